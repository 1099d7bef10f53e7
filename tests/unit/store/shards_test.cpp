// SPDX-License-Identifier: GPL-3.0-or-later

// Several indexes searched as one give what one index of all documents gives.

#include "index/base/memory_file_system.h"
#include "index/store/index_parts.h"
#include "index/store/shard.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

const char* const kCounties[] = {"项城市", "沈丘县", "太康县"};
const char* const kThings[] = {"危房改造", "最低生活保障", "旱厕改造", "门诊慢性病", "生活补助"};

Record county_record(std::size_t county, int i) {
  const std::string name = kCounties[county];
  const std::string thing = kThings[i % 5];
  Record made = record("c" + std::to_string(county) + "/" + std::to_string(i),
                       name + thing + (i % 3 == 0 ? "公示" : "工作方案") + std::to_string(i),
                       name + "今年" + kThings[(i + 2) % 5] + "按月发放，每户" +
                           std::to_string(100 + i * 37) + "元。" + kThings[(i * 7 + 1) % 5] +
                           std::string(i % 4 == 0 ? "已经验收。" : "正在进行。"));
  made.column = i % 2 == 0 ? Named{"notices", "公告"} : Named{"policies", "政策"};
  made.date = text::parse_date(std::to_string(2015 + i % 7) + "-03-0" + std::to_string(1 + i % 9));
  made.organs = {name + (i % 2 == 0 ? "民政局" : "卫健委")};
  made.place = {{"41", "河南省"}, {"4116" + std::to_string(county), name}};
  made.validity = i % 5 == 0 ? Validity::kRepealed : Validity::kInForce;
  return sealed(std::move(made));
}

const Vocabulary& words() {
  static const Vocabulary vocabulary{{"最低生活保障", "慢性病", "危房改造"},
                                     "eq\t最低生活保障\t低保\nsucc\t旱厕改造\t厕所革命\n"};
  return vocabulary;
}

// One index of all, and one for each county.
struct Counties {
  TemporaryFolder folder;
  std::string whole = folder / "whole";
  std::vector<std::vector<Record>> records{3};

  Counties() {
    for (std::size_t county = 0; county < 3; ++county) {
      for (int i = 0; i < 60; ++i) {
        records[county].push_back(county_record(county, i));
      }
      index_records(shard(county), records[county], words());
    }
    index_whole();
  }

  std::string shard(std::size_t county) const { return folder / kCounties[county]; }
  void index_whole() const {
    std::vector<Record> all;
    for (const auto& of_county : records) {
      all.insert(all.end(), of_county.begin(), of_county.end());
    }
    std::filesystem::remove_all(whole);
    index_records(whole, all, words());
  }
  std::shared_ptr<ShardSet> set(ShardLimits limits = {}) const {
    std::vector<Shard> shards;
    for (std::size_t county = 0; county < 3; ++county) {
      shards.push_back({kCounties[county], shard(county), {}, 0});
    }
    return std::make_shared<ShardSet>(std::move(shards), limits);
  }
};

std::string as_text(const Answer& answer) {
  std::string text = std::to_string(answer.total) + "/" + std::to_string(answer.exact) +
                     (answer.relaxed ? " relaxed" : "") + "\n";
  for (const auto* list : {&answer.also_searched, &answer.old_names, &answer.corrections}) {
    for (const std::string& name : *list) {
      text += name + " ";
    }
    text += "\n";
  }
  for (const Hit& hit : answer.hits) {
    text += hit.record.id + " " + std::to_string(static_cast<int>(hit.match)) + " " +
            hit.snippet.text + "\n";
  }
  for (const Facet& facet : answer.facets) {
    for (const FacetValue& value : facet.values) {
      text += value.key + "=" + value.shown + ":" + std::to_string(value.count) + "," +
              std::to_string(value.matching) + " ";
    }
    text += "\n";
  }
  return text;
}

const char* const kQueries[] = {"",
                                "危房改造",
                                "低保",
                                "\"正在进行\"",
                                "公示 -\"已经验收\"",
                                "dibao",
                                "weifanggaizao",
                                "旱测改造",
                                "厕所革命",
                                "项城市低保怎么办理",
                                "沈丘县门诊慢性病工作方案8",
                                "标题:公示 旱厕",
                                "请问太康县生活补助在哪里领",
                                "完全没有的词语"};

