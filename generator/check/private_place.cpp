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

// Goes once through a text. RFC 4180: commas and line ends inside quotes belong to the cell;
// semicolons and tabs part cells in what other programs write.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  void go_to(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      const char c = text_[at_];
      characters_ += (static_cast<unsigned char>(c) & 0xC0U) == 0x80 ? 0 : 1;
      if (c == '\n') {
        ++line_;
        line_begin_ = at_ + 1;
        characters_ = 0;
      }
      if (c == '"') {
        is_quoted_ = !is_quoted_;
      } else if (!is_quoted_ && (c == ',' || c == ';' || c == '\t')) {
        ++column_;
      } else if (!is_quoted_ && c == '\n') {
        ++row_;
        column_ = 0;
      }
    }
  }

  int line() const { return line_; }
  int column() const { return characters_ + 1; }
  std::size_t line_begin() const { return line_begin_; }
  std::string cell() const { return column_name(column_) + std::to_string(row_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::size_t line_begin_ = 0;
  int characters_ = 0;  // of the line, so far
  std::size_t row_ = 1;
  std::size_t column_ = 0;
  bool is_quoted_ = false;
};

// The line from `first` to the end of the line in which `finding` ends, all findings in it hidden;
// empty when it is longer than an editor shows.
std::string excerpt_of(std::string_view text, std::size_t first, const PrivateFinding& finding,
                       std::span<const PrivateFinding> findings) {
  constexpr std::size_t kMostToCompare = 500;
  const std::size_t last = std::min(text.find('\n', finding.end), text.size());
  if (finding.begin - first > kLongestLine || last - finding.begin > kLongestLine) {
    return {};
  }
  const auto begins_before = [](const PrivateFinding& one, std::size_t offset) {
    return one.begin < offset;
  };
  const auto from = std::lower_bound(findings.begin(), findings.end(), first, begins_before);
  const auto to = std::lower_bound(from, findings.end(), last, begins_before);
  std::string excerpt;
  std::size_t at = first;
  for (auto one = from; one != to; ++one) {
    if (one->begin >= at && one->end <= last) {
      excerpt += text.substr(at, one->begin - at);
      excerpt += hidden(text, *one);
      at = one->end;
    }
  }
  excerpt += text.substr(at, last - at);
  // The same may stand there once more where nothing gives it away.
  const bool is_many = findings.size() > kMostToCompare;
  for (const PrivateFinding& one : is_many ? std::span(from, to) : findings) {
    if (!one.value.empty()) {
      excerpt = replace_all(excerpt, one.value, masked(one));
    }
  }
  std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
  return excerpt;
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

std::vector<FoundPlace> places_of(std::string_view text, std::span<const PrivateFinding> findings,
                                  TextForm form) {
  std::vector<FoundPlace> places;
  Walk walk(text);
  for (const PrivateFinding& finding : findings) {
    FoundPlace& place = places.emplace_back();
    walk.go_to(std::min(finding.begin, text.size()));
    place.line = walk.line();
    place.column = walk.column();
    if (form == TextForm::kTable) {
      place.cell = walk.cell();
    }
    place.excerpt = excerpt_of(text, walk.line_begin(), finding, findings);
  }
  return places;
}

}  // namespace mingbai::check
