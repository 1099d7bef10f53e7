// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/address_book.h"

#include <algorithm>

#include "index/base/language.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

// Separators of addresses (RFC 3986, section 2.2), and what Windows forbids in file names.
constexpr std::string_view kForbidden = "/\\?#%<>:\"|*";
// Device names of Windows, with or without an extension.
constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul"};
// Most systems end at 255 bytes; ".html" and a page number must fit.
constexpr std::size_t kLongestName = 200;

}  // namespace

const std::string* AddressBook::claim(std::string_view address, std::string_view owner) {
  const auto [entry, is_new] = owners_.try_emplace(ascii_lower(address), owner);
  return is_new ? nullptr : &entry->second;
}

const std::string* AddressBook::owner_of(std::string_view address) const {
  const auto found = owners_.find(ascii_lower(address));
  return found == owners_.end() ? nullptr : &found->second;
}

std::string flaw_of_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.back() == '.') {
    return say({"不能为空，也不能以点开头或结尾", "it is empty, or begins or ends with a dot"});
  }
  if (name.front() == ' ' || name.back() == ' ') {
    return say({"不能以空格开头或结尾", "it begins or ends with a space"});
  }
  if (name.size() > kLongestName) {
    return say({"太长了", "it is too long"});
  }
  const std::string lower = ascii_lower(name.substr(0, name.find('.')));
  if (std::find(std::begin(kDevices), std::end(kDevices), lower) != std::end(kDevices)) {
    return say({"这是 Windows 的设备名", "it is the name of a device on Windows"});
  }
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      return say({"含有控制字符", "it holds a control character"});
    }
    if (kForbidden.find(c) != kForbidden.npos) {
      return say({"含有字符 ", "it holds the character "}) + c;
    }
  }
  return {};
}

}  // namespace mingbai::site
