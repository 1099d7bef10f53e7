// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Atom feeds (RFC 4287): the newest documents of the site or of one column. Needs the site's
// base_url and at least one dated document: see feed_url(). Pure; thread-safe.

#include <cstdint>
#include <string>

#include "generator/model/site.h"

namespace mingbai::render {

// `column`: index into config.columns, or kNoListing for the whole site.
std::string render_feed(const model::Site& site, std::uint32_t column);

inline constexpr std::size_t kMostEntries = 20;

}  // namespace mingbai::render
