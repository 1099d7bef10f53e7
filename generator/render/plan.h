// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which pages a site has. Pure; thread-safe.

#include <vector>

#include "generator/render/context.h"
#include "generator/render/page.h"

namespace mingbai::render {

// Home, documents, lists with all their pages, directories, search, 404, feeds, site map, robots.
std::vector<PageSpec> plan_pages(const Context& context);

}  // namespace mingbai::render
