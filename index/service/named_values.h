// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which entry of an index's list of names somebody means. Pure; thread-safe. Internal to this
// module.

#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/store/record.h"

namespace mingbai::service {

struct Wanted {
  std::string_view field;  // for the error
  std::string_view value;  // as given
};

// The id of an id or shown name, in any script or width. kInvalid lists what there is.
Result<std::string> find_named(const std::vector<store::Named>& names, const Wanted& wanted);

// For places, whose ids are paths of ids. Given are the names or ids of some of the levels, from
// the outer to the place itself: 东新区, 周口市/东新区, 41/4116. A whole path of ids is always
// understood; otherwise kInvalid lists the places that fit.
Result<std::string> find_place(const std::vector<store::Named>& names, const Wanted& wanted);

}  // namespace mingbai::service
