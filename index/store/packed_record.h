// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A record as the data of a Xapian document: one number for the layout, then the fields in the
// order of Record. Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>

#include "index/store/record.h"

namespace mingbai::store {

std::string pack_record(const Record& record);
// Everything but `hash`. Empty when the bytes are damaged.
std::optional<Record> unpack_record(std::string_view bytes);

// The title and the whole text of a record, which is what a substring is looked for in. Points
// into the bytes; empty when they are damaged. Much cheaper than unpack_record.
struct StoredText {
  std::string_view title;
  std::string_view summary;
  std::string_view body;
  bool keeps_han = false;  // text::keeps_han() of all three: they need no folding to find Han
};
std::optional<StoredText> stored_text(std::string_view bytes);

}  // namespace mingbai::store
