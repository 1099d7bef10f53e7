// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the search index can hold: one Record is one public page, or one standard on a page of
// benefits. The build maps only what is for its tree to Records, and there is no field for anything
// else: nothing here names a household or a person's data, so an index folder may be copied to any
// machine.
//
// All text is UTF-8 and unfolded, as it is shown. Days are days since 1970-01-01. Values; safe to
// copy between threads.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/base/hash.h"
#include "index/text/date.h"

namespace mingbai::store {

// Of a document in force at the time of the build. The numbers are part of the format.
enum class Validity : std::uint8_t {
  kUnstated = 0,  // news, guides: pages that have no validity
  kInForce = 1,   // 有效
  kRepealed = 2,  // 已废止
  kExpired = 3,   // 已失效
  kPending = 4,   // 尚未施行
  kReplaced = 5,  // 已被替代: another document says what holds now
};

// A thing with a stable name for programs and a name for people.
struct Named {
  std::string id;
  std::string shown;

  friend bool operator==(const Named&, const Named&) = default;
};

struct Record {
  // Stable and unique: the page's address without .html, "policies/education-2017"; of a standard
  // benefits/ and its own id, "benefits/MED-XC".
  std::string id;
  std::string url;  // where a reader finds it, "policies/education-2017.html"
  std::string title;
  Named column;                     // 栏目
  Named kind;                       // 类型: policy 政策文件
  std::vector<std::string> organs;  // 发文机关, the leading one first
  std::vector<Named> place;         // from the root region to the leaf; empty: no place
  std::vector<Named> topics;        // the main one first
  std::vector<std::string> tags;
  std::optional<text::Date> date;
  // The first and the last day in force, as far as they are known: a document that was replaced or
  // repealed ends the day before. Empty for pages that have no validity.
  std::optional<std::int32_t> effective_day;
  std::optional<std::int32_t> expires_day;
  Validity validity = Validity::kUnstated;
  std::string number;        // 文号, any spelling
  std::string index_number;  // 索引号
  std::string summary;
  std::string body;                      // plain text, paragraphs separated by \n
  std::vector<std::string> replaced_by;  // ids of the records that replaced this one
  ContentHash hash;                      // of all of the above; see record_hash
};

// The hash of every field but `hash`: equal exactly when nothing that is indexed differs.
ContentHash record_hash(const Record& record);

// Before anything that an archive knows: 1800-01-01.
inline constexpr std::int32_t kLongAgo = -62091;

// A document with a validity but no day from which it holds has held since it was published; where
// that is not known either but its last day is, since kLongAgo.
std::optional<std::int32_t> first_day_in_force(const Record& record);

}  // namespace mingbai::store
