// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/faces.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "generator/cli/node.h"
#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/browser/search_script.h"
#include "index/browser/writer.h"
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

Result<std::vector<archive::Ranking>> ask_archive(const std::vector<store::Shard>& shards,
                                                  const std::vector<archive::Question>& questions) {
  service::SearcherPool searchers(shards);
  std::vector<archive::Ranking> rankings;
  rankings.reserve(questions.size());
  // The first question opens the index, which is not what a question takes.
  if (!questions.empty()) {
    if (const auto opened = ask(searchers, questions.front()); !opened) {
      return fail(opened.error());
    }
  }
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

Result<std::string> find_browser_search(const FileSystem& files, const std::string& folder) {
  for (const std::string& candidate : {folder, join_path(folder, browser::kFolder)}) {
    if (files.exists(join_path(candidate, browser::kScript))) {
      return candidate;
    }
  }
  return fail(ErrorCode::kNotFound,
              folder + "：" +
                  say({"没有静态检索的文件；用 --browser 指明文件夹，或先用 mingbai build、"
                       "mingbai index --browser 生成",
                       "no files of a search without a server; name their folder by "
                       "--browser, or make them by mingbai build or mingbai index "
                       "--browser"}));
}

Result<std::vector<archive::Ranking>> ask_browser(const std::string& folder,
                                                  const std::vector<archive::Question>& questions) {
  std::string input;
  for (const archive::Question& question : questions) {
    const nlohmann::json line{{"query", question.query}, {"filters", question.filters}};
    input += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  }
  const auto output = run_node({browser::node_script(), {folder}, input});
  if (!output) {
    return fail(output.error());
  }
  std::vector<archive::Ranking> rankings;
  for (const std::string_view line : split_lines(*output)) {
    const auto answer = nlohmann::json::parse(line, nullptr, false);
    if (answer.is_object() && answer.contains("ids") && answer.contains("milliseconds")) {
      rankings.push_back(
          {answer["ids"].get<std::vector<std::string>>(), answer["milliseconds"].get<double>()});
    }
  }
  if (rankings.size() != questions.size()) {
    return fail(ErrorCode::kInternal, say({"静态检索没有答完", "the search did not answer all"}));
  }
  return rankings;
}

}  // namespace mingbai::cli
