// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the links of a body lead: other documents by file name, files of the site, pages by
// address. Pure; thread-safe.

#include <string_view>

#include "generator/markdown/links.h"
#include "generator/render/context.h"

namespace mingbai::render {

// `path` as the author of document `from` wrote it; the result is relative to that document's page.
markdown::LinkTarget resolve_link(const Context& context, model::DocumentId from,
                                  std::string_view path, markdown::LinkUse use);

}  // namespace mingbai::render
