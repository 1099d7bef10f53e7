// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kinds of documents, as one table: what a clerk writes, which folder implies it.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mingbai::model {

enum class Kind : std::uint8_t { kPolicy, kNotice, kPublicity, kNews, kBulletin, kGuide, kPage };

struct KindRow {
  Kind kind;
  std::string_view name_zh;  // 政策文件: the value of 类型
  std::string_view name_en;  // policy: the value of kind, and the stable name in JSON
  std::string_view folder;   // policies: documents there are of this kind when they do not say
  bool dated;                // 发布日期 is required
};

std::span<const KindRow> kind_table();
const KindRow& row_of(Kind kind);
std::optional<Kind> kind_by_name(std::string_view name);  // either language
std::optional<Kind> kind_by_folder(std::string_view folder);

}  // namespace mingbai::model
