// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/entitlement.h"

#include <algorithm>
#include <tuple>

#include "generator/benefit/arithmetic.h"
#include "index/base/strings.h"
#include "index/text/number.h"

namespace mingbai::benefit {
namespace {

using model::Benefits;
using model::Condition;
using model::Standard;
using model::StandardKind;

enum class Answer : std::uint8_t { kNo, kUnknown, kYes };

Answer holds(const Condition& condition, const Household& household) {
  const auto fact = household.facts.find(condition.fact);
  if (fact == household.facts.end()) {
    return Answer::kUnknown;
  }
  const auto value = fact->second;
  bool is_so = false;
  switch (condition.compare) {
    case model::Compare::kEqual:
      is_so = value == condition.value;
      break;
    case model::Compare::kAtLeast:
      is_so = value >= condition.value;
      break;
    case model::Compare::kAtMost:
      is_so = value <= condition.value;
      break;
    case model::Compare::kMore:
      is_so = value > condition.value;
      break;
    case model::Compare::kLess:
      is_so = value < condition.value;
      break;
  }
  return is_so ? Answer::kYes : Answer::kNo;
}

Answer holds(const model::Requirement& requirement, const Household& household) {
  Answer best = Answer::kNo;
  for (const Condition& condition : requirement.any_of) {
    best = std::max(best, holds(condition, household));
  }
  return best;
}

bool concerns_households(StandardKind kind) {
  return kind != StandardKind::kTerm && kind != StandardKind::kWarning &&
         kind != StandardKind::kEnterprise;
}

bool can_be_computed(const Standard& standard) {
  switch (standard.kind) {
    case StandardKind::kAmount:
      return standard.is_exact;
    case StandardKind::kPercent:
      return standard.is_exact && !standard.quantity.empty();
    case StandardKind::kTiered:
      return !standard.bands.empty() && !standard.quantity.empty();
    default:
      return false;
  }
}

Worked work_out(const Standard& standard, model::Hundredths quantity) {
  switch (standard.kind) {
    case StandardKind::kPercent:
      return share_of(standard, quantity);
    case StandardKind::kTiered:
      return tiers_of(standard, quantity);
    default:
      return amount_for(standard, quantity);
  }
}

class Computation {
 public:
  Computation(const Benefits& benefits, const model::Regions& regions, const Household& household,
              std::int32_t day)
      : benefits_(benefits), regions_(regions), household_(household), day_(day) {}

  Entitlement run() {
    for (const std::size_t standard : chosen()) {
      consider(standard);
    }
    for (const model::Fact& fact : benefits_.facts) {
      if (std::find(missing_.begin(), missing_.end(), fact.name) != missing_.end()) {
        result_.missing.push_back(fact.name);
      }
    }
    return std::move(result_);
  }

 private:
  bool applies(const Standard& standard) const {
    return concerns_households(standard.kind) && model::in_force(standard, day_) &&
           (!standard.place || regions_.is_within(household_.place, *standard.place));
  }

  std::size_t depth(const Standard& standard) const {
    return standard.place ? regions_.path_to(*standard.place).size() : 0;
  }

  // Of each item the standard of the nearest place; of two there, the newer.
  std::vector<std::size_t> chosen() const {
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> best;
    for (std::size_t i = 0; i < benefits_.standards.size(); ++i) {
      const Standard& standard = benefits_.standards[i];
      if (!applies(standard)) {
        continue;
      }
      const auto [slot, is_new] = best.try_emplace(
          std::make_pair(std::string_view(standard.programme), std::string_view(standard.item)), i);
      const Standard& known = benefits_.standards[slot->second];
      if (!is_new && std::make_pair(depth(standard), standard.from) >
                         std::make_pair(depth(known), known.from)) {
        slot->second = i;
      }
    }
    std::vector<std::size_t> order;
    for (const auto& [item, standard] : best) {
      order.push_back(standard);
    }
    std::sort(order.begin(), order.end());
    return order;
  }

  void consider(std::size_t index) {
    const Standard& standard = benefits_.standards[index];
    std::vector<std::string> depends;
    for (const model::Requirement& requirement : standard.requirements) {
      const Answer answer = holds(requirement, household_);
      if (answer == Answer::kNo) {
        return;
      }
      if (answer == Answer::kUnknown) {
        depends.push_back(words_of(requirement, benefits_));
      }
    }
    if (!can_be_computed(standard)) {
      add_open(index, std::move(depends));
      return;
    }
    const auto quantity = quantity_of(standard);
    if (!quantity) {
      missing_.push_back(standard.quantity);
    } else if (standard.quantity.empty() && !depends.empty()) {
      note_missing(index, true);  // nothing at all is known that speaks for it
    } else if (*quantity > 0) {
      add_paid(index, *quantity, std::move(depends));
    }
  }

