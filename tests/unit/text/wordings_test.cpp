// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/wordings.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <doctest/doctest.h>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"
#include "index/text/synonyms.h"

namespace mingbai::text {
namespace {

Wordings sample() {
  return Wordings(
      read_wordings("# 例子\n"
                    "放鞭炮|放炮\t烟花爆竹\n"
                    "放炮炸石头\t民用爆炸物品\n"
                    "工资…没发|不发工资\t拖欠工资|劳动报酬\n"
                    "喝…酒…开车\t饮酒后驾驶\n"
                    "开车…撞人\t道路交通事故\n"));
}

// What was found, as it stands in the text, with the first official wording.
std::string found_in(const Wordings& wordings, std::string_view text) {
  std::string out;
  for (const Wordings::Found& found : wordings.find(text)) {
    out += std::string(text.substr(found.offset, found.length)) + "=" +
           wordings.rows()[found.row].official.front() + " ";
  }
  return out;
}

bool is_han_only(std::string_view word) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < word.size(); i += length) {
    if (!is_han(decode_at(word, i, length))) {
      return false;
    }
  }
  return true;
}

std::string without_gaps(std::string wording) {
  for (std::size_t gap = wording.find(Wordings::kGap); gap != std::string::npos;
       gap = wording.find(Wordings::kGap)) {
    wording.erase(gap, Wordings::kGap.size());
  }
  return wording;
}

TEST_CASE("说法：不分词的问句里也找得到，长的优先") {
  CHECK(found_in(sample(), "村里放鞭炮罚不罚款") == "放鞭炮=烟花爆竹 ");
  CHECK(found_in(sample(), "上山放炮炸石头") == "放炮炸石头=民用爆炸物品 ");
  CHECK(found_in(sample(), "烟花爆竹").empty());
  CHECK(found_in(Wordings(), "放鞭炮").empty());
}

TEST_CASE("说法：省略号对得上中间几个字，太远不算") {
  CHECK(found_in(sample(), "老板工资三个月没发") == "工资三个月没发=拖欠工资 ");
  CHECK(found_in(sample(), "工资没发") == "工资没发=拖欠工资 ");
  CHECK(found_in(sample(), "工资很高可是村里的通知一直没发").empty());
  CHECK(found_in(sample(), "没发工资").empty());
}

TEST_CASE("说法：从左到右，不搭界") {
  CHECK(found_in(sample(), "喝了酒开车撞人") == "喝了酒开车=饮酒后驾驶 ");
  CHECK(found_in(sample(), "开车撞人以前放炮") == "开车撞人=道路交通事故 放炮=烟花爆竹 ");
}

TEST_CASE("说法：写坏的行不要，其余照用") {
  const auto rows = read_wordings("没有制表符\n\t烟花爆竹\n放炮\t\n 放炮 | 放鞭 \t烟花爆竹|\r\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].everyday == std::vector<std::string>{"放炮", "放鞭"});
  CHECK(rows[0].official == std::vector<std::string>{"烟花爆竹"});
}

TEST_CASE("说法表：每行都读得懂，只有两个字以上的汉字词，不重复") {
  const auto rows = read_wordings(general_wordings());
  std::size_t lines = 0;
  for (const std::string_view line : split_lines(general_wordings())) {
    lines += trim(line).empty() || line.starts_with('#') ? 0 : 1;
  }
  CHECK(rows.size() == lines);
  CHECK(rows.size() >= 700);
  std::unordered_set<std::string> seen;
  for (const WordingRow& row : rows) {
    for (const std::string& wording : row.everyday) {
      CAPTURE(wording);
      const std::string characters = without_gaps(wording);
      CHECK(utf8_count(characters) >= 2);
      CHECK(is_han_only(characters));
      CHECK(seen.insert(fold(wording)).second);
      CHECK(std::find(row.official.begin(), row.official.end(), wording) == row.official.end());
    }
    std::unordered_set<std::string> official;
    for (const std::string& wording : row.official) {
      CAPTURE(wording);
      CHECK(utf8_count(wording) >= 2);
      CHECK(is_han_only(wording));
      CHECK(official.insert(fold(wording)).second);
    }
  }
}

TEST_CASE("说法表：归一以后不变样，每种说法都找得到自己的行") {
  const Wordings wordings(read_wordings(general_wordings()));
  for (std::size_t row = 0; row < wordings.rows().size(); ++row) {
    for (const std::string& wording : wordings.rows()[row].everyday) {
      CAPTURE(wording);
      const std::string folded = fold(wording);
      CHECK(fold(folded) == folded);
      const auto found = wordings.find(fold(without_gaps(wording)));
      REQUIRE_FALSE(found.empty());
      CHECK(found.front().length == fold(without_gaps(wording)).size());
    }
  }
}

TEST_CASE("说法表：不与示例站点的 deny 行相反") {
  const auto text = RealFileSystem().read("../content/lexicon/synonyms.txt");
  REQUIRE(text);
  Diagnostics diagnostics;
  const Synonyms synonyms = read_synonyms("synonyms.txt", *text, diagnostics);
  for (const WordingRow& row : read_wordings(general_wordings())) {
    for (const std::string& everyday : row.everyday) {
      for (const std::string& official : row.official) {
        CHECK_FALSE(synonyms.is_denied(everyday, official));
      }
    }
  }
}

}  // namespace
}  // namespace mingbai::text
