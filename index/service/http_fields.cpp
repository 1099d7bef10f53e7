// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/http_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

#include "index/base/strings.h"

namespace mingbai::service {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// All of `text`, digits only.
std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error != std::errc() || at != end ? std::nullopt : std::optional(number);
}

std::string_view trim_blanks(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t");
  return from == std::string_view::npos
             ? std::string_view()
             : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

// "1", "0.5", "0.125" in thousandths (12.4.2); what is no weight counts as 0.
int weight_of(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point < text.size() ? text.substr(point + 1) : std::string_view();
  if (whole == "1") {
    return 1000;
  }
  if (whole != "0" || part.size() > 3) {
    return 0;
  }
  const auto digits = whole_number(std::string(part) + std::string(3 - part.size(), '0'));
  return digits ? static_cast<int>(*digits) : 0;
}

// "gzip;q=0.5" -> 500.
int weight_of_item(std::string_view item) {
  const std::size_t semicolon = item.find(';');
  if (semicolon == std::string_view::npos) {
    return 1000;
  }
  const std::string_view parameter = trim_blanks(item.substr(semicolon + 1));
  const bool is_weight =
      parameter.size() >= 2 && (parameter[0] == 'q' || parameter[0] == 'Q') && parameter[1] == '=';
  return is_weight ? weight_of(parameter.substr(2)) : 1000;
}

}  // namespace

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (trim_blanks(if_none_match) == "*") {
    return true;
  }
  // A tag may hold commas, so the list is read by its quotes. The W/ before one does not matter.
  for (std::size_t at = if_none_match.find('"'); at != std::string_view::npos;) {
    const std::size_t end = if_none_match.find('"', at + 1);
    if (end == std::string_view::npos) {
      return false;
    }
    if (if_none_match.substr(at, end + 1 - at) == etag) {
      return true;
    }
    at = if_none_match.find('"', end + 1);
  }
  return false;
}

std::string http_date(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  if (gmtime_r(&time, &parts) == nullptr) {
    return {};
  }
  std::string out(kDays[static_cast<std::size_t>(parts.tm_wday)]);
  out += ", " + padded(parts.tm_mday, 2) + " ";
  out += kMonths[static_cast<std::size_t>(parts.tm_mon)];
  out += " " + padded(parts.tm_year + 1900, 4) + " " + padded(parts.tm_hour, 2) + ":" +
         padded(parts.tm_min, 2) + ":" + padded(parts.tm_sec, 2) + " GMT";
  return out;
}

std::optional<std::int64_t> parse_http_date(std::string_view text) {
  constexpr std::size_t kLength = 29;
  if (text.size() != kLength) {
    return std::nullopt;
  }
  const auto month = std::find(kMonths.begin(), kMonths.end(), text.substr(8, 3));
  const auto day = whole_number(text.substr(5, 2));
  const auto year = whole_number(text.substr(12, 4));
  const auto hour = whole_number(text.substr(17, 2));
  const auto minute = whole_number(text.substr(20, 2));
  const auto second = whole_number(text.substr(23, 2));
  if (month == kMonths.end() || !day || !year || !hour || !minute || !second) {
    return std::nullopt;
  }
  std::tm parts{};
  parts.tm_year = static_cast<int>(*year) - 1900;
  parts.tm_mon = static_cast<int>(month - kMonths.begin());
  parts.tm_mday = static_cast<int>(*day);
  parts.tm_hour = static_cast<int>(*hour);
  parts.tm_min = static_cast<int>(*minute);
  parts.tm_sec = static_cast<int>(*second);
  const std::int64_t seconds = timegm(&parts);
  // Also refuses what timegm carries over (31 February) and any other separators or day names.
  return http_date(seconds) == text ? std::optional(seconds) : std::nullopt;
}

RangeOutcome parse_range(std::string_view text, std::uint64_t size, ByteRange& range) {
  constexpr std::string_view kUnit = "bytes=";
  if (ascii_lower(text.substr(0, kUnit.size())) != kUnit) {
    return RangeOutcome::kWhole;
  }
  const std::string_view spec = trim_blanks(text.substr(kUnit.size()));
  const std::size_t dash = spec.find('-');
  if (dash == std::string_view::npos) {
    return RangeOutcome::kWhole;
  }
  const auto first = whole_number(spec.substr(0, dash));
  const auto last = whole_number(spec.substr(dash + 1));
  if (dash == 0 && last) {  // the last bytes
    if (*last == 0 || size == 0) {
      return RangeOutcome::kUnsatisfiable;
    }
    range = {size - std::min(size, *last), std::min(size, *last)};
    return RangeOutcome::kPart;
  }
  const bool open_end = dash + 1 == spec.size();
  if (!first || (!last && !open_end) || (last && *last < *first)) {
    return RangeOutcome::kWhole;
  }
  if (*first >= size) {
    return RangeOutcome::kUnsatisfiable;
  }
  const std::uint64_t end = open_end ? size - 1 : std::min(*last, size - 1);
  range = {*first, end - *first + 1};
  return RangeOutcome::kPart;
}

AcceptedEncodings parse_accept_encoding(std::string_view text) {
  std::optional<int> brotli;
  std::optional<int> gzip;
  int others = 0;
  for (const std::string_view part : split(text, ',')) {
    const std::string_view item = trim_blanks(part);
    const std::string name = ascii_lower(trim_blanks(item.substr(0, item.find(';'))));
    if (name == "br") {
      brotli = weight_of_item(item);
    } else if (name == "gzip" || name == "x-gzip") {
      gzip = weight_of_item(item);
    } else if (name == "*") {
      others = weight_of_item(item);
    }
  }
  return {brotli.value_or(others), gzip.value_or(others)};
}

}  // namespace mingbai::service
