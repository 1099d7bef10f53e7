// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/service/search_api.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"words",
     "WORDS",
     {"要找的词，可以是文号；用引号括起来要求一字不差",
      "what to look for; a document number will do; quotes mean exactly this"},
     OptionRow::Count::kMany},
    {"--db",
     "DIR",
     {"build 的输出文件夹、发布文件夹或检索库，默认 public；可以写几次，也可以是分库清单或 "
      "remote:主机:端口",
      "output folder of build, releases folder or index, public by default; several times for "
      "several, a list of shards, or remote:HOST:PORT"},
     OptionRow::Count::kMany},
    {"--column", "NAME", {"只在这个栏目里找", "only in this column"}},
    {"--organ", "NAME", {"只找这个发文机关的", "only of this organ"}},
    {"--place",
     "NAME",
     {"只找这个地方和它下面的，如 东新区", "only of this place and those below it"}},
    {"--topic", "NAME", {"只找这个主题的", "only of this topic"}},
    {"--year", "YEAR", {"只找这一年的，或 2016-2018", "only of this year, or 2016-2018"}},
    {"--validity",
     "STATE",
     {"有效、已被替代、已废止、已失效、尚未施行",
      "in-force, replaced, repealed, expired, pending"}},
    {"--as-of", "DAY", {"只找那一天有效的，如 2017-12-01", "only what was in force on that day"}},
    {"--amount",
     "RANGE",
     {"正文里有这样的金额，如 '>1000元'、1000..2000",
      "the text names such an amount: '>1000', 1000..2000"}},
    {"--tag", "TAG", {"只找有这个标签的", "only with this tag"}},
    {"--number", "NUMBER", {"只找这个文号的", "only with this document number"}},
    {"--sort",
     "ORDER",
     {"relevance 相关在前（默认），date 新的在前", "relevance (default) or date"}},
    {"--page", "N", {"第几页", "page, from 1"}},
    {"--limit", "N", {"一页几条，默认 10，最多 100", "hits a page, 10 by default, 100 at most"}},
    {"--literal",
     "",
     {"只找输入的词，不找别的叫法", "only the words as typed, no other names of things"}},
    {"--like",
     "ID",
     {"找和这份文件相似的，如 policies/education-2017",
      "documents like this one: policies/education-2017"}},
    {"--json",
     "",
     {"结果写成 JSON，与 /api/v1/search 相同", "print JSON, the same as /api/v1/search"}},
};

constexpr std::size_t kListedFacetValues = 8;

service::SearchFields fields_of(const Arguments& arguments) {
  service::SearchFields fields;
  fields.q = join(arguments.all("words"), " ");
  fields.column = arguments.get("--column");
  fields.organ = arguments.get("--organ");
  fields.place = arguments.get("--place");
  fields.topic = arguments.get("--topic");
  fields.year = arguments.get("--year");
  fields.validity = arguments.get("--validity");
  fields.number = arguments.get("--number");
  fields.as_of = arguments.get("--as-of");
  fields.amount = arguments.get("--amount");
  fields.tag = arguments.get("--tag");
  fields.literal = arguments.has("--literal") ? "1" : "";
  fields.sort = arguments.get("--sort");
  fields.page = arguments.get("--page");
  fields.limit = arguments.get("--limit");
  return fields;
}

// Found words bold on a terminal, plain in a file.
std::string marked(const store::Excerpt& excerpt, bool bold) {
  if (!bold) {
    return printable(excerpt.text);
  }
  std::string out;
  std::size_t at = 0;
  for (const store::Highlight& mark : excerpt.highlights) {
    out += printable(excerpt.text.substr(at, mark.offset - at)) + "\033[1m" +
           printable(excerpt.text.substr(mark.offset, mark.length)) + "\033[0m";
    at = mark.offset + mark.length;
  }
  return out + printable(excerpt.text.substr(at));
}

void print_hit(const Invocation& invocation, const store::Hit& hit, std::size_t number) {
  const bool bold = invocation.environment.terminal;
  std::string badges;
  for (const store::Badge badge : hit.badges) {
    badges += "【" + invocation.text(store::badge_text(badge)) + "】";
  }
  std::printf("%zu. %s%s\n", number, badges.c_str(), marked(hit.title, bold).c_str());
  std::string facts = hit.record.column.shown;
  for (const std::string& fact :
       {hit.record.date ? text::iso(*hit.record.date) : std::string(), hit.record.number,
        join(hit.record.organs, "、"),
        hit.record.place.empty() ? std::string() : hit.record.place.back().shown}) {
    facts += fact.empty() ? "" : "  " + printable(fact);
  }
  std::printf("   %s\n", facts.c_str());
  if (!hit.snippet.text.empty()) {
    std::printf("   %s%s%s\n", hit.snippet_cut_before ? "…" : "", marked(hit.snippet, bold).c_str(),
                hit.snippet_cut_after ? "…" : "");
  }
  std::printf("   %s\n\n", printable(hit.record.url).c_str());
}

