// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_place.h"

#include <algorithm>

#include "generator/check/person_names.h"
#include "generator/check/shown_text.h"
#include "generator/check/text_reader.h"
#include "index/base/strings.h"

namespace mingbai::check {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes of an excerpt on each side

bool is_name(PrivateKind kind) {
  return kind == PrivateKind::kPoorName || kind == PrivateKind::kIllness;
}

bool tells(char32_t c) {
  return (c >= '0' && c <= '9') || c == 'X' || c == 'x' || (c >= 0xFF10 && c <= 0xFF5A) ||
         is_han(c);
}

// The bytes of a finding with stars for all that tells; the surname of a name stays.
std::string hidden(std::string_view text, const PrivateFinding& finding) {
  std::string out;
  const std::size_t end = std::min(finding.end, text.size());
  bool is_first = is_name(finding.kind);
  for (std::size_t at = finding.begin; at < end;) {
    const Character c = read_character(text, at);
    const std::size_t length = std::min(std::max<std::size_t>(c.length, 1), end - at);
    if (tells(c.code) && !is_first) {
      out += '*';
    } else {
      out += text.substr(at, length);
    }
    is_first = is_first && !tells(c.code);
    at += length;
  }
  return out;
}

std::string column_name(std::size_t index) {
  std::string name;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return name;
}

// RFC 4180: commas and line ends inside quotes belong to the cell. Semicolons and tabs part cells
// in what other programs write.
std::string cell_of(std::string_view text, std::size_t offset) {
  std::size_t row = 1;
  std::size_t column = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < offset; ++i) {
    const char c = text[i];
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && (c == ',' || c == ';' || c == '\t')) {
      ++column;
    } else if (!is_quoted && c == '\n') {
      ++row;
      column = 0;
    }
  }
  return column_name(column) + std::to_string(row);
}

}  // namespace

std::string masked(const PrivateFinding& finding) {
  constexpr std::size_t kShown = 2;  // digits at both ends
  if (finding.kind == PrivateKind::kPosition) {
    return {};
  }
  std::u32string characters = characters_of(finding.value);
  if (is_name(finding.kind)) {
    const std::size_t surname = characters.size() > 3 ? 2 : 1;
    std::fill(characters.begin() + static_cast<std::ptrdiff_t>(surname), characters.end(), U'*');
  } else if (characters.size() > 2 * kShown) {
    std::fill(characters.begin() + kShown, characters.end() - kShown, U'*');
  }
  return utf8_of(characters);
}

FoundPlace place_of(std::string_view text, const PrivateFinding& finding,
                    std::span<const PrivateFinding> all, TextForm form) {
  FoundPlace place;
  const std::size_t begin = std::min(finding.begin, text.size());
  const std::string_view before = text.substr(0, begin);
  place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_end_before = before.rfind('\n');
  std::size_t first = line_end_before == before.npos ? 0 : line_end_before + 1;
  place.column = 1 + static_cast<int>(utf8_count(text.substr(first, begin - first)));
  if (form == TextForm::kTable) {
    place.cell = cell_of(text, begin);
  }
  std::size_t last = std::min(text.find('\n', std::max(begin, finding.end)), text.size());
  if (begin - first > kLongestLine || last - begin > kLongestLine) {
    return place;  // a line that no editor shows
  }
  std::size_t at = first;
  for (const PrivateFinding& other : all) {
    if (other.begin >= at && other.end <= last) {
      place.excerpt += text.substr(at, other.begin - at);
      place.excerpt += hidden(text, other);
      at = other.end;
    }
  }
  place.excerpt += text.substr(at, last - at);
  // The same may stand there once more where nothing gives it away.
  for (const PrivateFinding& other : all) {
    if (!other.value.empty()) {
      place.excerpt = replace_all(place.excerpt, other.value, masked(other));
    }
  }
  std::replace(place.excerpt.begin(), place.excerpt.end(), '\n', ' ');
  place.excerpt = std::string(trim(place.excerpt).empty() ? std::string_view() : place.excerpt);
  return place;
}

}  // namespace mingbai::check
