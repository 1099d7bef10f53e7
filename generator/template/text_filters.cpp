// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/text_filters.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "generator/template/compare.h"
#include "generator/template/escape.h"
#include "generator/template/markup_maker.h"
#include "generator/template/messages.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

// The input as text without markup; fails for lists and maps.
std::string text_input(const FilterCall& call) {
  if (call.input.kind() == Kind::kList || call.input.kind() == Kind::kMap) {
    call.status.fail(messages::kFilterNeeds, {"文字 text", kind_name(call.input)});
    return {};
  }
  std::string text = plain_text(call.input);
  call.status.spend_bytes(text.size());
  return text;
}

std::string text_argument(const FilterCall& call, std::size_t i, std::string_view missing = {}) {
  const Value* value = call.arguments[i];
  if (value == nullptr) {
    return std::string(missing);
  }
  if (value->kind() == Kind::kList || value->kind() == Kind::kMap) {
    call.status.fail(messages::kFilterNeeds, {"文字 text", kind_name(*value)});
  }
  return plain_text(*value);
}

std::string grouped(std::string_view digits) {
  const std::size_t sign = digits.substr(0, 1) == "-" ? 1 : 0;
  const std::size_t end = std::min(digits.size(), digits.find('.'));
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > sign && i < end && (end - i) % 3 == 0) {
      out += ',';
    }
    out += digits[i];
  }
  return out;
}

}  // namespace

Value filter_upper(const FilterCall& call) {
  std::string text = text_input(call);
  for (char& c : text) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return text;
}

Value filter_lower(const FilterCall& call) {
  return ascii_lower(text_input(call));
}

Value filter_trim(const FilterCall& call) {
  if (call.input.kind() == Kind::kText) {
    call.status.spend_bytes(call.input.text().size());
    return MarkupMaker::make(std::string(trim(call.input.text())), call.input.markup());
  }
  return text_input(call);
}

Value filter_replace(const FilterCall& call) {
  const std::string text = text_input(call);
  const std::string from = text_argument(call, 0);
  const std::string to = text_argument(call, 1);
  if (from.empty()) {
    return text;
  }
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(from, at);
    out += std::string_view{text}.substr(at, next == text.npos ? text.npos : next - at);
    if (next == text.npos || !call.status.spend_bytes(to.size())) {
      return out;
    }
    out += to;
    at = next + from.size();
  }
}

Value filter_truncate(const FilterCall& call) {
  const std::string text = text_input(call);
  const Value& length = *call.arguments[0];
  if (length.kind() != Kind::kInteger || length.integer() < 0) {
    call.status.fail(messages::kFilterNeeds,
                     {"不小于 0 的整数 an integer of 0 or more", kind_name(length)});
    return {};
  }
  std::size_t end = 0;
  for (std::int64_t left = length.integer(); left > 0 && end < text.size(); --left) {
    end += utf8_length(text, end);
  }
  if (end == text.size()) {
    return text;
  }
  return std::string(trim(std::string_view{text}.substr(0, end))) + text_argument(call, 1, "……");
}

Value filter_escape(const FilterCall& call) {
  if (call.input.markup() != Markup::kNone) {
    return call.input;
  }
  std::string out;
  append_html(out, text_input(call));
  return MarkupMaker::make(std::move(out), Markup::kHtml);
}

Value filter_striptags(const FilterCall& call) {
  if (call.input.kind() == Kind::kText && call.input.markup() == Markup::kNone) {
    call.status.spend_bytes(call.input.text().size());
    return text_of_html(call.input.text());
  }
  return text_input(call);
}

Value filter_url(const FilterCall& call) {
  std::string out;
  append_url_path(out, text_input(call));
  return out;
}

Value filter_number(const FilterCall& call) {
  constexpr std::int64_t kMostDecimals = 10;
  const Value& input = call.input;
  const Value* decimals = call.arguments[0];
  if (input.is_null()) {
    return {};
  }
  if (!is_number(input)) {
    call.status.fail(messages::kFilterNeeds, {"数 number", kind_name(input)});
    return {};
  }
  if (decimals == nullptr) {
    return grouped(plain_text(input));
  }
  if (decimals->kind() != Kind::kInteger || decimals->integer() < 0 ||
      decimals->integer() > kMostDecimals || !std::isfinite(as_real(input))) {
    call.status.fail(messages::kFilterNeeds,
                     {"0–10 的整数 an integer from 0 to 10", kind_name(*decimals)});
    return {};
  }
  if (input.kind() == Kind::kInteger) {
    const auto zeros = static_cast<std::size_t>(decimals->integer());
    return grouped(plain_text(input) + (zeros == 0 ? "" : "." + std::string(zeros, '0')));
  }
  std::array<char, 400> digits{};
  const auto result =
      std::to_chars(digits.data(), digits.data() + digits.size(), input.real(),
                    std::chars_format::fixed, static_cast<int>(decimals->integer()));
  return grouped({digits.data(), static_cast<std::size_t>(result.ptr - digits.data())});
}

Value filter_string(const FilterCall& call) {
  return text_input(call);
}

Value filter_join(const FilterCall& call) {
  if (call.input.kind() != Kind::kList) {
    call.status.fail(messages::kFilterNeeds, {"列表 list", kind_name(call.input)});
    return {};
  }
  const std::string separator = text_argument(call, 0);
  const std::string attribute = text_argument(call, 1);
  std::vector<const Value*> parts;
  bool markup = false;
  for (const Value& item : call.input.list()) {
    const Value* part = attribute.empty() ? &item : item_attribute(item, attribute, call.status);
    if (part == nullptr || part->kind() == Kind::kList || part->kind() == Kind::kMap) {
      call.status.fail(messages::kFilterNeeds, {"文字 text", kind_name(item)});
      return {};
    }
    parts.push_back(part);
    markup = markup || part->markup() == Markup::kHtml;
  }
  // One piece of HTML makes the whole HTML, so the rest is escaped here.
  std::string out;
  const auto append = [&](std::string_view text, bool is_markup) {
    if (markup && !is_markup) {
      append_html(out, text);
    } else {
      out += text;
    }
  };
  for (std::size_t i = 0; i < parts.size() && !call.status.failed(); ++i) {
    const bool is_markup = parts[i]->markup() == Markup::kHtml;
    append(i == 0 ? "" : separator, false);
    append(is_markup ? std::string(parts[i]->text()) : plain_text(*parts[i]), is_markup);
    call.status.spend_bytes(separator.size() +
                            (parts[i]->kind() == Kind::kText ? parts[i]->text().size() : 1));
  }
  return MarkupMaker::make(std::move(out), markup ? Markup::kHtml : Markup::kNone);
}

}  // namespace mingbai::templates
