// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Template text to tokens. White space around tags is settled here: '-' takes all of it, a tag that
// stands alone on its line takes the line (Jinja's trim_blocks and lstrip_blocks, both on), '+'
// keeps it. {# comments #} vanish, {% raw %} becomes text.
//
// A mistake inside a tag is reported once and the tag ends with kBad, so that the rest of the
// template is still checked. Linear in the text.

#include <string_view>
#include <vector>

#include "generator/template/source_text.h"

namespace mingbai::templates {

enum class TokenKind : std::uint8_t {
  kText,         // outside of tags
  kOutputBegin,  // {{
  kTagBegin,     // {%
  kClose,        // }} or %}
  kName,
  kInteger,
  kReal,
  kString,    // text is what stands between the quotes, escapes not yet replaced
  kOperator,  // punctuation too
  kBad,       // already reported; kClose follows
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Offset at = 0;
  std::string_view text;  // of the source
};

// The last token is always kEnd.
std::vector<Token> tokenize(const SourceText& source, Reporter& reporter);

}  // namespace mingbai::templates
