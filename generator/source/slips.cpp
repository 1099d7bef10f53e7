// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/slips.h"

#include <algorithm>

#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

constexpr std::string_view kFullWidthColon = "：";

bool is_name(std::string_view key, std::span<const FieldName> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const FieldName& row) { return key == row.zh || key == row.en; });
}

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

// One line at the left edge: where its key ends and its value begins, in bytes.
struct FieldLine {
  std::string_view text;  // without the line's end
  std::string_view key;
  std::size_t colon = 0;
  std::size_t value = 0;  // text.size() when there is none

  std::string_view value_text() const { return trim(text.substr(value)); }
};

struct Mend {
  const DiagnosticRow* row = nullptr;
  std::size_t at = 0;  // byte of the line to show
  std::vector<std::string> arguments;
  std::size_t from = 0;  // bytes of the line to be replaced …
  std::size_t length = 0;
  std::string by;   // … with this
  int widened = 0;  // by so many characters
};

int column_of(std::string_view line, std::size_t at) {
  return static_cast<int>(utf8_count(line.substr(0, at))) + 1;
}

// Where a value that begins with a bracket or quote ends, in bytes; npos when not on this line.
std::size_t end_of_enclosed(std::string_view value) {
  const char open = value.front();
  if (open == '"' || open == '\'') {
    for (std::size_t i = 1; i < value.size(); ++i) {
      if (open == '"' && value[i] == '\\') {
        ++i;
      } else if (value[i] == open) {
        if (open == '\'' && value.substr(i + 1, 1) == "'") {
          ++i;
        } else {
          return i + 1;
        }
      }
    }
    return value.npos;
  }
  const char close = open == '[' ? ']' : '}';
  std::size_t depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '"' || value[i] == '\'') {
      return value.npos;  // a quote inside may hold brackets: libyaml's business
    }
    depth += value[i] == open ? 1 : 0;
    depth -= value[i] == close ? 1 : 0;
    if (depth == 0) {
      return i + 1;
    }
  }
  return value.npos;
}

Mend quote_value(const FieldLine& line, const DiagnosticRow& row, std::size_t at) {
  std::string_view value = line.value_text();
  value = trim(value.substr(0, value.find(" #")));  // the comment stays one
  Mend mend;
  mend.row = &row;
  mend.at = at;
  mend.from = line.value;
  mend.length = value.size();
  mend.by = "'" + replace_all(value, "'", "''") + "'";
  mend.widened = 1;  // exact for what begins the value, and that is what places point to
  return mend;
}

std::optional<Mend> find_enclosed_slip(const FieldLine& line) {
  const std::string_view value = line.value_text();
  const std::size_t end = end_of_enclosed(value);
  if (end == value.npos) {
    return std::nullopt;
  }
  const std::string_view rest = trim(value.substr(end));
  if (rest.empty() || rest.front() == '#') {
    return std::nullopt;
  }
  Mend mend = quote_value(line, kValueGoesOn, line.value + end);
  mend.arguments = {std::string(line.key), std::string(value.substr(0, 1)),
                    std::string(value.substr(end - 1, 1))};
  return mend;
}

std::optional<Mend> find_value_slip(const FieldLine& line) {
  const std::string_view value = line.value_text();
  if (value.empty()) {
    return std::nullopt;
  }
  switch (value.front()) {
    case '[':
    case '{':
    case '"':
    case '\'':
      return find_enclosed_slip(line);
    case '*':
    case '&':
      return quote_value(line, kYamlAnchor, line.value);
    case '!':
      return quote_value(line, kYamlTag, line.value);
    case '@':
    case '`':
    case '%':
    case ']':
    case '}':
    case ',':
      return quote_value(line, kYamlSpecialStart, line.value);
    case '#':
    case '|':
    case '>':
    case '-':
    case '?':
      return std::nullopt;
    default:
      break;
  }
  // A comment may hold what it likes.
  const std::string_view plain = value.substr(0, value.find(" #"));
  std::size_t colon = plain.find(": ");
  if (colon == plain.npos && trim(plain).back() == ':') {
    colon = trim(plain).size() - 1;
  }
  if (colon == plain.npos) {
    return std::nullopt;
  }
  return quote_value(line, kYamlColonInValue, line.value + colon);
}

Mend spaced_colon(const DiagnosticRow& row, std::string_view key, std::size_t colon) {
  Mend mend;
  mend.row = &row;
  mend.at = colon;
  mend.arguments = {std::string(key)};
  mend.from = colon;
  mend.by = ": ";
  mend.widened = 1;
  return mend;
}

