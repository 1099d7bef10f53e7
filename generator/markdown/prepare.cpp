// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/prepare.h"

#include <array>

#include "generator/markdown/emphasis.h"
#include "generator/markdown/marks.h"
#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

constexpr std::string_view kFullWidthColon = "：";
constexpr std::size_t kLongestFootnoteName = 60;  // bytes
constexpr std::size_t kFenceColons = 3;

constexpr std::array<bool, 256> kInteresting = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\n', '\r', '*', '[', '~', ':', '|', '\xEF'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

bool is_interesting(char c) {
  return kInteresting[static_cast<unsigned char>(c)];
}

class Preparer {
 public:
  explicit Preparer(std::string_view source) : source_(source) { result_.source = source; }

  Prepared run();

 private:
  // Each looks at the interesting byte at at_ and moves on past it.
  void visit();
  void carriage_return();
  void stars();
  void tildes();
  void bracket();
  void bar();
  void noncharacter();
  void colons(std::string_view colon);

  // The line without leading spaces and '>' begins at at_.
  bool at_line_text();
  bool escaped() const;
  std::size_t run_length(char c) const;
  void flush_to(std::size_t end);
  void insert_mark(Mark mark);

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t flushed_ = 0;
  std::size_t line_start_ = 0;
  std::size_t line_text_ = std::string_view::npos;
  std::size_t bars_checked_to_ = 0;
  int line_ = 1;
  Prepared result_;
};

Prepared Preparer::run() {
  while (at_ < source_.size()) {
    if (is_interesting(source_[at_])) {
      visit();
    } else {
      ++at_;
    }
  }
  if (result_.copied) {
    flush_to(source_.size());
  }
  return std::move(result_);
}

void Preparer::visit() {
  switch (source_[at_]) {
    case '\n':
      line_start_ = ++at_;
      line_text_ = std::string_view::npos;
      ++line_;
      return;
    case '\r':
      return carriage_return();
    case '*':
      return stars();
    case '~':
      return tildes();
    case '[':
      return bracket();
    case '|':
      return bar();
    case ':':
      return colons(":");
    default:
      return source_.substr(at_).starts_with(kFullWidthColon) ? colons(kFullWidthColon)
                                                              : noncharacter();
  }
}

void Preparer::flush_to(std::size_t end) {
  if (!result_.copied) {
    result_.copied = true;
    result_.buffer.reserve(source_.size() + source_.size() / 16 + 64);
  }
  result_.buffer += source_.substr(flushed_, end - flushed_);
  flushed_ = end;
}

void Preparer::insert_mark(Mark mark) {
  flush_to(at_);
  append_mark(result_.buffer, mark);
  result_.marked = true;
}

// CR LF and a lone CR are line ends (CommonMark 2.1).
void Preparer::carriage_return() {
  flush_to(at_);
  flushed_ = ++at_;
  if (at_ == source_.size() || source_[at_] != '\n') {
    result_.buffer.push_back('\n');
    line_start_ = at_;
    line_text_ = std::string_view::npos;
    ++line_;
  }
}

bool Preparer::escaped() const {
  std::size_t backslashes = 0;
  while (backslashes < at_ && source_[at_ - 1 - backslashes] == '\\') {
    ++backslashes;
  }
  return backslashes % 2 == 1;
}

std::size_t Preparer::run_length(char c) const {
  std::size_t end = at_;
  while (end < source_.size() && source_[end] == c) {
    ++end;
  }
  return end - at_;
}

void Preparer::stars() {
  if (escaped()) {
    ++at_;
    return;
  }
  const std::size_t end = at_ + run_length('*');
  const CharacterClass after = class_after(source_, end);
  const Flanking flanks = flanking(class_before(source_, at_), after);
  // After "[^1]" libcmark sees our mark where the author wrote punctuation.
  const bool behind_mark = result_.marked && flushed_ == at_;
  // A guard would hide our punctuation from a '_' next to us, which needs to see it.
  if (flanks.right_amended && source_[at_ - 1] != '_') {
    insert_mark(Mark::kGuard);
  }
  at_ = end;
  if ((flanks.left_amended || (behind_mark && is_punctuation(after))) && source_[end] != '_') {
    insert_mark(Mark::kGuard);
  }
}

void Preparer::tildes() {
  if (escaped()) {
    ++at_;
    return;
  }
  const std::size_t length = run_length('~');
  const Flanking flanks = flanking(class_before(source_, at_), class_after(source_, at_ + length));
  if (length == 2 && (flanks.left || flanks.right)) {
    ++at_;
    insert_mark(flanks.left && flanks.right ? Mark::kStrikeBoth
                : flanks.left               ? Mark::kStrikeOpen
                                            : Mark::kStrikeClose);
    result_.strikes = true;
    ++at_;
  } else {
    at_ += length;
  }
}

void Preparer::bracket() {
  const std::size_t length = footnote_label_length(source_, at_);
  if (length == 0 || escaped()) {
    ++at_;
    return;
  }
  const bool starts_line = at_line_text();
  at_ += length;
  insert_mark(Mark::kFootnote);
  const std::string_view rest = source_.substr(at_);
  result_.definitions |=
      starts_line && (rest.starts_with(':') || rest.starts_with(kFullWidthColon));
}

bool Preparer::at_line_text() {
  if (line_text_ == std::string_view::npos) {
    line_text_ = line_start_;
    while (
        line_text_ < source_.size() &&
        (source_[line_text_] == ' ' || source_[line_text_] == '\t' || source_[line_text_] == '>')) {
      ++line_text_;
    }
  }
  return at_ == line_text_;
}

// ":::" or, from an input method, "：：：" at the start of a line. As an ATX heading the line is a
// block of its own wherever it stands, and interrupts a paragraph.
void Preparer::colons(std::string_view colon) {
  std::size_t end = at_;
  std::size_t count = 0;
  for (; source_.substr(end).starts_with(colon); ++count) {
    end += colon.size();
  }
  if (count >= kFenceColons && at_line_text()) {
    flush_to(at_);
    result_.buffer += kDirectiveLead;
    insert_mark(Mark::kDirective);
  }
  at_ = end;
}

void Preparer::bar() {
  if (at_ < bars_checked_to_) {
    ++at_;
    return;
  }
  std::size_t end = line_start_;
  while (end < source_.size() &&
         (source_[end] == ' ' || source_[end] == '\t' || source_[end] == '>')) {
    ++end;
  }
  bool dash = false;
  for (; end < source_.size(); ++end) {
    const char c = source_[end];
    if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t') {
      break;
    }
    dash |= c == '-';
  }
  const bool whole = end == source_.size() || source_[end] == '\n' || source_[end] == '\r';
  if (whole && dash) {
    result_.delimiter_rows.push_back(line_);
  }
  while (end < source_.size() && source_[end] != '\n' && source_[end] != '\r') {
    ++end;
  }
  bars_checked_to_ = end;
  ++at_;
}

