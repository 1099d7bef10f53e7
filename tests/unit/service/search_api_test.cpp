// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <fstream>
#include <mutex>
#include <thread>

#include <nlohmann/json.hpp>

#include "fixture.h"
#include "index/base/strings.h"
#include "index/service/answer_json.h"
#include "index/service/api.h"

namespace mingbai::service {
namespace {

using nlohmann::json;

Response ask_at(SearcherPool& searchers, const std::string& path, const Headers& parameters = {}) {
  static Metrics metrics;
  Request request = request_for(path);
  request.query = parameters;
  return api_response({&searchers, metrics, std::chrono::hours(1)}, api_call(path), request);
}
std::string health(SearcherPool& searchers) {
  return body_of(ask_at(searchers, "/healthz"));
}

struct Index {
  TemporaryFolder folder;
  SearcherPool searchers{folder / "index"};

  Index() { make_index(folder / "index", sample_records()); }

  Response ask(const Headers& parameters) {
    return ask_at(searchers, "/api/v1/search", parameters);
  }
  json ask_json(const std::string& path, const Headers& parameters = {}) {
    return json::parse(body_of(ask_at(searchers, path, parameters)));
  }
  std::vector<std::string> ids(const Headers& parameters) {
    std::vector<std::string> list;
    const json answer = json::parse(body_of(ask(parameters)));
    for (const json& hit : answer.at("hits")) {
      list.push_back(hit.at("id"));
    }
    return list;
  }
  std::string complaint(const Headers& parameters) {
    const Response response = ask(parameters);
    const json answer = json::parse(body_of(response));
    return std::to_string(response.status) + " " +
           answer.at("error").at("code").get<std::string>() + " " +
           answer.at("error").at("message").get<std::string>();
  }
};

using Ids = std::vector<std::string>;
const std::string kNew = "policies/education-2017";
const std::string kOld = "policies/education-2015";
const std::string kNews = "news/market";

std::string cut_characters(std::string_view text, std::size_t from, std::size_t count) {
  std::size_t at = 0;
  for (; from > 0; --from) {
    at += utf8_length(text, at);
  }
  std::size_t end = at;
  for (; count > 0; --count) {
    end += utf8_length(text, end);
  }
  return std::string(text.substr(at, end - at));
}

TEST_CASE("接口：一条结果的各个字段") {
  Index index;
  const json answer = json::parse(body_of(index.ask({{"q", "教育学生营养"}})));
  CHECK(answer.at("version") == 1);
  CHECK(answer.at("query") == "教育学生营养");
  CHECK(answer.at("page") == 1);
  CHECK(answer.at("limit") == 10);
  CHECK(answer.at("incomplete") == false);
  CHECK(answer.at("also_searched").is_array());
  const json& hit = answer.at("hits").at(0);
  CHECK(hit.at("id") == kNew);
  CHECK(hit.at("url") == "policies/education-2017.html");
  CHECK(hit.at("date") == "2017-12-01");
  CHECK(hit.at("column") == json{{"id", "policies"}, {"name", "政策文件"}});
  CHECK(hit.at("kind").at("id") == "policy");
  CHECK(hit.at("place").size() == 3);
  CHECK(hit.at("place").at(2).at("name") == "东新区");
  CHECK(hit.at("organs") == json::array({"东新区教育局"}));
  CHECK(hit.at("number") == "东教〔2017〕12号");
  CHECK(hit.at("validity") == "in-force");
  CHECK(hit.at("badges").empty());
  CHECK(hit.at("topics").at(0).at("id") == "school");
}

TEST_CASE("接口：废止的有标记，日期保持原来的精度，没有日期是 null") {
  Index index;
  std::vector<store::Record> records = sample_records();
  records[2].date.reset();
  make_index(index.folder / "index", records);
  const json old = json::parse(body_of(index.ask({{"number", "东教[2015]3号"}}))).at("hits").at(0);
  CHECK(old.at("badges") == json::array({"已废止"}));
  CHECK(old.at("date") == "2015-03");
  const json news = json::parse(body_of(index.ask({{"q", "集市"}}))).at("hits").at(0);
  CHECK(news.at("date").is_null());
  CHECK(news.at("validity") == "unstated");
}

TEST_CASE("接口：标亮的位置按字数，基本平面之外的字也算一个") {
  Index index;
  const json answer = json::parse(body_of(index.ask({{"q", "小吃"}})));
  const json& hit = answer.at("hits").at(0);
  REQUIRE(hit.at("id") == kNews);
  const std::string snippet = hit.at("snippet");
  REQUIRE(snippet.find("𠮷") < snippet.find("小吃"));
  REQUIRE_FALSE(hit.at("highlights").empty());
  std::string marked;
  for (const json& mark : hit.at("highlights")) {
    marked += cut_characters(snippet, mark.at(0), mark.at(1));
  }
  CHECK(marked == "小吃");
}

TEST_CASE("接口：每种条件都起作用，可以合用") {
  Index index;
  CHECK(index.ids({{"column", "news"}}) == Ids{kNews});
  CHECK(index.ids({{"column", "新闻动态"}}) == Ids{kNews});
  CHECK(index.ids({{"place", "周口市"}, {"sort", "date"}}) == Ids{kNew, kOld});
  CHECK(index.ids({{"place", "驻马店市/东新区"}}) == Ids{kNews});
  CHECK(index.ids({{"place", "41/4117"}}) == Ids{kNews});
  CHECK(index.ids({{"topic", "上学"}, {"year", "2017"}}) == Ids{kNew});
  CHECK(index.ids({{"year", "2015-2016"}}) == Ids{kOld});
  CHECK(index.ids({{"validity", "repealed"}}) == Ids{kOld});
  CHECK(index.ids({{"validity", "有效"}}) == Ids{kNew});
  CHECK(index.ids({{"organ", "东新区教育局"}}).size() == 2);
  CHECK(index.ids({{"number", "东教(2017)12号"}}) == Ids{kNew});
  CHECK(index.ids({{"q", "小学"}, {"year", "2015"}, {"validity", "已废止"}}) == Ids{kOld});
  CHECK(index.ids({{"q", "教育"}, {"column", "news"}}).empty());
  CHECK(index.ids({{"q", "  "}}).size() == 3);
  CHECK(index.ids({{"q", "小学"}, {"unknown", "x"}}).size() == 2);
  CHECK(index.ids({{"q", "地区:驻马店市/东新区"}}) == Ids{kNews});
  CHECK(index.ids({{"q", "小学 年份：2015..2016"}, {"year", "2017"}}) == Ids{kOld});
  CHECK(index.ids({{"q", "有效性:已废止"}}) == Ids{kOld});
  CHECK(index.complaint({{"q", "年份:去年"}}).starts_with("400 invalid_parameter year"));
  CHECK(index.complaint({{"as_of", "昨天"}}).starts_with("400 invalid_parameter as_of"));
  CHECK(index.complaint({{"q", "金额:很多"}}).starts_with("400 invalid_parameter amount"));
}

TEST_CASE("接口：分面的键就是条件的值") {
  Index index;
  const json answer = json::parse(body_of(index.ask({})));
  const json& facets = answer.at("facets");
  for (const char* name : {"column", "year", "place", "validity", "topic"}) {
    CAPTURE(name);
    std::size_t sum = 0;
    for (const json& value : facets.at(name)) {
      sum += value.at("count").get<std::size_t>();
      const std::string key = value.at("key");
      if (!key.empty()) {
        CAPTURE(key);
        CHECK(index.ids({{name, key}}).size() == value.at("matching").get<std::size_t>());
      }
    }
    CHECK(sum == 3);
  }
}

TEST_CASE("接口：翻页") {
  Index index;
  const json second = json::parse(body_of(index.ask({{"limit", "2"}, {"page", "2"}})));
  CHECK(second.at("total") == 3);
  CHECK(second.at("page") == 2);
  CHECK(second.at("hits").size() == 1);
  CHECK(json::parse(body_of(index.ask({{"page", "1000"}}))).at("hits").empty());
}

TEST_CASE("接口：看不懂的条件是 400，说出是哪一个、可以怎么写") {
  Index index;
  CHECK(index.complaint({{"limit", "101"}}) ==
        "400 invalid_parameter limit：应为 1 到 100 的整数，而不是“101”");
  for (const char* bad : {"0", "-1", "1x", "99999999999999999999", "一", "1 0"}) {
    CAPTURE(bad);
    CHECK(index.complaint({{"limit", bad}}).starts_with("400 invalid_parameter limit"));
    CHECK(index.complaint({{"page", bad}}).starts_with("400 invalid_parameter page"));
  }
  CHECK(index.complaint({{"page", "1001"}}).starts_with("400 invalid_parameter page"));
  CHECK(index.complaint({{"sort", "size"}}) ==
        "400 invalid_parameter sort：没有“size”，可用的有：relevance、date");
  CHECK(index.complaint({{"year", "去年"}}).starts_with("400 invalid_parameter year"));
  CHECK(index.complaint({{"validity", "旧"}}).find("in-force 有效、repealed 已废止") !=
        std::string::npos);
  CHECK(index.complaint({{"column", "x"}}).find("政策文件、新闻动态") != std::string::npos);
  CHECK(
      index.complaint({{"place", "东新区"}}).find("河南省/周口市/东新区、河南省/驻马店市/东新区") !=
      std::string::npos);
  std::string long_text;
  for (int i = 0; i < 300; ++i) {
    long_text += "补";
  }
  CHECK(index.ask({{"q", long_text}}).status == 200);
  CHECK(index.complaint({{"q", long_text + "补"}}) == "400 invalid_parameter q：最多 300 个字");
  CHECK(index.complaint({{"number", std::string(401, 'x')}}).starts_with("400 "));
}

TEST_CASE("接口：没有检索库是 503；建好之后不用重开") {
  const TemporaryFolder folder;
  SearcherPool searchers(folder / "index");
  const Response before = ask_at(searchers, "/api/v1/search");
  CHECK(before.status == 503);
  CHECK(json::parse(body_of(before)).at("error").at("code") == "no_index");
  CHECK(health(searchers) == "{\"status\":\"ok\",\"index\":\"missing\",\"documents\":null}\n");
  make_index(folder / "index", sample_records());
  CHECK(ask_at(searchers, "/api/v1/search").status == 200);
  CHECK(health(searchers) == "{\"status\":\"ok\",\"index\":\"ready\",\"documents\":3}\n");
}

TEST_CASE("接口：损坏的检索库是 503，不怪提问的人") {
  const TemporaryFolder folder;
  make_index(folder / "index", sample_records());
  std::ofstream(folder / "index/iamglass", std::ios::binary) << "x";
  SearcherPool searchers(folder / "index");
  for (const Headers& parameters : {Headers{}, Headers{{"column", "news"}}}) {
    const Response response = ask_at(searchers, "/api/v1/search", parameters);
    CHECK(response.status == 503);
    CHECK(json::parse(body_of(response)).at("error").at("code") == "unreadable_index");
  }
}

TEST_CASE("接口：检索库更新、换掉之后，下一次就是新的") {
  Index index;
  CHECK(index.ids({{"q", "集市"}}) == Ids{kNews});
  std::vector<store::Record> records = sample_records();
  records.pop_back();
  make_index(index.folder / "index", records);
  CHECK(index.ids({}).size() == 2);
  // As a switched release: another folder under the same name, the old one gone.
  make_index(index.folder / "other", sample_records());
  std::filesystem::remove_all(index.folder / "index");
  std::filesystem::rename(index.folder / "other", index.folder / "index");
  CHECK(index.ids({}).size() == 3);
}

TEST_CASE("接口：发布切换到另一个版本，旧的还在，答的是新的") {
  const TemporaryFolder folder;
  std::vector<store::Record> records = sample_records();
  make_index(folder / "r1", records);
  records[0].id = "policies/renamed";
  records[0].title = "改了名的通知";
  make_index(folder / "r2", records);
  std::filesystem::create_symlink("r1", folder / "current");
  SearcherPool searchers(folder / "current");
  const auto first_title = [&] {
    SearchFields fields;
    fields.year = "2017";
    const auto query = searchers.query_of(fields);
    const auto answer = searchers.search(*query);
    return answer && answer->hits.size() == 1 ? answer->hits.front().record.title : "error";
  };
  for (const char* release : {"r1", "r2", "r1", "r2"}) {
    std::filesystem::create_symlink(release, folder / "next");
    std::filesystem::rename(folder / "next", folder / "current");
    CAPTURE(release);
    CHECK((first_title() == "改了名的通知") == (std::string_view(release) == "r2"));
  }
}

TEST_CASE("接口：同一个问题，同样的字节") {
  Index index;
  const std::string first = body_of(index.ask({{"q", "小学"}}));
  CHECK(first == body_of(index.ask({{"q", "小学"}})));
  SearchFields fields;
  fields.q = "小学";
  const auto query = index.searchers.query_of(fields);
  REQUIRE(query.has_value());
  const auto answer = index.searchers.search(*query);
  REQUIRE(answer.has_value());
  CHECK(answer_json(*query, *answer) + "\n" == first);
}

TEST_CASE("接口：文字里有坏字节也是合法的 JSON") {
  store::Answer answer;
  store::Hit hit;
  hit.record.title = "a\xff\"\x01";
  answer.hits.push_back(hit);
  const json parsed = json::parse(answer_json(store::parse_query("\xfe"), answer));
  CHECK(parsed.at("hits").at(0).at("title") == "a\uFFFD\"\x01");
  CHECK(error_json("a", "\"x\"") == R"({"error":{"code":"a","message":"\"x\""}})");
}

