// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The address in a request line (RFC 9112, 3.2), taken apart and decoded once. Whatever a client
// sends, the result is valid UTF-8 without NUL. Pure; thread-safe; linear. Internal to this module.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/base/error.h"

namespace mingbai::service {

struct Target {
  std::string path;  // decoded; begins with '/'
  std::vector<std::pair<std::string, std::string>> query;
  bool has_query = false;
};

struct TargetLimits {
  std::size_t bytes = 0;
  std::size_t parameters = 0;
};

// kTooLarge: longer than the limit; kInvalid: anything else that is no address of ours.
Result<Target> parse_target(std::string_view raw, const TargetLimits& limits);

// What to do with a '%' that no two hexadecimal digits follow, and with '+'.
enum class Decoding {
  kPath,   // '+' stays; a stray '%' is an error
  kQuery,  // '+' is a space; a stray '%' is itself, as in ?q=100%
};

// No value when the result would not be valid UTF-8 or holds a NUL. Decodes once: %252e gives %2e.
std::optional<std::string> percent_decode(std::string_view text, Decoding decoding);
// A decoded path as it may stand in a Location header.
std::string percent_encode_path(std::string_view path);

}  // namespace mingbai::service
