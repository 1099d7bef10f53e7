// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/glass_table.h"

#include <algorithm>
#include <utility>

#include "index/store/packing.h"

namespace mingbai::store {
namespace {

// Layout of a block (xapian-core 1.4, backends/glass/glass_table.h): revision 4 bytes, level 1,
// contiguous free bytes 2, all free bytes 2, end of the directory 2; then the directory, two bytes
// an item; the items themselves at the end of the block. All big-endian.
constexpr std::size_t kBlockSize = 8192;
constexpr std::size_t kDirectoryStart = 11;
constexpr std::size_t kDirectoryEntry = 2;

// A leaf item: size - 3 with three flags 2, length of the key 1, key, number of the piece 2
// (not of the first), piece of the tag. A branch item: block 4, length of the key 1, key, piece 2.
constexpr std::size_t kItemHead = 3;
constexpr std::size_t kComponent = 2;
constexpr std::size_t kLargestItem = 0x1FFF + 3;
constexpr std::uint16_t kDeflatedFlag = 0x8000;
constexpr std::uint16_t kLastFlag = 0x4000;
constexpr std::uint16_t kFirstFlag = 0x2000;

// A tag is cut to fill a block, unless the piece would be this small.
constexpr std::size_t kSmallestPiece = 256;

constexpr std::uint32_t kRevision = 1;

void put_number(std::string& out, std::uint32_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>(number >> static_cast<unsigned>(shift)));
  }
}

void set_number(std::string& bytes, std::size_t at, std::size_t number) {
  bytes[at] = static_cast<char>(number >> 8U);
  bytes[at + 1] = static_cast<char>(number);
}

// The shortest key that comes after `before` and not after `key`, with its piece.
std::string separator_between(std::string_view before, std::string_view key,
                              std::uint16_t component) {
  std::size_t same = 0;
  while (same < before.size() && same < key.size() && before[same] == key[same]) {
    ++same;
  }
  const std::string_view head = key.substr(0, std::min(same + 1, key.size()));
  std::string separator(1, static_cast<char>(head.size()));
  separator.append(head);
  put_number(separator, component, kComponent);
  return separator;
}

// What the version file says of a table.
constexpr std::uint32_t kSequential = 2;
constexpr std::uint32_t kNoRootYet = 1;
struct Root {
  std::uint64_t block = 0;
  std::uint64_t level_and_flags = 0;
  std::uint64_t entries = 0;
  std::uint64_t compress_from = 0;
};

std::string root_entry(const Root& root, std::string_view free_list) {
  Packer out;
  out.put(root.block);
  out.put(root.level_and_flags);
  out.put(root.entries);
  out.put(std::uint64_t{kBlockSize >> 11U});
  out.put(root.compress_from);
  out.put(free_list);
  return out.take();
}

std::string least_separator() {
  return std::string(1 + kComponent, '\0');
}

}  // namespace

void pack_sorted(std::string& key, std::uint32_t number) {
  if (number < 0x8000U) {
    put_number(key, number, 2);
    return;
  }
  // As many leading ones as bytes follow the second: seven bits of the number a byte.
  int bytes = 3;
  for (std::uint32_t rest = number >> 22U; rest != 0; rest >>= 7U) {
    ++bytes;
  }
  const std::uint64_t marked = number | ((0xFFULL << static_cast<unsigned>(10 - bytes) & 0xFFU)
                                         << static_cast<unsigned>(8 * (bytes - 1)));
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    key.push_back(static_cast<char>(marked >> static_cast<unsigned>(shift)));
  }
}

void pack_sorted(std::string& key, std::string_view text) {
  for (const char c : text) {
    key.push_back(c);
    if (c == '\0') {
      key.push_back('\xFF');
    }
  }
}

bool GlassTable::Block::empty() const {
  return directory_end == kDirectoryStart;
}

GlassTable::Block GlassTable::new_block(std::string separator) {
  return {std::string(kBlockSize, '\0'), kDirectoryStart, kBlockSize, std::move(separator)};
}

void GlassTable::put(Block& block, std::string_view item) {
  block.items_begin -= item.size();
  block.bytes.replace(block.items_begin, item.size(), item);
  set_number(block.bytes, block.directory_end, block.items_begin);
  block.directory_end += kDirectoryEntry;
}

GlassTable::GlassTable(AppendFile file) : file_(std::move(file)) {
  levels_.push_back(new_block(least_separator()));
  // Every table begins with an item of no key.
  std::string nothing;
  put_number(nothing, kFirstFlag | kLastFlag, 2);
  nothing.push_back('\0');
  put(levels_[0], nothing);
}

