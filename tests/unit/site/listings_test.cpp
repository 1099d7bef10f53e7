// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/site/queries.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;
using model::ListingKind;

namespace {

model::RegionId add(model::Regions& regions, const char* name, const char* code,
                    std::optional<model::RegionId> parent = std::nullopt) {
  return regions.add({name, code, {}, model::RegionLevel::kVillage, parent, {}});
}

// 省 0 > 市 1 > 区 2 > 村甲 3, 村乙 4; 外省 5 > 外县 6
model::Records with_regions(std::vector<model::Document> documents) {
  model::Records r = records(std::move(documents));
  add(r.regions, "省", "41");
  add(r.regions, "市", "4116", 0);
  add(r.regions, "区", "411671", 1);
  add(r.regions, "村甲", "", 2);
  add(r.regions, "村乙", "", 2);
  add(r.regions, "外省", "34");
  add(r.regions, "外县", "3401", 5);
  r.config.place = 2;
  return r;
}

model::Document in_place(std::string path, model::RegionId place) {
  model::Document d = document(std::move(path));
  d.place = place;
  return d;
}

Strings listed(const Outcome& out, ListingKind kind, std::uint32_t subject) {
  const model::Listing* listing = site::find_listing(out.site, kind, subject);
  REQUIRE(listing != nullptr);
  return out.paths(listing->documents);
}

}  // namespace

TEST_CASE("地区列表：收本地和下级的文档，村没有文档也有页") {
  const Outcome out =
      assembled(with_regions({in_place("news/qu.md", 2), in_place("news/jia.md", 3)}));
  CHECK(listed(out, ListingKind::kPlace, 2) == Strings{"news/jia.md", "news/qu.md"});
  CHECK(listed(out, ListingKind::kPlace, 3) == Strings{"news/jia.md"});
  CHECK(listed(out, ListingKind::kPlace, 4).empty());
  CHECK(site::find_listing(out.site, ListingKind::kPlace, 1) == nullptr);
  CHECK(site::find_listing(out.site, ListingKind::kPlace, 99) == nullptr);
}

TEST_CASE("地区列表：上级有自己的文件才有页，不收本站地区里的；外地照样收") {
  const Outcome out =
      assembled(with_regions({in_place("news/sheng.md", 0), in_place("news/jia.md", 3),
                              in_place("news/waixian.md", 6), in_place("news/waisheng.md", 5)}));
  CHECK(listed(out, ListingKind::kPlace, 0) == Strings{"news/sheng.md"});
  CHECK(site::find_listing(out.site, ListingKind::kPlace, 1) == nullptr);
  CHECK(listed(out, ListingKind::kPlace, 5) == Strings{"news/waisheng.md", "news/waixian.md"});
  CHECK(listed(out, ListingKind::kPlace, 6) == Strings{"news/waixian.md"});
}

TEST_CASE("地区列表：网址用代码，没有代码用稳定的短名") {
  const Outcome out = assembled(with_regions({in_place("news/jia.md", 3)}));
  CHECK(site::find_listing(out.site, ListingKind::kPlace, 2)->route == "places/411671.html");
  const std::string village = site::find_listing(out.site, ListingKind::kPlace, 3)->route;
  CHECK(village.size() == std::string("places/123456789abc.html").size());
  CHECK(village ==
        site::find_listing(assembled(with_regions({})).site, ListingKind::kPlace, 3)->route);
}

TEST_CASE("主题列表：上级主题收下级的，同一份不重复") {
  model::Document d = document("policies/a.md");
  d.topics = {1, 2, 1};
  model::Records r = records({d});
  r.topics = {{"school", "上学", {}, {}, {1, 2}},
              {"school-early", "幼儿园", {}, 0, {}},
              {"school-upper", "高中", {}, 0, {}}};
  const Outcome out = assembled(std::move(r));
  CHECK(listed(out, ListingKind::kTopic, 0) == Strings{"policies/a.md"});
  CHECK(listed(out, ListingKind::kTopic, 2) == Strings{"policies/a.md"});
  CHECK(site::find_listing(out.site, ListingKind::kTopic, 0)->route == "topics/school.html");
}

TEST_CASE("年份和机关列表：年份新的在前，机关不重复") {
  model::Document a = document("news/a.md", "2016-05-01");
  a.organs = {"乙局", "甲办", "乙局"};
  model::Document b = document("news/b.md", "2018");
  b.organs = {"甲办"};
  const Outcome out = assembled({a, b, document("pages/p.md", "")});
  const auto years = site::listings_of(out.site, ListingKind::kYear);
  REQUIRE(years.size() == 2);
  CHECK(years[0].title == "2018年");
  CHECK(years[1].route == "years/2016.html");
  CHECK(site::find_listing(out.site, ListingKind::kYear, 2016) == &years[1]);
  CHECK(site::find_listing(out.site, ListingKind::kYear, 2017) == nullptr);
  CHECK(out.site.organs.size() == 2);
  CHECK(out.paths(site::listing_of_organ(out.site, "甲办")->documents) ==
        Strings{"news/b.md", "news/a.md"});
  CHECK(out.paths(site::listing_of_organ(out.site, "乙局")->documents) == Strings{"news/a.md"});
  CHECK(site::listing_of_organ(out.site, "没有") == nullptr);
}

TEST_CASE("分页：页数、每页内容和网址") {
  const Outcome out =
      assembled({document("news/a.md"), document("news/b.md"), document("news/c.md")});
  const model::Listing* news = site::find_listing(out.site, ListingKind::kColumn, 3);
  REQUIRE(news != nullptr);
  CHECK(site::page_count(*news, 2) == 2);
  CHECK(site::page_count(*news, 3) == 1);
  CHECK(site::page_count(*news, 0) == 3);
  CHECK(site::page_documents(*news, 2, 1).size() == 2);
  CHECK(site::page_documents(*news, 2, 2).size() == 1);
  CHECK(site::page_documents(*news, 2, 3).empty());
  CHECK(site::page_documents(*news, 2, 0).size() == 2);
  CHECK(site::page_count(model::Listing{}, 20) == 1);
  CHECK(site::page_route("policies/index.html", 1) == "policies/index.html");
  CHECK(site::page_route("policies/index.html", 2) == "policies/page-2.html");
  CHECK(site::page_route("topics/school.html", 12) == "topics/school-12.html");
}
