// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/plan.h"

#include <set>

#include <doctest/doctest.h>

#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;

namespace {
std::set<std::string> paths(const std::vector<PageSpec>& plan) {
  std::set<std::string> out;
  for (const PageSpec& spec : plan) {
    CHECK(out.insert(spec.path).second);  // every page once
  }
  return out;
}
}  // namespace

TEST_CASE("页面清单：每一种页都在，路径不重复") {
  const sample::Fixture f;
  const auto all = paths(plan_pages(*f.context));
  for (const char* path :
       {"index.html", "policies/new.html", "pages/about.html", "policies/index.html",
        "publicity/index.html", "news/page-2.html", "topics/school.html", "topics/index.html",
        "places/411671.html", "places/index.html", "years/2017.html", "years/2017-2.html",
        "organs/index.html", "search.html", "404.html", "feed.xml", "news/feed.xml", "sitemap.xml",
        "robots.txt"}) {
    CAPTURE(path);
    CHECK(all.count(path) == 1);
  }
  CHECK(all.count("publicity/feed.xml") == 0);
  CHECK(all.count("sitemap-1.xml") == 0);
}

TEST_CASE("页面清单：没有网址就没有订阅源和网站地图") {
  model::Records r = sample::records();
  r.config.base_url.clear();
  const sample::Fixture f(std::move(r));
  const auto all = paths(plan_pages(*f.context));
  CHECK(all.count("feed.xml") == 0);
  CHECK(all.count("sitemap.xml") == 0);
  CHECK(all.count("robots.txt") == 1);
}

TEST_CASE("页面清单：空站也有首页、搜索和找不到页面") {
  model::Records r;
  r.config.name = "空站";
  const sample::Fixture f(std::move(r));
  CHECK(paths(plan_pages(*f.context)) ==
        std::set<std::string>{"404.html", "index.html", "robots.txt", "search.html"});
}
