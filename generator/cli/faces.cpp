// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/faces.h"

#include <chrono>

#include "index/service/search_api.h"

namespace mingbai::cli {
namespace {

constexpr std::size_t kHits = 10;

// Filters have the names that the fields of an address have.
service::SearchFields fields_of(const archive::Question& question) {
  service::Request request;
  request.query.assign(question.filters.begin(), question.filters.end());
  request.query.emplace_back("q", question.query);
  return service::fields_of(request);
}

Result<store::Answer> ask(service::SearcherPool& searchers, const archive::Question& question) {
  auto query = searchers.query_of(fields_of(question));
  if (!query) {
    return fail(query.error().with_context(question.qid));
  }
  query->facets = store::Facets::kSkip;
  query->limit = kHits;
  return searchers.search(*query);
}

}  // namespace

Result<std::vector<archive::Ranking>> ask_archive(const std::string& index,
                                                  const std::vector<archive::Question>& questions) {
  service::SearcherPool searchers(index);
  std::vector<archive::Ranking> rankings;
  rankings.reserve(questions.size());
  for (const archive::Question& question : questions) {
    const auto start = std::chrono::steady_clock::now();
    const auto answer = ask(searchers, question);
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - start;
    if (!answer) {
      return fail(answer.error());
    }
    archive::Ranking ranking{{}, spent.count()};
    for (const store::Hit& hit : answer->hits) {
      ranking.ids.push_back(hit.record.id);
    }
    rankings.push_back(std::move(ranking));
  }
  return rankings;
}

}  // namespace mingbai::cli
