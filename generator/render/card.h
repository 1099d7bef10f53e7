// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document in a list, as themes/README.md describes it. Borrows the site's texts. Pure;
// thread-safe.

#include <span>

#include "generator/render/context.h"

namespace mingbai::render {

templates::Value card(const Context& context, model::DocumentId id);
// A copy of its names, to which the document's own page adds.
templates::Map card_map(const Context& context, model::DocumentId id);
templates::List cards(const Context& context, std::span<const model::DocumentId> ids);

}  // namespace mingbai::render
