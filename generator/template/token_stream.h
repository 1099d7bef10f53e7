// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What both parsers (statements, expressions) read from. The first mistake in a tag is reported and
// the stream jumps to the tag's end; until then further complaints are swallowed.

#include <string>
#include <vector>

#include "generator/template/lexer.h"

namespace mingbai::templates {

class TokenStream {
 public:
  TokenStream(std::vector<Token> tokens, Reporter& reporter)
      : tokens_(std::move(tokens)), reporter_(reporter) {}

  const Token& peek(std::size_t ahead = 0) const {
    const std::size_t i = position_ + ahead;
    return tokens_[i < tokens_.size() ? i : tokens_.size() - 1];
  }
  Token take();
  bool at_operator(std::string_view text) const { return is(TokenKind::kOperator, text); }
  bool at_word(std::string_view text) const { return is(TokenKind::kName, text); }
  bool take_operator(std::string_view text) { return at_operator(text) && (take(), true); }
  bool take_word(std::string_view text) { return at_word(text) && (take(), true); }
  bool at_close() const { return peek().kind == TokenKind::kClose; }

  // The next token must be this one.
  void expect_operator(std::string_view text);
  void expect_word(std::string_view text);
  std::string expect_name();
  std::string expect_variable();  // a name that is no word of the language
  std::string expect_string();
  void expect_close();

  // A mistake at the next token, or at `at`.
  void unexpected();
  void report(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments = {});
  bool failed() const { return failed_; }  // in this tag

 private:
  bool is(TokenKind kind, std::string_view text) const {
    return peek().kind == kind && peek().text == text;
  }

  std::vector<Token> tokens_;
  Reporter& reporter_;
  std::size_t position_ = 0;
  bool failed_ = false;
};

bool is_reserved(std::string_view name);  // cannot be a variable

// The text that a string token stands for; false for an unknown \ escape.
bool unquote(std::string_view raw, std::string& text);

}  // namespace mingbai::templates
