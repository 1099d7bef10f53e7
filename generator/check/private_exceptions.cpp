// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_exceptions.h"

#include <algorithm>

#include "generator/check/gate_messages.h"
#include "index/base/hash.h"
#include "index/base/strings.h"
#include "index/text/date.h"
#include "index/text/decode.h"

namespace mingbai::check {
namespace {

constexpr std::size_t kMarkDigits = 6;
constexpr std::size_t kFields = 4;

bool is_mark(std::string_view text) {
  return text.size() == kMarkDigits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string mark_of(const PrivateFinding& finding) {
  return fingerprint(std::to_string(static_cast<int>(finding.kind)) + " " + finding.value)
      .substr(0, kMarkDigits);
}

std::vector<PrivateException> read_exceptions(std::string_view bytes, Diagnostics& diagnostics) {
  std::vector<PrivateException> exceptions;
  const auto decoded = text::decode(bytes);
  if (!decoded) {
    diagnostics.add(exception_unreadable_row(), {std::string(kExceptionsFile), 0, 0});
    return exceptions;
  }
  int line = 0;
  for (const std::string_view raw : split_lines(decoded->text)) {
    ++line;
    const std::string text = replace_all(trim(raw), "｜", "|");
    if (text.empty() || text.starts_with('#')) {
      continue;
    }
    const std::vector<std::string_view> fields = split(text, '|');
    const auto day = fields.size() == kFields ? text::parse_date(trim(fields[0])) : std::nullopt;
    const std::string mark = day ? ascii_lower(trim(fields[2])) : std::string();
    if (!day || trim(fields[1]).empty() || !is_mark(mark) || trim(fields[3]).empty()) {
      diagnostics.add(exception_unreadable_row(), {std::string(kExceptionsFile), line, 0}, text);
      continue;
    }
    exceptions.push_back({std::string(trim(fields[1])), mark, text::last_day(*day), line});
  }
  return exceptions;
}

}  // namespace mingbai::check
