// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What values mean to operators, filters and tests: truth, equality, order, text. Pure.

#include <optional>
#include <string>

#include "generator/template/call_status.h"
#include "generator/template/value.h"

namespace mingbai::templates {

// As in Jinja: null, false, 0, "", and empty lists and maps are false.
bool is_true(const Value& value);
// Different kinds are different, but 1 equals 1.0. Lists and maps item by item.
bool equals(const Value& a, const Value& b, CallStatus& status);
// Negative, zero, positive; nothing when they cannot be ordered (a number and a text, two lists).
std::optional<int> order(const Value& a, const Value& b);
bool contains(const Value& whole, const Value& part, CallStatus& status);

bool is_number(const Value& value);
double as_real(const Value& number);
// Numbers and truth values as a page shows them; text as it is. Lists and maps: false.
bool append_plain(std::string& out, const Value& value);
// Text without markup: tags of SafeHtml are gone. Empty for lists and maps.
std::string plain_text(const Value& value);

// "文字 text", "列表 list" …: a kind in both languages, for messages.
std::string kind_name(const Value& value);

}  // namespace mingbai::templates
