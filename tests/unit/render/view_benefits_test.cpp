// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/render/benefit_data.h"
#include "generator/render/views.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using sample::column;
using sample::get;

namespace {

model::Standard standard(std::string id, std::int64_t rate, std::string stated) {
  model::Standard s;
  s.id = std::move(id);
  s.programme = "健康扶贫";
  s.item = "门诊慢性病报销";
  s.kind = model::StandardKind::kPercent;
  s.low = s.high = rate;
  s.is_exact = true;
  s.stated = std::move(stated);
  s.unit_words = "门诊费用";
  s.quantity = "费用";
  s.place = 1;
  return s;
}

model::Records with_benefits() {
  model::Records r = sample::records();
  model::Standard older = standard("OLD-1", 6500, "65%");
  older.until = sample::kToday - 1;
  model::Standard newer = standard("NEW-1", 8500, "85%");
  newer.from = sample::kToday;
  newer.replaces = {"OLD-1"};
  newer.caveat = "<script>alert(1)</script>";
  model::Standard part = standard("PART", 100, "1%");
  part.kind = model::StandardKind::kTerm;
  r.benefits.standards = {older, newer, part};
  r.benefits.facts = {{"费用", model::FactKind::kMoney, "元", "花了多少？", "", "", {}}};
  return r;
}

}  // namespace

TEST_CASE("补贴：一个项目一页，新标准在前，旧标准写明") {
  const sample::Fixture f(with_benefits());
  REQUIRE(f.site.benefit_items.size() == 1);
  CHECK(f.site.programmes.at(0).route == "benefits/jiankangfupin.html");
  const View view = view_benefit_item(*f.context, 0);
  CHECK(column(view.data, "benefit.standards", "figure") == "85%|65%");
  CHECK(column(view.data, "benefit.standards", "state") == "now|past");
  CHECK(get(view.data, "page.description") == "门诊慢性病报销：85%（门诊费用）");
}

TEST_CASE("补贴：按办的事、按地区、按年份各有一张表，旧标准在它有效的年份里") {
  model::Records r = with_benefits();
  r.benefits.standards[0].from = text::first_day(sample::date("2015-03-01"));
  r.benefits.standards[1].guide = model::Reference{"guides/apply.md", {}, {}};
  model::Standard undated = standard("UNDATED", 100, "1%");
  undated.item = "另一项";
  undated.place = 0;
  r.benefits.standards.push_back(undated);
  const sample::Fixture f(std::move(r));
  std::string tables;
  for (const model::BenefitTable& table : f.site.benefit_tables) {
    tables += table.name + " " + table.route.substr(9) + ":";
    for (const std::uint32_t index : table.standards) {
      tables += " " + f.site.benefits.standards[index].id;
    }
    tables += "\n";
  }
  CHECK(tables ==
        "上学 topic-school.html: NEW-1\n"
        "河南省 place-henansheng.html: UNDATED\n"
        "东新区 place-dongxinqu.html: NEW-1 OLD-1 UNDATED\n"
        "2017年 year-2017.html: NEW-1 OLD-1\n"
        "2016年 year-2016.html: OLD-1\n"
        "2015年 year-2015.html: OLD-1\n");
  const View year = view_benefit_table(*f.context, 4);
  CHECK(get(year.data, "page.title") == "2016年的补贴标准");
  CHECK(column(year.data, "programmes", "name") == "健康扶贫");
  CHECK(column(year.data, "programmes.0.items", "name") == "门诊慢性病报销");
  CHECK(column(year.data, "programmes.0.items.0.standards", "figure") == "65%");
  const View index = view_benefit_index(*f.context);
  CHECK(column(index.data, "table_groups", "title") == "按办的事看|按地区看|按年份看");
  CHECK(column(index.data, "table_groups.2.tables", "count") == "2|1|1");
}

TEST_CASE("补贴：办事页和地区页连到自己的标准表，下级用上级的") {
  model::Records r = with_benefits();
  r.benefits.standards[1].guide = model::Reference{"guides/apply.md", {}, {}};
  const sample::Fixture f(std::move(r));
  for (const model::Listing& listing : f.site.listings) {
    if (listing.kind == model::ListingKind::kPlace) {
      const View view = view_listing(*f.context, listing, 1);
      CAPTURE(listing.title);
      CHECK(get(view.data, "listing.benefits.url") ==
            (listing.title == "河南省" ? "?" : "benefits/place-dongxinqu.html"));
    } else if (listing.kind == model::ListingKind::kTopic) {
      CHECK(get(view_topic(*f.context, listing).data, "listing.benefits.url") ==
            "benefits/topic-school.html");
    } else {
      CHECK(get(view_listing(*f.context, listing, 1).data, "listing.benefits") == "none");
    }
  }
}

TEST_CASE("补贴：新旧对照由替代关系得出") {
  const sample::Fixture f(with_benefits());
  const View view = view_benefit_changes(*f.context);
  CHECK(get(view.data, "changes.0.older.figure") == "65%");
  CHECK(get(view.data, "changes.0.newer.figure") == "85%");
  CHECK(get(view.data, "changes.0.difference") == "提高20个百分点");
}

TEST_CASE("补贴：问答用的数据里没有标签能生效，组成部分不单列") {
  const sample::Fixture f(with_benefits());
  const std::string data = render_benefit_data(f.site);
  CHECK(data.find("</script") == std::string::npos);
  CHECK(data.find("PART") == std::string::npos);
  CHECK(data.find("NEW-1") != std::string::npos);
  CHECK(data == render_benefit_data(f.site));
}

TEST_CASE("补贴：算例和标准算的一样就显示算式，不一样或算不了就报错") {
  const auto said = [](std::string example) {
    model::Records r = with_benefits();
    r.benefits.standards[1].example = std::move(example);
    const sample::Fixture f(std::move(r));
    std::string text;
    for (const Diagnostic& d : f.said) {
      text += std::string(d.row->code) + " ";
    }
    const View view = view_benefit_item(*f.context, 0);
    return text + get(view.data, "benefit.standards.0.example.given") + " " +
           get(view.data, "benefit.standards.0.example.steps.0");
  };
  CHECK(said("费用=1000元，得850元") == "费用1,000元 1,000元 × 85% = 850元");
  CHECK(said(" 费用 ＝ 0.1万元 得 850 ") == "费用1,000元 1,000元 × 85% = 850元");
  CHECK(said("费用=1000元，得650元").starts_with("ST045"));
  CHECK(said("费用=1000元") == "ST044 ? ?");
  CHECK(said("工资=1000元，得850元") == "ST044 ? ?");
  CHECK(said("得850元") == "ST044 ? ?");
  CHECK(said("费用=许多，得850元") == "ST044 ? ?");
  CHECK(said("") == "? ?");
}
