// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/packing.h"

#include <utility>

namespace mingbai::store {

void Packer::put(std::uint64_t number) {
  while (number >= 0x80U) {
    bytes_.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
    number >>= 7U;
  }
  bytes_.push_back(static_cast<char>(number));
}

void Packer::put(std::string_view text) {
  put(std::uint64_t{text.size()});
  bytes_.append(text);
}

void Packer::put(const std::vector<std::string>& texts) {
  put(std::uint64_t{texts.size()});
  for (const std::string& text : texts) {
    put(std::string_view{text});
  }
}

std::uint64_t Unpacker::number() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80U) {
      return number;
    }
  }
  ok_ = false;
  rest_ = {};
  return 0;
}

std::string_view Unpacker::text() {
  const std::uint64_t length = number();
  if (length > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  const std::string_view text = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return text;
}

std::size_t Unpacker::count() {
  const std::uint64_t count = number();
  if (count > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return 0;
  }
  return count;
}

std::vector<std::string> Unpacker::texts() {
  std::vector<std::string> texts(count());
  for (std::string& text : texts) {
    text = this->text();
  }
  return texts;
}

}  // namespace mingbai::store
