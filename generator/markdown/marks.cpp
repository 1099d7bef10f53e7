// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/marks.h"

namespace mingbai::markdown {

void append_without_marks(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = find_mark(text, 0); at != std::string_view::npos;
       at = find_mark(text, from)) {
    out += text.substr(from, at - from);
    from = at + kMarkLength;
    if (is_mark(text, at, Mark::kDirective) && out.ends_with(kDirectiveLead)) {
      out.resize(out.size() - kDirectiveLead.size());
    } else if (is_mark(text, at, Mark::kLineStart) &&
               text.substr(from).starts_with(kNoBreakSpace)) {
      from += kNoBreakSpace.size();
    }
  }
  out += text.substr(from);
}

std::string without_marks(std::string_view text) {
  std::string out;
  append_without_marks(out, text);
  return out;
}

}  // namespace mingbai::markdown
