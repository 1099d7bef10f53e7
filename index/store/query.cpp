// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/query.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/store/query_fields.h"
#include "index/text/characters.h"
#include "index/text/date.h"

namespace mingbai::store {
namespace {

struct QuotePair {
  std::string_view open;
  std::string_view close;
};
// The straight quote and its full-width form close themselves.
constexpr QuotePair kQuotes[] = {
    {"\"", "\""}, {"＂", "＂"}, {"“", "”"}, {"「", "」"}, {"『", "』"}};
constexpr std::string_view kMinus[] = {"-", "－", "−"};

// Length of the space that stands at the front, 0 when none does. Control characters separate too:
// they come from pasting and mean nothing in a query.
std::size_t space_length(std::string_view text) {
  constexpr std::string_view kWide[] = {"\u3000", "\u00A0", "\u2002", "\u2003",
                                        "\u2009", "\u2028", "\u2029", "\uFEFF"};
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte <= ' ' || byte == 0x7F) {
    return 1;
  }
  for (const std::string_view space : kWide) {
    if (text.starts_with(space)) {
      return space.size();
    }
  }
  return 0;
}

std::string_view strip_front_spaces(std::string_view text) {
  while (!text.empty() && space_length(text) > 0) {
    text.remove_prefix(space_length(text));
  }
  return text;
}

// "…" at the front, and nothing but space behind it: the quoted text, and how much of `text` it
// takes with its marks. Where text follows, the marks belong to it: “三类户”是否同样取消 is a
// pasted title.
struct Quoted {
  std::string_view inside;
  std::size_t length = 0;
};
Quoted read_quoted(std::string_view text) {
  for (const QuotePair& quote : kQuotes) {
    if (!text.starts_with(quote.open)) {
      continue;
    }
    const std::size_t close = text.find(quote.close, quote.open.size());
    const std::size_t end = close == std::string_view::npos ? close : close + quote.close.size();
    if (end <= text.size() && (end == text.size() || space_length(text.substr(end)) > 0)) {
      return {text.substr(quote.open.size(), close - quote.open.size()), end};
    }
  }
  return {};
}

std::size_t run_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && space_length(text.substr(at)) == 0) {
    at += utf8_length(text, at);
  }
  return at;
}

bool has_word(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    const char32_t c = text::decode_at(text, i, length);
    if (text::is_han(c) || text::is_word_character(c)) {
      return true;
    }
  }
  return false;
}

void add_clause(Query& query, ClauseKind kind, std::string_view text,
                Scope scope = Scope::kAnywhere) {
  // A clause of punctuation alone would match nothing or everything.
  if (query.clauses.size() < kMaxClauses && has_word(text)) {
    query.clauses.push_back({kind, std::string(trim(text)), scope});
  }
}

// The value behind 单位: at the front of `rest`, quoted or up to a space.
std::string_view take_value(std::string_view& rest) {
  if (const Quoted quoted = read_quoted(rest); quoted.length > 0) {
    rest.remove_prefix(quoted.length);
    return quoted.inside;
  }
  const std::string_view value = rest.substr(0, run_length(rest));
  rest.remove_prefix(value.size());
  return value;
}

// 标题:低保 or 单位:民政局 at the front of `rest`. Only the title can be excluded.
bool take_field(Query& query, ClauseKind kind, std::string_view& rest) {
  const auto name = field_name_at(rest);
  if (!name || (kind == ClauseKind::kExclude && name->field != QueryField::kTitle)) {
    return false;
  }
  std::string_view behind = rest.substr(name->length);
  const std::string_view value = trim(take_value(behind));
  if (value.empty() || query.typed.size() >= kMaxClauses) {
    return false;  // 单位: alone is text
  }
  rest = behind;
  if (name->field == QueryField::kTitle) {
    add_clause(query, kind == ClauseKind::kRun ? ClauseKind::kExact : kind, value, Scope::kTitle);
  } else {
    query.typed.push_back({name->field, std::string(value)});
  }
  return true;
}

// One clause from the front of `rest`.
void take_clause(Query& query, std::string_view& rest) {
  ClauseKind kind = ClauseKind::kRun;
  for (const std::string_view minus : kMinus) {
    const std::string_view behind = rest.substr(std::min(minus.size(), rest.size()));
    if (rest.starts_with(minus) && !behind.empty() && space_length(behind) == 0) {
      kind = ClauseKind::kExclude;
      rest = behind;
      break;
    }
  }
  if (take_field(query, kind, rest)) {
    return;
  }
  if (const Quoted quoted = read_quoted(rest); quoted.length > 0) {
    add_clause(query, kind == ClauseKind::kRun ? ClauseKind::kExact : kind, quoted.inside);
    rest.remove_prefix(quoted.length);
    return;
  }
  const std::size_t length = run_length(rest);
  add_clause(query, kind, rest.substr(0, length));
  rest.remove_prefix(length);
}

}  // namespace

void set_years(Filters& filters, int first_year, int last_year) {
  text::Date first{};
  first.precision = text::DatePrecision::kYear;
  text::Date last = first;
  first.year = static_cast<std::int16_t>(std::clamp(first_year, 1900, 2199));
  last.year = static_cast<std::int16_t>(std::clamp(last_year, 1900, 2199));
  filters.from_day = text::first_day(first);
  filters.to_day = text::last_day(last);
}

Query parse_query(std::string_view text) {
  Query query;
  query.text = utf8_prefix(text, kMaxQueryBytes);
  for (std::string_view rest = strip_front_spaces(query.text); !rest.empty();
       rest = strip_front_spaces(rest)) {
    take_clause(query, rest);
  }
  if (query.typed.empty()) {
    query.number = text::parse_document_number(query.text);
  }
  return query;
}

}  // namespace mingbai::store
