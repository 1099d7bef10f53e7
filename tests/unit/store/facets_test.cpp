// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/facets.h"

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

const Facet& facet(const std::vector<Facet>& facets, FacetKind kind) {
  return facets[static_cast<std::size_t>(kind)];
}

struct Counted {
  FacetNames names;
  FacetCounter counter;
  void add(const Record& record) {
    counter.add(facet_value(record));
    add_names(record, names);
  }
};

Record placed(std::vector<Named> place) {
  Record made = record("a", "t", "b");
  made.place = std::move(place);
  return made;
}

TEST_CASE("分面：每一面的数加起来都等于结果数") {
  Counted counted;
  const auto records = village_records();
  for (const Record& made : records) {
    counted.add(made);
  }
  for (const Facet& one : counted.counter.facets(counted.names)) {
    CAPTURE(facet_key(one.kind));
    std::size_t sum = 0;
    for (const FacetValue& value : one.values) {
      sum += value.count;
      CHECK(value.matching >= value.count);
    }
    CHECK(sum == records.size());
  }
}

TEST_CASE("分面：联合发文只在牵头单位下计数，但筛得到") {
  Counted counted;
  counted.add(village_records()[1]);
  const auto facets = counted.counter.facets(counted.names);
  const auto& organs = facet(facets, FacetKind::kOrgan).values;
  REQUIRE(organs.size() == 2);
  CHECK(organs[0].shown == "东新区教育局");
  CHECK(organs[0].count == 1);
  CHECK(organs[1].shown == "东新区财政局");
  CHECK(organs[1].count == 0);
  CHECK(organs[1].matching == 1);
}

TEST_CASE("分面：地区从开始不同的那一级列起") {
  const Named province{"41", "河南省"};
  const Named county{"4116", "东新区"};
  Counted counted;
  counted.add(placed({province, county, {"01", "许湾乡"}, {"a", "大张村"}}));
  counted.add(placed({province, county, {"01", "许湾乡"}}));
  counted.add(placed({province, county, {"02", "搬口乡"}}));
  counted.add(placed({province, county}));
  counted.add(placed({}));
  const auto facets = counted.counter.facets(counted.names);
  const auto& values = facet(facets, FacetKind::kPlace).values;
  REQUIRE(values.size() == 4);
  CHECK(values[0].key == "41/4116/01");
  CHECK(values[0].shown == "许湾乡");
  CHECK(values[0].count == 2);
  CHECK(values[1].key == "41/4116");  // the county's own; a filter by it leaves all four
  CHECK(values[1].count == 1);
  CHECK(values[1].matching == 4);
  CHECK(values[2].shown == "搬口乡");
  CHECK(values[3].key.empty());
}

TEST_CASE("分面：编号相近的地区不混为一谈") {
  Counted counted;
  counted.add(placed({{"41", "河南省"}, {"410", "甲"}}));
  counted.add(placed({{"41", "河南省"}, {"4101", "乙"}}));
  const auto facets = counted.counter.facets(counted.names);
  const auto& values = facet(facets, FacetKind::kPlace).values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].key == "41/410");
  CHECK(values[1].key == "41/4101");
}

TEST_CASE("分面：年份从新到旧，没有日期的在最后") {
  Counted counted;
  for (const Record& made : village_records()) {
    counted.add(made);
  }
  const auto facets = counted.counter.facets(counted.names);
  const auto& years = facet(facets, FacetKind::kYear).values;
  REQUIRE(years.size() == 4);
  CHECK(years[0].key == "2021");
  CHECK(years[1].key == "2018");
  CHECK(years[2].key == "2017");
  CHECK(years[3].key.empty());
}

TEST_CASE("分面：名称表存取不变，坏数据不出错") {
  FacetNames names;
  for (const Record& made : village_records()) {
    add_names(made, names);
  }
  const std::string packed = names[FacetKind::kPlace].pack();
  NameTable again;
  again.merge(packed);
  CHECK(again.names() == names[FacetKind::kPlace].names());
  again.merge(packed);
  CHECK(again.names().size() == names[FacetKind::kPlace].names().size());
  for (std::size_t length = 0; length <= packed.size(); ++length) {
    NameTable().merge(std::string_view(packed).substr(0, length));
  }
  FacetCounter counter;
  for (const std::string_view bytes : {"", "\xFF\xFF", "\x01\x02\x03\x04\xFF\xFF\xFF\x7F"}) {
    counter.add(bytes);
  }
  CHECK(counter.facets(FacetNames{}).size() == kFacetKinds);
}

}  // namespace
}  // namespace mingbai::store
