// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes as a classic script, the only kind of file that a page opened from a disk may load: a call
// of one function with a string of ASCII characters. See FORMAT.md, "Files". Pure; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::browser {

struct File {
  std::string name;  // inside the search folder
  std::string bytes;
};

// 123 of the 128 ASCII characters can stand in a string literal as they are. Each carries seven
// bits, the first five of them six: 0.87 of a byte, where base64 has 0.75.
std::string ascii_of(std::string_view bytes);

// A raw deflate stream (RFC 1951).
std::string deflated(std::string_view bytes);

// A file of that name, and one that is named by a hash of its bytes.
File script_file(std::string_view key, std::string_view bytes);
File hashed_script_file(std::string_view bytes);

inline constexpr std::size_t kKeyLength = 8;  // characters of a hashed name, five bits each
// The key that a reader makes of the first 40 bits of a hash: "k3f0a9xz".
std::string key_of(std::string_view five_bytes);
std::string hash_of(std::string_view bytes);  // five bytes
bool is_key_digit(char c);

}  // namespace mingbai::browser
