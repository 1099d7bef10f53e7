// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/shards.h"

#include <algorithm>
#include <numeric>

#include "index/base/hash.h"
#include "index/browser/bits.h"
#include "index/store/packing.h"

namespace mingbai::browser {
namespace {

constexpr std::size_t kBlock = 16;  // terms that are skipped at once
constexpr unsigned kUnitBits = 5;   // steps from one second character to the next
constexpr unsigned kTitleBits = 4;
constexpr unsigned kBlockBits = 9;

// Occurrences that are told apart: at k1 = 1 the weight of more hardly grows.
constexpr std::uint32_t kCounts[] = {2, 3, 4, 6, 9, 14};

// Which of the postings have at least each count, every step a part of the one before.
void put_counts(BitWriter& out, std::span<const Posting> postings) {
  std::vector<std::uint32_t> counts;
  for (const Posting& posting : postings) {
    counts.push_back(posting.count);
  }
  for (const std::uint32_t least : kCounts) {
    std::vector<std::uint32_t> members;
    std::vector<std::uint32_t> left;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      if (counts[i] >= least) {
        members.push_back(i);
        left.push_back(counts[i]);
      }
    }
    const auto bound = static_cast<std::uint32_t>(counts.size());
    out.put_below(static_cast<std::uint32_t>(members.size()), bound + 1);
    out.put_subset(members, bound);
    if (left.empty()) {
      return;
    }
    counts = std::move(left);
  }
}

void put_titles(BitWriter& out, std::span<const Posting> postings) {
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < postings.size(); ++i) {
    if (postings[i].title_length > 0) {
      members.push_back(i);
    }
  }
  const auto bound = static_cast<std::uint32_t>(postings.size());
  out.put_below(static_cast<std::uint32_t>(members.size()), bound + 1);
  out.put_subset(members, bound);
  for (const std::uint32_t i : members) {
    out.put_golomb(std::min<std::uint32_t>(postings[i].title_length, 255), kTitleBits);
  }
}

BitWriter list_bits(const PostingList& list, std::uint32_t span) {
  BitWriter out;
  std::vector<std::uint32_t> documents;
  for (const Posting& posting : list.postings) {
    documents.push_back(posting.document);
  }
  out.put_gamma(static_cast<std::uint32_t>(documents.size()));
  out.put_subset(documents, span);
  put_counts(out, list.postings);
  put_titles(out, list.postings);
  return out;
}

void put_unit(BitWriter& out, char16_t unit) {
  constexpr unsigned kAscii = 7;
  constexpr unsigned kUnit = 16;
  const bool ascii = unit < 0x80;
  out.put(ascii ? 1 : 0, 1);
  out.put(unit, ascii ? kAscii : kUnit);
}

// A term by what it shares with the one before. Mostly the two are pairs with the same first
// character, which takes one bit and the step between the second ones.
void put_term(BitWriter& out, const std::u16string& before, const std::u16string& term) {
  std::size_t common = 0;
  while (common < before.size() && common < term.size() && before[common] == term[common]) {
    ++common;
  }
  const bool step = !before.empty() && before.size() == term.size() && common + 1 == term.size();
  out.put(step ? 1 : 0, 1);
  if (step) {
    out.put_golomb(static_cast<std::uint32_t>(term[common] - before[common]), kUnitBits);
    return;
  }
  out.put_gamma(static_cast<std::uint32_t>(common + 1));
  out.put_gamma(static_cast<std::uint32_t>(term.size() - common));
  for (std::size_t i = common; i < term.size(); ++i) {
    put_unit(out, term[i]);
  }
}

std::string shard_bits(std::span<const PostingList> lists) {
  BitWriter out;
  std::uint32_t span = 0;
  for (const PostingList& list : lists) {
    span = std::max(span, list.postings.back().document + 1);
  }
  out.put_gamma(static_cast<std::uint32_t>(lists.size() + 1));
  out.put_gamma(span + 1);
  const std::u16string nothing;
  const std::u16string* before = &nothing;
  for (std::size_t from = 0; from < lists.size(); from += kBlock) {
    const auto block = lists.subspan(from, std::min(kBlock, lists.size() - from));
    BitWriter postings;
    for (const PostingList& list : block) {
      put_term(out, *before, list.term);
      before = &list.term;
      postings.append(list_bits(list, span));
    }
    out.put_golomb(static_cast<std::uint32_t>(postings.size()), kBlockBits);
    out.append(postings);
  }
  return out.take();
}

// About the size of a list in a shard, for choosing the borders.
std::size_t weight_of(const PostingList& list) {
  const std::uint32_t span = list.postings.back().document + 1;
  constexpr std::size_t kTermBits = 10;
  return list_bits(list, span).size() + kTermBits;
}

std::uint64_t border_rank(const std::u16string& term) {
  return content_hash({reinterpret_cast<const char*>(term.data()), term.size() * sizeof(char16_t)})
      .low;
}

}  // namespace

std::vector<std::size_t> list_sizes(std::span<const PostingList> lists) {
  std::vector<std::size_t> sizes(lists.size());
  std::transform(lists.begin(), lists.end(), sizes.begin(), weight_of);
  return sizes;
}

std::vector<std::size_t> shard_borders(std::span<const PostingList> lists,
                                       std::span<const std::size_t> sizes,
                                       std::size_t wanted_bytes) {
  const std::size_t wanted = wanted_bytes * 8;
  std::vector<std::size_t> borders;
  std::size_t size = 0;      // of the lists since the last border
  std::size_t best = 0;      // the term of the lowest hash near the wanted size; 0: none yet
  std::uint64_t lowest = 0;  // its hash
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (i == 0) {
      borders.push_back(0);
    } else if (size >= wanted + wanted / 4) {
      borders.push_back(best > 0 ? best : i);
      size = std::accumulate(sizes.begin() + static_cast<std::ptrdiff_t>(borders.back()),
                             sizes.begin() + static_cast<std::ptrdiff_t>(i), std::size_t{0});
      best = 0;
    }
    if (i > borders.back() && size >= wanted - wanted / 4) {
      const std::uint64_t rank = border_rank(lists[i].term);
      if (best == 0 || rank < lowest) {
        lowest = rank;
        best = i;
      }
    }
    size += sizes[i];
  }
  return borders;
}

std::string pack_shard(std::span<const PostingList> lists, std::span<const WordEntry> words) {
  store::Packer packed;
  packed.put(std::string_view{shard_bits(lists)});
  std::string bytes = packed.take();
  for (const WordEntry& word : words) {
    bytes += word.coded;
  }
  return bytes;
}

}  // namespace mingbai::browser
