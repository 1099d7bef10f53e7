// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/destination.h"

#include <algorithm>
#include <array>

#include "index/base/strings.h"
#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

struct Scheme {
  std::string_view name;
  DestinationKind kind;
};

// Everything else is refused: javascript and data run code, file and C: name the author's own disk.
constexpr std::array<Scheme, 4> kSchemes{{{"http", DestinationKind::kExternal},
                                          {"https", DestinationKind::kExternal},
                                          {"mailto", DestinationKind::kContact},
                                          {"tel", DestinationKind::kContact}}};

bool is_scheme_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte) || c == '+' || c == '-' ||
         c == '.';
}

// RFC 3986 3.1; empty when there is none. Blanks and control characters need no care here: they
// leave append_url() percent-encoded, and "%09" is in no scheme.
std::string_view scheme_of(std::string_view destination) {
  const auto end = std::find_if_not(destination.begin(), destination.end(), is_scheme_character);
  const auto length = static_cast<std::size_t>(end - destination.begin());
  const bool found = length > 0 && end != destination.end() && *end == ':' &&
                     text::is_ascii_letter(static_cast<unsigned char>(destination.front()));
  return found ? destination.substr(0, length) : std::string_view();
}

}  // namespace

DestinationKind classify_destination(std::string_view destination) {
  if (destination.empty()) {
    return DestinationKind::kEmpty;
  }
  if (destination.front() == '#') {
    return DestinationKind::kAnchor;
  }
  // Browsers read '\' as '/' at the start of an address.
  if (destination.size() > 1 && (destination[0] == '/' || destination[0] == '\\') &&
      (destination[1] == '/' || destination[1] == '\\')) {
    return DestinationKind::kRefused;
  }
  const std::string scheme = ascii_lower(scheme_of(destination));
  if (scheme.empty()) {
    return DestinationKind::kLocal;
  }
  const auto* row = std::find_if(kSchemes.begin(), kSchemes.end(),
                                 [&](const Scheme& s) { return s.name == scheme; });
  return row == kSchemes.end() ? DestinationKind::kRefused : row->kind;
}

LocalDestination split_destination(std::string_view destination) {
  const std::size_t end = std::min(destination.find_first_of("?#"), destination.size());
  return {percent_decoded(destination.substr(0, end)), destination.substr(end)};
}

}  // namespace mingbai::markdown
