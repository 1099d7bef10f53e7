// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/list_filters.h"

#include <algorithm>

#include "generator/template/compare.h"
#include "generator/template/messages.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

Value refuse(const FilterCall& call, std::string needed, const Value& given) {
  call.status.fail(messages::kFilterNeeds, {std::move(needed), kind_name(given)});
  return {};
}

// The first argument as a size of 1 or more; 0 after a failure.
std::size_t size_argument(const FilterCall& call) {
  const Value& size = *call.arguments[0];
  if (size.kind() != Kind::kInteger || size.integer() < 1) {
    refuse(call, "大于 0 的整数 an integer above 0", size);
    return 0;
  }
  return static_cast<std::size_t>(size.integer());
}

// The end of the last character that begins before `end`.
std::size_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) {
    --at;
  }
  return at > 0 ? at - 1 : 0;
}

}  // namespace

Value filter_length(const FilterCall& call) {
  switch (call.input.kind()) {
    case Kind::kList:
      return call.input.list().size();
    case Kind::kMap:
      return call.input.map().size();
    case Kind::kText: {
      const std::string text = plain_text(call.input);
      call.status.spend_bytes(text.size());
      return utf8_count(text);
    }
    default:
      return refuse(call, "列表、表或文字 list, map or text", call.input);
  }
}

Value filter_first(const FilterCall& call) {
  if (call.input.kind() == Kind::kList) {
    return call.input.list().empty() ? Value() : call.input.list().front();
  }
  if (call.input.kind() == Kind::kText) {
    const std::string text = plain_text(call.input);
    return text.empty() ? Value() : Value(text.substr(0, utf8_length(text, 0)));
  }
  return refuse(call, "列表或文字 list or text", call.input);
}

Value filter_last(const FilterCall& call) {
  if (call.input.kind() == Kind::kList) {
    return call.input.list().empty() ? Value() : call.input.list().back();
  }
  if (call.input.kind() == Kind::kText) {
    const std::string text = plain_text(call.input);
    return text.empty() ? Value() : Value(text.substr(last_character(text)));
  }
  return refuse(call, "列表或文字 list or text", call.input);
}

Value filter_reverse(const FilterCall& call) {
  if (call.input.kind() == Kind::kList) {
    const List& items = call.input.list();
    call.status.spend(items.size());
    return List(items.rbegin(), items.rend());
  }
  if (call.input.kind() != Kind::kText) {
    return refuse(call, "列表或文字 list or text", call.input);
  }
  const std::string text = plain_text(call.input);
  call.status.spend_bytes(text.size());
  std::string out(text.size(), '\0');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    text.copy(out.data() + (text.size() - at - length), length, at);
    at += length;
  }
  return out;
}

Value filter_sort(const FilterCall& call) {
  if (call.input.kind() != Kind::kList) {
    return refuse(call, "列表 list", call.input);
  }
  const bool reverse = call.arguments[0] != nullptr && is_true(*call.arguments[0]);
  const std::string attribute =
      call.arguments[1] != nullptr ? plain_text(*call.arguments[1]) : std::string();
  struct Row {
    const Value* key;
    const Value* item;
  };
  std::vector<Row> rows;
  for (const Value& item : call.input.list()) {
    const Value* key = attribute.empty() ? &item : item_attribute(item, attribute, call.status);
    if (key == nullptr) {
      return {};
    }
    // Checked against the first, so that the comparison below is a true order.
    if (!order(*key, rows.empty() ? *key : *rows.front().key)) {
      return refuse(call, "都是数或都是文字的列表 a list of only numbers or only texts", *key);
    }
    rows.push_back({key, &item});
  }
  call.status.spend(rows.size() * 4);
  std::stable_sort(rows.begin(), rows.end(), [reverse](const Row& a, const Row& b) {
    const int sign = order(*a.key, *b.key).value_or(0);
    return reverse ? sign > 0 : sign < 0;
  });
  List out;
  out.reserve(rows.size());
  for (const Row& row : rows) {
    out.push_back(*row.item);
  }
  return out;
}

// Rows of n, the last one filled up when a filling is given.
Value filter_batch(const FilterCall& call) {
  if (call.input.kind() != Kind::kList) {
    return refuse(call, "列表 list", call.input);
  }
  const std::size_t size = size_argument(call);
  const List& items = call.input.list();
  if (size == 0 || !call.status.spend(items.size() * 2 + (call.arguments[1] ? size : 0))) {
    return {};
  }
  List rows;
  for (std::size_t from = 0; from < items.size(); from += size) {
    const std::size_t end = from + std::min(size, items.size() - from);
    List row(items.begin() + static_cast<std::ptrdiff_t>(from),
             items.begin() + static_cast<std::ptrdiff_t>(end));
    if (call.arguments[1] != nullptr) {
      row.resize(size, *call.arguments[1]);
    }
    rows.emplace_back(std::move(row));
    if (end == items.size()) {
      break;
    }
  }
  return rows;
}

// n columns, the longer ones first.
Value filter_slice(const FilterCall& call) {
  if (call.input.kind() != Kind::kList) {
    return refuse(call, "列表 list", call.input);
  }
  const std::size_t count = size_argument(call);
  const List& items = call.input.list();
  if (count == 0 || !call.status.spend(items.size()) || !call.status.spend(count)) {
    return {};
  }
  const std::size_t longer = items.size() % count;
  List columns;
  auto from = items.begin();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t length = items.size() / count + (i < longer ? 1 : 0);
    List column(from, from + static_cast<std::ptrdiff_t>(length));
    from += static_cast<std::ptrdiff_t>(length);
    if (call.arguments[1] != nullptr && longer > 0 && i >= longer) {
      column.push_back(*call.arguments[1]);
    }
    columns.emplace_back(std::move(column));
  }
  return columns;
}

}  // namespace mingbai::templates
