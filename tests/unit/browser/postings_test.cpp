// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/postings.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace mingbai::browser {
namespace {

store::Record record(std::string id, std::string title, std::string body, std::string date = {}) {
  store::Record made;
  made.id = std::move(id);
  made.title = std::move(title);
  made.body = std::move(body);
  made.date = text::parse_date(date);
  return made;
}

const PostingList* find(const Postings& postings, std::u16string_view term) {
  const auto found = std::find_if(postings.lists.begin(), postings.lists.end(),
                                  [&](const PostingList& list) { return list.term == term; });
  return found == postings.lists.end() ? nullptr : &*found;
}

TEST_CASE("倒排表：编号从旧到新，没有日期的最前，同一天的按名字倒着排") {
  const std::vector<store::Record> records = {
      record("b", "", "", "2020-01-02"), record("x", "", ""), record("c", "", "", "2020-01-02"),
      record("a", "", "", "2021-01-01")};
  std::string ids;
  for (const store::Record* entry : ordered(records)) {
    ids += entry->id;
  }
  CHECK(ids == "xcba");
}

TEST_CASE("倒排表：次数、标题里的词和标题的字数") {
  const std::vector<store::Record> records = {record("a", "农村低保", "低保户申请低保")};
  const Postings postings = collect_postings(ordered(records), text::Pinyin());
  const PostingList* list = find(postings, u"低保");
  REQUIRE(list != nullptr);
  CHECK(list->postings.front().count == 3);
  CHECK(list->postings.front().title_length == 4);
  CHECK(find(postings, u"申请")->postings.front().title_length == 0);
  CHECK(find(postings, u"请低")->postings.front().count == 1);
  CHECK(find(postings, u"保低") == nullptr);  // title and body do not join
}

TEST_CASE("倒排表：常见的单字另放，其他单字不动") {
  std::vector<store::Record> records;
  for (int i = 0; i < 30; ++i) {
    records.push_back(record("p" + std::to_string(i), "", i == 0 ? "水稻" : "水田"));
  }
  const Postings postings = collect_postings(ordered(records), text::Pinyin());
  CHECK(postings.common == u"水田");
  CHECK(find(postings, u"U水") != nullptr);
  CHECK(find(postings, u"水") == nullptr);
  CHECK(find(postings, u"稻") != nullptr);
}

TEST_CASE("倒排表：文号和令号是词") {
  const std::vector<store::Record> records = {
      record("a", "国务院令第588号", "国办发〔2017〕47号\n各省：")};
  const Postings postings = collect_postings(ordered(records), text::Pinyin());
  CHECK(find(postings, u"XD588") != nullptr);
  CHECK(find(postings, u"XN国办发-2017-47") != nullptr);
}

TEST_CASE("倒排表：词按 UTF-16 排") {
  const std::vector<store::Record> records = {record("a", "", "𠮷 豈 中 a")};
  const Postings postings = collect_postings(ordered(records), text::Pinyin());
  CHECK(std::is_sorted(postings.lists.begin(), postings.lists.end(),
                       [](const PostingList& a, const PostingList& b) { return a.term < b.term; }));
  CHECK(find(postings, u"𠮷") != nullptr);
}

}  // namespace
}  // namespace mingbai::browser
