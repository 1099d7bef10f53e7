// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a query over a small index: parsing, every tier, facets, snippets. What holds for
// every query is asserted: facets sum to the total, highlights lie inside their text.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

#include "index/base/error.h"
#include "index/base/strings.h"
#include "index/store/indexer.h"
#include "index/store/searcher.h"

namespace {

using namespace mingbai;

store::Record record(const std::string& id, const std::string& title, const std::string& body) {
  store::Record made;
  made.id = id;
  made.title = title;
  made.body = body;
  made.organs = {"县教育局", "县财政局"};
  made.place = {{"41", "河南省"}, {id, "某村"}};
  made.number = "东教文〔2021〕" + std::to_string(made.id.size()) + "号";
  made.date = text::parse_date("2021-12-15");
  made.hash = store::record_hash(made);
  return made;
}

// The folder stays as long as the searches, which look every time whether it changed.
class Index {
 public:
  Index() {
    std::string folder = (std::filesystem::temp_directory_path() / "query-fuzz-XXXXXX").string();
    MINGBAI_ASSERT(::mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    auto indexer = store::Indexer::open(
        folder + "/index", {{"低保", "最低生活保障"}, "eq\t最低生活保障\t低保|农村低保\n"}, 1);
    MINGBAI_ASSERT(indexer.has_value());
    const auto report = indexer->update({
        record("a", "关于“三类户”生活补助的通知", "建档立卡贫困家庭小学生每人每年生活补助1000元。"),
        record("bb", "最低生活保障公示",
               "低保对象名单公示七天，依据国办发〔2017〕47号、国务院令第588号。"),
        record("ccc", "推廣ＷｅＣｈａｔ", "Ｃ級危房改造，每戶1.27萬元。"),
    });
    MINGBAI_ASSERT(report.has_value());
  }
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;
  ~Index() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  store::Searcher searcher() const {
    auto opened = store::Searcher::open((folder_ / "index").string());
    MINGBAI_ASSERT(opened.has_value());
    return std::move(*opened);
  }

 private:
  std::filesystem::path folder_;
};

void check(const store::Excerpt& excerpt) {
  std::size_t end = 0;
  for (const store::Highlight& mark : excerpt.highlights) {
    MINGBAI_ASSERT(mark.length > 0 && mark.offset >= end);
    end = mark.offset + mark.length;
    MINGBAI_ASSERT(end <= excerpt.text.size());
    MINGBAI_ASSERT(is_valid_utf8(excerpt.text.substr(mark.offset, mark.length)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Index index;
  static store::Searcher searcher = index.searcher();
  const std::string text(reinterpret_cast<const char*>(data), size);
  store::Query query = store::parse_query(text);
  if (size > 0 && data[0] % 4 == 1) {
    query.sort = store::Sort::kDate;
  }
  if (size > 1 && data[1] % 8 == 1) {
    query.filters.organ = text.substr(2);
  }
  if (size > 1 && data[1] % 8 == 2) {
    query.filters.number = text.substr(2);
  }
  const auto answer = searcher.search(query);
  MINGBAI_ASSERT(answer.has_value());
  MINGBAI_ASSERT(answer->hits.size() <= answer->total && answer->exact <= answer->total);
  for (const store::Facet& facet : answer->facets) {
    std::size_t sum = 0;
    for (const store::FacetValue& value : facet.values) {
      sum += value.count;
    }
    MINGBAI_ASSERT(sum == answer->total);
  }
  for (const store::Hit& hit : answer->hits) {
    check(hit.title);
    check(hit.snippet);
  }
  return 0;
}
