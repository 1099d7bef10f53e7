// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/benefit_row.h"

#include <utility>

#include "generator/source/benefit_values.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/surroundings.h"
#include "generator/source/values.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::source {
namespace {

using model::Standard;
using model::StandardKind;
using Row = BenefitRow;

// One row -> what it means.
class RowReader {
 public:
  RowReader(const Node& record, Row& row, BenefitContext& context)
      : row_(row), standard_(row.standard), context_(context), mark_(record.mark) {}

  bool run() {
    if (standard_.id.empty() || standard_.item.empty() || row_.kind == nullptr) {
      return false;  // already reported
    }
    standard_.written = context_.mistakes.place(mark_);
    standard_.excerpt = context_.mistakes.excerpt(mark_.line);
    read_place();
    standard_.basis = reference(row_.basis);
    standard_.guide = reference(row_.guide);
    read_stated_words();
    if (is_statistic()) {
      return true;
    }
    const auto kind = model::standard_kind_by_name(trim(row_.kind->text));
    if (!kind) {
      report_kind();
      return false;
    }
    standard_.kind = *kind;
    read_amount();
    read_unit();
    read_days();
    read_conditions();
    read_replaces();
    read_tiers();
    return true;
  }

  bool is_statistic() const {
    const std::string_view kind = trim(row_.kind->text);
    return kind == model::kStatisticKind || kind == "aggregate";
  }

