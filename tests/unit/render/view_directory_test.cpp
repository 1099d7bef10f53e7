// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/render/views.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using model::ListingKind;
using sample::column;
using sample::get;

TEST_CASE("目录页：主题成树，层级从零起") {
  const sample::Fixture f;
  const View view = view_directory(*f.context, ListingKind::kTopic);
  CHECK(column(view.data, "directory.groups.0.items", "name") == "上学|幼儿园");
  CHECK(column(view.data, "directory.groups.0.items", "level") == "0|1");
}

TEST_CASE("目录页：本站的地区在前，上级和外地另成一组") {
  const sample::Fixture f;
  const View view = view_directory(*f.context, ListingKind::kPlace);
  CHECK(column(view.data, "directory.groups.0.items", "name") == "东新区|大张村|小王村");
  CHECK(column(view.data, "directory.groups.0.items", "level") == "0|1|1");
  CHECK(column(view.data, "directory.groups.1.items", "name") == "河南省");
  CHECK(get(view.data, "directory.groups.1.name") == "上级和其他地区");
}

TEST_CASE("目录页：年份新的在前，机关按份数") {
  model::Records r = sample::records();
  r.documents[1].organs = {"扶贫办"};
  const sample::Fixture f(std::move(r));
  CHECK(column(view_directory(*f.context, ListingKind::kYear).data, "directory.groups.0.items",
               "name") == "2017年|2016年");
  CHECK(column(view_directory(*f.context, ListingKind::kOrgan).data, "directory.groups.0.items",
               "name") == "扶贫办|教育局");
}

TEST_CASE("目录页：外地的村写出它在哪里；没有定本站地区时全都在一棵树里") {
  model::Records r = sample::records();
  const auto add = [&](const char* name, std::optional<model::RegionId> parent) {
    return r.regions.add({name, "", {}, model::RegionLevel::kVillage, parent, {}});
  };
  const model::RegionId elsewhere = add("外村", add("外县", std::nullopt));
  r.documents[1].place = elsewhere;
  model::Records whole = r;
  const sample::Fixture f(std::move(r));
  CHECK(column(view_directory(*f.context, ListingKind::kPlace).data, "directory.groups.1.items",
               "name") == "河南省|外县 外村");
  whole.config.place.reset();
  const sample::Fixture g(std::move(whole));
  CHECK(column(view_directory(*g.context, ListingKind::kPlace).data, "directory.groups.0.items",
               "level") == "0|1|2|2|0|1");
}
