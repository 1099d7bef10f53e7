// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/entitlement.h"

#include <random>

#include <doctest/doctest.h>

#include "index/text/date.h"

namespace mingbai::benefit {
namespace {

using model::Fen;
using model::Standard;
using model::StandardKind;

struct World {
  model::Regions regions;
  model::Benefits benefits;
  model::RegionId city = 0;
  model::RegionId county = 0;

  World() {
    model::Region above;
    above.name = "某市";
    city = regions.add(above);
    model::Region below;
    below.name = "某县";
    below.parent = city;
    county = regions.add(below);
    benefits.standards.reserve(10);  // tests keep references
    benefits.facts = {{"人数", model::FactKind::kCount, "人", "几个人？", "", "", {}},
                      {"费用", model::FactKind::kMoney, "元", "花了多少？", "", "", {}},
                      {"脱贫户", model::FactKind::kYesNo, "", "是吗？", "", "", {}}};
  }

  Standard& add(std::string id, StandardKind kind, std::int64_t value) {
    Standard standard;
    standard.id = id;
    standard.programme = "某事项";
    standard.item = std::move(id);
    standard.kind = kind;
    standard.low = standard.high = value;
    standard.is_exact = true;
    standard.quantity = kind == StandardKind::kAmount ? "人数" : "费用";
    standard.unit = "人";
    benefits.standards.push_back(std::move(standard));
    return benefits.standards.back();
  }

  Entitlement ask(std::map<std::string, std::int64_t, std::less<>> facts,
                  std::int32_t day = 0) const {
    return entitlement(benefits, regions, {county, std::move(facts)}, day);
  }
};

std::int32_t day(const char* text) {
  return text::first_day(*text::parse_date(text));
}

Standard tiers(std::mt19937& random) {
  Standard standard;
  standard.id = standard.item = "分段";
  standard.programme = "某事项";
  standard.kind = StandardKind::kTiered;
  standard.quantity = "费用";
  standard.deductible = static_cast<Fen>(random() % 1'000'000);
  Fen up_to = standard.deductible;
  for (std::size_t n = random() % 4; n > 0; --n) {
    up_to += 1 + static_cast<Fen>(random() % 10'000'000);
    standard.bands.push_back({up_to, static_cast<std::int64_t>(random() % 10001)});
  }
  standard.bands.push_back({std::nullopt, static_cast<std::int64_t>(random() % 10001)});
  if (random() % 2 == 0) {
    standard.cap = static_cast<Fen>(random() % 20'000'000);
  }
  return standard;
}

TEST_CASE("性质：分段报销随费用只增不减，不超过费用和封顶线，各段之和等于合计") {
  std::mt19937 random(4);
  for (int round = 0; round < 400; ++round) {
    World world;
    world.benefits.standards = {tiers(random)};
    const Standard& standard = world.benefits.standards.front();
    Fen last = 0;
    Fen expense = 0;
    for (int step = 0; step < 30; ++step) {
      expense += static_cast<Fen>(random() % 2'000'000);
      const Entitlement answer = world.ask({{"费用", expense}});
      if (expense == 0) {
        continue;
      }
      REQUIRE(answer.paid.size() == 1);
      const PaidItem& item = answer.paid.front();
      CHECK(item.amount >= last);
      CHECK(item.amount <= expense);
      CHECK(item.amount <= standard.cap.value_or(item.amount));
      last = item.amount;
      Fen parts = 0;
      std::int64_t exact = 0;  // fen × hundredths of a percent
      for (const Step& part : item.steps) {
        parts += part.rate > 0 ? part.amount : 0;
        exact += part.base * part.rate;
      }
      if (!standard.cap || parts < *standard.cap) {
        CHECK(parts == item.amount);
        // No fen is lost or made: within half a fen of the exact sum.
        CHECK(std::abs(exact - item.amount * 10000) <= 5000);
      }
      CHECK(answer.total == item.amount);
    }
  }
}

TEST_CASE("性质：定额随数量成正比，比例四舍五入一次") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    World world;
    const auto each = static_cast<Fen>(random() % 1'000'000);
    const auto rate = static_cast<std::int64_t>(random() % 10001);
    world.add("定额", StandardKind::kAmount, each).period = model::Period::kMonth;
    world.add("比例", StandardKind::kPercent, rate);
    const auto count = static_cast<std::int64_t>(1 + random() % 1000);
    const auto expense = static_cast<Fen>(1 + random() % 100'000'000);
    const Entitlement answer = world.ask({{"人数", count * 100}, {"费用", expense}});
    REQUIRE(answer.paid.size() == 2);
    CHECK(answer.paid[0].amount == each * 12 * count);
    CHECK(std::abs(expense * rate - answer.paid[1].amount * 10000) <= 5000);
    CHECK(answer.total == answer.paid[0].amount + answer.paid[1].amount);
  }
}

