// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/source/document_reader.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

// The destination that begins at `at`: <in angles>, or up to a space or the closing parenthesis
// that fits (CommonMark 0.30, section 6.3). Empty when another link begins first: then it was none,
// and text full of openers is read only once.
std::string_view destination_at(std::string_view markdown, std::size_t at) {
  const bool angles = markdown.substr(at, 1) == "<";
  const std::size_t begin = at + (angles ? 1 : 0);
  std::size_t depth = 0;
  for (std::size_t end = begin; end < markdown.size(); ++end) {
    const char c = markdown[end];
    if (angles ? (c == '>' || c == '\n')
               : (c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c == ')' && depth == 0))) {
      return markdown.substr(begin, end - begin);
    }
    if (c == ']' && (markdown.substr(end + 1, 1) == "(" || markdown.substr(end + 1, 1) == ":")) {
      return {};
    }
    depth += c == '(' ? 1 : 0;
    depth -= c == ')' && depth > 0 ? 1 : 0;
  }
  return markdown.substr(begin);
}

}  // namespace

std::vector<std::string> linked_paths(std::string_view markdown) {
  std::vector<std::string> paths;
  // [text](path), ![alt](path), [label]: path
  for (std::size_t at = markdown.find(']'); at < markdown.size(); at = markdown.find(']', at + 1)) {
    const std::string_view opener = markdown.substr(at + 1, 1);
    if (opener != "(" && opener != ":") {
      continue;
    }
    const std::size_t begin =
        std::min(markdown.find_first_not_of(" \t\n", at + 2), markdown.size());
    std::string_view path = destination_at(markdown, begin);
    path = path.substr(0, path.find_first_of("#?"));
    if (!path.empty() && path.find("://") == path.npos) {
      // Markdown lets a backslash stand before punctuation: form\_2017.csv
      paths.push_back(percent_decoded(replace_all(path, "\\", "")));
    }
  }
  return paths;
}

}  // namespace mingbai::source