void Preparer::noncharacter() {
  const std::string_view here = source_.substr(at_, kMarkLength);
  const bool reserved = here.size() == kMarkLength && here.starts_with(kMarkLead) &&
                        static_cast<unsigned char>(here[2]) >= 0x90 &&
                        static_cast<unsigned char>(here[2]) <= 0xAF;
  if (!reserved) {
    ++at_;
    return;
  }
  flush_to(at_);
  text::append_utf8(result_.buffer, text::kReplacement);
  at_ += kMarkLength;
  flushed_ = at_;
}

}  // namespace

std::size_t footnote_label_length(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("[^")) {
    return 0;
  }
  const std::size_t name = at + 2;
  std::size_t end = name;
  while (end < text.size() && end - name <= kLongestFootnoteName) {
    const auto byte = static_cast<unsigned char>(text[end]);
    if (byte < 0x80 && byte != '-' && !text::is_ascii_digit(byte) && !text::is_ascii_letter(byte)) {
      break;
    }
    ++end;
  }
  const bool whole = end > name && end < text.size() && text[end] == ']' &&
                     find_mark(text.substr(name, end - name), 0) == std::string_view::npos;
  return whole ? end + 1 - at : 0;
}

Prepared prepare(std::string_view source) {
  return Preparer(source).run();
}

}  // namespace mingbai::markdown
