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
  r.benefits.facts = {{"费用", model::FactKind::kMoney, "元", "花了多少？", "", {}}};
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
