// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/template/conditions.h"
#include "generator/template/expression_parser.h"
#include "generator/template/filters.h"
#include "generator/template/messages.h"
#include "generator/template/suggest.h"

// The part of ExpressionParser that reads what takes arguments: macros, filters, tests.

namespace mingbai::templates {
namespace {

using Form = Expression::Kind;

template <typename Row>
std::string closest_name(std::string_view name, std::span<const Row> rows) {
  std::vector<std::string_view> names;
  for (const Row& row : rows) {
    names.push_back(row.name);
  }
  return suggest(name, names);
}

std::vector<Expression> only(Expression child) {
  std::vector<Expression> out;
  out.push_back(std::move(child));
  return out;
}

}  // namespace

Expression ExpressionParser::call(Expression subject, Offset at) {
  const bool plain = subject.kind == Form::kName;
  const bool imported = subject.kind == Form::kMember && subject.children.size() == 1 &&
                        subject.children[0].kind == Form::kName;
  if (!plain && !imported) {
    tokens_.report(messages::kNotCallable, at);
    return subject;
  }
  Expression out;
  arguments(out);
  const bool super = plain && subject.key.text == "super";
  if (super && !out.children.empty()) {
    tokens_.report(messages::kSuperArguments, at);
  }
  const Offset begin = plain ? subject.at : subject.children[0].at;
  Expression call = node(super ? Form::kSuper : Form::kCall, begin, std::move(out.children));
  if (imported) {
    call.value = Value(subject.children[0].key.text);
  }
  call.key = std::move(subject.key);
  return call;
}

void ExpressionParser::arguments(Expression& call) {
  tokens_.expect_operator("(");
  while (!tokens_.failed() && !tokens_.at_operator(")")) {
    const Token& name = tokens_.peek();
    const Token& equals = tokens_.peek(1);
    if (name.kind == TokenKind::kName && equals.kind == TokenKind::kOperator &&
        equals.text == "=") {
      const Token taken = tokens_.take();
      tokens_.take();
      Expression named = node(Form::kNamed, taken.at, only(parse()));
      named.key = Key(taken.text);
      call.children.push_back(std::move(named));
    } else {
      if (!call.children.empty() && call.children.back().kind == Form::kNamed) {
        tokens_.report(messages::kPositionalAfterNamed, name.at);
      }
      call.children.push_back(parse());
    }
    if (!tokens_.take_operator(",")) {
      break;
    }
  }
  tokens_.expect_operator(")");
}

void ExpressionParser::bind(Expression& call, std::string_view callee,
                            const std::array<std::string_view, 3>& parameters,
                            std::size_t required) {
  std::vector<Expression> bound(1 + kMostArguments);
  bound[0] = std::move(call.children[0]);
  const auto count = static_cast<std::size_t>(std::find(parameters.begin(), parameters.end(), "") -
                                              parameters.begin());
  for (std::size_t i = 1; i < call.children.size(); ++i) {
    Expression& given = call.children[i];
    std::size_t slot = i - 1;
    if (given.kind == Form::kNamed) {
      slot = static_cast<std::size_t>(
          std::find(parameters.begin(), parameters.begin() + static_cast<std::ptrdiff_t>(count),
                    given.key.text) -
          parameters.begin());
    }
    if (slot >= count || bound[slot + 1].kind != Form::kAbsent) {
      const std::string shown = given.kind == Form::kNamed ? given.key.text : std::to_string(i);
      tokens_.report(messages::kBadArgument, given.at, {std::string(callee), shown});
      break;
    }
    bound[slot + 1] = given.kind == Form::kNamed ? std::move(given.children[0]) : std::move(given);
  }
  for (std::size_t i = 0; i < required && !tokens_.failed(); ++i) {
    if (bound[i + 1].kind == Form::kAbsent) {
      tokens_.report(messages::kMissingArgument, call.at,
                     {std::string(callee), std::string(parameters[i])});
    }
  }
  while (bound.size() > 1 && bound.back().kind == Form::kAbsent) {
    bound.pop_back();
  }
  call.children = std::move(bound);
}

Expression ExpressionParser::filters(Expression subject) {
  while (!tokens_.failed()) {
    if (tokens_.take_operator("|")) {
      subject = filter(std::move(subject));
    } else if (tokens_.take_word("is")) {
      subject = test(std::move(subject));
    } else {
      break;
    }
  }
  return subject;
}

Expression ExpressionParser::filter(Expression subject) {
  const Offset at = tokens_.peek().at;
  const std::string name = tokens_.expect_name();
  const Filter* filter = find_filter(name);
  if (filter == nullptr) {
    const auto& row = name == "safe" ? messages::kNoSafeFilter : messages::kNoSuchFilter;
    tokens_.report(row, at, {name, closest_name(name, all_filters())});
    return subject;
  }
  Expression call =
      node(filter->apply == nullptr ? Form::kDefault : Form::kFilter, at, only(std::move(subject)));
  if (call.children.empty()) {
    return call;
  }
  call.filter = filter;
  if (tokens_.at_operator("(")) {
    arguments(call);
  }
  bind(call, filter->name, filter->parameters, filter->required);
  Expression checked = node(call.kind, at, std::move(call.children));
  checked.filter = filter;
  return checked;
}

Expression ExpressionParser::test(Expression subject) {
  const bool negated = tokens_.take_word("not");
  const Offset at = tokens_.peek().at;
  const std::string name = tokens_.expect_name();
  const Condition* condition = find_condition(name);
  if (condition == nullptr) {
    tokens_.report(messages::kNoSuchTest, at, {name, closest_name(name, all_conditions())});
    return subject;
  }
  Expression call;
  call.at = at;
  call.children.push_back(std::move(subject));
  if (tokens_.at_operator("(")) {
    arguments(call);
  }
  bind(call, condition->name, condition->parameters, condition->required);
  Expression checked = node(condition->holds == nullptr ? Form::kDefined : Form::kTest, at,
                            std::move(call.children));
  checked.test = condition;
  // "undefined" is "not defined".
  checked.negated = negated != (condition->name == "undefined");
  return checked;
}

}  // namespace mingbai::templates
