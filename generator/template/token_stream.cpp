// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/token_stream.h"

#include <algorithm>
#include <array>

#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

constexpr std::array<std::string_view, 15> kReserved = {"and",  "or",    "not",  "if",    "else",
                                                        "in",   "is",    "true", "false", "none",
                                                        "True", "False", "None", "null",  "loop"};

std::string shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::kClose:
      return token.text.empty() ? "%}" : std::string(token.text);
    case TokenKind::kString:
      return '"' + std::string(token.text) + '"';
    default:
      return std::string(token.text);
  }
}

}  // namespace

Token TokenStream::take() {
  const Token token = peek();
  // The end stays, so that looking at it twice is safe.
  position_ += token.kind == TokenKind::kEnd ? 0 : 1;
  return token;
}

void TokenStream::expect_operator(std::string_view text) {
  if (!take_operator(text)) {
    report(messages::kExpected, peek().at, {std::string(text), shown(peek())});
  }
}

void TokenStream::expect_word(std::string_view text) {
  if (!take_word(text)) {
    report(messages::kExpected, peek().at, {std::string(text), shown(peek())});
  }
}

std::string TokenStream::expect_name() {
  if (peek().kind == TokenKind::kName) {
    return std::string(take().text);
  }
  report(messages::kExpectedName, peek().at, {shown(peek())});
  return {};
}

std::string TokenStream::expect_variable() {
  const Offset at = peek().at;
  std::string name = expect_name();
  if (is_reserved(name)) {
    report(messages::kReservedName, at, {name});
  }
  return name;
}

std::string TokenStream::expect_string() {
  std::string text;
  if (peek().kind != TokenKind::kString) {
    report(messages::kExpectedString, peek().at, {shown(peek())});
  } else if (!unquote(peek().text, text)) {
    report(messages::kBadStringEscape, peek().at);
  } else {
    take();
  }
  return text;
}

void TokenStream::expect_close() {
  if (!at_close()) {
    unexpected();
  }
  if (at_close()) {
    take();
  }
  failed_ = false;
}

void TokenStream::unexpected() {
  report(messages::kUnexpected, peek().at, {shown(peek())});
}

void TokenStream::report(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments) {
  // kBad was reported by the lexer.
  if (!failed_ && peek().kind != TokenKind::kBad) {
    reporter_.report(row, at, std::move(arguments));
  }
  failed_ = true;
  while (!at_close() && peek().kind != TokenKind::kEnd) {
    take();
  }
}

bool is_reserved(std::string_view name) {
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

bool unquote(std::string_view raw, std::string& text) {
  text.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\') {
      text += raw[i];
      continue;
    }
    switch (++i < raw.size() ? raw[i] : '\0') {
      case 'n':
        text += '\n';
        break;
      case 't':
        text += '\t';
        break;
      case '\\':
      case '"':
      case '\'':
      case '/':
        text += raw[i];
        break;
      default:
        return false;
    }
  }
  return true;
}

}  // namespace mingbai::templates
