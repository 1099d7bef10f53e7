// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/values.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

struct YesNoRow {
  std::string_view word;
  bool value;
};
constexpr YesNoRow kYesNo[] = {
    {"是", true},   {"否", false},    {"yes", true}, {"no", false},
    {"true", true}, {"false", false}, {"对", true},  {"不", false},
};

// What people put between names on one line.
constexpr std::string_view kNameSeparators[] = {"、", "，", "；", ",", ";"};

std::size_t separator_at(std::string_view text, std::size_t at) {
  for (const std::string_view separator : kNameSeparators) {
    if (text.substr(at, separator.size()) == separator) {
      return separator.size();
    }
  }
  return 0;
}

std::string ascii_digits(std::string_view text) {
  constexpr std::string_view kFullWidthZero = "\xEF\xBC\x90";  // U+FF10, digits in order behind it
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool wide = i + 2 < text.size() && text.substr(i, 2) == kFullWidthZero.substr(0, 2) &&
                      text[i + 2] >= '\x90' && text[i + 2] <= '\x99';
    out += wide ? static_cast<char>('0' + (text[i + 2] - '\x90')) : text[i];
    i += wide ? 3 : 1;
  }
  return out;
}

}  // namespace

std::vector<Item> split_names(const Item& whole) {
  std::vector<Item> out;
  const std::string_view text = whole.text;
  std::size_t from = 0;
  // Nearly right when the value is quoted or folded; exact for a plain value.
  Mark mark = whole.mark;
  const auto add = [&](std::size_t end) {
    const std::string_view part = trim(text.substr(from, end - from));
    if (!part.empty()) {
      const auto blank = static_cast<std::size_t>(part.data() - text.data()) - from;
      const auto skipped = static_cast<int>(utf8_count(text.substr(from, blank)));
      out.push_back({std::string(part), {mark.line, mark.column + skipped}});
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = separator_at(text, at);
    if (length > 0) {
      add(at);
      mark.column += static_cast<int>(utf8_count(text.substr(from, at - from))) + 1;
      from = at + length;
    }
    at += length > 0 ? length : utf8_length(text, at);
  }
  add(text.size());
  return out;
}

std::optional<std::string> text_value(const Node& node, Lines lines, Mistakes& mistakes) {
  if (node.kind != NodeKind::kScalar) {
    mistakes.add(kNotText, node.mark, {node.key});
    return std::nullopt;
  }
  std::string text(trim(node.text));
  if (lines == Lines::kJoin) {
    std::replace(text.begin(), text.end(), '\n', ' ');
  }
  return text;
}

std::optional<text::Date> date_value(const Node& node, Mistakes& mistakes) {
  const auto text = text_value(node, Lines::kJoin, mistakes);
  if (!text) {
    return std::nullopt;
  }
  const auto date = text::parse_date(*text);
  if (!date) {
    mistakes.add(kNotDate, node.mark, {node.key, *text});
  }
  return date;
}

std::optional<bool> yes_no_value(const Node& node, Mistakes& mistakes) {
  const auto text = text_value(node, Lines::kJoin, mistakes);
  if (!text) {
    return std::nullopt;
  }
  const std::string word = ascii_lower(*text);
  for (const YesNoRow& row : kYesNo) {
    if (word == row.word) {
      return row.value;
    }
  }
  mistakes.add(kNotYesNo, node.mark, {node.key, *text});
  return std::nullopt;
}

std::optional<int> whole_number(std::string_view text) {
  const std::string digits = ascii_digits(trim(text));
  int value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  const bool plain = !digits.empty() && digits.front() != '-';
  return plain && error == std::errc() && stop == end ? std::optional<int>(value) : std::nullopt;
}

std::optional<int> integer_value(const Node& node, IntegerRange range, Mistakes& mistakes) {
  const auto text = text_value(node, Lines::kJoin, mistakes);
  if (!text) {
    return std::nullopt;
  }
  const auto number = whole_number(*text);
  if (!number || *number < range.least || *number > range.most) {
    mistakes.add(kNotInteger, node.mark,
                 {node.key, std::to_string(range.least), std::to_string(range.most), *text});
    return std::nullopt;
  }
  return number;
}

std::vector<Item> list_value(const Node& node, Separators separators, Mistakes& mistakes) {
  std::vector<Item> items;
  const auto add = [&](const Node& item) {
    if (item.kind != NodeKind::kScalar) {
      mistakes.add(kNotText, item.mark, {node.key});
      return;
    }
    if (auto text = text_value(item, Lines::kJoin, mistakes); text && !text->empty()) {
      Item whole{std::move(*text), item.mark};
      if (separators == Separators::kPunctuation) {
        std::vector<Item> parts = split_names(whole);
        std::move(parts.begin(), parts.end(), std::back_inserter(items));
      } else {
        items.push_back(std::move(whole));
      }
    }
  };
  if (node.kind == NodeKind::kList) {
    for (const Node& item : node.children) {
      add(item);
    }
  } else {
    add(node);
  }
  return items;
}

}  // namespace mingbai::source
