// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An answer of the index as the page that the theme draws: the one place where both sides meet.

#include "generator/render/search_page.h"
#include "index/service/site_server.h"

namespace mingbai::cli {

render::SearchPage search_page(const service::SearchPageRequest& request, Language language);

}  // namespace mingbai::cli
