// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One table (B-tree) of a Xapian database, backend glass of xapian-core 1.4, written from front to
// back: entries come in ascending order of their keys, blocks are filled to the last bytes and
// never touched again. FORMAT.md, "Bulk build", says why this exists beside the library's own
// writer. Not thread-safe.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/append_file.h"
#include "index/base/error.h"

namespace mingbai::store {

// The first characters of a key: numbers and texts so that bytes sort as they do.
void pack_sorted(std::string& key, std::uint32_t number);
void pack_sorted(std::string& key, std::string_view text);  // without an end

class GlassTable {
 public:
  enum class Tag : std::uint8_t { kPlain, kDeflated };

  static Result<GlassTable> create(const std::string& path);

  // Keys of at most kLongestKey bytes, each greater than the one before.
  Result<void> add(std::string_view key, std::string_view tag, Tag form = Tag::kPlain);

  // Everything on the disk. `compress_from`: tags of more bytes are deflated by later writers; 0:
  // none. Gives the table's entry for the version file.
  Result<std::string> finish(std::uint32_t compress_from);

  // The entry of a table that does not exist.
  static std::string no_table(std::uint32_t compress_from);

  static constexpr std::size_t kLongestKey = 255;

 private:
  struct Block {
    std::string bytes;
    std::size_t directory_end = 0;
    std::size_t items_begin = 0;
    std::string separator;  // what the level above knows it by
    std::size_t free() const { return items_begin - directory_end; }
    bool empty() const;
  };

  explicit GlassTable(AppendFile file);

  static Block new_block(std::string separator);
  static void put(Block& block, std::string_view item);
  Result<std::uint32_t> write(std::size_t level);
  // By value: entering may move the blocks.
  Result<void> enter(std::size_t level, std::string separator, std::uint32_t block);
  Result<void> next_leaf(std::string_view key, std::uint16_t component);

  AppendFile file_;
  std::vector<Block> levels_;  // the open block of each, leaves first
  std::string last_key_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
  std::string item_;  // scratch
};

}  // namespace mingbai::store
