// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/record_reader.h"

#include <doctest/doctest.h>

#include "index/text/date.h"

namespace mingbai::archive {
namespace {

const std::int32_t kToday = text::first_day(*text::parse_date("2021-06-01"));

ReadRecord read(std::string_view line) {
  return read_record(line, kToday);
}

std::string codes(std::string_view line) {
  std::string all;
  for (const Problem& problem : read(line).problems) {
    all += (all.empty() ? "" : " ") + std::string(problem.row->code);
  }
  return all;
}

TEST_CASE("记录：三个字段就够") {
  const auto [record, problems] = read(R"({"id": "a/1", "title": "标题", "text": "一\r\n二"})");
  REQUIRE(record);
  CHECK(problems.empty());
  CHECK(record->id == "a/1");
  CHECK(record->title == "标题");
  CHECK(record->body == "一\n二");
  CHECK(record->validity == store::Validity::kUnstated);
  CHECK(record->hash == store::record_hash(*record));
}

TEST_CASE("记录：所有字段") {
  const auto read_all = read(
      R"({"id": 17, "title": "t", "text": "x", "url": "a.html", "summary": "s",
      "date": "2017年12月1日", "column": "政策", "kind": "policy", "organs": "县教育局、县财政局",
      "place": "周口市/东新区", "topics": ["上学"], "tags": ["一", "二"], "number": "周政〔2017〕4号",
      "index_number": "X-1", "effective": "2018", "expires": "2019-06", "replaced_by": ["18"],
      "attachments": [{"name": "表一", "text": "补助标准"}]})");
  REQUIRE(read_all.record);
  CHECK(read_all.problems.empty());
  const store::Record& record = *read_all.record;
  CHECK(record.id == "17");
  CHECK(text::iso(*record.date) == "2017-12-01");
  CHECK(record.column == store::Named{"政策", "政策"});
  CHECK(record.organs == std::vector<std::string>{"县教育局", "县财政局"});
  CHECK(record.place == std::vector<store::Named>{{"周口市", "周口市"}, {"东新区", "东新区"}});
  CHECK(record.tags == std::vector<std::string>{"一", "二"});
  CHECK(record.effective_day == text::first_day(*text::parse_date("2018-01-01")));
  CHECK(record.expires_day == text::first_day(*text::parse_date("2019-06-30")));
  CHECK(record.validity == store::Validity::kReplaced);
  CHECK(record.body == "x\n表一\n补助标准");
}

TEST_CASE("记录：有效性写明的算数，没写的按日期") {
  const auto validity = [](const std::string& fields) {
    return read(R"({"id":"1","title":"t",)" + fields + "}").record->validity;
  };
  using store::Validity;
  CHECK(validity(R"("validity":"已废止")") == Validity::kRepealed);
  CHECK(validity(R"("validity":"in-force","expires":"2020-01-01")") == Validity::kInForce);
  CHECK(validity(R"("expires":"2021-05-31")") == Validity::kExpired);
  CHECK(validity(R"("effective":"2021-06-02")") == Validity::kPending);
  CHECK(validity(R"("effective":"2021-06-01","expires":"2021-06-01")") == Validity::kInForce);
  CHECK(validity(R"("date":null)") == Validity::kUnstated);
}

TEST_CASE("记录：没有标题的用第一行") {
  CHECK(read(R"({"id":"1","text":"\n  关于放假的通知 \n正文"})").record->title == "关于放假的通知");
  CHECK(codes(R"({"id":"1","text":" \n "})") == "JL005");
}

TEST_CASE("记录：错误各有编号，一行里的都报") {
  CHECK(codes(R"({"id":"1","title":"t"} 多余)") == "JL001");
  CHECK(codes("{\"id\":\"\xB5\xCD\"}") == "JL002");
  CHECK(codes("[1]") == "JL003");
  CHECK(codes(R"({"title":"t"})") == "JL005");
  CHECK(codes(R"({"id":"1","title":"t","date":"2021-13-01","validity":"也许","tags":[[]]})") ==
        "JL007 JL006 JL008");
  CHECK(codes(R"({"id":")" + std::string(201, 'x') + R"(","title":"t"})") == "JL009");
  CHECK(codes(R"({"id":"\ud800","title":"t"})") == "JL001");
  CHECK_FALSE(read(R"({"id":"1","title":[]})").record);
}

TEST_CASE("记录：不是 JSON 时指出第几个字") {
  const auto problems = read(R"({"id": "低保", 标题})").problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].column == 14);
}

TEST_CASE("记录：不认识的字段只提醒，像哪个就说哪个") {
  const auto [record, problems] = read(R"({"id":"1","Title":"t","text":"x","作者":"某"})");
  CHECK(record);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].row->code == "JL102");
  CHECK(problems[0].arguments == std::vector<std::string>{"Title", "title"});
  CHECK(problems[1].row->code == "JL101");
}

TEST_CASE("记录：大得装不下的数字是错误，指出位置") {
  const auto problems = read(R"({"id":"1","title":"低保","amount":4e9999})").problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].row->code == "JL001");
  CHECK(problems[0].arguments == std::vector<std::string>{"number overflow parsing '4e9999'"});
  CHECK(problems[0].column == 33);
  CHECK(codes(R"({"id":"1","title":"t","x":)" + std::string(5000, '9') + "}") == "JL001");
}

TEST_CASE("记录：套得再深也不会崩溃") {
  const std::string deep(1'000'000, '[');
  CHECK(codes(deep) == "JL001");
  CHECK(codes(R"({"id":"1","title":"t","tags":)" + deep + std::string(deep.size(), ']') + "}") ==
        "JL006");
}

}  // namespace
}  // namespace mingbai::archive
