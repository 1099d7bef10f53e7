// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 替代, 废止, 解读: from what authors wrote to links in both directions, and what follows from them
// for 有效性.

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Fills replaces, repeals, explains and their opposites in site.links, which has a slot per
// document. A reference is a path, a file name (.md may be missing) or a 文号 in any spelling.
// Circles of replacement are broken where they close, in the order of the documents.
void link_references(model::Site& site, Diagnostics& diagnostics);

}  // namespace mingbai::site
