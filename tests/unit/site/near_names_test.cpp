// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/near_names.h"

#include <doctest/doctest.h>

#include "generator/site/uses.h"

using mingbai::site::NearNames;

TEST_CASE("相近的名字：少一字、多一字、错一字、换位、大小写都找得到") {
  const NearNames names({"education-2016.md", "health-2017.md", "低保标准.md"});
  CHECK(names.closest("educaton-2016.md") == "education-2016.md");
  CHECK(names.closest("educattion-2016.md") == "education-2016.md");
  CHECK(names.closest("education-2015.md") == "education-2016.md");
  CHECK(names.closest("eudcation-2016.md") == "education-2016.md");
  CHECK(names.closest("Education-2016.md") == "education-2016.md");
  CHECK(names.closest("低保标谁.md") == "低保标准.md");
}

TEST_CASE("相近的名字：差得远、空的、太长的都没有") {
  const NearNames names({"education-2016.md"});
  CHECK(names.closest("roads.md").empty());
  CHECK(names.closest("").empty());
  CHECK(names.closest(std::string(10'000, 'x')).empty());
  CHECK(NearNames({}).closest("a.md").empty());
}

TEST_CASE("相近的名字：两万个编号相近的名字，问一千次也很快") {
  std::vector<std::string> all;
  for (int i = 0; i < 20'000; ++i) {
    all.push_back("p" + std::to_string(100'000 + i) + ".md");
  }
  const NearNames names(std::move(all));
  for (int i = 0; i < 1'000; ++i) {
    CHECK_FALSE(names.closest("q" + std::to_string(100'000 + i) + ".md").empty());
  }
}