Result<GlassTable> GlassTable::create(const std::string& path) {
  auto file = AppendFile::create(path);
  if (!file) {
    return fail(std::move(file.error()));
  }
  return GlassTable(std::move(*file));
}

// Writes the open block of a level; its number.
Result<std::uint32_t> GlassTable::write(std::size_t level) {
  Block& block = levels_[level];
  std::string head;
  put_number(head, kRevision, 4);
  head.push_back(static_cast<char>(level));
  put_number(head, static_cast<std::uint32_t>(block.free()), 2);
  put_number(head, static_cast<std::uint32_t>(block.free()), 2);
  put_number(head, static_cast<std::uint32_t>(block.directory_end), 2);
  block.bytes.replace(0, head.size(), head);
  if (auto done = file_.append(block.bytes); !done) {
    return fail(std::move(done.error()));
  }
  return blocks_++;
}

// Enters a block that was written into the level above it.
Result<void> GlassTable::enter(std::size_t level, std::string separator, std::uint32_t block) {
  if (level == levels_.size()) {
    levels_.push_back(new_block(least_separator()));
  }
  std::string item;
  put_number(item, block, 4);
  item += levels_[level].empty() ? least_separator() : separator;
  if (levels_[level].free() < item.size() + kDirectoryEntry) {
    const auto full = write(level);
    if (!full) {
      return fail(full.error());
    }
    if (auto done = enter(level + 1, levels_[level].separator, *full); !done) {
      return done;
    }
    levels_[level] = new_block(separator);
    return enter(level, separator, block);
  }
  put(levels_[level], item);
  return {};
}

Result<void> GlassTable::next_leaf(std::string_view key, std::uint16_t component) {
  const auto full = write(0);
  if (!full) {
    return fail(full.error());
  }
  if (auto done = enter(1, levels_[0].separator, *full); !done) {
    return done;
  }
  levels_[0] = new_block(separator_between(last_key_, key, component));
  return {};
}

Result<void> GlassTable::add(std::string_view key, std::string_view tag, Tag form) {
  MINGBAI_ASSERT(key.size() <= kLongestKey && std::string_view(last_key_) < key);
  ++entries_;
  for (std::uint16_t component = 1;; ++component) {
    const std::size_t head = kItemHead + key.size() + (component == 1 ? 0 : kComponent);
    const std::size_t free = std::min(levels_[0].free(), kLargestItem + kDirectoryEntry);
    const std::size_t room = free > head + kDirectoryEntry ? free - head - kDirectoryEntry : 0;
    const bool last = tag.size() <= room && free >= head + kDirectoryEntry;
    if (!last && room < kSmallestPiece) {
      if (auto done = next_leaf(key, component); !done) {
        return done;
      }
      --component;
      continue;
    }
    const std::string_view piece = tag.substr(0, room);
    tag.remove_prefix(piece.size());
    item_.clear();
    put_number(item_,
               static_cast<std::uint32_t>(head + piece.size() - kItemHead) |
                   (form == Tag::kDeflated ? kDeflatedFlag : 0U) | (last ? kLastFlag : 0U) |
                   (component == 1 ? kFirstFlag : 0U),
               2);
    item_.push_back(static_cast<char>(key.size()));
    item_.append(key);
    if (component > 1) {
      put_number(item_, component, kComponent);
    }
    item_.append(piece);
    put(levels_[0], item_);
    last_key_ = key;
    if (last) {
      return {};
    }
  }
}

Result<std::string> GlassTable::finish(std::uint32_t compress_from) {
  if (entries_ == 0) {
    levels_.clear();
  }
  std::uint32_t number = 0;
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    const auto written = write(level);
    if (!written) {
      return fail(written.error());
    }
    number = *written;
    if (level + 1 < levels_.size()) {
      if (auto done = enter(level + 1, levels_[level].separator, number); !done) {
        return fail(std::move(done.error()));
      }
    }
  }
  if (auto synced = file_.sync(); !synced) {
    return fail(std::move(synced.error()));
  }
  if (levels_.empty()) {
    return no_table(compress_from);
  }
  // The list of free blocks: revision, the first block beyond the file, and an empty list.
  Packer free_list;
  free_list.put(std::uint64_t{kRevision});
  free_list.put(std::uint64_t{blocks_});
  for (int i = 0; i < 4; ++i) {
    free_list.put(std::uint64_t{0});
  }
  return root_entry({number, (levels_.size() - 1) << 2U | kSequential, entries_, compress_from},
                    free_list.take());
}

std::string GlassTable::no_table(std::uint32_t compress_from) {
  return root_entry({0, kSequential | kNoRootYet, 0, compress_from}, {});
}

}  // namespace mingbai::store
