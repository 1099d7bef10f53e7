// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A folder that goes with the test, and a small village's records.

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "index/store/indexer.h"
#include "index/store/searcher.h"

namespace mingbai::store {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "store-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline Record record(const std::string& id, const std::string& title, const std::string& body) {
  Record made;
  made.id = id;
  made.url = id + ".html";
  made.title = title;
  made.body = body;
  made.hash = record_hash(made);
  return made;
}

inline Record sealed(Record made) {
  made.hash = record_hash(made);
  return made;
}

inline UpdateReport index_records(const std::string& folder, const std::vector<Record>& records,
                                  const Vocabulary& vocabulary = {}, int jobs = 1) {
  auto indexer = Indexer::open(folder, vocabulary, jobs);
  REQUIRE(indexer.has_value());
  auto report = indexer->update(records);
  if (!report) {
    FAIL(report.error().message);
  }
  return *report;
}

inline Answer ask(const std::string& folder, const Query& query) {
  auto searcher = Searcher::open(folder);
  if (!searcher) {
    FAIL(searcher.error().message);
  }
  auto answer = searcher->search(query);
  if (!answer) {
    FAIL(answer.error().message);
  }
  return *answer;
}

inline Answer ask(const std::string& folder, const std::string& text) {
  return ask(folder, parse_query(text));
}

inline std::vector<std::string> ids(const Answer& answer) {
  std::vector<std::string> list;
  for (const Hit& hit : answer.hits) {
    list.push_back(hit.record.id);
  }
  return list;
}

inline std::string first_id(const Answer& answer) {
  return answer.hits.empty() ? std::string() : answer.hits.front().record.id;
}

// Every file of a folder by name.
inline std::map<std::string, std::string> bytes_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    files[entry.path().filename().string()] = bytes.str();
  }
  return files;
}

// A handful of documents of an invented county.
std::vector<Record> village_records();

inline const Vocabulary& village_vocabulary() {
  static const Vocabulary vocabulary{{"最低生活保障", "低保", "大病保险"},
                                     "eq\t最低生活保障\t低保|农村低保\neq\t大病保险\t二次报销\n"};
  return vocabulary;
}

// Their index.
struct Village {
  TemporaryFolder folder;
  std::string index = folder / "index";
  Village() { index_records(index, village_records(), village_vocabulary()); }
  Answer operator()(const std::string& text) const { return ask(index, text); }
  Answer operator()(const Query& query) const { return ask(index, query); }
};

// Reads every term, posting and document of an index; throws when something is damaged. (Xapian's
// own check deletes an object by the wrong type in 1.4.22, which the address sanitizer stops.)
std::size_t postings_read(const std::string& index);

}  // namespace mingbai::store
