// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trees of topics and places as indented lists: parents before children, in the order of the
// site's files, only what has a page. Pure; thread-safe.

#include <cstddef>
#include <vector>

#include "generator/model/site.h"

namespace mingbai::render {

struct TreeEntry {
  const model::Listing* listing = nullptr;
  std::size_t level = 0;  // number of ancestors that have a page
};

std::vector<TreeEntry> topic_tree(const model::Site& site);

struct PlaceTrees {
  std::vector<TreeEntry> own;     // the site's place and what is below it
  std::vector<TreeEntry> others;  // above it and elsewhere
};
PlaceTrees place_trees(const model::Site& site);

}  // namespace mingbai::render
