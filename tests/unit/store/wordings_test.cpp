// SPDX-License-Identifier: GPL-3.0-or-later
// Everyday wordings in queries: what documents call the thing is looked for as well.

#include "index/store/query.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;

struct Archive {
  TemporaryFolder folder;
  std::string index = folder / "index";
  explicit Archive(const std::string& synonyms = {}) {
    index_records(index,
                  {record("fireworks", "烟花爆竹安全管理办法", "禁止燃放烟花爆竹的时间和地点。"),
                   record("wages", "工资支付规定", "拖欠工资的，由劳动部门责令支付。"),
                   record("letters", "群众来信摘编", "有人问怎么办，答复如下。"),
                   record("orchard", "果园管理", "苹果树怎样过冬。")},
                  {{}, synonyms});
  }
  Answer operator()(const std::string& text) const { return ask(index, text); }
};

TEST_CASE("说法：只说放鞭炮，也找到写烟花爆竹的，并且说明") {
  const Answer answer = Archive()("放鞭炮");
  CHECK(ids(answer) == List{"fireworks"});
  CHECK(answer.hits.front().match == Match::kSynonym);
  CHECK(answer.also_searched == List{"烟花爆竹", "燃放烟花爆竹"});
  CHECK_FALSE(answer.hits.front().title.highlights.empty());
}

TEST_CASE("说法：不分词的问句里照样认得出，没用上的说法不提") {
  const Answer answer = Archive()("过年放鞭炮罚不罚款");
  CHECK(first_id(answer) == "fireworks");
  CHECK(answer.hits.front().match == Match::kRelated);
  CHECK(answer.also_searched == List{"烟花爆竹", "燃放烟花爆竹"});
  CHECK(first_id(Archive()("老板的工资三个月没发")) == "wages");
  CHECK(Archive()("苹果树怎样过冬").also_searched.empty());
}

TEST_CASE("说法：引号里的、要求照字面查的，一概不换") {
  CHECK(Archive()("\"放鞭炮\"").total == 0);
  Query literal = parse_query("放鞭炮");
  literal.related = Related::kLiteral;
  const Archive archive;
  CHECK(ask(archive.index, literal).also_searched.empty());
}

TEST_CASE("说法：站点自己的同义词优先，deny 的不连在一起") {
  const Answer own = Archive("eq\t果园管理\t放鞭炮\n")("放鞭炮");
  CHECK(first_id(own) == "orchard");
  CHECK(own.also_searched == List{"果园管理"});
  const Answer denied = Archive("deny\t放鞭炮\t烟花爆竹\ndeny\t放鞭炮\t燃放烟花爆竹\n")("放鞭炮");
  CHECK(denied.also_searched.empty());
}

TEST_CASE("问句：怎么办、怎样这样的字眼不算数，除非别的都没有") {
  CHECK(first_id(Archive()("工资拿不到怎么办")) == "wages");
  CHECK(first_id(Archive()("怎么办")) == "letters");
}

}  // namespace
}  // namespace mingbai::store
