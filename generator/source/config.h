// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The site's own YAML files: site.yaml, regions.yaml, topics.yaml, contacts.yaml. Each reader takes
// the tree of its file and fills its part of the records; the field tables stand in its .cpp. Pure;
// thread-safe.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "generator/model/records.h"
#include "generator/source/mistakes.h"
#include "generator/source/surroundings.h"
#include "generator/source/yaml.h"

namespace mingbai::source {

struct ConfigContext {
  Mistakes& mistakes;
  PlaceFinder& places;
};

void read_regions(const Node& root, model::Regions& regions, Mistakes& mistakes);
void read_topics_file(const Node& root, std::vector<model::Topic>& topics, Mistakes& mistakes);
// These two look up places, so regions.yaml comes first.
void read_site_config(const Node& root, model::SiteConfig& config, ConfigContext& context);
void read_contacts(const Node& root, model::Contacts& contacts, ConfigContext& context);

// Columns of a site that names none: one for each kind that is listed.
std::vector<model::ColumnConfig> default_columns();

// Whether an id can be part of an address; reports it when not.
bool check_id(std::string_view id, Mark at, Mistakes& mistakes);

// A county has some 500 villages, a province 50,000, at six entries each.
inline constexpr std::size_t kMostConfigNodes = 1'000'000;

// Things that must be given once in a file: where each was given first.
class Once {
 public:
  // The mark of the first one when `key` was there before.
  std::optional<Mark> add(std::string_view key, Mark at) {
    const auto [entry, is_new] = first_.try_emplace(std::string(key), at);
    return is_new ? std::nullopt : std::optional(entry->second);
  }

 private:
  std::unordered_map<std::string, Mark> first_;
};

}  // namespace mingbai::source
