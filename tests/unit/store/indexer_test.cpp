// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/indexer.h"

#include <algorithm>

#include <sys/stat.h>
#include <xapian.h>

#include "index/store/schema.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

// When the files of a folder were last changed in any way, touched or not.
std::map<std::string, std::pair<long, long>> times_of(const std::string& folder) {
  std::map<std::string, std::pair<long, long>> times;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    struct stat info {};
    REQUIRE(::stat(entry.path().c_str(), &info) == 0);
    times[entry.path().string()] = {info.st_ctim.tv_sec, info.st_ctim.tv_nsec};
  }
  return times;
}

std::vector<Record> many_records(int count) {
  std::vector<Record> records;
  for (int i = 0; i < count; ++i) {
    records.push_back(record("p/" + std::to_string(i), "第" + std::to_string(i) + "号公示",
                             "生活补助标准为" + std::to_string(i * 37 % 1000) + "元，按月发放。"));
  }
  return records;
}

TEST_CASE("索引：建好后能查到，再建一次不写任何文件") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const UpdateReport first = index_records(index, village_records());
  CHECK(first.outcome == Outcome::kCreated);
  CHECK(first.added == 6);
  const auto times = times_of(index);
  const UpdateReport second = index_records(index, village_records());
  CHECK(second.outcome == Outcome::kUnchanged);
  CHECK(second.unchanged == 6);
  CHECK(times_of(index) == times);
  CHECK(first_id(ask(index, "先诊疗后付费")) == "policies/health-2018");
}

TEST_CASE("索引：只动有变化的记录") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  auto records = village_records();
  index_records(index, records);
  records.erase(records.begin() + 5);  // news/road vanished
  records[3].body += "另行通知。";     // changed
  records[3] = sealed(records[3]);
  records.push_back(record("notices/new", "新的公告", "村口的桥修好了。"));
  std::reverse(records.begin(), records.end());  // their order does not matter
  const UpdateReport report = index_records(index, records);
  CHECK(report.outcome == Outcome::kUpdated);
  CHECK(report.added == 1);
  CHECK(report.changed == 1);
  CHECK(report.removed == 1);
  CHECK(report.unchanged == 4);
  CHECK(ask(index, "\"水泥路\"").total == 0);
  CHECK(first_id(ask(index, "另行通知")) == "notices/dibao-2021");
  CHECK(first_id(ask(index, "桥修好")) == "notices/new");
  CHECK(ask(index, "").total == 6);
}

TEST_CASE("索引：逐步更新和一次建成的，回答一样") {
  const TemporaryFolder folder;
  auto records = many_records(60);
  index_records(folder / "steps", {records.begin(), records.begin() + 20});
  std::vector<Record> other(records.begin() + 10, records.begin() + 50);
  other[5].body = "临时的内容";
  other[5] = sealed(other[5]);
  index_records(folder / "steps", other);
  index_records(folder / "steps", records);
  index_records(folder / "once", records);
  for (const char* text : {"", "生活补助", "补助 37", "公示标准发放", "第12号", "-37"}) {
    CAPTURE(text);
    Query query = parse_query(text);
    query.limit = 60;
    const Answer steps = ask(folder / "steps", query);
    const Answer once = ask(folder / "once", query);
    CHECK(steps.total == once.total);
    CHECK(ids(steps) == ids(once));
  }
}

TEST_CASE("索引：同样的记录建两次，每个字节都一样，线程多少不影响") {
  const TemporaryFolder folder;
  const auto records = many_records(300);
  const Vocabulary vocabulary{{"生活补助", "低保"}, "eq\t最低生活保障\t低保\n"};
  index_records(folder / "a", records, vocabulary, 1);
  // Another state of the heap must make no difference either.
  const std::vector<std::string> junk(500, std::string(3001, '\x5A'));
  auto shuffled = records;
  std::reverse(shuffled.begin(), shuffled.end());
  index_records(folder / "b", shuffled, vocabulary, 4);
  CHECK(bytes_of(folder / "a") == bytes_of(folder / "b"));
  index_records(folder / "c", {records.begin(), records.end() - 1}, vocabulary, 1);
  CHECK(bytes_of(folder / "a").at("iamglass") != bytes_of(folder / "c").at("iamglass"));
}

TEST_CASE("索引：换了标识的库照常更新") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  auto records = many_records(20);
  index_records(index, records);
  const std::string identity = Xapian::Database(index).get_uuid();
  records.push_back(record("x", "新增", "内容"));
  index_records(index, records);
  CHECK(Xapian::Database(index).get_uuid() == identity);
  CHECK(postings_read(index) > 0);
  CHECK(ask(index, "").total == 21);
}

TEST_CASE("索引：词表变了要重建，近义词变了只更新近义词") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const auto records = village_records();
  index_records(index, records, {{"低保"}, ""});
  CHECK(index_records(index, records, {{"低保"}, "eq\t最低生活保障\t低保\n"}).outcome ==
        Outcome::kUpdated);
  const UpdateReport report = index_records(index, records, {{"低保", "五保"}, ""});
  CHECK(report.outcome == Outcome::kRebuiltWords);
  CHECK(report.unchanged == 6);
  CHECK(outcome_row(report.outcome) != nullptr);
  CHECK_FALSE(std::filesystem::exists(index + ".new"));
  CHECK_FALSE(std::filesystem::exists(index + ".old"));
}

TEST_CASE("索引：编号重复或为空是错误，原来的索引不动") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  index_records(index, village_records());
  const auto before = bytes_of(index);
  auto indexer = Indexer::open(index, {}, 1);
  REQUIRE(indexer);
  for (const char* id : {"same", ""}) {
    const auto report = indexer->update({record(id, "一", "一"), record(id, "二", "二")});
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::kInvalid);
  }
  CHECK(bytes_of(index) == before);
}

TEST_CASE("索引：没有记录也是索引") {
  const TemporaryFolder folder;
  CHECK(index_records(folder / "index", {}).outcome == Outcome::kCreated);
  CHECK(ask(folder / "index", "低保").total == 0);
  CHECK(index_records(folder / "index/", {}).outcome == Outcome::kUnchanged);
}

TEST_CASE("索引：奇怪的记录不出错") {
  const TemporaryFolder folder;
  Record odd =
      record(std::string(3000, 'x'), std::string("\0\xFF\xFE", 3), std::string("\0a\0", 3));
  odd.tags = {std::string(1000, '\0'), ""};
  odd.organs = {std::string(5000, 'y')};
  odd.number = "〔〔〔";
  odd.place = {{"", ""}, {"", ""}};
  odd.body += std::string(200000, 'z');
  index_records(folder / "index", {sealed(odd)});
  CHECK(ask(folder / "index", "").total == 1);
  CHECK(index_records(folder / "index", {sealed(odd)}).outcome == Outcome::kUnchanged);
}

}  // namespace
}  // namespace mingbai::store