TEST_CASE("接口：按标识取一份文件，标识里有斜线；要了才给全文；没有是 404") {
  Index index;
  const json whole = index.ask_json("/api/v1/documents/" + kNew).at("document");
  CHECK(whole.at("id") == kNew);
  CHECK(whole.at("number") == "东教〔2017〕12号");
  CHECK(whole.at("effective").is_null());
  CHECK_FALSE(whole.contains("body"));
  const json with_body =
      index.ask_json("/api/v1/documents/" + kNew, {{"body", "1"}}).at("document");
  CHECK(with_body.at("body") == "小学生每人每年补助生活费1000元。\n由学校发放。");
  const Response missing = ask_at(index.searchers, "/api/v1/documents/policies/none");
  CHECK(missing.status == 404);
  CHECK(json::parse(body_of(missing)).at("error").at("code") == "not_found");
}

TEST_CASE("接口：相似的文件和检索结果一个样子；标识以 similar 结尾的文件也取得到") {
  Index index;
  std::vector<store::Record> records = sample_records();
  records.push_back(records[0]);
  records[3].id = kNew + "/similar";
  make_index(index.folder / "index", records);
  const json similar = index.ask_json("/api/v1/documents/" + kNew + "/similar", {{"limit", "1"}});
  REQUIRE(similar.at("hits").size() == 1);
  const json& hit = similar.at("hits").at(0);
  CHECK(hit.at("id") == kNew + "/similar");
  CHECK(hit.at("match") == "related");
  const json found = index.ask_json("/api/v1/search");
  for (const auto& [name, value] : found.at("hits").at(0).items()) {
    CHECK(hit.contains(name));
  }
  records.erase(records.begin());
  make_index(index.folder / "index", records);
  CHECK(index.ask_json("/api/v1/documents/" + kNew + "/similar").at("document").at("id") ==
        kNew + "/similar");
  CHECK(ask_at(index.searchers, "/api/v1/documents/no/similar").status == 404);
  CHECK(
      ask_at(index.searchers, "/api/v1/documents/" + kOld + "/similar", {{"limit", "x"}}).status ==
      400);
}

