// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/worked_example.h"

#include "index/base/strings.h"

namespace mingbai::benefit {
namespace {

constexpr std::string_view kResult = "得";

std::string given_text(const model::Fact& fact, model::Hundredths value, std::string_view written) {
  if (fact.kind == model::FactKind::kYesNo) {
    return (value == model::kYes ? "" : "不是") + fact.name;
  }
  return fact.name + (fact.kind == model::FactKind::kMoney ? model::format_yuan(value)
                                                           : std::string(written) + fact.unit);
}

// 羊=10、脱贫户=是
bool read_facts(const model::Benefits& benefits, const std::string& text, Facts& facts,
                std::string& given) {
  std::string plain = replace_all(text, "＝", "=");
  for (const std::string_view separator : {"，", "、", ","}) {
    plain = replace_all(plain, separator, "\n");
  }
  for (const std::string_view part : split(plain, '\n')) {
    if (trim(part).empty()) {
      continue;
    }
    const std::size_t at = part.find('=');
    const model::Fact* fact = at == part.npos ? nullptr : benefits.fact(trim(part.substr(0, at)));
    const std::string_view written = at == part.npos ? "" : trim(part.substr(at + 1));
    const auto value = fact == nullptr ? std::nullopt : model::fact_value(*fact, written);
    if (!value) {
      return false;
    }
    facts[fact->name] = *value;
    given += (given.empty() ? "" : "、") + given_text(*fact, *value, written);
  }
  return !facts.empty();
}

}  // namespace

std::optional<WorkedExample> worked_example(const model::Benefits& benefits, std::size_t standard) {
  const std::string& text = benefits.standards[standard].example;
  const std::size_t at = text.rfind(kResult);
  if (at == text.npos) {
    return std::nullopt;
  }
  const model::Fact money{{}, model::FactKind::kMoney, "元", {}, {}, {}, {}};
  const auto stated = model::fact_value(money, trim(text.substr(at + kResult.size())));
  WorkedExample example;
  Facts facts;
  if (!stated || !read_facts(benefits, text.substr(0, at), facts, example.given)) {
    return std::nullopt;
  }
  const Entitlement answer = entitlement(benefits, {standard}, facts);
  if (answer.paid.empty()) {
    return std::nullopt;
  }
  for (const Step& step : answer.paid.front().steps) {
    example.steps.push_back(step.text);
  }
  example.amount = answer.paid.front().amount;
  example.stated = *stated;
  return example;
}

}  // namespace mingbai::benefit
