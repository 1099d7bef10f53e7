// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// {% import "file" as name %} and {% from "file" import name, name as other %}: what follows the
// tag's word, up to and with its end.

#include "generator/template/ast.h"
#include "generator/template/token_stream.h"

namespace mingbai::templates {

Import parse_import(TokenStream& tokens);
Import parse_from(TokenStream& tokens);

}  // namespace mingbai::templates