// What is wrong with the colon after the field's name.
std::optional<Mend> find_colon_slip(std::string_view line, std::span<const FieldName> names,
                                    int& guesses_left) {
  const std::size_t ascii = line.find(':');
  const std::size_t wide = line.find(kFullWidthColon);
  if (wide < ascii) {
    const std::string_view key = trim(line.substr(0, wide));
    constexpr std::size_t kLongestKey = 64;
    if (!is_name(key, names) &&
        (key.size() > kLongestKey || guesses_left-- <= 0 || !closest_field(key, names))) {
      return std::nullopt;
    }
    Mend mend = spaced_colon(kFullWidthColonAfter, key, wide);
    mend.length = kFullWidthColon.size();
    return mend;
  }
  if (ascii == line.npos || ascii + 1 == line.size() || is_space(line[ascii + 1])) {
    return std::nullopt;
  }
  const std::string_view key = trim(line.substr(0, ascii));
  if (!is_name(key, names)) {
    return std::nullopt;
  }
  Mend mend = spaced_colon(kNoSpaceAfterColon, key, ascii);
  mend.length = 1;
  return mend;
}

FieldLine field_line(std::string_view text) {
  FieldLine line;
  line.text = text;
  line.colon = text.find(':');
  line.value = text.size();
  if (line.colon != text.npos) {
    line.key = trim(text.substr(0, line.colon));
    const std::size_t value = text.find_first_not_of(" \t", line.colon + 1);
    line.value = value == text.npos ? text.size() : value;
  }
  return line;
}

class Mender {
 public:
  Mender(std::span<const FieldName> names, Mistakes& mistakes)
      : names_(names), mistakes_(mistakes) {}

  // The line as it should be, when something is wrong with it.
  std::optional<std::string> mend(std::string_view line, int number) {
    const char first = line.empty() ? ' ' : line.front();
    if (is_space(first)) {
      return mend_tabs(line, number);
    }
    if (first == '#' || first == '-') {
      return std::nullopt;
    }
    std::string current(line);
    bool changed = false;
    if (const auto colon = find_colon_slip(current, names_, guesses_left_)) {
      apply(*colon, current, number);
      changed = true;
    }
    const FieldLine field = field_line(current);
    const auto slip = find_value_slip(field);
    if (slip && is_name(field.key, names_)) {
      apply(*slip, current, number);
      changed = true;
    }
    return changed ? std::optional(std::move(current)) : std::nullopt;
  }

  std::vector<ColumnShift> shifts;

 private:
  std::optional<std::string> mend_tabs(std::string_view line, int number) {
    const std::size_t end = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t tab = line.find('\t');
    if (end == line.size() || tab >= end) {
      return std::nullopt;
    }
    mistakes_.add(kTabIndent, {number, static_cast<int>(tab) + 1});
    std::string mended(line);
    std::replace(mended.begin(), mended.begin() + static_cast<std::ptrdiff_t>(end), '\t', ' ');
    return mended;
  }

  // `line` may have been mended before: the place is that of the file all the same.
  void apply(const Mend& slip, std::string& line, int number) {
    int column = column_of(line, slip.at);
    for (const ColumnShift& shift : shifts) {
      column -= shift.line == number && column > shift.column ? shift.by : 0;
    }
    mistakes_.add(*slip.row, {number, column}, slip.arguments);
    shifts.push_back({number, column_of(line, slip.from), slip.widened});
    line.replace(slip.from, slip.length, slip.by);
  }

  std::span<const FieldName> names_;
  Mistakes& mistakes_;
  int guesses_left_ = 100;  // guessing a name is slow, and a hostile file is all bad names
};

}  // namespace

Mended mend_slips(const SlipInput& input, std::span<const FieldName> names, Mistakes& mistakes) {
  Mender mender(names, mistakes);
  Mended result;
  int number = input.first_line;
  for (std::size_t from = 0; from < input.text.size(); ++number) {
    const std::size_t end = std::min(input.text.find('\n', from), input.text.size());
    std::string_view line = input.text.substr(from, end - from);
    const std::string_view ending = !line.empty() && line.back() == '\r' ? "\r\n" : "\n";
    line.remove_suffix(ending.size() - 1);
    const auto mended = mender.mend(line, number);
    if (mended && !result.text) {
      result.text = std::string(input.text.substr(0, from));
    }
    if (result.text) {
      result.text->append(mended ? *mended : line);
      *result.text += ending;
    }
    from = end + 1;
  }
  result.shifts = std::move(mender.shifts);
  return result;
}

}  // namespace mingbai::source
