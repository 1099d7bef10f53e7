// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A public document of the site as a record of the search index. Thread-safe.

#include <string>

#include "generator/model/site.h"
#include "generator/render/renderer.h"
#include "index/base/file_system.h"
#include "index/store/indexer.h"
#include "index/store/record.h"

namespace mingbai::build {

struct SiteFiles {
  const FileSystem& files;
  const std::string& folder;  // of the site
};

// `page` must be the page of a document. Attachments of plain text (.txt .csv .md, any encoding
// that decode() reads, up to 1 MB) are found like the page's own text, behind it; others by their
// name.
store::Record search_record(const model::Site& site, const render::RenderedPage& page,
                            const SiteFiles& files);

// A place as the index knows it, from the root region down.
std::vector<store::Named> named_place(const model::Regions& regions, model::RegionId place);

// Words that the segmenter must keep whole (place names, topics, names of things), what people call
// things, and how places are read.
store::Vocabulary site_vocabulary(const model::Site& site);

}  // namespace mingbai::build
