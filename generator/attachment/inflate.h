// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Unpacking bytes that may be hostile: never more than a limit comes out. Pure; thread-safe.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mingbai::attachment {

enum class Wrapping { kRaw, kZlib, kGzip };

// What came out before the end, damage or `limit` bytes; nothing when there was not one byte.
std::optional<std::string> inflated(std::string_view bytes, Wrapping wrapping, std::size_t limit);

}  // namespace mingbai::attachment
