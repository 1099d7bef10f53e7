// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers and strings in the fewest bytes, for values and document data. A number is seven bits a
// byte, lowest first, the top bit says that more follow (LEB128); a string is its length, then its
// bytes. Reading damaged bytes gives zeros and empty strings and turns ok() off; it never reads
// past the end. Not thread-safe.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::store {

class Packer {
 public:
  void put(std::uint64_t number);
  void put(std::string_view text);
  void put(const std::vector<std::string>& texts);
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string_view text();  // points into the bytes given
  std::vector<std::string> texts();
  // A number of things that follow, each of at least one byte.
  std::size_t count();
  std::string_view rest() const { return rest_; }
  bool done() const { return rest_.empty(); }
  bool ok() const { return ok_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace mingbai::store
