// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/request_target.h"

#include "index/base/strings.h"
#include "index/service/messages.h"

namespace mingbai::service {
namespace {

int hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') {
    return digit - '0';
  }
  const int letter = digit | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// -1 when no escape starts at `at`.
int escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || text.size() - at < 3) {
    return -1;
  }
  const int high = hexadecimal(text[at + 1]);
  const int low = hexadecimal(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// Clients of a proxy send the whole address, http://host/path: RFC 9112, 3.2.2.
std::string_view without_origin(std::string_view raw) {
  constexpr std::string_view kScheme = "http://";
  if (ascii_lower(raw.substr(0, kScheme.size())) != kScheme) {
    return raw;
  }
  const std::size_t path = raw.find_first_of("/?", kScheme.size());
  return path == std::string_view::npos || raw[path] == '?' ? std::string_view("/")
                                                            : raw.substr(path);
}

bool add_parameter(std::string_view pair, Target& target) {
  const std::size_t equals = pair.find('=');
  auto name = percent_decode(pair.substr(0, equals), Decoding::kQuery);
  auto value = equals == std::string_view::npos
                   ? std::string()
                   : percent_decode(pair.substr(equals + 1), Decoding::kQuery);
  if (!name || !value) {
    return false;
  }
  target.query.emplace_back(std::move(*name), std::move(*value));
  return true;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, Decoding decoding) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int byte = escaped_byte(text, i); byte >= 0) {
      out.push_back(static_cast<char>(byte));
      i += 2;
    } else if (text[i] == '%' && decoding == Decoding::kPath) {
      return std::nullopt;
    } else {
      out.push_back(text[i] == '+' && decoding == Decoding::kQuery ? ' ' : text[i]);
    }
  }
  if (out.find('\0') != std::string::npos || !is_valid_utf8(out)) {
    return std::nullopt;
  }
  return out;
}

std::string percent_encode_path(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return out;
}

Result<Target> parse_target(std::string_view raw, const TargetLimits& limits) {
  if (raw.size() > limits.bytes) {
    return fail(ErrorCode::kTooLarge, say(kAddressTooLong));
  }
  raw = without_origin(raw);
  raw = raw.substr(0, raw.find('#'));
  const std::size_t mark = raw.find('?');
  Target target;
  auto path = percent_decode(raw.substr(0, mark), Decoding::kPath);
  if (!path || path->empty() || path->front() != '/') {
    return fail(ErrorCode::kInvalid, say(kBadAddress));
  }
  target.path = std::move(*path);
  target.has_query = mark != std::string_view::npos;
  if (!target.has_query) {
    return target;
  }
  for (const std::string_view pair : split(raw.substr(mark + 1), '&')) {
    if (pair.empty()) {
      continue;
    }
    if (target.query.size() == limits.parameters || !add_parameter(pair, target)) {
      return fail(ErrorCode::kInvalid, say(kBadQuery));
    }
  }
  return target;
}

}  // namespace mingbai::service
