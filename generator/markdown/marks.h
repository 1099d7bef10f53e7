// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Invisible marks that prepare() puts into the source for what libcmark does not know, and that the
// writers take out again. They are Unicode noncharacters (U+FDD0..U+FDD6, "never interchanged":
// Unicode 15, 23.7); prepare() replaces an author's own by U+FFFD, so every mark in the tree is
// ours. To CommonMark a mark is neither space nor punctuation. Internal to this module. Pure.

#include <string>
#include <string_view>

namespace mingbai::markdown {

// The last byte of the three; the first two are kMarkLead.
enum class Mark : unsigned char {
  kGuard = 0x90,  // beside a run of '*': hides the punctuation next to it (emphasis.h)
  kFootnote,      // after "[^name]" that is not escaped
  kStrikeOpen,    // in the middle of "~~" that can only open (its neighbours still see a '~')
  kStrikeClose,   // … only close
  kStrikeBoth,    // … do both
  kDirective,     // in "# " + mark + "::: name": a fence line made a block of its own
  kLineStart,     // before a no-break space: a line that must stay in its paragraph (tables.cpp)
};

inline constexpr std::string_view kMarkLead = "\xEF\xB7";
inline constexpr std::string_view kDirectiveLead = "# ";
inline constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
inline constexpr std::size_t kMarkLength = 3;

inline void append_mark(std::string& out, Mark mark) {
  out += kMarkLead;
  out.push_back(static_cast<char>(mark));
}

inline bool is_mark(std::string_view text, std::size_t at, Mark mark) {
  return text.size() >= at + kMarkLength && text.substr(at, 2) == kMarkLead &&
         static_cast<unsigned char>(text[at + 2]) == static_cast<unsigned char>(mark);
}

inline bool is_mark(std::string_view text, std::size_t at) {
  const auto last = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
  return last >= static_cast<unsigned char>(Mark::kGuard) &&
         last <= static_cast<unsigned char>(Mark::kLineStart) && text.substr(at, 2) == kMarkLead;
}

// Position of the next mark at or after `from`; npos when there is none.
inline std::size_t find_mark(std::string_view text, std::size_t from) {
  std::size_t at = text.find(kMarkLead, from);
  while (at != std::string_view::npos && !is_mark(text, at)) {
    at = text.find(kMarkLead, at + 1);
  }
  return at;
}

// What the author wrote: the marks, and what came with them, taken out.
void append_without_marks(std::string& out, std::string_view text);
std::string without_marks(std::string_view text);

}  // namespace mingbai::markdown
