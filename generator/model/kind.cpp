// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/kind.h"

namespace mingbai::model {
namespace {

// In the order of the enumeration.
constexpr KindRow kKinds[] = {
    {Kind::kPolicy, "政策文件", "policy", "policies", true},
    {Kind::kNotice, "通知公告", "notice", "notices", true},
    {Kind::kPublicity, "公示", "publicity", "publicity", true},
    {Kind::kNews, "动态", "news", "news", true},
    {Kind::kBulletin, "简报", "bulletin", "bulletins", true},
    {Kind::kGuide, "办事指南", "guide", "guides", true},
    {Kind::kPage, "页面", "page", "pages", false},
};

// What people also write for a kind.
struct OtherName {
  std::string_view name;
  Kind kind;
};
constexpr OtherName kOtherNames[] = {
    {"政策", Kind::kPolicy},   {"通知", Kind::kNotice}, {"公告", Kind::kNotice},
    {"村务动态", Kind::kNews}, {"新闻", Kind::kNews},   {"工作简报", Kind::kBulletin},
    {"指南", Kind::kGuide},
};

}  // namespace

std::span<const KindRow> kind_table() {
  return kKinds;
}

const KindRow& row_of(Kind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_by_name(std::string_view name) {
  for (const KindRow& row : kKinds) {
    if (name == row.name_zh || name == row.name_en) {
      return row.kind;
    }
  }
  for (const OtherName& row : kOtherNames) {
    if (name == row.name) {
      return row.kind;
    }
  }
  return std::nullopt;
}

std::optional<Kind> kind_by_folder(std::string_view folder) {
  for (const KindRow& row : kKinds) {
    if (folder == row.folder) {
      return row.kind;
    }
  }
  return std::nullopt;
}

}  // namespace mingbai::model
