// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/addresses.h"

#include <algorithm>

#include "index/text/fold.h"

namespace mingbai::render {
namespace {

constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view kAlsoInPaths = "/!$&'()*+,;=:@";

std::string encoded(std::string_view text, std::string_view also_allowed) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kUnreserved.find(c) != kUnreserved.npos || also_allowed.find(c) != also_allowed.npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    }
  }
  return out;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string root_of(std::string_view path) {
  std::string root;
  for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth) {
    root += "../";
  }
  return root;
}

std::string encoded_path(std::string_view path) {
  return encoded(path, kAlsoInPaths);
}

std::string encoded_query(std::string_view value) {
  return encoded(value, {});
}

std::string_view host_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  if (scheme == base_url.npos) {
    return {};
  }
  const std::string_view rest = base_url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of(":/?#"));
}

std::string path_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::string_view rest =
      scheme == base_url.npos ? std::string_view() : base_url.substr(scheme + 3);
  const std::size_t slash = rest.find('/');
  std::string path(slash == rest.npos ? "/" : rest.substr(slash));
  return path.back() == '/' ? path : path + "/";
}

std::string dialled(std::string_view phone) {
  constexpr std::size_t kShortest = 3;  // 120
  const std::string text = text::fold(phone);
  const auto start = std::find_if(text.begin(), text.end(), is_digit);
  std::string number;
  for (auto at = start; at != text.end(); ++at) {
    if (is_digit(*at) || *at == '-') {
      number += *at;
    } else if (*at != ' ' && *at != '(' && *at != ')') {
      break;
    }
  }
  while (!number.empty() && number.back() == '-') {
    number.pop_back();
  }
  return number.size() >= kShortest ? number : std::string();
}

}  // namespace mingbai::render
