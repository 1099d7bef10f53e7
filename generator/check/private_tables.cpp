// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_tables.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "generator/check/person_names.h"
#include "generator/check/private_words.h"
#include "generator/check/shown_text.h"
#include "generator/check/table_rows.h"

namespace mingbai::check {
namespace {

constexpr std::size_t kLongestTable = 4U << 20U;  // bytes
constexpr std::size_t kCaption = 400;             // bytes before a table that say what it lists

// What a list of poor people is about, in its caption, its head or a row.
constexpr std::string_view kPoor[] = {"贫困户", "低保",     "五保",     "特困",     "脱贫户",
                                      "监测户", "监测对象", "困难家庭", "困难群众", "救助对象"};
// Lists of those who work for them.
constexpr std::string_view kOfficial[] = {"职务", "职称", "工作单位", "责任人", "帮扶干部"};
// A heading of the column, whole.
constexpr std::string_view kColumns[] = {"姓名",   "户主",     "户主姓名", "姓 名",
                                         "受益人", "患者姓名", "学生姓名", "申请人姓名"};

template <typename Table>
bool holds_one_of(std::string_view text, const Table& table) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

std::string shown(std::string_view text, const Cell& cell) {
  return utf8_of(shown_text(text, cell.begin, cell.end).characters);
}

std::string_view span_of(std::string_view text, const Row& row) {
  return text.substr(row.front().begin, row.back().end - row.front().begin);
}

bool tells_illness(std::string_view text) {
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (illness_ends().at_end(text.substr(0, end)) > 0) {
      return true;
    }
  }
  return false;
}

// The column whose heading holds the word, when that is all the heading says.
std::optional<std::size_t> name_column(std::string_view text, const Row& header,
                                       std::size_t word_begin) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i].begin <= word_begin && word_begin < header[i].end) {
      const std::string heading = shown(text, header[i]);
      const bool is_name =
          std::find(std::begin(kColumns), std::end(kColumns), heading) != std::end(kColumns);
      return is_name ? std::optional(i) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

void ListedNames::find(std::string_view text, std::size_t word_begin, std::size_t word_end,
                       std::vector<PrivateFinding>& found) {
  constexpr std::size_t kMostColumns = 6;
  const bool is_in_table = word_begin < table_end_;
  if (is_in_table && (word_begin > head_end_ || columns_ >= kMostColumns)) {
    return;
  }
  // In running text the word goes on: 姓名和住址.
  if (word_end < text.size() && (static_cast<unsigned char>(text[word_end]) & 0x80U) != 0) {
    return;
  }
  const std::vector<Row> rows = table_rows(text, word_begin, kLongestTable);
  if (rows.empty()) {
    return;
  }
  columns_ = is_in_table ? columns_ + 1 : 1;
  head_end_ = rows.front().back().end;
  table_end_ = head_end_;
  for (const Row& row : rows) {
    table_end_ = row.empty() ? table_end_ : std::max(table_end_, row.back().end);
  }
  const auto column = name_column(text, rows.front(), word_begin);
  const std::string_view head = span_of(text, rows.front());
  if (!column || holds_one_of(head, kOfficial)) {
    return;
  }
  const std::size_t caption = word_begin - std::min(word_begin, kCaption);
  const bool lists_poor =
      holds_one_of(text.substr(caption, word_begin - caption), kPoor) || holds_one_of(head, kPoor);
  const bool lists_ill = tells_illness(head);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (row.size() <= *column) {
      continue;
    }
    const Cell& cell = row[*column];
    const ShownText name = shown_text(text, cell.begin, cell.end);
    if (!is_whole_name(name.characters)) {
      continue;
    }
    const bool is_ill = lists_ill || tells_illness(span_of(text, row));
    if (is_ill || lists_poor || holds_one_of(span_of(text, row), kPoor)) {
      found.push_back({is_ill ? PrivateKind::kIllness : PrivateKind::kPoorName,
                       name.offsets.front(), name.offsets.back(), utf8_of(name.characters)});
    }
  }
}

}  // namespace mingbai::check
