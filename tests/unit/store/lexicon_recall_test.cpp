// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of the lexicon finds every document of the sample site that contains it, with quotes
// and without: what people compare a search with is the browser's own search in a page.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/lexicon.h"
#include "index/text/synonyms.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

// The tests run in the folder tests/.
const std::filesystem::path kContent = "../content";
constexpr std::size_t kFewestWords = 112;  // that occur; as many as reference lists of the field
constexpr std::size_t kPage = 100;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// Source files as plain records: the text is what stands in the file.
std::vector<Record> sample_records() {
  std::vector<Record> records;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kContent)) {
    if (entry.path().extension() != ".md") {
      continue;
    }
    const std::string text = read_file(entry.path());
    const std::string id = entry.path().lexically_relative(kContent).string();
    records.push_back(record(id, std::string(split_lines(text).at(1)), text));
  }
  std::sort(records.begin(), records.end(),
            [](const Record& a, const Record& b) { return a.id < b.id; });
  return records;
}

Vocabulary sample_vocabulary() {
  const std::string synonyms = read_file(kContent / "lexicon/synonyms.txt");
  Diagnostics told;
  std::vector<std::string> words = text::read_synonyms({}, synonyms, told).words();
  const auto glossary = text::read_word_list(read_file(kContent / "lexicon/glossary.txt"));
  words.insert(words.end(), glossary.begin(), glossary.end());
  return {words, synonyms, read_file(kContent / "lexicon/pinyin.txt")};
}

std::set<std::string> containing(const std::vector<Record>& records, const std::string& folded) {
  std::set<std::string> ids;
  for (const Record& record : records) {
    if (text::fold(record.title + "\n" + record.body).find(folded) != std::string::npos) {
      ids.insert(record.id);
    }
  }
  return ids;
}

// All pages of hits for the reasons that say that the text is there.
std::set<std::string> found(Searcher& searcher, const std::string& typed) {
  std::set<std::string> ids;
  Query query = parse_query(typed);
  query.limit = kPage;
  for (query.offset = 0;; query.offset += kPage) {
    const auto answer = searcher.search(query);
    REQUIRE(answer.has_value());
    for (const Hit& hit : answer->hits) {
      if (hit.match == Match::kTitle || hit.match == Match::kText || hit.match == Match::kNumber) {
        ids.insert(hit.record.id);
      }
    }
    if (answer->hits.size() < kPage) {
      return ids;
    }
  }
}

TEST_CASE("词表：每个词都找得到含有它的每一篇，加不加引号都一样") {
  const std::vector<Record> records = sample_records();
  const Vocabulary vocabulary = sample_vocabulary();
  const TemporaryFolder folder;
  index_records(folder / "i", records, vocabulary);
  auto searcher = Searcher::open(folder / "i");
  REQUIRE(searcher.has_value());
  std::size_t occurring = 0;
  for (const std::string& word : vocabulary.words) {
    const std::string folded = text::fold(word);
    const std::set<std::string> expected = containing(records, folded);
    if (expected.empty()) {
      continue;
    }
    ++occurring;
    CAPTURE(word);
    CHECK(found(*searcher, word) == expected);
    CHECK(found(*searcher, "\"" + word + "\"") == expected);
    CHECK(searcher->search(parse_query("\"" + word + "\""))->total == expected.size());
  }
  CHECK(occurring >= kFewestWords);
}

}  // namespace
}  // namespace mingbai::store
