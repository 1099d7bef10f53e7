// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/cells.h"

#include <algorithm>
#include <array>

#include "index/base/strings.h"
#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

// End of the cell that starts at `at`: the next bar without a backslash right before it (cmark-gfm
// does not ask whether that backslash is escaped itself).
std::size_t cell_end(std::string_view row, std::size_t at) {
  while (at < row.size() && (row[at] != '|' || (at > 0 && row[at - 1] == '\\'))) {
    ++at;
  }
  return at;
}

bool take(std::string_view& text, std::string_view wanted) {
  const bool found = text.starts_with(wanted);
  text.remove_prefix(found ? wanted.size() : 0);
  return found;
}

template <std::size_t Count>
bool take_any(std::string_view& text, const std::array<std::string_view, Count>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](std::string_view word) { return take(text, word); });
}

std::size_t take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && text::is_ascii_digit(static_cast<unsigned char>(text[n]))) {
    ++n;
  }
  text.remove_prefix(n);
  return n;
}

constexpr std::array<std::string_view, 14> kSigns{
    "约", "≥", "≤", "＞", "＜", ">=", "<=", ">", "<", "+", "-", "−", "￥", "¥"};
constexpr std::array<std::string_view, 8> kRangeSigns{"—", "–", "-", "~", "～", "至", "到", "－"};
// Behind the number; longer units first where one begins with another. 年 and 月 are left out: 3月
// is a date.
constexpr std::array<std::string_view, 44> kUnits{
    "万元",   "亿元", "千元", "元",   "角", "分", "%",  "％", "‰",  "户次", "户",
    "人次",   "人",   "名",   "个",   "只", "头", "亩", "次", "天", "日",   "岁",
    "平方米", "公里", "千瓦", "公斤", "斤", "吨", "棵", "株", "袋", "套",   "间",
    "台",     "辆",   "张",   "份",   "件", "羽", "尾", "条", "米", "度",   "kW"};
constexpr std::array<std::string_view, 6> kMagnitudes{"万", "亿", "千", "余", "多", "以上"};
constexpr std::array<std::string_view, 4> kPer{"/", "／", "·", "每"};
constexpr std::array<std::string_view, 5> kPeriods{"年", "月", "学期", "季度", "学年"};
constexpr std::array<std::string_view, 7> kBlanks{"", "—", "-", "–", "——", "/", "无"};
constexpr std::array<std::string_view, 6> kTotals{"合计", "总计", "小计", "共计", "总和", "累计"};

// Digits with grouping and decimals. Two digits and a leading zero are a code.
bool take_number(std::string_view& text) {
  const bool zero = text.starts_with('0');
  std::size_t digits = take_digits(text);
  if (digits == 0 || (zero && digits > 1) || digits > 15) {
    return false;
  }
  while (digits <= 3 && text.starts_with(',') && text.size() > 3) {
    std::string_view group = text.substr(1);
    if (take_digits(group) != 3) {
      break;
    }
    text = group;
  }
  if (text.starts_with('.')) {
    std::string_view decimals = text.substr(1);
    if (take_digits(decimals) == 0) {
      return false;
    }
    text = decimals;
  }
  return true;
}

void take_unit(std::string_view& text) {
  while (take_any(text, kMagnitudes)) {
  }
  bool more = take_any(text, kUnits);
  while (more && take_any(text, kPer)) {
    more = take_any(text, kUnits) || take_any(text, kPeriods);
  }
  take_any(text, kMagnitudes);
}

std::string without_emphasis(std::string_view cell) {
  std::string bare = std::string(cell);
  std::erase_if(bare, [](char c) { return c == '*' || c == '_' || c == ' '; });
  return bare;
}

}  // namespace

std::vector<std::string_view> split_row(std::string_view row) {
  std::vector<std::string_view> cells;
  row = trim_blanks(row);
  std::size_t at = row.starts_with('|') ? 1 : 0;
  while (at < row.size()) {
    const std::size_t end = cell_end(row, at);
    cells.push_back(trim_blanks(row.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

std::vector<Align> read_delimiter_row(std::string_view row) {
  std::vector<Align> columns;
  if (row.find('|') == std::string_view::npos) {
    return columns;
  }
  for (std::string_view cell : split_row(row)) {
    const bool left = take(cell, ":");
    const bool right = cell.ends_with(':');
    cell.remove_suffix(right ? 1 : 0);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) {
      return {};
    }
    columns.push_back(left && right ? Align::kCenter
                      : left        ? Align::kLeft
                      : right       ? Align::kRight
                                    : Align::kNone);
  }
  return columns;
}

std::string unescape_bars(std::string_view cell) {
  return replace_all(cell, "\\|", "|");
}

std::optional<Caption> read_caption(std::string_view line) {
  std::string_view rest = line;
  if (!take(rest, "表") && !take(rest, "Table") && !take(rest, "table")) {
    return std::nullopt;
  }
  constexpr std::array<std::string_view, 11> kNumerals{"一", "二", "三", "四", "五", "六",
                                                       "七", "八", "九", "十", " "};
  const std::size_t label = rest.size();
  std::size_t characters = 0;
  while (characters < 4 && (take_digits(rest) > 0 || take_any(rest, kNumerals))) {
    ++characters;
  }
  const bool numbered = !trim(line.substr(line.size() - label, label - rest.size())).empty();
  if (!take(rest, "：") && !take(rest, ":")) {
    return std::nullopt;
  }
  const std::string_view words = trim(rest);
  if (words.empty()) {
    return std::nullopt;
  }
  return Caption{numbered ? 0 : static_cast<std::size_t>(words.data() - line.data())};
}

bool is_amount(std::string_view cell) {
  const std::string bare = without_emphasis(cell);
  std::string_view rest = bare;
  while (take_any(rest, kSigns)) {
  }
  std::string_view first = rest;
  if (!take_number(rest)) {
    return false;
  }
  first = first.substr(0, first.size() - rest.size());
  take_unit(rest);
  if (!rest.empty() && take_any(rest, kRangeSigns)) {
    const std::string_view second = rest;
    if (!take_number(rest)) {
      return false;
    }
    // 2017-12 is a month and 0394-2 the start of a phone number: a range rises.
    const std::string_view last = second.substr(0, second.size() - rest.size());
    if (last.size() < first.size() && last.find('.') == std::string_view::npos) {
      return false;
    }
    take_unit(rest);
  }
  return rest.empty();
}

bool is_blank_amount(std::string_view cell) {
  const std::string bare = without_emphasis(cell);
  return std::find(kBlanks.begin(), kBlanks.end(), bare) != kBlanks.end();
}

bool is_total(std::string_view cell) {
  const std::string bare = without_emphasis(cell);
  return std::any_of(kTotals.begin(), kTotals.end(),
                     [&](std::string_view word) { return bare.starts_with(word); });
}

}  // namespace mingbai::markdown
