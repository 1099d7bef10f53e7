// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;

TEST_CASE("次序：新的在前，同一天按路径，没有日期的在最后") {
  const Outcome out =
      assembled({document("news/b.md", "2017-05-01"), document("pages/about.md", ""),
                 document("news/a.md", "2017-05-01"), document("policies/z.md", "2018-01-01")});
  CHECK(out.codes().empty());
  std::vector<std::string> order;
  for (const model::Document& d : out.site.documents) {
    order.push_back(d.source_path);
  }
  CHECK(order == Strings{"policies/z.md", "news/a.md", "news/b.md", "pages/about.md"});
}

TEST_CASE("次序：同一天里写了时刻的更新") {
  const Outcome out =
      assembled({document("news/a.md", "2017-05-01"), document("news/b.md", "2017-05-01 09:30"),
                 document("news/c.md", "2017-05")});
  CHECK(out.site.documents[0].source_path == "news/b.md");
  CHECK(out.site.documents[2].source_path == "news/c.md");
}

TEST_CASE("网站：同样的输入得到同样的结果，与读入的次序无关") {
  auto first = records({document("news/a.md"), document("news/b.md"), document("news/c.md")});
  auto second = first;
  std::reverse(second.documents.begin(), second.documents.end());
  const Outcome a = assembled(std::move(first));
  const Outcome b = assembled(std::move(second));
  CHECK(a.site.routes == b.site.routes);
}

TEST_CASE("前后篇：只在同一个栏目里找邻居") {
  const Outcome out =
      assembled({document("news/1.md", "2017-01-01"), document("policies/2.md", "2017-01-02"),
                 document("news/3.md", "2017-01-03")});
  CHECK(out.links("news/3.md").older == out.id("news/1.md"));
  CHECK(out.links("news/1.md").newer == out.id("news/3.md"));
  CHECK_FALSE(out.links("policies/2.md").newer);
  CHECK_FALSE(out.links("policies/2.md").older);
}

TEST_CASE("网站：空文件夹也能装配") {
  const Outcome out = assembled(std::vector<model::Document>{});
  CHECK(out.codes().empty());
  CHECK(out.site.listings.size() == 6);
}