void print_answer(const Invocation& invocation, const store::Query& query,
                  const store::Answer& answer) {
  for (const std::string& shard : answer.missing_shards) {
    std::printf("%s%s\n", invocation.text({"没有应答的分库：", "no answer from: "}).c_str(),
                printable(shard).c_str());
  }
  if (!answer.corrections.empty()) {
    std::printf("%s%s\n", invocation.text({"您是不是要找：", "did you mean: "}).c_str(),
                printable(join(answer.corrections, "、")).c_str());
  }
  if (answer.total == 0) {
    std::printf("%s\n", invocation
                            .text({"没有找到。换个说法试试，或者去掉一些条件",
                                   "nothing found; try other words or fewer conditions"})
                            .c_str());
    return;
  }
  if (!answer.also_searched.empty()) {
    std::printf("%s%s\n", invocation.text({"已同时查找：", "also searched: "}).c_str(),
                printable(join(answer.also_searched, "、")).c_str());
  }
  if (answer.relaxed) {
    std::printf("%s\n", invocation
                            .text({"没有一篇同时含有这些词，下面是含有其中一部分的",
                                   "no document has all of it; these have some"})
                            .c_str());
  }
  std::size_t number = query.offset;
  for (const store::Hit& hit : answer.hits) {
    print_hit(invocation, hit, ++number);
  }
  std::printf("%s\n", substitute(invocation.text({"共 {0} 篇", "{0} documents"}),
                                 {std::to_string(answer.total)})
                          .c_str());
  for (const store::Facet& facet : answer.facets) {
    std::string line = invocation.text(store::facet_text(facet.kind)) + "：";
    std::size_t listed = 0;
    for (const store::FacetValue& value : facet.values) {
      if (value.count == 0) {
        continue;  // all its documents are counted under another value, their first one
      }
      if (++listed > kListedFacetValues) {
        line += " …";
        break;
      }
      const std::string shown =
          value.shown.empty() ? invocation.text({"未注明", "none"}) : value.shown;
      line += " " + shown + "(" + std::to_string(value.count) + ")";
    }
    std::printf("%s\n", printable(line).c_str());
  }
}

int print_similar(const Invocation& invocation, service::SearcherPool& searchers) {
  const std::string id = invocation.arguments.get("--like");
  const auto limit = number_option(invocation, "--limit", 10, {1, 100});
  if (!limit) {
    return kUsageError;
  }
  const auto hits = searchers.similar(id, static_cast<std::size_t>(*limit));
  if (!hits) {
    return report(invocation, hits.error());
  }
  if (!*hits) {
    return report(invocation,
                  {ErrorCode::kNotFound,
                   substitute(invocation.text({"检索库里没有 {0}", "{0} is not in the index"}),
                              {printable(id)})});
  }
  if (invocation.arguments.has("--json")) {
    std::printf("%s\n", service::similar_json(**hits).c_str());
    return kFine;
  }
  std::size_t number = 0;
  for (const store::Hit& hit : **hits) {
    print_hit(invocation, hit, ++number);
  }
  if (number == 0) {
    std::printf("%s\n", invocation.text({"没有相似的", "none is like it"}).c_str());
  }
  return kFine;
}

int run(const Invocation& invocation) {
  const bool json = invocation.arguments.has("--json");
  const auto archive = find_archive(invocation);
  if (!archive) {
    return report(invocation, archive.error());
  }
  service::SearcherPool searchers(*archive);
  if (invocation.arguments.has("--like")) {
    return print_similar(invocation, searchers);
  }
  const auto query = searchers.query_of(fields_of(invocation.arguments));
  if (!query) {
    (void)report(invocation, query.error());
    return kUsageError;
  }
  const auto answer = searchers.search(*query);
  if (!answer) {
    return report(invocation, answer.error());
  }
  if (json) {
    std::printf("%s\n", service::answer_json(*query, *answer).c_str());
  } else {
    print_answer(invocation, *query, *answer);
  }
  return kFine;
}

}  // namespace

const Command kSearchCommand = {
    "search",
    {"在检索库里查找", "search the archive"},
    {"mingbai search 小学 补助 --place 东新区 --year 2017\nmingbai search "
     "国办发[2017]47号\nmingbai search 门诊慢性病 --as-of 2017-12-01\nmingbai search '单位:民政局 "
     "金额:>1000元 "
     "护理'\nmingbai search '\"门诊慢性病\"' --validity 有效 --json\nmingbai search --like "
     "policies/education-2017\nmingbai search 低保 --db 项城市库 --db remote:10.0.0.7:7001",
     "mingbai search 小学 补助 --place 东新区 --year 2017\nmingbai search '\"门诊慢性病\"' "
     "--validity in-force --json"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
