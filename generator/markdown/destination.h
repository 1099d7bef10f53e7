// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What kind of address an author wrote. Internal to this module. Pure.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai::markdown {

enum class DestinationKind : std::uint8_t {
  kEmpty,
  kAnchor,    // #…: in the same page
  kExternal,  // http, https
  kContact,   // mailto, tel
  kLocal,     // a document or file of the site
  kRefused,   // any other scheme, and //host: on a disk (file://) it leads into the disk
};

DestinationKind classify_destination(std::string_view destination);

struct LocalDestination {
  std::string path;       // percent escapes decoded; empty for "?…"
  std::string_view tail;  // "?…#…", may be empty
};

LocalDestination split_destination(std::string_view destination);

}  // namespace mingbai::markdown