Searcher opened(std::shared_ptr<ShardSet> set) {
  auto searcher = Searcher::open(std::move(set));
  if (!searcher) {
    FAIL(searcher.error().message);
  }
  return std::move(*searcher);
}

TEST_CASE("分库：分成三个和放在一个里，结果、次序、分面都一样") {
  const Counties counties;
  Searcher several = opened(counties.set());
  Searcher one = *Searcher::open(counties.whole);
  for (const char* text : kQueries) {
    CAPTURE(text);
    for (const Sort sort : {Sort::kRelevance, Sort::kDate}) {
      Query query = parse_query(text);
      query.sort = sort;
      query.limit = 50;
      CHECK(as_text(*several.search(query)) == as_text(*one.search(query)));
      query.filters.organ = "民政局";
      query.filters.min_amount = 100000;
      CHECK(as_text(*several.search(query)) == as_text(*one.search(query)));
      query.facets = Facets::kSkip;
      CHECK(as_text(*several.search(query)) == as_text(*one.search(query)));
    }
  }
  CHECK(several.state()->documents == 180);
  CHECK(several.document("c2/7")->has_value());
  CHECK_FALSE(several.document("c2/700")->has_value());
  const auto like = several.similar("c1/3", 5);
  const auto like_one = one.similar("c1/3", 5);
  REQUIRE((*like)->size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK((**like)[i].record.id == (**like_one)[i].record.id);
  }
  for (const char* typed : {"di", "危", "weif", "项城"}) {
    const auto suggested = several.suggest(typed, 10);
    const auto suggested_one = one.suggest(typed, 10);
    REQUIRE(suggested->size() == suggested_one->size());
    for (std::size_t i = 0; i < suggested->size(); ++i) {
      CHECK((*suggested)[i].text == (*suggested_one)[i].text);
    }
  }
}

TEST_CASE("分库：各分库有近期部分时，被替换的查不到，新的查得到") {
  Counties counties;
  for (std::size_t county = 0; county < 3; ++county) {
    Record& changed = counties.records[county][3];
    changed.body = "翡翠色的砖瓦。";
    changed = sealed(changed);
    index_records(counties.shard(county), counties.records[county], words());
    REQUIRE(has_recent_part(counties.shard(county)));
  }
  Searcher several = opened(counties.set());
  CHECK(several.search(parse_query(""))->total == 180);
  CHECK(several.search(parse_query("\"翡翠色的砖瓦\""))->total == 3);
  CHECK(several.document("c1/3")->value().body == "翡翠色的砖瓦。");
  counties.index_whole();
  Searcher one = *Searcher::open(counties.whole);
  for (const char* text : {"", "危房改造 公示", "\"正在进行\"", "低保"}) {
    CAPTURE(text);
    // What is replaced still counts in the weights of terms, so the order may differ a little.
    const Answer a = *several.search(parse_query(text));
    const Answer b = *one.search(parse_query(text));
    CHECK(a.total == b.total);
    CHECK(a.exact == b.exact);
    CHECK(a.facets[0].values[0].count == b.facets[0].values[0].count);
  }
}

TEST_CASE("分库：不在了的分库说出名字，其余照查；回来了就又全了") {
  const Counties counties;
  ShardLimits limits;
  limits.pause = std::chrono::milliseconds(0);
  Searcher several = opened(counties.set(limits));
  const std::string gone = counties.shard(1);
  std::filesystem::rename(gone, gone + ".away");
  Answer answer = *several.search(parse_query(""));
  CHECK(answer.missing_shards == std::vector<std::string>{"沈丘县"});
  CHECK(answer.total == 120);
  CHECK(several.state()->missing_shards == answer.missing_shards);
  std::filesystem::rename(gone + ".away", gone);
  answer = *several.search(parse_query(""));
  CHECK(answer.missing_shards.empty());
  CHECK(answer.total == 180);
}

