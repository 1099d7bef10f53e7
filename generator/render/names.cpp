// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/names.h"

namespace mingbai::render {
namespace {

using model::ListingKind;

// In the order of the enumeration.
constexpr ValidityRow kValidity[] = {
    {"in_force", "有效"},     {"not_yet", "尚未施行"}, {"expired", "已失效"},
    {"replaced", "已被替代"}, {"repealed", "已废止"},  {"none", ""},
};

constexpr DirectoryRow kDirectories[] = {
    {ListingKind::kTopic, "topics", "办什么事", "按要办的事情找政策、指南和通知"},
    {ListingKind::kPlace, "places", "按地区找", "选一个地方，看当地和它下面各村的内容"},
    {ListingKind::kYear, "years", "按年份找", "按发布的年份看全部内容"},
    {ListingKind::kOrgan, "organs", "按发文机关找", "看一个单位发布的全部文件"},
};

// In the order of the enumeration.
constexpr std::string_view kListingKinds[] = {"column", "topic", "place", "year", "organ"};

}  // namespace

const ValidityRow& validity_row(model::Validity validity) {
  return kValidity[static_cast<std::size_t>(validity)];
}

std::span<const DirectoryRow> directory_rows() {
  return kDirectories;
}

const DirectoryRow& directory_row(ListingKind kind) {
  return kDirectories[static_cast<std::size_t>(kind) - 1];
}

std::string_view listing_kind_name(ListingKind kind) {
  return kListingKinds[static_cast<std::size_t>(kind)];
}

}  // namespace mingbai::render
