// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes text that counts as markup, for this module's own use: what a macro wrote, what the escape
// filter escaped, pieces joined. Data never comes this way.

#include "generator/template/value.h"

namespace mingbai::templates {

class MarkupMaker {
 public:
  static Value make(std::string text, Markup markup) {
    Value value(std::move(text));
    value.markup_ = markup;
    return value;
  }
};

}  // namespace mingbai::templates
