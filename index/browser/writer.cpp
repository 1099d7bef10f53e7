// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/writer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "index/browser/columns.h"
#include "index/browser/manifest.h"
#include "index/browser/postings.h"
#include "index/browser/search_script.h"
#include "index/browser/shards.h"
#include "index/browser/text_groups.h"
#include "index/store/packing.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::browser {
namespace {

using Documents = std::span<const store::Record* const>;

// Hosts and disks suffer from many files; a query suffers from large ones.
constexpr double kMostFiles = 1400;
constexpr double kSmallestShard = 2048;
constexpr double kSmallestGroup = 8192;  // before it is deflated
constexpr double kDeflated = 0.28;       // of a text

struct Sizes {
  std::size_t shard = 0;
  std::size_t group = 0;
};

// In steps of the square root of two, so that they stay the same while an archive grows.
std::size_t stepped(double wanted, double least) {
  const double steps = std::ceil(2 * std::log2(std::max(wanted, least) / least));
  return static_cast<std::size_t>(std::lround(least * std::exp2(steps / 2)));
}

// A query loads about as many shards as groups, so the bytes it loads are fewest when the files are
// shared out by the square roots of both totals.
Sizes choose_sizes(std::size_t posting_bytes, std::size_t text_bytes) {
  const double postings = static_cast<double>(posting_bytes) + 1;
  const double texts = static_cast<double>(text_bytes) * kDeflated + 1;
  const double share = std::sqrt(postings) / (std::sqrt(postings) + std::sqrt(texts));
  const double shard = postings / (kMostFiles * share);
  const double group = texts / (kMostFiles * (1 - share)) / kDeflated;
  return {stepped(shard, kSmallestShard), stepped(group, kSmallestGroup)};
}

std::string utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < text.size()) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (text[++i] - 0xDC00U);
    }
    text::append_utf8(out, c);
  }
  return out;
}

bool is_outdated(const store::Record& record) {
  return record.validity == store::Validity::kRepealed ||
         record.validity == store::Validity::kExpired ||
         record.validity == store::Validity::kReplaced;
}

// Of every document that was replaced: its number, and those of its successors.
std::string replaced_table(Documents documents) {
  std::map<std::string_view, std::uint64_t> numbers;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    numbers.emplace(documents[i]->id, i);
  }
  store::Packer out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::vector<std::uint64_t> successors;
    for (const std::string& id : documents[i]->replaced_by) {
      if (const auto found = numbers.find(id); found != numbers.end()) {
        successors.push_back(found->second);
      }
    }
    if (!successors.empty()) {
      out.put(std::uint64_t{i});
      out.put(std::uint64_t{successors.size()});
      for (const std::uint64_t successor : successors) {
        out.put(successor);
      }
    }
  }
  return out.take();
}

class Writer {
 public:
  Writer(const Job& job, const Put& put) : job_(job), put_(put), documents_(ordered(job.records)) {}

  Result<void> run() {
    Postings postings = collect_postings(documents_);
    const std::vector<std::size_t> sizes = list_sizes(postings.lists);
    const Sizes wanted = choose_sizes(
        std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) / 8, text_size(documents_));
    for (const Shard& shard : make_shards({postings.lists, sizes, {}, wanted.shard})) {
      manifest_.shards.push_back({utf8(shard.first), place(shard.bytes)});
    }
    for (const TextGroup& group : make_text_groups(documents_, wanted.group, job_.jobs)) {
      manifest_.groups.push_back({group.documents, place(group.bytes)});
    }
    for (const Column& column : make_columns(documents_)) {
      add_table(column.name, column.bytes);
    }
    add_table("replaced", replaced_table(documents_));
    add_fold();
    manifest_.lengths = std::move(postings.lengths);
    manifest_.common = utf8(postings.common);
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      if (is_outdated(*documents_[i])) {
        manifest_.outdated.push_back(i);
      }
    }
    put_file(script_file("manifest", deflated(pack(manifest_))));
    put_file(search_script());
    return std::move(outcome_);
  }

 private:
  void put_file(const File& file) {
    if (outcome_) {
      outcome_ = put_(file);
    }
  }

  // Two pieces of the same bytes are one file.
  std::string place(const std::string& bytes) {
    std::string hash = hash_of(bytes);
    const auto [entry, is_new] = placed_.emplace(hash, bytes);
    MINGBAI_ASSERT(is_new || entry->second == bytes);
    if (is_new) {
      put_file(hashed_script_file(bytes));
    }
    return hash;
  }

  void add_table(std::string_view name, const std::string& bytes) {
    manifest_.tables.push_back({name, place(deflated(bytes))});
  }

  void add_fold() {
    std::string to;
    for (const auto& [from, folded] : text::fold_pairs()) {
      if (text::is_han(from)) {  // the other forms are few: the script has them
        manifest_.folded.push_back(from);
        text::append_utf8(to, folded);
      }
    }
    add_table("fold", to);
  }

  const Job& job_;
  const Put& put_;
  const std::vector<const store::Record*> documents_;
  Manifest manifest_;
  std::map<std::string, std::string> placed_;  // hash -> bytes
  Result<void> outcome_;
};

}  // namespace

File search_script() {
  return {"search.js", std::string(search_script_text())};
}

Result<void> write_search(const Job& job, const Put& put) {
  return Writer(job, put).run();
}

}  // namespace mingbai::browser
