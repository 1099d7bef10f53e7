// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A public document of the site as a record of the search index. Pure; thread-safe.

#include "generator/model/site.h"
#include "generator/render/renderer.h"
#include "index/store/record.h"

namespace mingbai::build {

// `page` must be the page of a document.
store::Record search_record(const model::Site& site, const render::RenderedPage& page);

// The words that the segmenter must keep whole: place names and topics of the site.
std::vector<std::string> site_words(const model::Site& site);

}  // namespace mingbai::build