TEST_CASE("接口：提示") {
  Index index;
  const json answer = index.ask_json("/api/v1/suggest", {{"q", "大张村"}});
  CHECK(answer.at("query") == "大张村");
  REQUIRE(answer.at("suggestions").size() == 1);
  CHECK(answer.at("suggestions").at(0) == json{{"text", "大张村集市开市"},
                                               {"kind", "title"},
                                               {"means", ""},
                                               {"id", kNews},
                                               {"url", "news/market.html"}});
  CHECK(index.ask_json("/api/v1/suggest").at("suggestions").empty());
  CHECK(ask_at(index.searchers, "/api/v1/suggest", {{"limit", "11"}}).status == 400);
  CHECK(ask_at(index.searchers, "/api/v1/suggest", {{"q", std::string(2000, 'x')}}).status == 400);
}

TEST_CASE("接口：计数里有检索库的情况") {
  Index index;
  const std::string text = body_of(ask_at(index.searchers, "/metrics"));
  CHECK(text.find("\nmingbai_index_documents 3\n") != std::string::npos);
  CHECK(text.find("\nmingbai_index_modified_timestamp_seconds 1") != std::string::npos);
  SearcherPool nothing(index.folder / "nothing");
  CHECK(body_of(ask_at(nothing, "/metrics")).find("\nmingbai_index_up 0\n") != std::string::npos);
}

