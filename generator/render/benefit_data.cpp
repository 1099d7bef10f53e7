// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/benefit_data.h"

#include <map>
#include <set>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "generator/benefit/entitlement.h"
#include "generator/benefit/wording.h"
#include "index/base/strings.h"

namespace mingbai::render {
namespace {

using model::Standard;
using nlohmann::json;

bool is_asked(model::StandardKind kind) {
  return kind != model::StandardKind::kTerm && kind != model::StandardKind::kWarning &&
         kind != model::StandardKind::kEnterprise;
}

class Writer {
 public:
  explicit Writer(const model::Site& site) : site_(site) {
    std::set<model::RegionId> named;
    for (const Standard& standard : site.benefits.standards) {
      if (standard.place && is_asked(standard.kind)) {
        named.insert(*standard.place);
      }
    }
    for (const model::RegionId id : named) {
      places_.try_emplace(id, places_.size());
    }
    for (std::size_t i = 0; i < site.benefits.facts.size(); ++i) {
      facts_.try_emplace(site.benefits.facts[i].name, i);
    }
    for (const model::BenefitItem& item : site.benefit_items) {
      for (const std::uint32_t standard : item.standards) {
        urls_.try_emplace(standard, item.route);
      }
    }
  }

  json run() const {
    json standards = json::array();
    for (std::uint32_t i = 0; i < site_.benefits.standards.size(); ++i) {
      if (is_asked(site_.benefits.standards[i].kind)) {
        standards.push_back(standard_json(i));
      }
    }
    return {{"day", site_.today},
            {"places", places_json()},
            {"facts", facts_json()},
            {"standards", std::move(standards)}};
  }

 private:
  // [name, the places among these that it lies in and itself, steps below the top]
  json places_json() const {
    json list = json::array();
    for (const auto& [id, index] : places_) {
      json within = json::array();
      const auto path = site_.regions.path_to(id);
      for (const model::RegionId above : path) {
        if (const auto found = places_.find(above); found != places_.end()) {
          within.push_back(found->second);
        }
      }
      list.push_back({site_.regions.at(id).name, std::move(within), path.size()});
    }
    return list;
  }

  json facts_json() const {
    json list = json::array();
    for (const model::Fact& fact : site_.benefits.facts) {
      list.push_back({fact.name, static_cast<int>(fact.kind), fact.unit, fact.question, fact.note,
                      fact.group});
    }
    return list;
  }

  json fact_index(const std::string& name) const {
    const auto found = facts_.find(name);
    return found == facts_.end() ? json(-1) : json(found->second);
  }

  json requirements_json(const Standard& standard) const {
    json all = json::array();
    for (const model::Requirement& requirement : standard.requirements) {
      json any = json::array();
      for (const model::Condition& condition : requirement.any_of) {
        any.push_back(
            {fact_index(condition.fact), static_cast<int>(condition.compare), condition.value});
      }
      all.push_back({benefit::words_of(requirement, site_.benefits), std::move(any)});
    }
    return all;
  }

  json standard_json(std::uint32_t index) const {
    const Standard& standard = site_.benefits.standards[index];
    const auto day = [](const std::optional<std::int32_t>& number) {
      return number ? json(*number) : json(nullptr);
    };
    json bands = json::array();
    for (const model::Band& band : standard.bands) {
      bands.push_back({band.up_to ? json(*band.up_to) : json(nullptr), band.rate});
    }
    const auto url = urls_.find(index);
    return {{"id", standard.id},
            {"programme", standard.programme},
            {"item", standard.item},
            {"kind", static_cast<int>(standard.kind)},
            {"low", standard.low},
            {"exact", standard.is_exact},
            {"unit", standard.unit},
            {"period", static_cast<int>(standard.period)},
            {"quantity", standard.quantity.empty() ? json(nullptr) : fact_index(standard.quantity)},
            {"requirements", requirements_json(standard)},
            {"from", day(standard.from)},
            {"until", day(standard.until)},
            {"place", standard.place ? json(places_.at(*standard.place)) : json(nullptr)},
            {"deductible", standard.deductible},
            {"bands", std::move(bands)},
            {"cap", standard.cap ? json(*standard.cap) : json(nullptr)},
            {"payer", standard.payer},
            {"note", standard.caveat},
            {"reason", benefit::reason(standard, benefit::why_open(standard))},
            {"url", url == urls_.end() ? std::string() : url->second}};
  }

  const model::Site& site_;
  std::map<model::RegionId, std::size_t> places_;
  std::unordered_map<std::string, std::size_t> facts_;
  std::unordered_map<std::uint32_t, std::string> urls_;
};

}  // namespace

std::string render_benefit_data(const model::Site& site) {
  std::string data = Writer(site).run().dump();
  // Nothing in it ends a script element, should a theme put it into a page; and JavaScript before
  // 2019 took these two for line ends inside a text.
  for (const auto& [from, to] :
       {std::pair{"<", "\\u003c"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}}) {
    data = replace_all(data, from, to);
  }
  return "window.mingbaiBenefits=" + data + ";\n";
}

}  // namespace mingbai::render
