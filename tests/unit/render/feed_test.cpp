// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/feed.h"

#include <doctest/doctest.h>

#include "generator/render/sitemap.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;

namespace {
std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    ++n;
  }
  return n;
}
}  // namespace

TEST_CASE("订阅源：新的在前，页面不在内，网址是绝对的，文字转义") {
  const sample::Fixture fixture;
  const std::string feed = render_feed(fixture.site, model::kNoListing);
  CHECK(occurrences(feed, "<entry>") == 6);
  CHECK(feed.find("关于本站") == feed.npos);
  CHECK(feed.find("<updated>2017-06-02T00:00:00+08:00</updated>") < feed.find("<entry>"));
  CHECK(feed.find("<published>2017-04-10T09:30:00+08:00</published>") != feed.npos);
  CHECK(feed.find("href=\"https://example.invalid/policies/new.html\"") != feed.npos);
  CHECK(feed.find("<id>tag:example.invalid,2017-04-10:policies/new.html</id>") != feed.npos);
  CHECK(feed.find("<summary>&lt;新&gt;的标准</summary>") != feed.npos);
  CHECK(feed.find("<author><name>教育局</name>") != feed.npos);
}

TEST_CASE("订阅源：只写到月的日期也是完整的时刻") {
  const sample::Fixture fixture;
  CHECK(render_feed(fixture.site, model::kNoListing).find("2017-06-01T00:00:00+08:00") !=
        std::string::npos);
}

TEST_CASE("订阅源：一个栏目只有自己的，最多二十条") {
  model::Records r = sample::records();
  for (int i = 0; i < 30; ++i) {
    r.documents.push_back(
        sample::document("news/n" + std::to_string(i) + ".md", "动态", "2017-07-01"));
  }
  const sample::Fixture fixture(std::move(r));
  const std::string feed = render_feed(fixture.site, 3);
  CHECK(occurrences(feed, "<entry>") == kMostEntries);
  CHECK(feed.find("policies/") == feed.npos);
  CHECK(feed.find("rel=\"self\" type=\"application/atom+xml\" "
                  "href=\"https://example.invalid/news/feed.xml\"") != feed.npos);
}

TEST_CASE("网站地图：文档、列表各页和目录都在，带日期") {
  const sample::Fixture fixture;
  const std::string map = render_sitemap(fixture.site, 0);
  CHECK(map.find(
            "<loc>https://example.invalid/policies/new.html</loc><lastmod>2017-04-10</lastmod>") !=
        map.npos);
  CHECK(map.find("<loc>https://example.invalid/news/page-2.html</loc>") != map.npos);
  CHECK(map.find("<lastmod>2017-06</lastmod>") != map.npos);
  CHECK(map.find("topics/index.html") != map.npos);
  CHECK(map.find("search.html") == map.npos);
  CHECK(occurrences(map, "<url>") == map_entries(fixture.site).size());
}

TEST_CASE("网站地图：超过五万条时分份，份数和条数对得上") {
  model::Records r = sample::records();
  for (int i = 0; i < 50'000; ++i) {
    r.documents.push_back(
        sample::document("notices/" + std::to_string(100'000 + i) + ".md", "通知", "2017-07-01"));
  }
  r.config.page_size = 1000;
  const sample::Fixture fixture(std::move(r));
  REQUIRE(map_parts(fixture.site) == 2);
  const std::string index = render_sitemap(fixture.site, 0);
  CHECK(index.find("<loc>https://example.invalid/sitemap-2.xml</loc>") != index.npos);
  const std::size_t first = occurrences(render_sitemap(fixture.site, 1), "<url>");
  const std::size_t second = occurrences(render_sitemap(fixture.site, 2), "<url>");
  CHECK(first == kMostAddressesPerMap);
  CHECK(first + second == map_entries(fixture.site).size());
}

TEST_CASE("robots：封存的卡不许收录") {
  model::Records r = sample::records();
  r.config.card_pages = true;
  CHECK(render_robots(sample::Fixture(std::move(r)).site).find("Disallow: /cards/\n") !=
        std::string::npos);
  CHECK(render_robots(sample::Fixture().site).find("Disallow:\n") != std::string::npos);
}

TEST_CASE("robots：有网址才写网站地图") {
  model::Records r = sample::records();
  r.config.base_url.clear();
  CHECK(render_robots(sample::Fixture(std::move(r)).site).find("Sitemap") == std::string::npos);
  CHECK(
      render_robots(sample::Fixture().site).find("Sitemap: https://example.invalid/sitemap.xml") !=
      std::string::npos);
}
