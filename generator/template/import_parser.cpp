// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/import_parser.h"

namespace mingbai::templates {
namespace {

Import begin(TokenStream& tokens) {
  Import import;
  import.at = tokens.peek().at;
  import.file = tokens.expect_string();
  return import;
}

}  // namespace

Import parse_import(TokenStream& tokens) {
  Import import = begin(tokens);
  tokens.expect_word("as");
  import.alias = tokens.expect_variable();
  tokens.expect_close();
  return import;
}

Import parse_from(TokenStream& tokens) {
  Import import = begin(tokens);
  tokens.expect_word("import");
  while (!tokens.failed()) {
    Import::Name name;
    name.at = tokens.peek().at;
    name.name = tokens.expect_variable();
    name.as = tokens.take_word("as") ? tokens.expect_variable() : name.name;
    import.names.push_back(std::move(name));
    if (!tokens.take_operator(",")) {
      break;
    }
  }
  tokens.expect_close();
  return import;
}

}  // namespace mingbai::templates
