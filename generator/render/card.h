// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document in a list, as themes/README.md describes it. Borrows the site's texts. Pure;
// thread-safe.

#include <cstddef>
#include <span>

#include "generator/render/context.h"

namespace mingbai::render {

// The names of a card, to which a document's own page adds.
templates::Map card_map(const Context& context, model::DocumentId id);
templates::Value card(const Context& context, model::DocumentId id);
templates::List cards(const Context& context, std::span<const model::DocumentId> ids);

// 第3期, or "".
std::string issue_label(const model::Document& document);

}  // namespace mingbai::render
