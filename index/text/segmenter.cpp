// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/segmenter.h"

#include <limits>
#include <mutex>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "index/base/error.h"
#include "index/text/characters.h"

namespace mingbai::text {
namespace {

// Opening costs milliseconds (rules and dictionary), cloning a fraction of a microsecond.
std::unique_ptr<icu::BreakIterator> clone_breaker() {
  static std::mutex mutex;
  static const std::unique_ptr<icu::BreakIterator> original = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    MINGBAI_ASSERT(U_SUCCESS(status) && made);  // ICU's own data are missing: a broken installation
    return made;
  }();
  const std::scoped_lock lock(mutex);
  return std::unique_ptr<icu::BreakIterator>(original->clone());
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at + n]))) {
    ++n;
  }
  return n;
}

constexpr int kMostGroups = 5;  // 10^18; a longer row of commas is a list

// 1.27 and 12,000 are one number; 2017.12.1 is three.
std::size_t number_length(std::string_view text, std::size_t at) {
  std::size_t length = digits_at(text, at);
  const auto separated = [&](std::size_t from, char separator) -> std::size_t {
    return from < text.size() && text[from] == separator ? digits_at(text, from + 1) : 0;
  };
  if (length <= 3) {
    std::size_t grouped = length;
    for (int groups = 0; groups < kMostGroups && separated(at + grouped, ',') == 3; ++groups) {
      grouped += 4;
    }
    // 1,2345 and 1,200,30 are lists of numbers.
    length = separated(at + grouped, ',') == 0 ? grouped : length;
  }
  const std::size_t decimals = separated(at + length, '.');
  const bool goes_on = decimals > 0 && separated(at + length + 1 + decimals, '.') > 0;
  const bool came_from =
      at >= 2 && text[at - 1] == '.' && is_ascii_digit(static_cast<unsigned char>(text[at - 2]));
  return decimals > 0 && !goes_on && !came_from ? length + 1 + decimals : length;
}

}  // namespace

struct Segmenter::State {
  explicit State(const Lexicon& words) : lexicon(&words), breaker(clone_breaker()) {}

  void add(std::size_t from, std::size_t to, WordKind kind, bool in_lexicon) {
    out->push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from), kind,
                    in_lexicon});
  }

  std::size_t han_run(std::size_t at);
  std::size_t other_word(std::size_t at);
  void break_han(std::size_t from, std::size_t to);

  const Lexicon* lexicon;
  std::unique_ptr<icu::BreakIterator> breaker;
  std::string_view text;
  std::vector<Word>* out = nullptr;
  icu::UnicodeString units;           // the Han being broken; the iterator reads it, so it stays
  std::vector<std::uint32_t> starts;  // byte offset for every unit of `units`
};

// Han from `at` on, up to the first other character or the end of a lexicon word that reaches
// beyond.
std::size_t Segmenter::State::han_run(std::size_t at) {
  std::size_t gap = at;  // where the Han that no lexicon word took begins
  std::size_t length = 0;
  while (at < text.size() && is_han(decode_at(text, at, length))) {
    const std::size_t match = lexicon->longest_match(text, at);
    if (match == 0) {
      at += length;
      continue;
    }
    break_han(gap, at);
    add(at, at + match, WordKind::kHan, true);
    at += match;
    gap = at;
  }
  break_han(gap, at);
  return at;
}

void Segmenter::State::break_han(std::size_t from, std::size_t to) {
  units.remove();
  starts.clear();
  std::size_t length = 0;
  std::size_t characters = 0;
  for (std::size_t i = from; i < to; i += length, ++characters) {
    const char32_t c = decode_at(text, i, length);
    units.append(static_cast<UChar32>(c));
    starts.resize(static_cast<std::size_t>(units.length()), static_cast<std::uint32_t>(i));
  }
  starts.push_back(static_cast<std::uint32_t>(to));
  if (characters < 2) {
    if (characters == 1) {
      add(from, to, WordKind::kHan, false);
    }
    return;
  }
  breaker->setText(units);
  std::int32_t start = breaker->first();
  for (std::int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
    add(starts[static_cast<std::size_t>(start)], starts[static_cast<std::size_t>(end)],
        WordKind::kHan, false);
    start = end;
  }
}

// A number or a run of letters; a lexicon word (12317, c级危房) goes first.
std::size_t Segmenter::State::other_word(std::size_t at) {
  if (const std::size_t match = lexicon->longest_match(text, at); match > 0) {
    const bool digits = digits_at(text, at) == match;
    add(at, at + match, digits ? WordKind::kNumber : WordKind::kLetters, true);
    return at + match;
  }
  std::size_t end = at;
  std::size_t length = 0;
  for (; end < text.size(); end += length) {
    const char32_t c = decode_at(text, end, length);
    if (is_han(c) || !is_word_character(c)) {
      break;
    }
  }
  if (digits_at(text, at) == end - at) {
    end = at + number_length(text, at);
    add(at, end, WordKind::kNumber, false);
  } else {
    add(at, end, WordKind::kLetters, false);
  }
  return end;
}

Segmenter::Segmenter(const Lexicon& lexicon) : state_(std::make_unique<State>(lexicon)) {}
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;
Segmenter::~Segmenter() = default;

void Segmenter::segment(std::string_view folded, std::vector<Word>& words) {
  MINGBAI_ASSERT(folded.size() < std::numeric_limits<std::uint32_t>::max());
  words.clear();
  state_->text = folded;
  state_->out = &words;
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = decode_at(folded, i, length);
    if (is_han(c)) {
      i = state_->han_run(i);
    } else if (is_word_character(c)) {
      i = state_->other_word(i);
    } else {
      i += length;
    }
  }
}

std::vector<Word> Segmenter::segment(std::string_view folded) {
  std::vector<Word> words;
  segment(folded, words);
  return words;
}

}  // namespace mingbai::text
