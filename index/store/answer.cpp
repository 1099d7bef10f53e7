// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/answer.h"

#include <iterator>

namespace mingbai::store {
namespace {

struct ValidityRow {
  std::string_view key;
  Text shown;
};
constexpr ValidityRow kValidities[] = {
    // by Validity
    {"unstated", {"未注明", "not stated"}},        {"in-force", {"有效", "in force"}},
    {"repealed", {"已废止", "repealed"}},          {"expired", {"已失效", "expired"}},
    {"pending", {"尚未施行", "not yet in force"}}, {"replaced", {"已被替代", "replaced"}},
};

constexpr Text kBadges[] = {  // by Badge
    {"已废止", "repealed"},
    {"已失效", "expired"},
    {"尚未施行", "not yet in force"},
    {"旧标准", "replaced"},
    {"旧称", "old name"}};

struct FacetRow {
  std::string_view key;
  Text shown;
};
constexpr FacetRow kFacets[] = {
    // by FacetKind
    {"column", {"栏目", "column"}},       {"year", {"年份", "year"}},
    {"organ", {"发文机关", "organ"}},     {"place", {"地区", "place"}},
    {"validity", {"有效性", "validity"}}, {"topic", {"主题", "topic"}},
};

const ValidityRow& row_of(Validity validity) {
  const auto i = static_cast<std::size_t>(validity);
  return i < std::size(kValidities) ? kValidities[i] : kValidities[0];
}

}  // namespace

Text badge_text(Badge badge) {
  return kBadges[static_cast<std::size_t>(badge)];
}
Text validity_text(Validity validity) {
  return row_of(validity).shown;
}
std::string_view validity_key(Validity validity) {
  return row_of(validity).key;
}

std::optional<Validity> validity_of_key(std::string_view key) {
  for (std::size_t i = 0; i < std::size(kValidities); ++i) {
    if (kValidities[i].key == key) {
      return static_cast<Validity>(i);
    }
  }
  return std::nullopt;
}

std::string_view facet_key(FacetKind kind) {
  return kFacets[static_cast<std::size_t>(kind)].key;
}
Text facet_text(FacetKind kind) {
  return kFacets[static_cast<std::size_t>(kind)].shown;
}

}  // namespace mingbai::store
