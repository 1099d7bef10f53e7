// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Addresses as texts: how deep a page lies, what may stand in an address. Pure; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::render {

inline constexpr std::string_view kCardDoor = "cards/index.html";  // 明白卡查询

// What leads from a page back to the root: "" for index.html, "../" for policies/a.html.
std::string root_of(std::string_view path);

// A path as an address (RFC 3986, section 3.3): what is not allowed there is percent-encoded, also
// '#', '?' and '%', which a file name may hold; '/' stays.
std::string encoded_path(std::string_view path);
// A value in a query (RFC 3986, section 3.4; the form encoding of HTML without '+').
std::string encoded_query(std::string_view value);

// example.invalid of https://example.invalid:8080/site/; "" when there is none.
std::string_view host_of(std::string_view base_url);
// /site/ of it; always begins and ends with '/'.
std::string path_of(std::string_view base_url);

// What a tel: link takes from a number as people write it: digits and '-', the first number of
// several; "" when it cannot be dialled.
std::string dialled(std::string_view phone);

}  // namespace mingbai::render
