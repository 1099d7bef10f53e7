// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/expression_parser.h"

#include <algorithm>
#include <charconv>

#include "generator/template/messages.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

using Form = Expression::Kind;

template <typename... More>
std::vector<Expression> list_of(Expression first, More... more) {
  std::vector<Expression> out;
  out.reserve(1 + sizeof...(more));
  out.push_back(std::move(first));
  (out.push_back(std::move(more)), ...);
  return out;
}

Expression literal(Value value, Offset at) {
  Expression out;
  out.kind = Form::kLiteral;
  out.at = at;
  out.value = std::move(value);
  return out;
}

}  // namespace

Expression ExpressionParser::node(Form kind, Offset at, std::vector<Expression> children) {
  Expression out;
  out.kind = kind;
  out.at = at;
  int depth = 0;
  for (const Expression& child : children) {
    depth = std::max<int>(depth, child.depth);
  }
  if (depth >= kDeepest) {
    tokens_.report(messages::kTooDeep, at, {std::to_string(kDeepest)});
    return literal({}, at);
  }
  out.depth = static_cast<std::uint8_t>(depth + 1);
  out.children = std::move(children);
  return out;
}

Expression ExpressionParser::parse() {
  if (++nesting_ > kDeepest) {
    tokens_.report(messages::kTooDeep, tokens_.peek().at, {std::to_string(kDeepest)});
    --nesting_;
    return {};
  }
  Expression value = disjunction();
  const Offset at = tokens_.peek().at;
  if (tokens_.take_word("if")) {
    Expression condition = disjunction();
    Expression other = tokens_.take_word("else") ? parse() : literal({}, at);
    value =
        node(Form::kChoice, at, list_of(std::move(condition), std::move(value), std::move(other)));
  }
  --nesting_;
  return value;
}

Expression ExpressionParser::parse_without_choice() {
  return disjunction();
}

Expression ExpressionParser::binary_chain(Part operand, std::initializer_list<Symbol> symbols) {
  Expression left = (this->*operand)();
  for (;;) {
    const Offset at = tokens_.peek().at;
    const auto* symbol = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& s) {
      return tokens_.take_operator(s.text);
    });
    if (symbol == symbols.end()) {
      return left;
    }
    Expression right = (this->*operand)();
    left = node(Form::kBinary, at, list_of(std::move(left), std::move(right)));
    left.operation = symbol->operation;
  }
}

Expression ExpressionParser::disjunction() {
  Expression left = conjunction();
  for (Offset at = tokens_.peek().at; tokens_.take_word("or"); at = tokens_.peek().at) {
    Expression right = conjunction();
    left = node(Form::kOr, at, list_of(std::move(left), std::move(right)));
  }
  return left;
}

Expression ExpressionParser::conjunction() {
  Expression left = negation();
  for (Offset at = tokens_.peek().at; tokens_.take_word("and"); at = tokens_.peek().at) {
    Expression right = negation();
    left = node(Form::kAnd, at, list_of(std::move(left), std::move(right)));
  }
  return left;
}

Expression ExpressionParser::negation() {
  std::vector<Offset> nots;
  for (Offset at = tokens_.peek().at; tokens_.take_word("not"); at = tokens_.peek().at) {
    nots.push_back(at);
  }
  Expression value = comparison();
  for (; !nots.empty(); nots.pop_back()) {
    value = node(Form::kNot, nots.back(), list_of(std::move(value)));
  }
  return value;
}

Operator ExpressionParser::take_comparison() {
  static constexpr std::array<Symbol, 6> kSymbols = {{{"==", Operator::kEqual},
                                                      {"!=", Operator::kNotEqual},
                                                      {"<=", Operator::kLessEqual},
                                                      {">=", Operator::kGreaterEqual},
                                                      {"<", Operator::kLess},
                                                      {">", Operator::kGreater}}};
  for (const Symbol& symbol : kSymbols) {
    if (tokens_.take_operator(symbol.text)) {
      return symbol.operation;
    }
  }
  if (tokens_.take_word("in")) {
    return Operator::kIn;
  }
  const Token& next = tokens_.peek(1);
  if (tokens_.at_word("not") && next.kind == TokenKind::kName && next.text == "in") {
    tokens_.take();
    tokens_.take();
    return Operator::kNotIn;
  }
  return Operator::kNone;
}

Expression ExpressionParser::comparison() {
  Expression left = sum();
  const Offset at = tokens_.peek().at;
  const Operator operation = take_comparison();
  if (operation == Operator::kNone) {
    return left;
  }
  Expression right = sum();
  left = node(Form::kBinary, at, list_of(std::move(left), std::move(right)));
  left.operation = operation;
  const Offset next = tokens_.peek().at;
  if (take_comparison() != Operator::kNone) {
    tokens_.report(messages::kChainedComparison, next);
  }
  return left;
}

