// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must be unique over a site: 文号, 索引号, and the address of a page in its folder (without
// regard to letter case: sites are copied to Windows kiosks). Pure; thread-safe.

#include <span>

#include "generator/source/document_reader.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

// `documents` in the order of the site; the later of two gets the message, which names both.
void report_duplicates(std::span<const ReadDocument> documents, Diagnostics& diagnostics);

}  // namespace mingbai::source