TEST_CASE("标准：县里的在前，没有才用市里的；按那一天有效的算") {
  World world;
  Standard& city = world.add("补贴", StandardKind::kAmount, 100);
  city.place = world.city;
  CHECK(world.ask({{"人数", 100}}).total == 100);
  Standard& old = world.add("补贴", StandardKind::kAmount, 200);
  old.place = world.county;
  old.until = day("2020-12-31");
  Standard& now = world.add("补贴", StandardKind::kAmount, 300);
  now.place = world.county;
  now.from = day("2021-01-01");
  now.until = day("2021-12-31");
  CHECK(world.ask({{"人数", 100}}, day("2020-12-31")).total == 200);
  CHECK(world.ask({{"人数", 100}}, day("2021-01-01")).total == 300);
  CHECK(world.ask({{"人数", 100}}, day("2022-01-01")).total == 100);
}

TEST_CASE("不知道就是不知道：没有载明的、只有范围的、保障线，都不当成数") {
  World world;
  world.add("未载明", StandardKind::kUnstated, 0);
  Standard& range = world.add("范围", StandardKind::kAmount, 120000);
  range.high = 600000;
  range.is_exact = false;
  range.stated = "1200至6000元";
  Standard& line = world.add("保障线", StandardKind::kGuarantee, 37700);
  line.stated = "377元";
  const Entitlement answer = world.ask({{"人数", 100}, {"费用", 100}});
  CHECK(answer.paid.empty());
  CHECK(answer.total == 0);
  REQUIRE(answer.unstated.size() == 3);
  CHECK(reason(world.benefits.standards[0], answer.unstated[0].why) == "数额原文未载明");
  CHECK(reason(world.benefits.standards[1], answer.unstated[1].why) ==
        "1200至6000元，具体怎么分原文未载明");
  CHECK(reason(world.benefits.standards[2], answer.unstated[2].why).find("377元") !=
        std::string::npos);
}

TEST_CASE("不知道就是不知道：按人发、没有写数几个人的，不当成一个人") {
  World world;
  Standard& each = world.add("补贴", StandardKind::kAmount, 6000);
  each.quantity = "";
  each.unit_words = "每人每月";
  each.stated = "60元";
  Standard& share = world.add("报销", StandardKind::kPercent, 6500);
  share.quantity = "";
  share.stated = "65%";
  Standard& household = world.add("每户", StandardKind::kAmount, 10000);
  household.quantity = household.unit = "";
  const Entitlement answer = world.ask({});
  CHECK(answer.total == 10000);
  CHECK(answer.paid.size() == 1);
  REQUIRE(answer.unstated.size() == 2);
  CHECK(answer.unstated[0].why == Why::kQuantity);
  CHECK(reason(each, Why::kQuantity) == "每人每月60元，没有登记按家里的什么来算");
  CHECK(answer.unstated[1].why == Why::kQuantity);
}

TEST_CASE("前提：不符合就没有，不清楚就说明白，并说还缺什么") {
  World world;
  Standard& standard = world.add("补贴", StandardKind::kAmount, 100);
  standard.requirements = {{{{"脱贫户", model::Compare::kEqual, model::kYes}}, "脱贫户=是"}};
  CHECK(world.ask({{"人数", 100}, {"脱贫户", 0}}).paid.empty());
  const Entitlement unknown = world.ask({{"人数", 100}});
  REQUIRE(unknown.paid.size() == 1);
  CHECK(unknown.paid[0].depends == std::vector<std::string>{"脱贫户"});
  CHECK(unknown.total == 0);
  CHECK(unknown.total_if == 100);
  CHECK(unknown.missing == std::vector<std::string>{"脱贫户"});
  CHECK(world.ask({{"脱贫户", 100}}).missing == std::vector<std::string>{"人数"});
}

TEST_CASE("填写的值：认得是否、数、万元；认不得的、负的、太大的都不收") {
  const World world;
  const auto& facts = world.benefits.facts;
  CHECK(model::fact_value(facts[0], "3") == 300);
  CHECK(model::fact_value(facts[0], "2.5人") == 250);
  CHECK(model::fact_value(facts[1], "15万元") == 15000000);
  CHECK(model::fact_value(facts[1], "150,000") == 15000000);
  CHECK(model::fact_value(facts[2], "是") == 100);
  CHECK(model::fact_value(facts[2], "否") == 0);
  for (const char* text : {"", "三只羊", "-1", "1至2", "90000000000", "50%", "abc", "3头"}) {
    CAPTURE(text);
    CHECK_FALSE(model::fact_value(facts[0], text));
  }
  CHECK_FALSE(model::fact_value(facts[2], "1"));
}

}  // namespace
}  // namespace mingbai::benefit