Expression ExpressionParser::sum() {
  return binary_chain(&ExpressionParser::concatenation,
                      {{"+", Operator::kAdd}, {"-", Operator::kSubtract}});
}

Expression ExpressionParser::concatenation() {
  return binary_chain(&ExpressionParser::product, {{"~", Operator::kConcatenate}});
}

Expression ExpressionParser::product() {
  return binary_chain(&ExpressionParser::unary, {{"*", Operator::kMultiply},
                                                 {"//", Operator::kFloorDivide},
                                                 {"/", Operator::kDivide},
                                                 {"%", Operator::kModulo}});
}

Expression ExpressionParser::unary() {
  return filters(signed_primary());
}

Expression ExpressionParser::signed_primary() {
  std::vector<Offset> signs;
  for (Offset at = tokens_.peek().at; tokens_.take_operator("-"); at = tokens_.peek().at) {
    signs.push_back(at);
  }
  Expression value = members(primary());
  for (; !signs.empty(); signs.pop_back()) {
    value = node(Form::kNegate, signs.back(), list_of(std::move(value)));
  }
  return value;
}

Expression ExpressionParser::primary() {
  const Offset at = tokens_.peek().at;
  switch (tokens_.peek().kind) {
    case TokenKind::kInteger:
    case TokenKind::kReal:
      return number(tokens_.take());
    case TokenKind::kString:
      return literal(tokens_.expect_string(), at);
    case TokenKind::kName:
      return word(tokens_.peek());
    default:
      break;
  }
  if (tokens_.take_operator("(")) {
    Expression inner = parse();
    tokens_.expect_operator(")");
    return inner;
  }
  if (tokens_.take_operator("[")) {
    return sequence(at);
  }
  tokens_.unexpected();
  return literal({}, at);
}

Expression ExpressionParser::number(const Token& token) {
  const char* begin = token.text.data();
  const char* end = begin + token.text.size();
  if (token.kind == TokenKind::kReal) {
    double real = 0;
    std::from_chars(begin, end, real);
    return literal(real, token.at);
  }
  std::int64_t integer = 0;
  if (std::from_chars(begin, end, integer).ec != std::errc()) {
    tokens_.report(messages::kNumberTooLarge, token.at);
  }
  return literal(integer, token.at);
}

Expression ExpressionParser::word(const Token& peeked) {
  const Token token = peeked;
  if (token.text == "true" || token.text == "True" || token.text == "false" ||
      token.text == "False") {
    tokens_.take();
    return literal(token.text[0] == 't' || token.text[0] == 'T', token.at);
  }
  if (token.text == "none" || token.text == "None" || token.text == "null") {
    tokens_.take();
    return literal({}, token.at);
  }
  if (is_reserved(token.text) && token.text != "loop") {
    tokens_.unexpected();
    return literal({}, token.at);
  }
  tokens_.take();
  Expression name = node(Form::kName, token.at, {});
  name.key = Key(token.text);
  return name;
}

Expression ExpressionParser::sequence(Offset at) {
  std::vector<Expression> items;
  while (!tokens_.failed() && !tokens_.at_operator("]")) {
    items.push_back(parse());
    if (!tokens_.take_operator(",")) {
      break;
    }
  }
  tokens_.expect_operator("]");
  return node(Form::kList, at, std::move(items));
}

Expression ExpressionParser::members(Expression subject) {
  while (!tokens_.failed()) {
    const Offset at = tokens_.peek().at;
    if (tokens_.take_operator(".")) {
      const Token name = tokens_.peek();
      subject = node(Form::kMember, name.at, list_of(std::move(subject)));
      subject.key = Key(tokens_.expect_name());
    } else if (tokens_.take_operator("[")) {
      subject = subscript(std::move(subject), at);
    } else if (tokens_.at_operator("(")) {
      subject = call(std::move(subject), at);
    } else {
      break;
    }
  }
  return subject;
}

Expression ExpressionParser::subscript(Expression subject, Offset at) {
  Expression first = tokens_.at_operator(":") ? Expression{} : parse();
  if (tokens_.take_operator(":")) {
    Expression last = tokens_.at_operator("]") ? Expression{} : parse();
    tokens_.expect_operator("]");
    return node(Form::kSlice, at, list_of(std::move(subject), std::move(first), std::move(last)));
  }
  tokens_.expect_operator("]");
  if (first.kind == Form::kLiteral && first.value.kind() == Kind::kText) {
    Expression member = node(Form::kMember, first.at, list_of(std::move(subject)));
    member.key = Key(first.value.text());
    return member;
  }
  return node(Form::kItem, at, list_of(std::move(subject), std::move(first)));
}

}  // namespace mingbai::templates