 private:
  void add(const DiagnosticRow& row, const Node* at, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), standard_.id);
    context_.mistakes.add(row, at == nullptr ? mark_ : at->mark, std::move(arguments));
  }

  static std::string text_of(const Node* node) {
    return node == nullptr ? std::string() : std::string(trim(node->text));
  }

  void report_kind() {
    std::vector<std::string> known;
    for (const auto& kind : model::standard_kinds()) {
      if (known.empty() || known.back() != kind.name_zh) {
        known.emplace_back(kind.name_zh);
      }
    }
    known.emplace_back(model::kStatisticKind);
    context_.mistakes.add(kUnknownStandardKind, row_.kind->mark,
                          {row_.kind->text, join(known, "、")});
  }

  void read_place() {
    if (row_.place == nullptr) {
      return;
    }
    const std::string name = text_of(row_.place);
    const auto found = place_of(name, context_.regions);
    if (!found) {
      PlaceFinder(context_.regions).find(name, row_.place->mark, context_.mistakes);
      return;
    }
    standard_.place = found->id;
    if (found->is_narrowed) {
      add(kPlaceNarrowed, row_.place, {name, context_.regions.at(found->id).name});
    }
  }

  std::optional<model::Reference> reference(const Node* node) {
    if (node == nullptr) {
      return std::nullopt;
    }
    return model::Reference{text_of(node), context_.mistakes.place(node->mark),
                            context_.mistakes.excerpt(node->mark.line)};
  }

  // 标准, or the three columns of it: 1200, 6000, 元 -> 1200至6000元.
  void read_stated_words() {
    if (row_.stated != nullptr) {
      standard_.stated = text_of(row_.stated);
      return;
    }
    const std::string least = text_of(row_.least);
    const std::string most = text_of(row_.most);
    const std::string unit = text_of(row_.amount_unit);
    if (least.empty() && most.empty()) {
      return;
    }
    row_.stated = row_.least != nullptr ? row_.least : row_.most;
    if (least == most) {
      standard_.stated = least + unit;
    } else if (most.empty()) {
      standard_.stated = least + unit + "以上";
    } else if (least.empty() || least == "0") {
      standard_.stated = "不超过" + most + unit;
    } else {
      standard_.stated = least + "至" + most + unit;
    }
  }

  bool needs_amount() const {
    return standard_.kind == StandardKind::kAmount || standard_.kind == StandardKind::kPercent;
  }

  void read_amount() {
    if (standard_.stated.empty()) {
      if (needs_amount()) {
        add(kNoStated, row_.kind, {row_.kind->text});
      }
      return;
    }
    const auto amount = stated_amount(standard_.stated);
    const bool fits = amount && (standard_.kind != StandardKind::kAmount || !amount->is_percent) &&
                      (standard_.kind != StandardKind::kPercent || amount->is_percent);
    if (fits) {
      standard_.low = amount->low;
      standard_.high = amount->high;
      standard_.is_exact = amount->is_exact;
    } else if (needs_amount()) {
      add(kBadStated, row_.stated, {standard_.stated});
    }
  }

  void read_unit() {
    standard_.unit_words = text_of(row_.unit);
    const UnitAndPeriod unit = unit_and_period(standard_.unit_words);
    standard_.unit = unit.unit == "户" ? std::string() : unit.unit;
    standard_.period = unit.period.value_or(model::Period::kNotStated);
    if (row_.period != nullptr) {
      const std::string words = text_of(row_.period);
      const auto period = period_by_name(words);
      if (!period) {
        add(kBadPeriod, row_.period, {words});
      }
      standard_.period = period.value_or(standard_.period);
    }
    if (row_.unit == nullptr && standard_.kind == StandardKind::kAmount) {
      add(kNoUnit, row_.stated, {});
    }
  }

  std::optional<Days> days(const Node* node) {
    if (node == nullptr) {
      return std::nullopt;
    }
    if (const auto found = days_of(node->text)) {
      return found;
    }
    if (const auto day = serial_day(node->text)) {
      add(kSerialDay, node, {text_of(node), text::chinese_day(*day)});
      return Days{*day, *day};
    }
    add(kBadEffective, node, {text_of(node)});
    return std::nullopt;
  }

  void read_days() {
    const auto from = days(row_.from);
    const auto until = days(row_.until);
    if (from) {
      standard_.from = from->first;
    } else if (const auto year = row_.year == nullptr ? std::nullopt : days_of(row_.year->text)) {
      standard_.from = year->first;
    }
    if (until) {
      standard_.until = until->last;
    }
  }

  void read_conditions() {
    if (row_.conditions == nullptr) {
      return;
    }
    const std::string words =
        replace_all(replace_all(text_of(row_.conditions), "；", ";"), "且", ";");
    for (const std::string_view part : split(words, ';')) {
      if (trim(part).empty()) {
        continue;
      }
      if (auto requirement = parse_requirement(part)) {
        standard_.requirements.push_back(std::move(*requirement));
      } else {
        add(kBadCondition, row_.conditions, {std::string(trim(part))});
      }
    }
  }

  // What stands in brackets is no id: （旧值原文未列）.
  void read_replaces() {
    for (const Item& item :
         row_.replaces == nullptr
             ? std::vector<Item>()
             : list_value(*row_.replaces, Separators::kPunctuation, context_.mistakes)) {
      if (item.text.rfind("（", 0) != 0 && item.text.front() != '(') {
        standard_.replaces.push_back(item.text);
      }
    }
    standard_.replaced_by = text_of(row_.replaced_by);
  }

  std::optional<model::Fen> money(const Node* node) {
    if (node == nullptr) {
      return std::nullopt;
    }
    const auto amount = stated_amount(text_of(node));
    if (!amount || !amount->is_exact || amount->is_percent) {
      add(kBadStated, node, {text_of(node)});
      return std::nullopt;
    }
    return amount->low;
  }

  void read_tiers() {
    if (standard_.kind != StandardKind::kTiered) {
      return;
    }
    standard_.deductible = money(row_.deductible).value_or(0);
    if (row_.cap != nullptr && text_of(row_.cap) != "无") {
      standard_.cap = money(row_.cap);
    }
    if (row_.bands != nullptr && row_.bands->kind == NodeKind::kList) {
      for (const Node& band : row_.bands->children) {
        read_band(band);
      }
    }
    bool ascends = !standard_.bands.empty();
    model::Fen below = standard_.deductible;
    for (std::size_t i = 0; i < standard_.bands.size(); ++i) {
      const auto& up_to = standard_.bands[i].up_to;
      ascends = ascends && (up_to ? *up_to > below : i + 1 == standard_.bands.size());
      below = up_to.value_or(below);
    }
    if (!ascends) {
      add(kBadBands, row_.bands, {});
      standard_.bands.clear();
    }
  }

  void read_band(const Node& node) {
    model::Band band;
    bool has_rate = false;
    for (const Node& entry : node.children) {
      const std::string_view key = bare_key(entry);
      if (key == "到" || key == "to") {
        band.up_to = money(&entry);
      } else if (key == "比例" || key == "rate") {
        const auto rate = stated_amount(text_of(&entry));
        has_rate = rate && rate->is_percent && rate->is_exact;
        band.rate = has_rate ? rate->low : 0;
      } else {
        context_.mistakes.add(kUnknownField, entry.key_mark, {entry.key, "到、比例", "to, rate"});
      }
    }
    if (has_rate) {
      standard_.bands.push_back(band);
    }
  }

  Row& row_;
  Standard& standard_;
  BenefitContext& context_;
  Mark mark_;
};

model::Statistic statistic_of(Standard&& standard, const Row& row) {
  model::Statistic statistic;
  statistic.id = std::move(standard.id);
  statistic.programme = std::move(standard.programme);
  statistic.item = std::move(standard.item);
  statistic.place = standard.place;
  statistic.year = row.year == nullptr ? std::string() : row.year->text;
  statistic.stated = std::move(standard.stated);
  statistic.basis = std::move(standard.basis);
  statistic.note = std::move(standard.caveat);
  statistic.written = std::move(standard.written);
  statistic.excerpt = std::move(standard.excerpt);
  return statistic;
}

}  // namespace

void finish_row(const Node& record, BenefitRow& row, model::Benefits& benefits,
                BenefitContext& context) {
  RowReader reader(record, row, context);
  if (!reader.run()) {
    return;
  }
  if (reader.is_statistic()) {
    benefits.statistics.push_back(statistic_of(std::move(row.standard), row));
  } else {
    benefits.standards.push_back(std::move(row.standard));
  }
}

}  // namespace mingbai::source
