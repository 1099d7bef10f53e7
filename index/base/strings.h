// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small functions over UTF-8 bytes that need no Unicode tables. Pure; thread-safe.

#include <string>
#include <string_view>
#include <vector>

namespace mingbai {

// Length in bytes of the character that starts at `at` (1 for a byte that starts none); never
// reaches past the end.
std::size_t utf8_length(std::string_view text, std::size_t at);
// The longest prefix of at most `bytes` bytes that does not cut a character.
std::string_view utf8_prefix(std::string_view text, std::size_t bytes);
// Number of characters.
std::size_t utf8_count(std::string_view text);
bool is_valid_utf8(std::string_view text);
// Control characters replaced by '?', so that a hostile line cannot drive a terminal.
std::string printable(std::string_view text);

std::string_view trim(std::string_view text);  // ASCII space, tab, CR, LF, and U+3000
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split_lines(std::string_view text);  // without the line ends
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);
std::string ascii_lower(std::string_view text);
// "a%20b" -> "a b" (RFC 3986, 2.1). What is no escape stays as it is, and so do escaped control
// characters, which no address of ours has a use for.
std::string percent_decoded(std::string_view text);

// As text.find(what, from), but several times as fast in Chinese text: there the first byte of what
// is looked for, by which the library goes, stands everywhere.
std::size_t find_bytes(std::string_view text, std::string_view what, std::size_t from = 0);

// Edits (insert, delete, replace, swap) between two short words, counted in characters.
std::size_t edit_distance(std::string_view a, std::string_view b);
// The candidate closest to `word`, if it is close enough to be meant; empty otherwise.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace mingbai