TEST_CASE("接口：超过时限的检索会停下，回答里说没有查完，计数里有") {
  Index index;
  Metrics metrics;
  Request request = request_for("/api/v1/search");
  request.query = {{"q", "小学"}};
  const Response cut = api_response({&index.searchers, metrics, std::chrono::milliseconds(-1)},
                                    api_call(request.path), request);
  CHECK(cut.status == 200);
  CHECK(json::parse(body_of(cut)).at("incomplete") == true);
  CHECK(metrics.text({}).find("mingbai_searches_cut_short_total 1\n") != std::string::npos);
}

TEST_CASE("接口：多个线程同时问，检索库同时在更新") {
  Index index;
  std::mutex mutex;
  std::vector<std::string> wrong;  // answers that are none
  std::atomic<bool> enough = false;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      while (!enough) {
        const Response response = index.ask({{"q", "小学"}, {"place", "周口市"}});
        if (response.status != 200) {
          const std::scoped_lock lock(mutex);
          wrong.push_back(body_of(response));
        }
      }
    });
  }
  for (int round = 0; round < 20; ++round) {
    std::vector<store::Record> records = sample_records();
    records[0].summary = "第" + std::to_string(round) + "次";
    make_index(index.folder / "index", records);
  }
  enough = true;
  threads.clear();
  CHECK(join(wrong, "\n") == "");
}

}  // namespace
}  // namespace mingbai::service
