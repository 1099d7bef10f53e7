// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/compare.h"

#include <array>
#include <charconv>

#include "generator/template/escape.h"
#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 400> digits{};  // the longest double without exponent has 309 digits
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), result.ptr);
}

template <typename T>
int sign(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

bool equal_maps(const Map& a, const Map& b, CallStatus& status) {
  if (a.size() != b.size()) {
    return false;
  }
  for (const Map::Entry& entry : a) {
    const Value* other = b.find(entry.name);
    if (other == nullptr || !equals(entry.value, *other, status)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_true(const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return false;
    case Kind::kBool:
      return value.truth();
    case Kind::kInteger:
      return value.integer() != 0;
    case Kind::kReal:
      return value.real() < 0 || value.real() > 0;
    case Kind::kText:
      return !value.text().empty();
    case Kind::kList:
      return !value.list().empty();
    case Kind::kMap:
      return !value.map().empty();
  }
  return false;
}

bool is_number(const Value& value) {
  return value.kind() == Kind::kInteger || value.kind() == Kind::kReal;
}

double as_real(const Value& number) {
  return number.kind() == Kind::kReal ? number.real() : static_cast<double>(number.integer());
}

bool equals(const Value& a, const Value& b, CallStatus& status) {
  if (!status.spend(1)) {
    return false;
  }
  if (is_number(a) && is_number(b)) {
    return order(a, b) == 0;
  }
  if (a.kind() != b.kind()) {
    return false;
  }
  switch (a.kind()) {
    case Kind::kBool:
      return a.truth() == b.truth();
    case Kind::kText:
      return a.text().size() == b.text().size() && status.spend_bytes(a.text().size()) &&
             a.text() == b.text();
    case Kind::kList: {
      const List& left = a.list();
      const List& right = b.list();
      bool same = left.size() == right.size();
      for (std::size_t i = 0; same && i < left.size(); ++i) {
        same = equals(left[i], right[i], status);
      }
      return same;
    }
    case Kind::kMap:
      return equal_maps(a.map(), b.map(), status);
    default:
      return true;
  }
}

std::optional<int> order(const Value& a, const Value& b) {
  if (a.kind() == Kind::kInteger && b.kind() == Kind::kInteger) {
    return sign(a.integer(), b.integer());
  }
  if (is_number(a) && is_number(b)) {
    return sign(as_real(a), as_real(b));
  }
  if (a.kind() == Kind::kText && b.kind() == Kind::kText) {
    return sign(a.text(), b.text());
  }
  return std::nullopt;
}

bool contains(const Value& whole, const Value& part, CallStatus& status) {
  switch (whole.kind()) {
    case Kind::kList:
      for (const Value& item : whole.list()) {
        if (equals(item, part, status)) {
          return true;
        }
      }
      return false;
    case Kind::kMap:
      return part.kind() == Kind::kText && whole.map().find(part.text()) != nullptr;
    case Kind::kText:
      if (part.kind() == Kind::kText) {
        status.spend_bytes(whole.text().size());
        return whole.text().find(part.text()) != std::string_view::npos;
      }
      [[fallthrough]];
    default:
      status.fail(messages::kCannotContain, {kind_name(whole), kind_name(part)});
      return false;
  }
}

bool append_plain(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return true;
    case Kind::kBool:
      out += value.truth() ? "true" : "false";
      return true;
    case Kind::kInteger:
      append_number(out, value.integer());
      return true;
    case Kind::kReal:
      append_number(out, value.real());
      return true;
    case Kind::kText:
      out += value.text();
      return true;
    default:
      return false;
  }
}

std::string plain_text(const Value& value) {
  if (value.kind() == Kind::kText && value.markup() != Markup::kNone) {
    return text_of_html(value.text());
  }
  std::string out;
  append_plain(out, value);
  return out;
}

std::string kind_name(const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return "空值 null";
    case Kind::kBool:
      return "真假 true/false";
    case Kind::kInteger:
    case Kind::kReal:
      return "数 number";
    case Kind::kText:
      return "文字 text";
    case Kind::kList:
      return "列表 list";
    case Kind::kMap:
      return "表 map";
  }
  return {};
}

}  // namespace mingbai::templates
