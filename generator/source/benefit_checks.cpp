// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "generator/source/benefit_basis.h"
#include "generator/source/benefit_times.h"
#include "generator/source/benefits.h"
#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

using model::Benefits;
using model::FactKind;
using model::Standard;
using model::StandardKind;

std::string spoken(const Place& place) {
  return place.file + ":" + std::to_string(place.line);
}

constexpr model::Hundredths kWhole = 10000;

// 每生 is counted in 人; an empty unit says nothing to compare.
bool counts_the_same(std::string_view a, std::string_view b) {
  constexpr std::string_view kPeople[] = {"人", "生", "名", "位", "口"};
  const auto is_people = [&](std::string_view unit) {
    return std::find(std::begin(kPeople), std::end(kPeople), unit) != std::end(kPeople);
  };
  return a.empty() || b.empty() || a == b || (is_people(a) && is_people(b));
}

class Checker {
 public:
  Checker(const Benefits& benefits, Diagnostics& diagnostics)
      : benefits_(benefits), diagnostics_(diagnostics) {}

  void run() {
    check_ids();
    check_facts();
    for (const Standard& standard : benefits_.standards) {
      check_parts(standard);
      check_quantity(standard);
      check_rates(standard);
      check_line(standard);
      check_conditions(standard);
    }
    check_statistics();
  }

 private:
  void add(const DiagnosticRow& row, const Standard& standard, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), standard.id);
    diagnostics_.add(row, standard.written, standard.excerpt, std::move(arguments));
  }

  void check_ids() {
    std::unordered_map<std::string, Place> seen;
    const auto check = [&](const std::string& id, const Place& at, const std::string& excerpt) {
      const auto [first, is_new] = seen.try_emplace(id, at);
      if (!is_new) {
        diagnostics_.add(kStandardTwice, at, excerpt, {id, spoken(first->second)});
      }
    };
    for (const Standard& standard : benefits_.standards) {
      check(standard.id, standard.written, standard.excerpt);
      ids_.insert(standard.id);
    }
    for (const model::Statistic& statistic : benefits_.statistics) {
      check(statistic.id, statistic.written, statistic.excerpt);
    }
  }

  void check_facts() {
    std::unordered_map<std::string_view, const model::Fact*> seen;
    for (const model::Fact& fact : benefits_.facts) {
      const auto [first, is_new] = seen.try_emplace(fact.name, &fact);
      if (!is_new) {
        diagnostics_.add(kFactTwice, fact.written, {}, {fact.name, spoken(first->second->written)});
      }
    }
  }

  void check_parts(const Standard& standard) {
    for (const std::string& id : standard.parts) {
      if (!ids_.contains(id)) {
        add(kUnknownStandard, standard, {id});
      }
    }
  }

  void check_quantity(const Standard& standard) {
    // A range stays unknown with a quantity, too.
    const bool is_figure = standard.is_exact || standard.kind == StandardKind::kTiered;
    if (model::lacks_quantity(standard) && is_figure) {
      add(kNoQuantity, standard, {standard.unit_words, std::string(model::name_of(standard.kind))});
    }
    if (standard.quantity.empty()) {
      return;
    }
    const model::Fact* fact = benefits_.fact(standard.quantity);
    const bool spends =
        standard.kind == StandardKind::kPercent || standard.kind == StandardKind::kTiered;
    if (fact == nullptr) {
      add(kUnknownFact, standard, {standard.quantity});
    } else if ((spends || standard.kind == StandardKind::kAmount) &&
               fact->kind != (spends ? FactKind::kMoney : FactKind::kCount)) {
      add(kWrongQuantity, standard,
          {fact->name, std::string(model::name_of(standard.kind)), spends ? "金额" : "个数"});
    } else if (standard.kind == StandardKind::kAmount &&
               !counts_the_same(standard.unit, fact->unit)) {
      add(kOtherUnit, standard, {standard.unit_words, fact->name, fact->unit});
    }
  }

  // 低保 pays what is lacking up to its line, not the line itself.
  void check_line(const Standard& standard) {
    constexpr std::string_view kWords[] = {"低保标准", "低保救助标准", "最低生活保障", "保障线"};
    if (standard.kind == StandardKind::kAmount &&
        std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
          return standard.item.find(word) != std::string::npos;
        })) {
      add(kLooksLikeLine, standard, {standard.item});
    }
  }

  void check_rates(const Standard& standard) {
    if (standard.kind == StandardKind::kPercent && standard.high > kWhole) {
      add(kOverWhole, standard, {standard.stated});
    }
    for (const model::Band& band : standard.bands) {
      if (band.rate > kWhole) {
        add(kOverWhole, standard, {model::format_percent(band.rate)});
      }
    }
  }

  void check_conditions(const Standard& standard) {
    for (const model::Requirement& requirement : standard.requirements) {
      for (const model::Condition& condition : requirement.any_of) {
        const model::Fact* fact = benefits_.fact(condition.fact);
        if (fact == nullptr) {
          add(kUnknownFact, standard, {condition.fact});
        } else if ((fact->kind == FactKind::kYesNo) != condition.is_yes_no) {
          add(kWrongCondition, standard, {requirement.text, fact->name});
        }
      }
    }
  }

  void check_statistics() {
    std::unordered_map<std::string, const model::Statistic*> seen;
    for (const model::Statistic& statistic : benefits_.statistics) {
      const std::string subject =
          join(std::vector<std::string>{statistic.programme, statistic.item, statistic.year,
                                        std::to_string(statistic.place.value_or(0))},
               "\n");
      const auto [first, is_new] = seen.try_emplace(subject, &statistic);
      if (!is_new && first->second->stated != statistic.stated) {
        diagnostics_.add(
            kTwoFigures, statistic.written, statistic.excerpt,
            {statistic.id, first->second->id, first->second->stated, statistic.stated});
      }
    }
  }

  const Benefits& benefits_;
  Diagnostics& diagnostics_;
  std::unordered_set<std::string_view> ids_;
};

}  // namespace

void check_benefits(Benefits& benefits, const model::Regions& regions,
                    const std::vector<model::Document>& documents, Diagnostics& diagnostics) {
  check_benefit_times(benefits, regions, diagnostics);
  Checker(benefits, diagnostics).run();
  check_benefit_basis(benefits, documents, diagnostics);
}

}  // namespace mingbai::source
