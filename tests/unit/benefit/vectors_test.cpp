// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases on the sample's own standards. tests/browser/entitlement.test.js holds the
// questionnaire to the same file.
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "generator/benefit/entitlement.h"
#include "generator/source/reader.h"
#include "index/base/file_system.h"
#include "index/text/date.h"

namespace mingbai::benefit {
namespace {

using nlohmann::json;

std::vector<std::string> ids(const model::Benefits& benefits, const std::vector<OpenItem>& items) {
  std::vector<std::string> list;
  for (const OpenItem& item : items) {
    list.push_back(benefits.standards[item.standard].id);
  }
  return list;
}

void check_vector(const model::Records& records, const json& vector) {
  CAPTURE(vector["name"].get<std::string>());
  const auto places = records.regions.find(vector["place"].get<std::string>());
  REQUIRE(places.size() == 1);
  Circumstances household;
  household.place = places.front();
  for (const auto& [name, text] : vector["facts"].items()) {
    const model::Fact* fact = records.benefits.fact(name);
    REQUIRE(fact != nullptr);
    const auto value = model::fact_value(*fact, text.get<std::string>());
    REQUIRE(value);
    household.facts[name] = *value;
  }
  const auto day = text::first_day(*text::parse_date(vector["day"].get<std::string>()));
  const Entitlement answer = entitlement(records.benefits, records.regions, household, day);
  json paid = json::object();
  for (const PaidItem& item : answer.paid) {
    const std::string& id = records.benefits.standards[item.standard].id;
    paid[id] = item.amount;
    if (vector.contains("steps") && vector["steps"].contains(id)) {
      json steps = json::array();
      for (const Step& step : item.steps) {
        steps.push_back(step.text);
      }
      CHECK(steps == vector["steps"][id]);
    }
  }
  CHECK(paid == vector["paid"]);
  CHECK(answer.total == vector["total"].get<model::Fen>());
  CHECK(answer.total_if == vector.value("total_if", answer.total));
  if (vector.contains("unstated")) {
    const auto unstated = ids(records.benefits, answer.unstated);
    for (const auto& id : vector["unstated"]) {
      CHECK(std::count(unstated.begin(), unstated.end(), id.get<std::string>()) == 1);
    }
  }
}

TEST_CASE("共用算例：示例站点的标准，每个算例的数额和算式都对") {
  const RealFileSystem files;
  Diagnostics diagnostics;
  const model::Records records = source::read(files, "../content", 1, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  // 74 rows of a published table, and what four of them make together: the tiers of 大病保险 now,
  // and those before 2021, of which only the deductible is known.
  CHECK(records.benefits.standards.size() == 76);
  CHECK(records.benefits.statistics.size() == 19);
  std::ifstream stream("vectors/entitlement.json");
  const json vectors = json::parse(stream);
  CHECK(vectors.size() >= 15);
  for (const json& vector : vectors) {
    check_vector(records, vector);
  }
}

}  // namespace
}  // namespace mingbai::benefit