TEST_CASE("分库：没有应答的分库过一会儿才再问，问的只有一个") {
  ShardLimits limits;
  limits.pause = std::chrono::hours(1);
  ShardSet set({{"甲", "/a", {}, 0}, {"乙", {}, "127.0.0.1", 1}}, limits);
  CHECK(set.may_try(1));
  set.failed(1, "拒绝");
  CHECK_FALSE(set.is_up(1));
  CHECK_FALSE(set.may_try(1));
  CHECK(set.failure(1) == "拒绝");
  CHECK(set.is_up(0));
  set.answered(1);
  CHECK(set.may_try(1));
}

TEST_CASE("分库：一个也没有、同一个写两次、旧格式，各有说法") {
  const Counties counties;
  const auto open = [](std::vector<Shard> shards) {
    return Searcher::open(std::make_shared<ShardSet>(std::move(shards)));
  };
  const auto nobody = open({{"甲", counties.folder / "a", {}, 0}, {"乙", {}, "127.0.0.1", 1}});
  REQUIRE_FALSE(nobody);
  CHECK(nobody.error().code == ErrorCode::kIo);
  const auto twice =
      open({{"甲", counties.shard(0), {}, 0}, {"乙", counties.shard(0) + "/../项城市", {}, 0}});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().code == ErrorCode::kUnsupported);
  const auto dead = open({{"乙", {}, "127.0.0.1", 1}});
  REQUIRE_FALSE(dead);
  CHECK(dead.error().message.find("127.0.0.1:1") != std::string::npos);
}

TEST_CASE("分库清单：名称写在上一行，路径从清单所在处算起，副本和清单里的清单也认得") {
  MemoryFileSystem files;
  const auto write = [&](const std::string& path, const std::string& text) {
    REQUIRE(files.make_directories(std::string(parent_path(path))));
    REQUIRE(files.write(path, text));
  };
  write("/srv/a/iamglass", "");
  write("/srv/copy/XAPIANDB", "# replica\nauto replica_1\n");
  write("/srv/lists/two.list", "auto /srv/x\nauto /srv/y\n");
  write("/srv/lists/all.list",
        "# 周口市的分库\n\n# 项城市\nauto ../a\nremote 10.0.0.3:7001\n# 太康县\nremote [::1]:7002\n"
        "auto /srv/copy\nglass /srv/a\nauto two.list\r\n");
  const auto shards = read_shard_list(files, "/srv/lists/all.list");
  REQUIRE(shards);
  const std::vector<Shard> expected = {{"项城市", "/srv/lists/../a", {}, 0},
                                       {"10.0.0.3:7001", {}, "10.0.0.3", 7001},
                                       {"太康县", {}, "::1", 7002},
                                       {"copy", "/srv/copy/replica_1", {}, 0},
                                       {"a", "/srv/a", {}, 0},
                                       {"x", "/srv/x", {}, 0},
                                       {"y", "/srv/y", {}, 0}};
  CHECK((*shards == expected));
  CHECK((*shards)[2].address() == "[::1]:7002");
  CHECK(shard_list_in(files, "/srv/copy") == "/srv/copy/XAPIANDB");
  CHECK(shard_list_in(files, "/srv/a").empty());
}

TEST_CASE("分库清单：看不懂的行说出行号；套娃、空的不收") {
  MemoryFileSystem files;
  const auto refused = [&](const std::string& text) {
    REQUIRE(files.write("/list", text));
    const auto shards = read_shard_list(files, "/list");
    REQUIRE_FALSE(shards);
    return shards.error().message;
  };
  for (const char* line : {"inmemory", "remote :ssh host", "remote 10.0.0.3", "remote 10.0.0.3:0",
                           "remote 10.0.0.3:70000", "remote :7001", "chert /a", "/srv/a", "auto"}) {
    CAPTURE(line);
    CHECK(refused("auto /a\n" + std::string(line) + "\n").find("/list:2") != std::string::npos);
  }
  CHECK(refused("# 只有名称\n").find("/list") != std::string::npos);
  CHECK(refused("auto /list\n").find("/list:1") != std::string::npos);
  CHECK_FALSE(read_shard_list(files, "/nothing"));
  CHECK(parse_remote_shard("remote:xiangcheng.example:7001")->port == 7001);
  CHECK_FALSE(parse_remote_shard("xiangcheng:7001"));
  CHECK_FALSE(parse_remote_shard("remote:xiangcheng"));
}

}  // namespace
}  // namespace mingbai::store
