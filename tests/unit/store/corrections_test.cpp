// SPDX-License-Identifier: GPL-3.0-or-later
// 您是不是要找: with the sample site's own table of names.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "index/base/strings.h"
#include "index/store/searcher.h"
#include "index/text/synonyms.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;
using text::SynonymKind;

// The tests run in the folder tests/.
std::string sample_table() {
  std::ifstream in("../content/lexicon/synonyms.txt");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string without_typos(const std::string& table) {
  std::string rest;
  for (const std::string_view line : split_lines(table)) {
    if (!line.starts_with("typo\t")) {
      rest.append(line).push_back('\n');
    }
  }
  return rest;
}

text::Synonyms read(const std::string& table) {
  Diagnostics told;
  return text::read_synonyms({}, table, told);
}

// An index in which every right spelling of the table occurs, as in a real archive.
struct Sample {
  TemporaryFolder folder;
  std::string index = folder / "i";
  explicit Sample(const std::string& table) {
    const text::Synonyms all = read(sample_table());
    std::vector<Record> records;
    for (const text::SynonymRow& row : all.rows()) {
      records.push_back(record("r" + std::to_string(row.line),
                               "第" + std::to_string(row.line) + "号", row.term + "。"));
    }
    index_records(index, records, {all.words(), table, {}});
  }
  List corrections(const std::string& typed) const { return ask(index, typed).corrections; }
};

std::vector<text::SynonymRow> sample_rows(SynonymKind kind) {
  std::vector<text::SynonymRow> rows;
  const text::Synonyms table = read(sample_table());
  for (const text::SynonymRow& row : table.rows()) {
    if (row.kind == kind) {
      rows.push_back(row);
    }
  }
  return rows;
}

std::size_t typos_corrected(const Sample& sample, std::string& missed) {
  std::size_t count = 0;
  for (const text::SynonymRow& row : sample_rows(SynonymKind::kTypo)) {
    const List offered = sample.corrections(row.variants.front());
    const bool found = std::find(offered.begin(), offered.end(), row.term) != offered.end();
    count += found ? 1 : 0;
    missed += found ? "" : row.variants.front() + " ";
  }
  return count;
}

TEST_CASE("纠错：错字表里的都提示") {
  std::string missed;
  CHECK(typos_corrected(Sample(sample_table()), missed) == 53);
  CHECK(missed == "");
}

TEST_CASE("纠错：没有错字表，凭读音和字形提示 53 个里的 47 个以上") {
  std::string missed;
  const std::size_t count = typos_corrected(Sample(without_typos(sample_table())), missed);
  CAPTURE(missed);
  CHECK(count >= 47);
}

TEST_CASE("纠错：写明不可互纠的，哪一头都不提示") {
  const Sample sample(sample_table());
  for (const text::SynonymRow& row : sample_rows(SynonymKind::kDeny)) {
    for (const auto& [typed, denied] :
         {std::pair(row.term, row.variants.front()), std::pair(row.variants.front(), row.term)}) {
      for (const char* around : {"", "县", "标准"}) {
        CAPTURE(typed);
        for (const std::string& offered : sample.corrections(typed + around)) {
          CHECK(offered.find(denied) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("纠错：泌阳绝不成为沁阳，有没有泌阳的文件都一样") {
  const TemporaryFolder folder;
  index_records(folder / "i", {record("a", "沁阳市低保标准", "沁阳市的标准。")},
                {{"沁阳", "泌阳", "低保"}, "deny\t泌阳\t沁阳\n", {}});
  const Answer answer = ask(folder / "i", "泌阳低保标准");
  CHECK(answer.corrections.empty());
  for (const Hit& hit : answer.hits) {
    CHECK(hit.match == Match::kRelated);
  }
  // The same sound: what shares no character with it is not even related.
  index_records(folder / "j", {record("a", "泰康人寿", "泰康。"), record("b", "太康县", "太康。")},
                {{"太康", "泰康"}, "deny\t太康\t泰康\n", {}});
  CHECK(ids(ask(folder / "j", "太康")) == List{"b"});
  CHECK(ids(ask(folder / "j", "太康人口")) == List{"b", "a"});
}

TEST_CASE("纠错：词表里的词不纠，词里的字不纠，比原词少见的不提示") {
  const Sample sample(sample_table());
  for (const char* word : {"低保", "公示", "公告", "太康", "商水", "医疗救助", "最低生活保障"}) {
    CAPTURE(word);
    CHECK(sample.corrections(word).empty());
  }
  const TemporaryFolder folder;
  index_records(
      folder / "i",
      {record("a", "甲", "公式。"), record("b", "乙", "公式。"), record("c", "丙", "公示。")},
      {{"公示"}, {}, {}});
  CHECK(ask(folder / "i", "公式").corrections.empty());
}

TEST_CASE("纠错：一句里错几处一起纠，其余照写") {
  const Sample sample(sample_table());
  CHECK(sample.corrections("底保补帖标准").front() == "低保补贴标准");
  CHECK(sample.corrections("2021年脱平攻坚").front() == "2021年脱贫攻坚");
  CHECK(sample.corrections("同志").empty());  // 通知 shares no character with it
}

TEST_CASE("纠错：首字母对上几个词时，常见的在前，最多三个") {
  const TemporaryFolder folder;
  std::vector<Record> records;
  for (int i = 0; i < 9; ++i) {
    records.push_back(
        record("r" + std::to_string(i), "某",
               i < 5 ? "低保。" : (i < 7 ? "大病。" : (i < 8 ? "代办。" : "等比。"))));
  }
  index_records(folder / "i", records, {{"低保", "大病", "代办", "等比"}, {}, {}});
  CHECK(ask(folder / "i", "db").corrections == List{"低保", "大病", "代办"});
}

}  // namespace
}  // namespace mingbai::store
