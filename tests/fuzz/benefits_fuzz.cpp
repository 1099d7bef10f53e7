// SPDX-License-Identifier: GPL-3.0-or-later
// Standards from any YAML, through the checks and the engine: whatever they say, what a household
// gets adds up and nothing is below zero.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator/benefit/entitlement.h"
#include "generator/benefit/worked_example.h"
#include "generator/source/benefits.h"
#include "generator/source/text_file.h"
#include "generator/source/yaml.h"
#include "index/base/error.h"

namespace {

using namespace mingbai;

benefit::Facts facts_of(const model::Benefits& benefits, std::uint64_t chance) {
  benefit::Facts facts;
  for (const model::Fact& fact : benefits.facts) {
    if ((chance & 1U) == 0) {
      const auto much = static_cast<model::Hundredths>(chance >> 8U & 0xFFFFFFU);
      facts[fact.name] = fact.kind == model::FactKind::kYesNo ? model::kYes : much;
    }
    chance = chance * 6364136223846793005U + 1442695040888963407U;
  }
  return facts;
}

void look_at(const model::Benefits& benefits, const std::vector<std::size_t>& standards,
             std::uint64_t chance) {
  const benefit::Entitlement answer =
      benefit::entitlement(benefits, standards, facts_of(benefits, chance));
  model::Fen certain = 0;
  model::Fen all = 0;
  for (const benefit::PaidItem& item : answer.paid) {
    MINGBAI_ASSERT(item.amount >= 0 && !item.steps.empty());
    all += item.amount;
    certain += item.depends.empty() ? item.amount : 0;
  }
  MINGBAI_ASSERT(answer.total == certain && answer.total_if == all);
  MINGBAI_ASSERT(answer.paid.size() + answer.services.size() + answer.unstated.size() <=
                 standards.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const source::TextFile file =
      source::decode_file("a.yaml", {reinterpret_cast<const char*>(data), size});
  if (!file.is_readable) {
    return 0;
  }
  source::Mistakes mistakes("a.yaml", file.text);
  source::YamlInput input;
  input.text = file.text;
  const source::Yaml yaml = source::parse_yaml(input, mistakes);
  if (!yaml.root) {
    return 0;
  }
  model::Regions regions;
  model::Region region;
  region.name = "东新区";
  regions.add(region);
  source::BenefitContext context{mistakes, regions};
  model::Benefits benefits;
  source::read_benefit_file(*yaml.root, benefits, context);
  benefits.facts.push_back({"脱贫户", model::FactKind::kYesNo, "", "？", "", "", {}});
  benefits.facts.push_back({"羊", model::FactKind::kCount, "只", "？", "", "", {}});
  benefits.facts.push_back({"费用", model::FactKind::kMoney, "元", "？", "", "", {}});
  Diagnostics diagnostics;
  source::check_benefits(benefits, regions, {}, diagnostics);
  std::vector<std::size_t> standards;
  for (std::size_t i = 0; i < benefits.standards.size(); ++i) {
    standards.push_back(i);
    (void)benefit::worked_example(benefits, i);
  }
  for (std::uint64_t chance = 0; chance < 8; ++chance) {
    look_at(benefits, standards, (chance * 2654435761U) ^ size);
  }
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    MINGBAI_ASSERT(!format_diagnostic(diagnostic, Language::kChinese).empty());
  }
  return 0;
}
