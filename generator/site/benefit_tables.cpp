// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/benefit_tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "generator/site/spelled_name.h"
#include "index/text/date.h"

namespace mingbai::site {
namespace {

using model::BenefitTable;
using model::Standard;

constexpr int kMostYears = 60;

// Years in which a standard held; nothing when no day of it is known.
struct Years {
  int first = 0;
  int last = 0;
};

class Maker {
 public:
  Maker(model::Site& site, AddressBook& addresses) : site_(site), addresses_(addresses) {}

  void run() {
    for (const model::BenefitItem& item : site_.benefit_items) {
      listed_.insert(listed_.end(), item.standards.begin(), item.standards.end());
    }
    by_topic();
    by_place();
    by_year();
  }

 private:
  const Standard& standard(std::uint32_t index) const { return site_.benefits.standards[index]; }

  template <typename Holds>
  void add(BenefitTable table, const std::string& slug, const Holds& holds) {
    std::copy_if(listed_.begin(), listed_.end(), std::back_inserter(table.standards), holds);
    if (table.standards.empty()) {
      return;
    }
    table.title =
        table.name + (table.kind == BenefitTable::Kind::kTopic ? "：补贴标准" : "的补贴标准");
    table.route = "benefits/" + slug + ".html";
    for (int n = 2; addresses_.claim(table.route, table.name) != nullptr; ++n) {
      table.route = "benefits/" + slug + "-" + std::to_string(n) + ".html";
    }
    site_.benefit_tables.push_back(std::move(table));
  }

  // A standard belongs to the life events of the documents that say how to get it and why.
  std::set<model::TopicId> topics_of(std::uint32_t index) const {
    std::set<model::TopicId> topics;
    for (const auto& document : {site_.guide_of[index], site_.basis_of[index]}) {
      if (!document) {
        continue;
      }
      for (model::TopicId topic : site_.documents[*document].topics) {
        while (site_.topics[topic].parent) {
          topic = *site_.topics[topic].parent;
        }
        topics.insert(topic);
      }
    }
    return topics;
  }

  void by_topic() {
    std::map<std::uint32_t, std::set<model::TopicId>> topics;
    for (const std::uint32_t index : listed_) {
      topics[index] = topics_of(index);
    }
    for (model::TopicId topic = 0; topic < site_.topics.size(); ++topic) {
      add({BenefitTable::Kind::kTopic, topic, site_.topics[topic].name, {}, {}, {}},
          "topic-" + site_.topics[topic].id,
          [&](std::uint32_t index) { return topics.at(index).contains(topic); });
    }
  }

  // What holds in a place: its own standards and those of the places that it lies in.
  void by_place() {
    std::set<model::RegionId> places;
    for (const std::uint32_t index : listed_) {
      if (standard(index).place) {
        places.insert(*standard(index).place);
      }
    }
    for (const model::RegionId place : places) {
      const std::string& name = site_.regions.at(place).name;
      add({BenefitTable::Kind::kPlace, place, name, {}, {}, {}},
          "place-" + spelled_name(pinyin_, name), [&](std::uint32_t index) {
            return standard(index).place && site_.regions.is_within(place, *standard(index).place);
          });
    }
  }

  std::optional<Years> years_of(std::uint32_t index, int earliest) const {
    const Standard& one = standard(index);
    if (!one.from && !one.until) {
      return std::nullopt;
    }
    const int now = text::date_of_day(site_.today).year;
    return Years{one.from ? text::date_of_day(*one.from).year : earliest,
                 one.until ? text::date_of_day(*one.until).year : now};
  }

  void by_year() {
    const int now = text::date_of_day(site_.today).year;
    int earliest = now;
    for (const std::uint32_t index : listed_) {
      for (const auto& day : {standard(index).from, standard(index).until}) {
        earliest = day ? std::min<int>(earliest, text::date_of_day(*day).year) : earliest;
      }
    }
    earliest = std::max(earliest, now - kMostYears);
    for (int year = now; year >= earliest; --year) {
      add({BenefitTable::Kind::kYear,
           static_cast<std::uint32_t>(year),
           std::to_string(year) + "年",
           {},
           {},
           {}},
          "year-" + std::to_string(year), [&](std::uint32_t index) {
            const auto years = years_of(index, earliest);
            return years && years->first <= year && year <= years->last;
          });
    }
  }

  model::Site& site_;
  AddressBook& addresses_;
  text::Pinyin pinyin_;
  std::vector<std::uint32_t> listed_;  // in the order of items, as their pages show them
};

}  // namespace

void make_benefit_tables(model::Site& site, AddressBook& addresses) {
  Maker(site, addresses).run();
}

}  // namespace mingbai::site
