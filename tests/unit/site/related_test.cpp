// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;

namespace {
model::Document tagged(std::string path, std::vector<std::string> tags) {
  model::Document d = document(std::move(path));
  d.tags = std::move(tags);
  return d;
}
}  // namespace

TEST_CASE("相关：共同点多的在前，没有共同点的不出现") {
  const Outcome out =
      assembled({tagged("news/a.md", {"低保", "养牛"}), tagged("news/b.md", {"低保"}),
                 tagged("news/c.md", {"低保", "养牛"}), tagged("news/d.md", {"修路"})});
  CHECK(out.paths(out.links("news/a.md").related) == Strings{"news/c.md", "news/b.md"});
  CHECK(out.links("news/d.md").related.empty());
}

TEST_CASE("相关：只有机关相同不算") {
  model::Document a = document("news/a.md");
  model::Document b = document("news/b.md");
  a.organs = b.organs = {"区扶贫办"};
  CHECK(assembled({a, b}).links("news/a.md").related.empty());
}

TEST_CASE("相关：已经在沿革里的不再列，最多六份，同分近的在前") {
  std::vector<model::Document> all;
  for (int i = 0; i < 12; ++i) {
    all.push_back(tagged("news/" + std::to_string(10 + i) + ".md", {"低保"}));
  }
  all[3].replaces = {reference("12.md")};
  const Outcome out = assembled(all);
  CHECK(out.paths(out.links("news/13.md").related) == Strings{"news/14.md", "news/11.md",
                                                              "news/15.md", "news/10.md",
                                                              "news/16.md", "news/17.md"});
}

TEST_CASE("相关：一个标签挂在所有文档上也是线性的") {
  std::vector<model::Document> all;
  for (int i = 0; i < 30'000; ++i) {
    all.push_back(tagged("news/" + std::to_string(100'000 + i) + ".md", {"低保", "补贴", "通知"}));
  }
  const Outcome out = assembled(std::move(all));
  CHECK(out.links("news/115000.md").related.size() == 6);
}

TEST_CASE("相关：页面不参加") {
  model::Document page = tagged("pages/about.md", {"低保"});
  CHECK(assembled({page, tagged("news/a.md", {"低保"})}).links("news/a.md").related.empty());
}
