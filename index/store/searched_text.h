// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a record that its terms are made of, the same for the Xapian index and for the
// browser's. Pure; thread-safe.

#include <string>

#include "index/store/record.h"

namespace mingbai::store {

struct SearchedText {  // folded
  std::string title;
  std::string rest;  // one item a line, so that no pair of characters spans two of them
};

SearchedText searched_text(const Record& record);

}  // namespace mingbai::store
