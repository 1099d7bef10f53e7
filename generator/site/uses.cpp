// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/uses.h"

#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

constexpr std::size_t kLongestDestination = 1024;  // bytes; no path is longer

// The destination that starts at `at`, as written; empty when there is none.
std::string_view destination_at(std::string_view body, std::size_t at) {
  while (at < body.size() && (body[at] == ' ' || body[at] == '\n' || body[at] == '\t')) {
    ++at;
  }
  const std::string_view rest = body.substr(at, kLongestDestination);
  if (!rest.empty() && rest.front() == '<') {
    const std::size_t end = rest.find_first_of(">\n", 1);
    return end == rest.npos ? std::string_view() : rest.substr(1, end - 1);
  }
  // Parentheses may stand in a destination when they are balanced. More links inside it than one
  // are no destination but a heap of brackets, which must not be read again from each of them.
  constexpr int kMostInside = 1;
  std::size_t depth = 0;
  int inside = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    inside += c == '(' && i > 0 && rest[i - 1] == ']' ? 1 : 0;
    if (inside > kMostInside) {
      return {};
    }
    depth += c == '(' ? 1 : 0;
    if (c == ' ' || c == '\n' || c == '\t' || (c == ')' && depth == 0)) {
      return rest.substr(0, i);
    }
    depth -= c == ')' ? 1 : 0;
  }
  return rest;
}

std::string unescaped(std::string_view destination) {
  std::string out;
  for (std::size_t i = 0; i < destination.size(); ++i) {
    const bool escape = destination[i] == '\\' && i + 1 < destination.size();
    out += destination[escape ? ++i : i];
  }
  return replace_all(percent_decoded(out), "&amp;", "&");
}

}  // namespace

void for_each_file_used(const model::Document& document,
                        const std::function<void(const std::string&)>& use) {
  for (const model::Attachment& attachment : document.attachments) {
    use(attachment.source_path);
  }
  if (!document.image.empty()) {
    use(document.image);
  }
  const std::string_view folder = parent_path(document.source_path);
  const std::string_view body = document.body;
  for (std::size_t at = body.find(']'); at != body.npos; at = body.find(']', at + 1)) {
    const bool leads_on = at + 1 < body.size() && (body[at + 1] == '(' || body[at + 1] == ':');
    const std::string_view raw = leads_on ? destination_at(body, at + 2) : std::string_view();
    const std::string path = unescaped(raw.substr(0, raw.find_first_of("#?")));
    if (path.empty() || path.find("://") != path.npos) {
      continue;
    }
    for (const std::string& tried : {normal_path(join_path(folder, path)), normal_path(path)}) {
      if (!tried.empty()) {
        use(tried);
      }
    }
  }
}

}  // namespace mingbai::site
