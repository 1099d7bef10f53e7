// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/writer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "index/base/parallel.h"
#include "index/browser/columns.h"
#include "index/browser/manifest.h"
#include "index/browser/postings.h"
#include "index/browser/search_script.h"
#include "index/browser/shards.h"
#include "index/browser/sounds.h"
#include "index/browser/suggestions.h"
#include "index/browser/text_groups.h"
#include "index/browser/words.h"
#include "index/store/packing.h"
#include "index/text/characters.h"
#include "index/text/fold.h"
#include "index/text/question_words.h"
#include "index/text/spoken_shell.h"

namespace mingbai::browser {
namespace {

using Documents = std::span<const store::Record* const>;

// Hosts and disks suffer from many files; a query suffers from large ones.
constexpr std::size_t kMostFiles = 1400;
constexpr std::size_t kSmallestShard = 2048;
constexpr std::size_t kSmallestGroup = 4096;  // before it is deflated
constexpr double kDeflated = 0.25;            // of a text
constexpr std::size_t kStep = 8;              // sizes are tried in steps of an eighth of themselves

// The smallest size, of a few that stay the same while an archive grows, with which `count(size)`
// is not above `most`.
template <typename Count>
std::size_t smallest_size(std::size_t least, std::size_t most, const Count& count) {
  std::size_t size = least;
  while (count(size) > most) {
    size += size / kStep;
  }
  return size;
}

// A query loads about as many shards as groups, so the bytes it loads are fewest when the files are
// shared out by the square roots of both totals. This many for shards:
std::size_t files_for_shards(std::size_t posting_bytes, std::size_t text_bytes) {
  const double postings = std::sqrt(static_cast<double>(posting_bytes) + 1);
  const double texts = std::sqrt(static_cast<double>(text_bytes) * kDeflated + 1);
  return static_cast<std::size_t>(static_cast<double>(kMostFiles) * postings / (postings + texts));
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

// What people say around what they look for, and their wordings that lie in no shard.
std::string spoken_table(std::span<const WordEntry> wordings) {
  store::Packer out;
  for (const auto words : {text::question_words(), text::shell_before(), text::shell_after()}) {
    out.put(std::uint64_t{words.size()});
    for (const std::string_view word : words) {
      out.put(word);
    }
  }
  std::string bytes = out.take();
  for (const WordEntry& wording : wordings) {
    bytes += wording.coded;
  }
  return bytes;
}

class Writer {
 public:
  Writer(const Job& job, const Put& put) : job_(job), put_(put), documents_(ordered(job.records)) {}

  Result<void> run() {
    Diagnostics unheard;  // whoever wrote the list heard of its mistakes when the site was read
    const text::Pinyin pinyin(text::read_pinyin_words({}, job_.vocabulary.pinyin, unheard));
    Postings postings = collect_postings(documents_, pinyin);
    const std::vector<std::size_t> sizes = list_sizes(postings.lists);
    const std::size_t posting_bytes =
        std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) / 8;
    const std::size_t shard_files = files_for_shards(posting_bytes, text_size(documents_));
    add_shards(postings.lists, sizes, shard_files);
    add_groups(kMostFiles - shard_files);
    for (const Column& column : make_columns(documents_)) {
      add_table(column.name, column.bytes);
    }
    add_table("replaced", replaced_table(documents_));
    add_table("sounds", sounds_table(job_.vocabulary, pinyin));
    add_fold();
    put_file(script_file("suggestions",
                         suggestions({documents_, postings.lists, job_.vocabulary, pinyin})));
    manifest_.lengths = std::move(postings.lengths);
    manifest_.common = utf8(postings.common);
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      if (is_outdated(*documents_[i])) {
        manifest_.outdated.push_back(i);
      }
    }
    put_file(script_file("manifest", deflated(pack(manifest_))));
    for (const SearchScript& script : search_scripts()) {
      put_file({std::string(script.name), std::string(script.text)});
    }
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

  void add_shards(std::span<const PostingList> lists, std::span<const std::size_t> sizes,
                  std::size_t most) {
    const std::size_t size = smallest_size(kSmallestShard, most, [&](std::size_t tried) {
      return shard_borders(lists, sizes, tried).size();
    });
    const std::vector<std::size_t> borders = shard_borders(lists, sizes, size);
    std::vector<std::string> shards(borders.size());
    const auto end_of = [&](std::size_t n) {
      return n + 1 < borders.size() ? borders[n + 1] : lists.size();
    };
    const std::vector<WordEntry> entries = word_entries(job_.vocabulary.synonyms, lists);
    const auto placeless = std::find_if(entries.begin(), entries.end(), [](const WordEntry& entry) {
      return !entry.place.empty();
    });
    add_table("spoken", spoken_table({entries.begin(), placeless}));
    const std::span<const WordEntry> words(placeless, entries.end());
    const auto words_from = [&](std::size_t list) {
      return list >= lists.size()
                 ? words.end()
                 : std::lower_bound(words.begin(), words.end(), lists[list].term,
                                    [](const WordEntry& word, const std::u16string& term) {
                                      return word.place < term;
                                    });
    };
    parallel_for(shards.size(), job_.jobs, [&](std::size_t n, std::size_t) {
      const auto first = n == 0 ? words.begin() : words_from(borders[n]);
      shards[n] = pack_shard(lists.subspan(borders[n], end_of(n) - borders[n]),
                             {first, words_from(end_of(n))});
    });
    for (std::size_t n = 0; n < shards.size(); ++n) {
      manifest_.shards.push_back(
          {n == 0 ? std::string() : utf8(lists[borders[n]].term), place(shards[n])});
    }
  }

  void add_groups(std::size_t most) {
    const Documents documents = documents_;
    const std::size_t size = smallest_size(kSmallestGroup, most, [&](std::size_t tried) {
      return group_documents(documents, tried).size();
    });
    const std::vector<DocumentRange> ranges = group_documents(documents, size);
    std::vector<std::string> groups(ranges.size());
    parallel_for(groups.size(), job_.jobs, [&](std::size_t n, std::size_t) {
      groups[n] = pack_group(documents.subspan(ranges[n].first, ranges[n].end - ranges[n].first));
    });
    for (std::size_t n = 0; n < groups.size(); ++n) {
      manifest_.groups.push_back({ranges[n].end - ranges[n].first, place(groups[n])});
    }
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

Result<void> write_search(const Job& job, const Put& put) {
  return Writer(job, put).run();
}

}  // namespace mingbai::browser
