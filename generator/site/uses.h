// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which files a document leads to. Needed before anything is rendered: a file that only a draft or
// a document for the village uses must not reach the public tree. Pure; thread-safe; linear.

#include <functional>
#include <string>
#include <string_view>

#include "generator/model/document.h"

namespace mingbai::site {

// Calls `use` with paths below the site folder, without repeats being removed: attachments, the
// picture, and the destinations of links and pictures in the body (CommonMark 0.30, section 6.3),
// each read both from the document's folder and from the site's. Destinations with a scheme are
// passed over. Reads links also where Markdown would not (in code): a file too many is harmless to
// ask for.
void for_each_file_used(const model::Document& document,
                        const std::function<void(const std::string& path)>& use);

}  // namespace mingbai::site
