// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Expressions, with Jinja's precedence, loosest first: if-else, or, and, not, comparison and in,
// + -, ~, * / // %, unary -, filter and test, member and item and call.

#include "generator/template/ast.h"
#include "generator/template/token_stream.h"

namespace mingbai::templates {

class ExpressionParser {
 public:
  explicit ExpressionParser(TokenStream& tokens) : tokens_(tokens) {}

  Expression parse();                 // with "a if b else c"
  Expression parse_without_choice();  // for the list of a loop

 private:
  using Part = Expression (ExpressionParser::*)();
  struct Symbol {
    std::string_view text;
    Operator operation;
  };

  Expression binary_chain(Part operand, std::initializer_list<Symbol> symbols);
  Expression disjunction();
  Expression conjunction();
  Expression negation();
  Expression comparison();
  Operator take_comparison();
  Expression sum();
  Expression concatenation();
  Expression product();
  Expression unary();
  Expression signed_primary();
  Expression primary();
  Expression number(const Token& token);
  Expression word(const Token& token);
  Expression sequence(Offset at);
  Expression members(Expression subject);
  Expression subscript(Expression subject, Offset at);
  Expression call(Expression subject, Offset at);
  Expression filters(Expression subject);
  Expression filter(Expression subject);
  Expression test(Expression subject);

  // Appends "(a, b=c)" to `call`.
  void arguments(Expression& call);
  void bind(Expression& call, std::string_view callee,
            const std::array<std::string_view, 3>& parameters, std::size_t required);
  Expression node(Expression::Kind kind, Offset at, std::vector<Expression> children);

  TokenStream& tokens_;
  int nesting_ = 0;
};

}  // namespace mingbai::templates
