// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/benefit_items.h"

#include <algorithm>
#include <map>
#include <utility>

#include "generator/benefit/wording.h"
#include "generator/benefit/worked_example.h"
#include "generator/site/messages.h"
#include "generator/site/spelled_name.h"
#include "generator/site/targets.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

using model::Standard;

constexpr std::string_view kFolder = "benefits/";

// MED-XC-05a -> med-xc-05a
std::string slug_of_id(const text::Pinyin& pinyin, std::string_view id) {
  std::string out;
  for (const char c : ascii_lower(id)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!fits) {
      return spelled_name(pinyin, id);
    }
    out += c;
  }
  return out;
}

class Maker {
 public:
  Maker(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics)
      : site_(site), addresses_(addresses), diagnostics_(diagnostics) {}

  void run() {
    for (const std::string_view own : {kBenefitIndex, kBenefitChanges, kBenefitQuestions}) {
      addresses_.claim(own, say({"程序自己的页面", "a page of the generator itself"}));
    }
    const auto& standards = site_.benefits.standards;
    for (std::uint32_t i = 0; i < standards.size(); ++i) {
      if (standards[i].kind != model::StandardKind::kTerm) {
        site_.benefit_items[item_of(standards[i])].standards.push_back(i);
      }
    }
    for (model::BenefitItem& item : site_.benefit_items) {
      std::stable_sort(item.standards.begin(), item.standards.end(),
                       [&](std::uint32_t a, std::uint32_t b) {
                         return std::make_pair(standards[a].place, standards[b].from) <
                                std::make_pair(standards[b].place, standards[a].from);
                       });
      const Standard& first = standards[item.standards.front()];
      item.summary = item.name + "：" + benefit::figure(first) +
                     (first.unit_words.empty() ? "" : "（" + first.unit_words + "）");
    }
    link_documents();
    check_examples();
  }

 private:
  std::string claim(std::string slug, const std::string& owner, const Place& written) {
    if (slug.empty()) {
      slug = "item";
    }
    std::string route = std::string(kFolder) + slug + ".html";
    for (int n = 2; addresses_.claim(route, owner) != nullptr; ++n) {
      route = std::string(kFolder) + slug + "-" + std::to_string(n) + ".html";
      if (n > kMostAlike) {
        diagnostics_.add(kTakenAddress, written, {}, {owner, owner, route});
        break;
      }
    }
    return route;
  }

  std::uint32_t programme_of(const Standard& standard) {
    const auto [slot, is_new] = programmes_.try_emplace(
        standard.programme, static_cast<std::uint32_t>(site_.programmes.size()));
    if (is_new) {
      site_.programmes.push_back(
          {standard.programme,
           claim(spelled_name(pinyin_, standard.programme), standard.programme, standard.written),
           {}});
    }
    return slot->second;
  }

  std::uint32_t item_of(const Standard& standard) {
    const auto [slot, is_new] =
        items_.try_emplace(std::make_pair(standard.programme, standard.item),
                           static_cast<std::uint32_t>(site_.benefit_items.size()));
    if (is_new) {
      const std::uint32_t programme = programme_of(standard);
      site_.programmes[programme].items.push_back(slot->second);
      site_.benefit_items.push_back(
          {programme,
           standard.item,
           claim(slug_of_id(pinyin_, standard.id), standard.item, standard.written),
           {},
           {}});
    }
    return slot->second;
  }

  void check_examples() {
    const auto& standards = site_.benefits.standards;
    for (std::size_t i = 0; i < standards.size(); ++i) {
      const Standard& standard = standards[i];
      if (standard.example.empty()) {
        continue;
      }
      const auto example = benefit::worked_example(site_.benefits, i);
      if (!example) {
        diagnostics_.add(kBadExample, standard.written, standard.excerpt,
                         {standard.id, standard.example});
      } else if (example->amount != example->stated) {
        diagnostics_.add(kWrongExample, standard.written, standard.excerpt,
                         {standard.id, model::format_yuan(example->stated),
                          model::format_yuan(example->amount), join(example->steps, "；")});
      }
    }
  }

  void link_documents() {
    const Targets targets(site_);
    const auto find =
        [&](const std::optional<model::Reference>& reference) -> std::optional<model::DocumentId> {
      if (!reference) {
        return std::nullopt;
      }
      const auto found = targets.find({}, reference->text);
      return found.empty() ? std::nullopt : std::optional(found.front());
    };
    for (const Standard& standard : site_.benefits.standards) {
      site_.basis_of.push_back(find(standard.basis));
      site_.guide_of.push_back(find(standard.guide));
    }
  }

  static constexpr int kMostAlike = 1000;

  model::Site& site_;
  AddressBook& addresses_;
  Diagnostics& diagnostics_;
  text::Pinyin pinyin_;
  std::map<std::string, std::uint32_t> programmes_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> items_;
};

}  // namespace

void make_benefit_items(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics) {
  if (!site.benefits.standards.empty()) {
    Maker(site, addresses, diagnostics).run();
  }
}

std::vector<StandardChange> standard_changes(const model::Benefits& benefits) {
  std::vector<StandardChange> changes;
  std::map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < benefits.standards.size(); ++i) {
    by_id.try_emplace(benefits.standards[i].id, i);
  }
  for (std::uint32_t i = 0; i < benefits.standards.size(); ++i) {
    for (const std::string& id : benefits.standards[i].replaces) {
      if (const auto old = by_id.find(id); old != by_id.end()) {
        changes.push_back({old->second, i});
      }
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const StandardChange& a, const StandardChange& b) {
                     return benefits.standards[a.newer].from > benefits.standards[b.newer].from;
                   });
  return changes;
}

}  // namespace mingbai::site
