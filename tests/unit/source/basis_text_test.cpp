// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/basis_text.h"

#include <doctest/doctest.h>

namespace mingbai::source {
namespace {

TEST_CASE("条款：按原文的样子找，一层套一层") {
  const std::string_view articles =
      "## 第一章　总则\n\n**第一条**　甲。\n\n## 第二章　标准\n\n**第二条**　乙：\n\n1. 丙；\n2. "
      "丁。\n\n"
      "**第十二条**　戊，第三条另说。\n";
  for (const char* clause : {"第一条", "第二条", "第二条第2项", "第十二条", "第二章第二条",
                             "第二章", "第二条第二款", "第一条、第十二条", "戊"}) {
    CAPTURE(clause);
    CHECK(has_clause(articles, clause));
  }
  for (const char* clause :
       {"第三条", "第二条第3项", "第一条第1项", "第十二条第1项", "第三章", "第十条", "己"}) {
    CAPTURE(clause);
    CHECK_FALSE(has_clause(articles, clause));
  }
  const std::string_view sections =
      "## 一、标准\n\n(一)甲\n\n（二）**乙**\n\n## 二、办法\n\n（一）丙\n";
  for (const char* clause :
       {"一、（二）", "第一部分第（二）项", "第一条第(二)项", "二、（一）", "第二部分"}) {
    CAPTURE(clause);
    CHECK(has_clause(sections, clause));
  }
  CHECK_FALSE(has_clause(sections, "第二部分第（二）项"));
  CHECK_FALSE(has_clause(sections, "第三部分"));
}

TEST_CASE("数额：写法不同也算同一个数，单位不同不算") {
  const Figures figures("每只300元，合计1.5万元，按65%报销，100—300万元。\n\n| 羊 | 20 |\n");
  using text::Quantity;
  CHECK(figures.has(30000, 30000, Quantity::kMoney));
  CHECK(figures.has(1500000, 1500000, Quantity::kMoney));
  CHECK(figures.has(6500, 6500, Quantity::kPercent));
  CHECK(figures.has(100000000, 300000000, Quantity::kMoney));
  CHECK(figures.has(2000, 2000, Quantity::kMoney));
  CHECK_FALSE(figures.has(6500, 6500, Quantity::kMoney));
  CHECK_FALSE(figures.has(30000, 30000, Quantity::kPercent));
  CHECK_FALSE(figures.has(300000, 300000, Quantity::kMoney));
}

}  // namespace
}  // namespace mingbai::source
