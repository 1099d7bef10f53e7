// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who stands at which address of the output. Addresses that differ only in the case of ASCII
// letters are one, since the tree is also copied to Windows kiosks. Not thread-safe.

#include <string>
#include <string_view>
#include <unordered_map>

namespace mingbai::site {

class AddressBook {
 public:
  // Null when the address was free and is now `owner`'s; else the owner that has it.
  const std::string* claim(std::string_view address, std::string_view owner);
  const std::string* owner_of(std::string_view address) const;

 private:
  std::unordered_map<std::string, std::string> owners_;
};

// Why `name` (without extension) cannot be the last part of an address: a character that addresses
// or Windows give a meaning, as text; "" when it can. Such names would work on one system only.
std::string flaw_of_name(std::string_view name);

}  // namespace mingbai::site