  void add_paid(std::size_t index, model::Hundredths quantity, std::vector<std::string> depends) {
    Worked worked = work_out(benefits_.standards[index], quantity);
    result_.total_if += worked.amount;
    if (depends.empty()) {
      result_.total += worked.amount;
    }
    note_missing(index, !depends.empty());
    result_.paid.push_back({index, std::move(worked.steps), worked.amount, std::move(depends)});
  }

  void note_missing(std::size_t index, bool wanted) {
    for (const model::Requirement& requirement : benefits_.standards[index].requirements) {
      for (const Condition& condition : requirement.any_of) {
        if (wanted && !household_.facts.contains(condition.fact)) {
          missing_.push_back(condition.fact);
        }
      }
    }
  }

  void add_open(std::size_t index, std::vector<std::string> depends) {
    const Standard& standard = benefits_.standards[index];
    // How many there are is said when it is known to be none.
    if (const auto quantity = quantity_of(standard); quantity && *quantity == 0) {
      return;
    }
    const Why why = why_open(standard);
    note_missing(index, !depends.empty());
    (why == Why::kNotMoney ? result_.services : result_.unstated)
        .push_back({index, why, std::move(depends)});
  }

  std::optional<model::Hundredths> quantity_of(const Standard& standard) const {
    if (standard.quantity.empty()) {
      return model::kYes;  // one household
    }
    const auto fact = household_.facts.find(standard.quantity);
    return fact == household_.facts.end() ? std::nullopt : std::optional(fact->second);
  }

  const Benefits& benefits_;
  const model::Regions& regions_;
  const Household& household_;
  const std::int32_t day_;
  Entitlement result_;
  std::vector<std::string> missing_;
};

}  // namespace

Entitlement entitlement(const Benefits& benefits, const model::Regions& regions,
                        const Household& household, std::int32_t day) {
  return Computation(benefits, regions, household, day).run();
}

Why why_open(const Standard& standard) {
  switch (standard.kind) {
    case StandardKind::kGuarantee:
      return Why::kGuarantee;
    case StandardKind::kIncome:
      return Why::kIncome;
    case StandardKind::kWaiver:
    case StandardKind::kService:
    case StandardKind::kLoan:
      return Why::kNotMoney;
    case StandardKind::kAmount:
    case StandardKind::kPercent:
      return Why::kRange;
    default:
      return Why::kUnstated;
  }
}

std::string words_of(const model::Requirement& requirement, const Benefits& benefits) {
  constexpr std::string_view kCompares[] = {"等于", "不少于", "不超过", "超过", "少于"};
  std::string words;
  for (const Condition& condition : requirement.any_of) {
    const model::Fact* fact = benefits.fact(condition.fact);
    words += words.empty() ? "" : "或";
    if (fact != nullptr && fact->kind == model::FactKind::kYesNo) {
      words += (condition.value == model::kYes ? "" : "不是") + condition.fact;
    } else if (condition.compare == model::Compare::kMore && condition.value == 0) {
      words += "有" + condition.fact;
    } else {
      words += condition.fact;
      words += kCompares[static_cast<std::size_t>(condition.compare)];
      words += model::format_count(condition.value) + (fact == nullptr ? "" : fact->unit);
    }
  }
  return words;
}

std::string reason(const Standard& standard, Why why) {
  switch (why) {
    case Why::kRange:
      return standard.stated + "，具体怎么分原文未载明";
    case Why::kGuarantee:
      return "保障标准" + standard.stated + "，实际领多少原文未载明";
    case Why::kIncome:
      return standard.stated + "，不是政府补贴";
    case Why::kNotMoney:
      return std::string(model::name_of(standard.kind));
    default:
      return "数额原文未载明";
  }
}

std::optional<model::Hundredths> fact_value(const model::Fact& fact, std::string_view text) {
  constexpr model::Hundredths kMost = 100'000'000 * model::Hundredths{100};
  const std::string_view word = trim(text);
  if (fact.kind == model::FactKind::kYesNo) {
    for (const auto& [name, value] : {std::pair{"是", model::kYes},
                                      {"有", model::kYes},
                                      {"yes", model::kYes},
                                      {"否", model::Hundredths{0}},
                                      {"没有", model::Hundredths{0}},
                                      {"no", model::Hundredths{0}}}) {
      if (word == name) {
        return value;
      }
    }
    return std::nullopt;
  }
  const auto number = text::parse_number(word);
  if (!number || number->is_range() || number->bound != text::Bound::kExact || number->low < 0 ||
      number->low > kMost || number->quantity == text::Quantity::kPercent) {
    return std::nullopt;
  }
  const bool unit_fits = number->unit.empty() || number->unit == fact.unit;
  return unit_fits ? std::optional(number->low) : std::nullopt;
}

}  // namespace mingbai::benefit
