// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/suggest.h"

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using Texts = std::vector<std::string>;

Vocabulary vocabulary() {
  return {{"最低生活保障", "低保", "低保户", "大病保险", "二次报销", "医疗保险", "从来没有的词",
           "教育资助", "许湾乡"},
          "eq\t最低生活保障\t低保|吃低保\neq\t大病保险\t二次报销\n"};
}

struct Town {
  TemporaryFolder folder;
  std::string index = folder / "index";

  Town() {
    auto records = village_records();
    records.push_back(record("a", "低保标准调整的通知", "今年提高。"));
    records.push_back(record("b", "关于低保标准的说明", "低保户每月发放。"));
    records.push_back(record("c", "关于低保标准的说明", "同名的另一份。"));
    records[6].date = text::parse_date("2019-05-01");
    records[7].date = text::parse_date("2020-05-01");
    records[8].date = text::parse_date("2021-05-01");
    for (Record& each : records) {
      each = sealed(each);
    }
    index_records(index, records, vocabulary());
  }

  std::vector<Suggestion> suggest(const std::string& typed, std::size_t limit = 10) const {
    auto searcher = Searcher::open(index);
    REQUIRE(searcher);
    auto list = searcher->suggest(typed, limit);
    REQUIRE(list);
    return *list;
  }
  Texts texts(const std::string& typed, std::size_t limit = 10) const {
    Texts list;
    for (const Suggestion& suggestion : suggest(typed, limit)) {
      list.push_back(suggestion.text);
    }
    return list;
  }
};

TEST_CASE("提示：先是词，再是开头相同的标题，再是标题里有的，新的在前，同名只列一次") {
  const Town town;
  CHECK(town.texts("低保") == Texts{"低保户", "低保标准调整的通知", "关于低保标准的说明"});
  const auto list = town.suggest("低保");
  CHECK(list[0].kind == SuggestionKind::kWord);
  CHECK(list[1].kind == SuggestionKind::kTitle);
  CHECK(list[1].id == "a");
  CHECK(list[2].id == "c");
  CHECK(list[2].url == "c.html");
}

TEST_CASE("提示：一个字也行，繁体、全角一样；输全了的不再提") {
  const Town town;
  CHECK(town.texts("低")[0] == "低保");
  CHECK(town.texts("關於低保") == Texts{"关于低保标准的说明"});
  CHECK(town.texts("２０２１年教育") == Texts{"东新区2021年教育资助政策"});
  CHECK(town.texts("大张村修通水泥路").empty());
}

TEST_CASE("提示：查不到东西的词不提；别名有文件的，说出文件里叫什么") {
  const Town town;
  CHECK(town.texts("从来没有").empty());
  const auto list = town.suggest("二次");
  REQUIRE(list.size() == 1);
  CHECK(list[0] == Suggestion{"二次报销", SuggestionKind::kSynonym, "大病保险", {}, {}});
}

TEST_CASE("提示：拼音、没打完的拼音、首字母") {
  const Town town;
  for (const char* typed : {"dibao", "di bao", "di'bao", "DiBao", "diba"}) {
    CAPTURE(typed);
    const auto list = town.suggest(typed);
    REQUIRE(list.size() >= 2);
    CHECK(list[0].text == "低保");
    CHECK(list[0].kind == SuggestionKind::kPinyin);
    CHECK(list[1].text == "低保户");
  }
  const auto initials = town.suggest("dbh");
  REQUIRE_FALSE(initials.empty());
  CHECK(initials[0].text == "低保户");
  CHECK(initials[0].kind == SuggestionKind::kInitials);
  CHECK(town.suggest("xwx")[0].text == "许湾乡");
}

TEST_CASE("提示：同音字、字母和字混着打，也提") {
  const Town town;
  for (const char* typed : {"底保", "di保", "低bao"}) {
    CAPTURE(typed);
    const auto list = town.suggest(typed);
    REQUIRE_FALSE(list.empty());
    CHECK(list[0].text == "低保");
    CHECK(list[0].kind == SuggestionKind::kPinyin);
  }
}

TEST_CASE("提示：几个词要都在标题里；单位的名字也算词") {
  const Town town;
  CHECK(town.texts("教育 2021") == Texts{"东新区2021年教育资助政策"});
  CHECK(town.texts("教育 没有").empty());
  CHECK(town.texts("东新区卫")[0] == "东新区卫健委");
}

TEST_CASE("提示：标题再少也有位置，总数不超过要的") {
  const TemporaryFolder folder;
  Vocabulary words;
  std::string body;
  for (const char* tail : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}) {
    words.words.push_back(std::string("补贴") + tail);
    body += std::string("补贴") + tail + "。";
  }
  index_records(folder / "index", {record("a", "补贴办法", body), record("b", "讲补贴的", "无")},
                words);
  auto searcher = Searcher::open(folder / "index");
  const auto list = searcher->suggest("补贴", 10);
  REQUIRE(list->size() == 10);
  CHECK((*list)[7].kind == SuggestionKind::kWord);
  CHECK((*list)[8].text == "补贴办法");
  CHECK((*list)[9].text == "讲补贴的");
  CHECK(searcher->suggest("补贴", 3)->size() == 3);
  CHECK(searcher->suggest("补贴", 0)->empty());
}

TEST_CASE("提示：什么都打得，太长的不提") {
  const Town town;
  std::string long_text;
  for (int i = 0; i < 100; ++i) {
    long_text += "低";
  }
  for (const std::string& odd :
       {std::string(), std::string(" "), std::string("\""), std::string("《"), std::string("\xff"),
        std::string("'"), std::string("。。"), long_text, std::string(5000, 'a')}) {
    CAPTURE(odd);
    CHECK(town.texts(odd).empty());
  }
  CHECK(town.texts(std::string("\0低", 4)) != Texts{});  // titles that hold it
}

TEST_CASE("提示：索引更新之后按新的提") {
  const Town town;
  auto searcher = Searcher::open(town.index);
  CHECK(searcher->suggest("大张村", 10)->size() == 1);
  index_records(town.index,
                {record("a", "大张村的新消息", "无"), record("b", "大张村的旧消息", "无")},
                vocabulary());
  CHECK(searcher->suggest("大张村", 10)->size() == 2);
}

}  // namespace
}  // namespace mingbai::store
