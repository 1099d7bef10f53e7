// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/basis_text.h"

#include <algorithm>
#include <optional>
#include <string>

#include "index/base/strings.h"

namespace mingbai::source {
namespace {

constexpr std::string_view kOrdinal = "第";
constexpr std::string_view kOpen = "（";
constexpr std::string_view kClose = "）";
constexpr std::string_view kPause = "、";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// 一, 十二, 3: what an ordinal is made of.
std::size_t numeral_length(std::string_view text) {
  constexpr std::string_view kNumerals[] = {"〇", "一", "二", "三", "四", "五", "六",
                                            "七", "八", "九", "十", "百", "零", "两"};
  std::size_t at = 0;
  for (bool more = true; more;) {
    more = false;
    if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
      ++at;
      more = true;
    }
    for (const std::string_view numeral : kNumerals) {
      if (starts_with(text.substr(at), numeral)) {
        at += numeral.size();
        more = true;
      }
    }
  }
  return at;
}

// One part of a citation and the ways in which a text may begin it.
struct Part {
  std::vector<std::string> begins;
  std::string_view rank;
  bool is_anywhere = false;  // a word, not a place
};

struct Ordinal {
  std::string_view numeral;
  std::string_view rank;  // 条 章 节 部分 项 款
  std::size_t length = 0;
};

// 第三条, 第（二）项, （二）, 三、
std::optional<Ordinal> ordinal(std::string_view text) {
  const bool has_rank = starts_with(text, kOrdinal);
  std::size_t at = has_rank ? kOrdinal.size() : 0;
  const bool in_brackets = starts_with(text.substr(at), kOpen);
  at += in_brackets ? kOpen.size() : 0;
  Ordinal found;
  found.numeral = text.substr(at, numeral_length(text.substr(at)));
  at += found.numeral.size();
  if (found.numeral.empty() || (in_brackets && !starts_with(text.substr(at), kClose))) {
    return std::nullopt;
  }
  at += in_brackets ? kClose.size() : 0;
  for (const std::string_view rank : {"条", "章", "节", "编", "部分", "项", "款", "目"}) {
    if (has_rank && starts_with(text.substr(at), rank)) {
      found.rank = rank;
      found.length = at + rank.size();
      return found;
    }
  }
  if (has_rank) {
    return std::nullopt;
  }
  if (in_brackets) {
    found.rank = "项";
  } else if (starts_with(text.substr(at), kPause)) {
    found.rank = "部分";
    at += kPause.size();
  } else {
    return std::nullopt;
  }
  found.length = at;
  return found;
}

Part part_of(const Ordinal& ordinal) {
  const std::string numeral(ordinal.numeral);
  if (ordinal.rank == "项" || ordinal.rank == "目") {
    std::vector<std::string> begins{"（" + numeral + "）"};
    if (numeral.find_first_not_of("0123456789") == numeral.npos) {
      for (const char* mark : {".", "．", "、"}) {
        begins.push_back(numeral + mark);
      }
    }
    return {std::move(begins), ordinal.rank};
  }
  std::vector<std::string> begins{"第" + numeral + std::string(ordinal.rank)};
  if (ordinal.rank == "条" || ordinal.rank == "部分") {
    begins.push_back(numeral + "、");
  }
  return {std::move(begins), ordinal.rank};
}

// Without what stands between two citations.
std::string_view bare_words(std::string_view words) {
  for (bool more = true; more;) {
    more = false;
    words = trim(words);
    for (const std::string_view mark : {"、", "，", "；", "和", "及", ",", ";"}) {
      if (!words.empty() && starts_with(words, mark)) {
        words.remove_prefix(mark.size());
        more = true;
      }
    }
  }
  return words;
}

std::vector<Part> parts_of(std::string_view clause) {
  std::vector<Part> parts;
  std::string words;
  const auto end_words = [&] {
    if (const auto bare = bare_words(words); !bare.empty()) {
      parts.push_back({{std::string(bare)}, {}, true});
    }
    words.clear();
  };
  while (!clause.empty()) {
    if (const auto found = ordinal(clause)) {
      end_words();
      if (found->rank != "款") {
        parts.push_back(part_of(*found));
      }
      clause.remove_prefix(found->length);
    } else {
      words += clause.front();
      clause.remove_prefix(1);
    }
  }
  end_words();
  return parts;
}

// A line without what Markdown puts before its first word.
std::string_view first_words(std::string_view line) {
  const std::size_t at = line.find_first_not_of("#*_> \t");
  return at == line.npos ? std::string_view() : trim(line.substr(at));
}

}  // namespace

bool has_clause(std::string_view body, std::string_view clause) {
  const std::string folded = replace_all(replace_all(std::string(clause), "(", kOpen), ")", kClose);
  const std::string text = replace_all(replace_all(std::string(body), "(", kOpen), ")", kClose);
  const auto lines = split(text, '\n');
  std::size_t line = 0;
  std::string_view above;  // the rank under which the next part must stand
  for (const Part& part : parts_of(folded)) {
    if (part.is_anywhere) {
      if (text.find(part.begins.front()) == text.npos) {
        return false;
      }
      continue;
    }
    const std::size_t start = line;
    for (;; ++line) {
      if (line == lines.size()) {
        return false;
      }
      const std::string_view words = first_words(lines[line]);
      const auto here = ordinal(words);
      if (std::any_of(part.begins.begin(), part.begins.end(),
                      [&](const std::string& begin) { return starts_with(words, begin); })) {
        above = here ? here->rank : part.rank;
        break;
      }
      if (line > start && part.rank == "项" && here && here->rank == above) {
        return false;  // the next 条 begins, and the 项 was not in this one
      }
    }
  }
  return true;
}

bool Figures::has_one(std::int64_t value, text::Quantity quantity) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const text::NumberMention& mention) {
    const text::Number& number = mention.number;
    const bool fits = number.quantity == quantity || number.quantity == text::Quantity::kPlain;
    return fits && (number.low == value || number.high == value);
  });
}

bool Figures::has(std::int64_t low, std::int64_t high, text::Quantity quantity) const {
  return has_one(low, quantity) && has_one(high, quantity);
}

}  // namespace mingbai::source
