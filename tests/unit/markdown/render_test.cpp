// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/render.h"

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::markdown;

TEST_CASE("x") { 
  std::vector<Diagnostic> d;
  auto r = render("**低保标准：**每人", {}, d);
  CHECK(r.html == "<p><strong>低保标准：</strong>每人</p>\n");
}
