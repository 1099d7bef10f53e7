// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "generator/template/compare.h"
#include "generator/template/escape.h"
#include "generator/template/markup_maker.h"
#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

std::string_view symbol(Operator operation) {
  switch (operation) {
    case Operator::kAdd:
      return "+";
    case Operator::kSubtract:
      return "-";
    case Operator::kMultiply:
      return "*";
    case Operator::kDivide:
      return "/";
    case Operator::kFloorDivide:
      return "//";
    case Operator::kModulo:
      return "%";
    case Operator::kConcatenate:
      return "~";
    case Operator::kLess:
      return "<";
    case Operator::kLessEqual:
      return "<=";
    case Operator::kGreater:
      return ">";
    case Operator::kGreaterEqual:
      return ">=";
    default:
      return "?";
  }
}

Value refuse(Operator operation, const Value& a, const Value& b, CallStatus& status) {
  status.fail(messages::kCannotCompute,
              {std::string(symbol(operation)), kind_name(a), kind_name(b)});
  return {};
}

// Rounding towards minus infinity, as Python does: -7 // 2 is -4 and -7 % 2 is 1.
std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  const std::int64_t quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

// Nothing when the result does not fit.
std::optional<std::int64_t> integers(Operator operation, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (operation) {
    case Operator::kAdd:
      return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Operator::kSubtract:
      return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Operator::kMultiply:
      return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    default:
      break;
  }
  if (b == -1) {  // the smallest integer has no opposite
    if (operation == Operator::kModulo) {
      return 0;
    }
    return __builtin_sub_overflow(std::int64_t{0}, a, &result) ? std::nullopt
                                                               : std::optional(result);
  }
  const std::int64_t quotient = floor_divide(a, b);
  return operation == Operator::kFloorDivide ? quotient : a - quotient * b;
}

double reals(Operator operation, double a, double b) {
  switch (operation) {
    case Operator::kAdd:
      return a + b;
    case Operator::kSubtract:
      return a - b;
    case Operator::kMultiply:
      return a * b;
    case Operator::kDivide:
      return a / b;
    case Operator::kFloorDivide:
      return std::floor(a / b);
    default:
      return a - std::floor(a / b) * b;
  }
}

Value arithmetic(Operator operation, const Value& a, const Value& b, CallStatus& status) {
  if (!is_number(a) || !is_number(b)) {
    return refuse(operation, a, b, status);
  }
  const bool divides = operation == Operator::kDivide || operation == Operator::kFloorDivide ||
                       operation == Operator::kModulo;
  if (divides && !is_true(b)) {
    status.fail(messages::kDivisionByZero);
    return {};
  }
  if (a.kind() == Kind::kInteger && b.kind() == Kind::kInteger && operation != Operator::kDivide) {
    const auto result = integers(operation, a.integer(), b.integer());
    if (!result) {
      status.fail(messages::kOverflow);
    }
    return result.value_or(0);
  }
  const double result = reals(operation, as_real(a), as_real(b));
  if (!std::isfinite(result)) {
    status.fail(messages::kOverflow);
  }
  return result;
}

void append_piece(std::string& out, const Value& value, Markup wanted) {
  if (wanted == Markup::kNone || value.markup() == wanted) {
    append_plain(out, value);
  } else if (wanted == Markup::kHtml) {
    append_html(out, plain_text(value));
  } else {
    append_xml(out, plain_text(value));
  }
}

// Of markup and text the text is escaped, and the result is markup.
Value concatenate(const Value& a, const Value& b, CallStatus& status) {
  if (a.depth() > 0 || b.depth() > 0) {
    return refuse(Operator::kConcatenate, a, b, status);
  }
  const Markup wanted = a.markup() != Markup::kNone ? a.markup() : b.markup();
  const auto size = [](const Value& v) { return v.kind() == Kind::kText ? v.text().size() : 0; };
  if (!status.spend_bytes(size(a) + size(b))) {
    return {};
  }
  std::string out;
  out.reserve(size(a) + size(b) + 8);
  append_piece(out, a, wanted);
  append_piece(out, b, wanted);
  return MarkupMaker::make(std::move(out), wanted);
}

Value compare(Operator operation, const Value& a, const Value& b, CallStatus& status) {
  if (a.kind() == Kind::kText && b.kind() == Kind::kText) {
    status.spend_bytes(std::min(a.text().size(), b.text().size()));
  }
  const std::optional<int> sign = order(a, b);
  if (!sign) {
    return refuse(operation, a, b, status);
  }
  switch (operation) {
    case Operator::kLess:
      return *sign < 0;
    case Operator::kLessEqual:
      return *sign <= 0;
    case Operator::kGreater:
      return *sign > 0;
    default:
      return *sign >= 0;
  }
}

}  // namespace

Value operate(Operator operation, const Value& a, const Value& b, CallStatus& status) {
  switch (operation) {
    case Operator::kConcatenate:
      return concatenate(a, b, status);
    case Operator::kEqual:
      return equals(a, b, status);
    case Operator::kNotEqual:
      return !equals(a, b, status);
    case Operator::kLess:
    case Operator::kLessEqual:
    case Operator::kGreater:
    case Operator::kGreaterEqual:
      return compare(operation, a, b, status);
    case Operator::kIn:
      return contains(b, a, status);
    case Operator::kNotIn:
      return !contains(b, a, status);
    default:
      return arithmetic(operation, a, b, status);
  }
}

}  // namespace mingbai::templates
