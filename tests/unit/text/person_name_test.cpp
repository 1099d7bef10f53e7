// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/person_name.h"

#include <doctest/doctest.h>

using namespace mingbai::text;

TEST_CASE("姓名：只留姓，复姓留两个字") {
  CHECK(masked_name("张三") == "张*");
  CHECK(masked_name("李小明") == "李**");
  CHECK(masked_name("欧阳小明") == "欧阳**");
  CHECK(masked_name("欧阳明") == "欧阳*");
  CHECK(masked_name("诸葛明") == "诸葛*");
}

TEST_CASE("姓名：两个字的“欧阳”是姓欧名阳，别的都不多露") {
  CHECK(masked_name("欧阳") == "欧*");
  CHECK(masked_name("买买提·艾力") == "买**");
  CHECK(masked_name("张") == "张*");
  CHECK(masked_name("王小明明明") == "王**");
}
