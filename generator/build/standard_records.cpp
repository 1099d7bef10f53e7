// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/standard_records.h"

#include <string>
#include <unordered_map>

#include "generator/benefit/wording.h"
#include "generator/benefit/worked_example.h"
#include "generator/build/search_records.h"
#include "generator/site/benefit_items.h"
#include "index/base/strings.h"

namespace mingbai::build {
namespace {

using model::Standard;

std::string id_of(const Standard& standard) {
  return "benefits/" + standard.id;
}

class Maker {
 public:
  explicit Maker(const model::Site& site) : site_(site) {
    const auto& standards = site.benefits.standards;
    for (const site::StandardChange& change : site::standard_changes(site.benefits)) {
      newer_[change.older].push_back(id_of(standards[change.newer]));
    }
    for (const model::BenefitTable& table : site.benefit_tables) {
      if (table.kind == model::BenefitTable::Kind::kTopic) {
        const model::Topic& topic = site.topics[table.subject];
        for (const std::uint32_t index : table.standards) {
          topics_[index].push_back({topic.id, topic.name});
        }
      }
    }
  }

  store::Record record(const model::BenefitItem& item, std::uint32_t index) const {
    const Standard& standard = site_.benefits.standards[index];
    store::Record record;
    record.id = id_of(standard);
    record.url = item.standards.size() == 1 ? item.route : item.route + "#" + standard.id;
    record.title = title(item, standard);
    record.column = {std::string(site::kBenefitColumn), std::string(site::kBenefitColumnName)};
    record.kind = {"standard", std::string(site::kBenefitColumnName)};
    if (standard.place) {
      record.place = named_place(site_.regions, *standard.place);
    }
    if (const auto topics = topics_.find(index); topics != topics_.end()) {
      record.topics = topics->second;
    }
    record.effective_day = standard.from;
    record.expires_day = standard.until;
    if (const auto newer = newer_.find(index); newer != newer_.end()) {
      record.replaced_by = newer->second;
    }
    record.validity = validity(standard, !record.replaced_by.empty());
    record.summary = record.title;
    record.body = body(item, standard, index);
    record.hash = store::record_hash(record);
    return record;
  }

 private:
  static std::string title(const model::BenefitItem& item, const Standard& standard) {
    // 每人每月60元; 服务 and 分段报销 are for nobody's each, 每人（周期未写明） is too much here.
    const std::string figure = benefit::figure(standard);
    const std::string per = benefit::per_what(standard);
    const bool has_digits = figure.find_first_of("0123456789") != std::string::npos;
    if (!has_digits || per.empty() || per.find("（") != std::string::npos) {
      return item.name + "：" + figure;
    }
    return item.name + "：" + (per.starts_with("每") ? per + figure : figure + "（" + per + "）");
  }

  store::Validity validity(const Standard& standard, bool is_replaced) const {
    if (!standard.from && !standard.until) {
      return store::Validity::kUnstated;
    }
    if (model::in_force(standard, site_.today)) {
      return store::Validity::kInForce;
    }
    if (standard.from && *standard.from > site_.today) {
      return store::Validity::kPending;
    }
    return is_replaced ? store::Validity::kReplaced : store::Validity::kExpired;
  }

  // 原来是65%，提高20个百分点
  std::string change(const std::string& older, const Standard& newer) const {
    const Standard* standard = site_.benefits.standard(older);
    if (standard == nullptr) {
      return {};
    }
    const std::string difference = benefit::difference(*standard, newer);
    return "原来是" + benefit::figure(*standard) + (difference.empty() ? "" : "，" + difference);
  }

  // What the item's page says of the standard, a sentence a line.
  std::string body(const model::BenefitItem& item, const Standard& standard,
                   std::uint32_t index) const {
    std::vector<std::string> lines;
    const auto say = [&lines](std::string_view label, const std::string& text) {
      if (!text.empty()) {
        lines.push_back(std::string(label) + text + "。");
      }
    };
    const std::string when = benefit::when(standard);
    say("", (standard.place ? site_.regions.at(*standard.place).name + "的标准" : "") +
                (standard.place && !when.empty() ? "，" : "") + when);
    for (const std::string& older : standard.replaces) {
      say("", change(older, standard));
    }
    for (const std::string& band : benefit::band_lines(standard)) {
      say("", band);
    }
    say("给谁：", standard.audience);
    if (site_.programmes[item.programme].name != item.name) {
      say("属于：", site_.programmes[item.programme].name);
    }
    say("谁发：", standard.payer);
    say("怎么办：", standard.how);
    say("在哪办：", standard.where);
    say("带什么：", standard.papers);
    if (const auto& policy = site_.basis_of[index]) {
      say("依据：", benefit::basis_words(site_.documents[*policy], standard));
    }
    if (const auto example = benefit::worked_example(site_.benefits, index)) {
      say("举例：", example->given + "，" + join(example->steps, "；"));
    }
    say("注意：", standard.caveat);
    return join(lines, "\n");
  }

  const model::Site& site_;
  // By index of a standard.
  std::unordered_map<std::uint32_t, std::vector<std::string>> newer_;  // ids of records
  std::unordered_map<std::uint32_t, std::vector<store::Named>> topics_;
};

}  // namespace

std::vector<store::Record> standard_records(const model::Site& site) {
  const Maker maker(site);
  std::vector<store::Record> records;
  for (const model::BenefitItem& item : site.benefit_items) {
    for (const std::uint32_t index : item.standards) {
      records.push_back(maker.record(item, index));
    }
  }
  return records;
}

}  // namespace mingbai::build
