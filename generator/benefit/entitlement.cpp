// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/entitlement.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "generator/benefit/arithmetic.h"

namespace mingbai::benefit {
namespace {

using model::Benefits;
using model::Condition;
using model::Standard;
using model::StandardKind;

enum class Answer : std::uint8_t { kNo, kUnknown, kYes };

Answer holds(const Condition& condition, const Facts& facts) {
  const auto fact = facts.find(condition.fact);
  if (fact == facts.end()) {
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

Answer holds(const model::Requirement& requirement, const Facts& facts) {
  Answer best = Answer::kNo;
  for (const Condition& condition : requirement.any_of) {
    best = std::max(best, holds(condition, facts));
  }
  return best;
}

bool concerns_households(StandardKind kind) {
  return kind != StandardKind::kTerm && kind != StandardKind::kWarning &&
         kind != StandardKind::kEnterprise;
}

bool can_be_computed(const Standard& standard) {
  if (model::lacks_quantity(standard)) {
    return false;
  }
  switch (standard.kind) {
    case StandardKind::kAmount:
    case StandardKind::kPercent:
      return standard.is_exact;
    case StandardKind::kTiered:
      return !standard.bands.empty();
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
  Computation(const Benefits& benefits, const Facts& facts) : benefits_(benefits), facts_(facts) {}

  Entitlement run(const std::vector<std::size_t>& standards) {
    for (const std::size_t standard : standards) {
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
  void consider(std::size_t index) {
    const Standard& standard = benefits_.standards[index];
    std::vector<std::string> depends;
    for (const model::Requirement& requirement : standard.requirements) {
      const Answer answer = holds(requirement, facts_);
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
        if (wanted && !facts_.contains(condition.fact)) {
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
    const auto fact = facts_.find(standard.quantity);
    return fact == facts_.end() ? std::nullopt : std::optional(fact->second);
  }

  const Benefits& benefits_;
  const Facts& facts_;
  Entitlement result_;
  std::vector<std::string> missing_;
};

}  // namespace

std::vector<std::size_t> standards_for(const Benefits& benefits, const model::Regions& regions,
                                       model::RegionId place, std::int32_t day) {
  const auto depth = [&](const Standard& standard) {
    return standard.place ? regions.path_to(*standard.place).size() : 0;
  };
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> best;
  for (std::size_t i = 0; i < benefits.standards.size(); ++i) {
    const Standard& standard = benefits.standards[i];
    if (!concerns_households(standard.kind) || !model::in_force(standard, day) ||
        (standard.place && !regions.is_within(place, *standard.place))) {
      continue;
    }
    const auto [slot, is_new] = best.try_emplace(
        std::make_pair(std::string_view(standard.programme), std::string_view(standard.item)), i);
    const Standard& known = benefits.standards[slot->second];
    if (!is_new &&
        std::make_pair(depth(standard), standard.from) > std::make_pair(depth(known), known.from)) {
      slot->second = i;
    }
  }
  std::vector<std::size_t> order;
  order.reserve(best.size());
  for (const auto& [item, standard] : best) {
    order.push_back(standard);
  }
  std::sort(order.begin(), order.end());
  return order;
}

Entitlement entitlement(const Benefits& benefits, const std::vector<std::size_t>& standards,
                        const Facts& facts) {
  return Computation(benefits, facts).run(standards);
}

Entitlement entitlement(const Benefits& benefits, const model::Regions& regions,
                        const Circumstances& household, std::int32_t day) {
  return entitlement(benefits, standards_for(benefits, regions, household.place, day),
                     household.facts);
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
      return standard.is_exact ? Why::kQuantity : Why::kRange;
    case StandardKind::kTiered:
      return standard.bands.empty() ? Why::kUnstated : Why::kQuantity;
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
    case Why::kQuantity:
      return (standard.kind == StandardKind::kAmount ? standard.unit_words : std::string()) +
             standard.stated + "，没有登记按家里的什么来算";
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

}  // namespace mingbai::benefit
