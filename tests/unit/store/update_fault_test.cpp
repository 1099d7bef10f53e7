// SPDX-License-Identifier: GPL-3.0-or-later

// What is left when an update is killed, refused or finds the index damaged.

#include <csignal>
#include <cstdlib>

#include <sys/wait.h>
#include <xapian.h>

#include "index/base/file_lock.h"
#include "index/store/schema.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

// Gives records until it kills the process, or refuses.
class FailingSource final : public RecordSource {
 public:
  enum class How { kKill, kRefuse };
  FailingSource(const std::vector<Record>& records, std::size_t at, How how)
      : records_(records), at_(at), how_(how) {}

  std::vector<Key> keys() const override {
    std::vector<Key> keys;
    for (const Record& made : records_) {
      keys.push_back({made.id, made.hash});
    }
    return keys;
  }
  Result<Record> load(std::size_t index) const override {
    if (index == at_ && how_ == How::kKill) {
      ::kill(::getpid(), SIGKILL);
    }
    if (index == at_) {
      return fail(ErrorCode::kIo, "读不了");
    }
    return records_[index];
  }

 private:
  const std::vector<Record>& records_;
  std::size_t at_;
  How how_;
};

std::vector<Record> changed_records(std::vector<Record> records) {
  for (Record& made : records) {
    made.body += "修订后的内容。";
    made = sealed(made);
  }
  return records;
}

void killed_update(const std::string& index, const std::vector<Record>& records, std::size_t at,
                   const Vocabulary& vocabulary = {}) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    auto indexer = Indexer::open(index, vocabulary, 1);
    (void)indexer->update(FailingSource(records, at, FailingSource::How::kKill));
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
}

void overwrite(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<Record> long_records() {
  std::vector<Record> records = village_records();
  for (int i = 0; i < 400; ++i) {
    records.push_back(record("z/" + std::to_string(i), "公示" + std::to_string(i), "内容"));
  }
  return records;
}

TEST_CASE("故障：更新到一半被杀，打开的还是上一次的索引，下一次更新正常") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const auto records = long_records();
  index_records(index, records);
  auto changed = records;
  for (std::size_t i = 0; i < 20; ++i) {
    changed[i] = changed_records(records)[i];
  }
  killed_update(index, changed, 10);
  CHECK(ask(index, "\"修订后的内容\"").total == 0);
  CHECK(ask(index, "").total == records.size());
  CHECK(index_records(index, changed).changed == 20);
  CHECK(postings_read(index + "/recent") > 0);
  CHECK(ask(index, "\"修订后的内容\"").total == 20);
  killed_update(index, changed_records(records), 300);
  CHECK(ask(index, "\"修订后的内容\"").total == 20);
}

TEST_CASE("故障：第一次建索引时被杀，没有半个索引；再建和从头建的一样") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const auto records = long_records();
  killed_update(index, records, 300);
  CHECK_FALSE(Searcher::open(index));
  overwrite(index + ".new/v.tmp", "left behind");
  CHECK(index_records(index, records).outcome == Outcome::kCreated);
  index_records(folder / "clean", records);
  CHECK(bytes_of(index) == bytes_of(folder / "clean"));
}

TEST_CASE("故障：重建时被杀，原来的索引还在用") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const auto records = long_records();
  index_records(index, records);
  killed_update(index, changed_records(records), 300, {{"新词汇"}, ""});
  CHECK(ask(index, "").total == records.size());
  CHECK(ask(index, "\"修订后的内容\"").total == 0);
}

TEST_CASE("故障：两次改名之间被杀，照样能查，再更新就好") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  index_records(index, village_records());
  std::filesystem::rename(index, index + ".old");
  CHECK(ask(index, "").total == 6);
  // Nothing is lost when only some records are named.
  CHECK(index_records(index, village_records()).outcome == Outcome::kUnchanged);
  CHECK(std::filesystem::exists(index));
  CHECK(ask(index, "").total == 6);
}

TEST_CASE("故障：有一条记录取不到，整次更新作罢") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  const auto records = village_records();
  index_records(index, records);
  const auto changed = changed_records(records);
  for (const int jobs : {1, 3}) {
    auto indexer = Indexer::open(index, {}, jobs);
    REQUIRE(indexer);
    const auto report = indexer->update(FailingSource(changed, 4, FailingSource::How::kRefuse));
    REQUIRE_FALSE(report);
    CHECK(report.error().message == "读不了");
  }
  CHECK(ask(index, "\"修订后的内容\"").total == 0);
}

TEST_CASE("故障：正在写的索引，第二个写者得到忙") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  index_records(index, village_records());
  const auto other = FileLock::acquire(index + ".lock");
  REQUIRE(other);
  auto indexer = Indexer::open(index, {}, 1);
  REQUIRE(indexer);
  const auto report = indexer->update(changed_records(village_records()));
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::kBusy);
}

TEST_CASE("故障：文件损坏就重建，并且说出来") {
  const TemporaryFolder folder;
  for (const std::string file : {"iamglass", "postlist.glass"}) {
    CAPTURE(file);
    const std::string index = folder / ("index-" + file);
    index_records(index, village_records());
    const std::string bytes = bytes_of(index).at(file);
    overwrite(index + "/" + file, std::string(bytes.size(), '\x7E'));
    const UpdateReport report = index_records(index, changed_records(village_records()));
    CHECK(report.outcome == Outcome::kRebuiltDamaged);
    CHECK(outcome_row(report.outcome)->code == "IX001");
    CHECK(ask(index, "\"修订后的内容\"").total == 6);
  }
}

TEST_CASE("故障：查询时遇到损坏是错误，不是崩溃") {
  const TemporaryFolder folder;
  for (const std::string file : {"iamglass", "postlist.glass", "docdata.glass"}) {
    CAPTURE(file);
    const std::string index = folder / ("index-" + file);
    index_records(index, village_records());
    overwrite(index + "/" + file, std::string(20000, '\x7E'));
    auto searcher = Searcher::open(index);
    if (!searcher) {
      CAPTURE(searcher.error().message);
      CHECK(searcher.error().code == ErrorCode::kInvalid);
      continue;
    }
    CHECK_FALSE(searcher->search(parse_query("低保")));
  }
}

TEST_CASE("故障：不认识的功能、别的格式，查询拒绝，更新重建") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  index_records(index, village_records());
  const auto set = [&](std::string_view key, const std::string& value) {
    Xapian::WritableDatabase database(index, Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    database.set_metadata(std::string(key), value);
    database.commit();
  };
  set(kFeaturesKey, "document-numbers\nmind-reading");
  auto refused = Searcher::open(index);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::kUnsupported);
  CHECK(refused.error().message.find("mind-reading") != std::string::npos);
  CHECK(index_records(index, village_records()).outcome == Outcome::kRebuiltFormat);
  set(kFormatKey, "mingbai-index 0");
  refused = Searcher::open(index);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::kUnsupported);
  CHECK(index_records(index, village_records()).outcome == Outcome::kRebuiltFormat);
}

TEST_CASE("故障：没有索引、不是索引的文件夹各有说法") {
  const TemporaryFolder folder;
  CHECK(Searcher::open(folder / "none").error().code == ErrorCode::kNotFound);
  std::filesystem::create_directory(folder / "empty");
  CHECK_FALSE(Searcher::open(folder / "empty"));
}

}  // namespace
}  // namespace mingbai::store
