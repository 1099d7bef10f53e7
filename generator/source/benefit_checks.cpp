// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "generator/source/benefits.h"
#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/text/date.h"
#include "index/text/document_number.h"

namespace mingbai::source {
namespace {

using model::Benefits;
using model::FactKind;
using model::Standard;
using model::StandardKind;

std::string spoken(const Place& place) {
  return place.file + ":" + std::to_string(place.line);
}

std::string day_text(std::int32_t day) {
  return text::chinese(text::date_of_day(day));
}

// From when to when, in words.
std::string span_text(const Standard& standard) {
  return (standard.from ? day_text(*standard.from) : std::string("以前")) + "至" +
         (standard.until ? day_text(*standard.until) : std::string("今后"));
}

class Checker {
 public:
  Checker(Benefits& benefits, const std::vector<model::Document>& documents,
          Diagnostics& diagnostics)
      : benefits_(benefits), documents_(documents), diagnostics_(diagnostics) {}

  void run() {
    check_ids();
    check_facts();
    for (Standard& standard : benefits_.standards) {
      end_replaced(standard);
    }
    for (const Standard& standard : benefits_.standards) {
      check_parts(standard);
      check_quantity(standard);
      check_conditions(standard);
      check_basis(standard.basis, standard.id);
      check_basis(standard.guide, standard.id);
    }
    for (const model::Statistic& statistic : benefits_.statistics) {
      check_basis(statistic.basis, statistic.id);
    }
    check_times();
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
    for (std::size_t i = 0; i < benefits_.standards.size(); ++i) {
      const Standard& standard = benefits_.standards[i];
      check(standard.id, standard.written, standard.excerpt);
      by_id_.try_emplace(standard.id, i);
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

  Standard* find(const std::string& id) {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &benefits_.standards[found->second];
  }

  void end_replaced(const Standard& standard) {
    for (const std::string& id : standard.replaces) {
      Standard* old = find(id);
      if (old == nullptr) {
        add(kUnknownStandard, standard, {id});
      } else if (standard.from && !old->until) {
        old->until = *standard.from - 1;
      } else if (standard.from && *old->until >= *standard.from) {
        add(kReplacedInForce, *old, {standard.id, day_text(*standard.from - 1)});
      }
    }
    if (!standard.replaced_by.empty() && find(standard.replaced_by) == nullptr) {
      add(kUnknownStandard, standard, {standard.replaced_by});
    }
  }

  void check_parts(const Standard& standard) {
    for (const std::string& id : standard.parts) {
      if (find(id) == nullptr) {
        add(kUnknownStandard, standard, {id});
      }
    }
  }

  void check_quantity(const Standard& standard) {
    if (standard.quantity.empty()) {
      return;
    }
    const model::Fact* fact = benefits_.fact(standard.quantity);
    const bool spends =
        standard.kind == StandardKind::kPercent || standard.kind == StandardKind::kTiered;
    if (fact == nullptr) {
      add(kUnknownFact, standard, {standard.quantity});
    } else if (fact->kind != (spends ? FactKind::kMoney : FactKind::kCount)) {
      add(kWrongQuantity, standard,
          {fact->name, std::string(model::name_of(standard.kind)), spends ? "金额" : "个数"});
    }
  }

  void check_conditions(const Standard& standard) {
    for (const model::Requirement& requirement : standard.requirements) {
      for (const model::Condition& condition : requirement.any_of) {
        if (benefits_.fact(condition.fact) == nullptr) {
          add(kUnknownFact, standard, {condition.fact});
        }
      }
    }
  }

  bool has_document(const std::string& named) const {
    const auto number = text::parse_document_number(named);
    return std::any_of(documents_.begin(), documents_.end(), [&](const model::Document& document) {
      return document.source_path == named || file_name(document.source_path) == named ||
             (number && document.number && document.number->key() == number->key());
    });
  }

  void check_basis(const std::optional<model::Reference>& basis, const std::string& id) {
    if (basis && !has_document(basis->text)) {
      diagnostics_.add(kNoBasis, basis->place, basis->excerpt, {id, basis->text});
    }
  }

  // Standards of one item in one place, oldest first, must follow one another.
  void check_times() {
    std::vector<const Standard*> order;
    for (const Standard& standard : benefits_.standards) {
      if (standard.kind != StandardKind::kTerm) {
        order.push_back(&standard);
      }
    }
    const auto subject = [](const Standard* s) {
      return std::make_tuple(std::string_view(s->programme), std::string_view(s->item), s->place);
    };
    std::stable_sort(order.begin(), order.end(), [&](const Standard* a, const Standard* b) {
      return std::make_pair(subject(a), a->from) < std::make_pair(subject(b), b->from);
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Standard& older = *order[i - 1];
      const Standard& newer = *order[i];
      if (subject(order[i - 1]) != subject(order[i])) {
        continue;
      }
      if (!older.until || !newer.from || *older.until >= *newer.from) {
        add(kTwoInForce, newer, {older.id, span_text(older)});
      } else if (*older.until + 1 < *newer.from) {
        add(kGapInForce, newer, {day_text(*older.until + 1), day_text(*newer.from - 1)});
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

  Benefits& benefits_;
  const std::vector<model::Document>& documents_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace

void check_benefits(Benefits& benefits, const std::vector<model::Document>& documents,
                    Diagnostics& diagnostics) {
  Checker(benefits, documents, diagnostics).run();
}

}  // namespace mingbai::source
