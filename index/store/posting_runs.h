// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Postings by document turned into postings by term: collected in a hash table, written to a file
// as a sorted run whenever the table has grown, and merged at the end. Memory is bounded by
// kMostBytes whatever is added. Not thread-safe.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/append_file.h"
#include "index/base/error.h"

namespace mingbai::store {

// The documents of one term. `bytes` are, as in Xapian's posting lists, the count in the first
// document, then for each further one the gap - 1 and its count, seven bits a byte.
struct Postings {
  std::uint32_t documents = 0;
  std::uint64_t occurrences = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string bytes;
};

class PostingRuns {
 public:
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

  // `path` is a file that exists only while it is open.
  static Result<PostingRuns> create(const std::string& path, std::size_t most_bytes = kMostBytes);

  // Documents ascending from 1; counts of a term that comes twice in one add up. Gives the count
  // so far.
  std::uint32_t add(std::string_view term, std::uint32_t document, std::uint32_t count);
  // Between two documents.
  Result<void> make_room();

  // Every term once, ascending; nothing may be added afterwards.
  using Visit = std::function<Result<void>(std::string_view term, const Postings& postings)>;
  Result<void> merge(const Visit& visit);

 private:
  struct Entry {
    std::uint32_t text = 0;  // offset in texts_
    std::uint32_t text_length = 0;
    std::uint32_t open_count = 0;  // of the last document: not yet in bytes
    Postings postings;
  };

  PostingRuns(AppendFile file, std::size_t most_bytes)
      : file_(std::move(file)), most_bytes_(most_bytes), slots_(kFirstSlots) {}

  std::string_view text(const Entry& entry) const;
  Entry& entry_of(std::string_view term);
  void grow();
  Result<void> write_run();

  static constexpr std::size_t kFirstSlots = std::size_t{1} << 16U;

  AppendFile file_;
  std::size_t most_bytes_;
  std::vector<std::uint64_t> runs_;   // where each begins
  std::vector<std::uint32_t> slots_;  // open addressing: number of the entry + 1, 0 is free
  std::vector<Entry> entries_;
  std::string texts_;
  std::size_t bytes_ = 0;  // of posting lists beyond what an entry holds
};

}  // namespace mingbai::store
