// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/filters.h"

#include <algorithm>

#include "generator/template/compare.h"
#include "generator/template/list_filters.h"
#include "generator/template/messages.h"
#include "generator/template/suggest.h"
#include "generator/template/text_filters.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

// Where Jinja has the filter, name and parameters are Jinja's.
constexpr std::array<Filter, 25> kFilters = {{
    {"batch", {"linecount", "fill_with"}, 1, filter_batch},
    {"count", {}, 0, filter_length},
    {"d", {"default_value", "boolean"}, 0, nullptr},
    {"default", {"default_value", "boolean"}, 0, nullptr},
    {"e", {}, 0, filter_escape},
    {"escape", {}, 0, filter_escape},
    {"first", {}, 0, filter_first},
    {"join", {"d", "attribute"}, 0, filter_join},
    {"json", {}, 0, filter_json},
    {"last", {}, 0, filter_last},
    {"length", {}, 0, filter_length},
    {"lower", {}, 0, filter_lower},
    {"number", {"decimals"}, 0, filter_number},  // ours: 12,345.60
    {"replace", {"old", "new"}, 2, filter_replace},
    {"reverse", {}, 0, filter_reverse},
    {"slice", {"slices", "fill_with"}, 1, filter_slice},
    {"sort", {"reverse", "attribute"}, 0, filter_sort},
    {"string", {}, 0, filter_string},
    {"striptags", {}, 0, filter_striptags},
    {"tojson", {}, 0, filter_json},
    {"trim", {}, 0, filter_trim},
    {"truncate", {"length", "end"}, 1, filter_truncate},  // counts characters, not words
    {"upper", {}, 0, filter_upper},
    {"url", {}, 0, filter_url},
    {"urlencode", {}, 0, filter_url},
}};

}  // namespace

std::span<const Filter> all_filters() {
  return kFilters;
}

const Filter* find_filter(std::string_view name) {
  const auto* found = std::find_if(kFilters.begin(), kFilters.end(),
                                   [&](const Filter& filter) { return filter.name == name; });
  return found == kFilters.end() ? nullptr : found;
}

bool makes_json(const Filter& filter) {
  return filter.apply == filter_json;
}

const Value* item_attribute(const Value& item, std::string_view name, CallStatus& status) {
  if (item.kind() != Kind::kMap) {
    status.fail(messages::kFilterNeeds, {"表的列表 a list of maps", kind_name(item)});
    return nullptr;
  }
  const Value* found = item.map().find(name);
  if (found == nullptr) {
    std::vector<std::string_view> names;
    for (const Map::Entry& entry : item.map()) {
      names.emplace_back(entry.name);
    }
    status.fail(messages::kNoSuchKey, {std::string(name), suggest(name, names), "attribute"});
  }
  return found;
}

}  // namespace mingbai::templates
