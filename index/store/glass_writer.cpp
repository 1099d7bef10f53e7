// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/glass_writer.h"

#include <algorithm>
#include <utility>

#include "index/base/file_system.h"
#include "index/store/packing.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

// Keys of the table of postings that are no terms (xapian-core 1.4, backends/glass).
constexpr std::string_view kMetadataKey{"\0\xC0", 2};
constexpr std::string_view kValueStatsKey{"\0\xD0", 2};
constexpr std::string_view kValueChunkKey{"\0\xD8", 2};
constexpr std::string_view kLengthsKey{"\0\xE0", 2};

// The library's own size of a chunk of a posting list or of a stream of values.
constexpr std::size_t kChunk = 2000;
constexpr std::uint32_t kCompressFrom = 18;  // bytes, of data and what is kept like it

// 14 bytes of magic, then the day of the format: 2016-03-14, years from 2014.
constexpr std::string_view kVersionHead{"\x0F\x0DXapian Glass\x04\x6E", 16};

std::uint64_t number_at(std::string_view bytes, std::size_t& at) {
  std::uint64_t number = 0;
  unsigned shift = 0;
  while (at < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    shift += 7;
    if (byte < 0x80U) {
      break;
    }
  }
  return number;
}

// What of a posting list goes into one entry of the table.
struct Chunk {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view bytes;
};

std::vector<Chunk> chunks_of(const Postings& postings) {
  std::vector<Chunk> chunks;
  std::size_t begin = 0;
  std::uint32_t document = postings.first;
  std::uint32_t first = document;
  for (std::size_t at = 0;;) {
    (void)number_at(postings.bytes, at);  // the count
    const std::size_t end = at;
    if (end == postings.bytes.size()) {
      break;
    }
    const auto next = static_cast<std::uint32_t>(document + number_at(postings.bytes, at) + 1);
    if (end - begin >= kChunk) {
      chunks.push_back(
          {first, document, std::string_view(postings.bytes).substr(begin, end - begin)});
      begin = at;  // the gap is not kept: the key has the first document
      first = next;
    }
    document = next;
  }
  chunks.push_back({first, document, std::string_view(postings.bytes).substr(begin)});
  return chunks;
}

}  // namespace

GlassWriter::GlassWriter(std::string folder, GlassTable data, GlassTable postings, PostingRuns runs)
    : folder_(std::move(folder)),
      data_(std::move(data)),
      postings_(std::move(postings)),
      runs_(std::move(runs)) {}

Result<GlassWriter> GlassWriter::create(const std::string& folder, std::size_t most_bytes) {
  auto data = GlassTable::create(join_path(folder, "docdata.glass"));
  auto postings = GlassTable::create(join_path(folder, "postlist.glass"));
  auto runs = PostingRuns::create(join_path(folder, "postings.tmp"), most_bytes);
  if (!data || !postings || !runs) {
    return fail(!data ? data.error() : !postings ? postings.error() : runs.error());
  }
  return GlassWriter(folder, std::move(*data), std::move(*postings), std::move(*runs));
}

void GlassWriter::set_metadata(std::string key, std::string value) {
  if (!value.empty()) {
    metadata_.insert_or_assign(std::move(key), std::move(value));
  }
}

void GlassWriter::add_value(const Draft::Value& value) {
  ValueStream& stream = values_[value.slot];
  if (stream.documents++ == 0) {
    stream.least = stream.greatest = value.bytes;
  }
  stream.least = std::min(stream.least, value.bytes);
  stream.greatest = std::max(stream.greatest, value.bytes);
  Packer out;
  if (stream.chunks.empty() || stream.chunks.back().bytes.size() >= kChunk) {
    stream.chunks.push_back({documents_, {}});
  } else {
    out.put(std::uint64_t{documents_ - stream.last - 1});
  }
  out.put(std::string_view{value.bytes});
  stream.chunks.back().bytes += out.take();
  stream.last = documents_;
}

// Gives the length of the document.
std::uint64_t GlassWriter::add_terms(const Draft& draft) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < draft.term_count(); ++i) {
    const Draft::Term term = draft.term(i);
    const std::uint32_t in_all = runs_.add(term.text, documents_, term.count);
    most_in_one_ = std::max(most_in_one_, in_all);
    length += term.count;
  }
  return length;
}

Result<void> GlassWriter::add(const Draft& draft) {
  ++documents_;
  if (!draft.data().empty()) {
    std::string key;
    pack_sorted(key, documents_);
    const auto form = draft.is_deflated() ? GlassTable::Tag::kDeflated : GlassTable::Tag::kPlain;
    if (auto done = data_.add(key, draft.data(), form); !done) {
      return done;
    }
  }
  for (const Draft::Value& value : draft.values()) {
    add_value(value);
  }
  const std::uint64_t length = add_terms(draft);
  if (length > 0) {
    shortest_ = shortest_ == 0 ? length : std::min(shortest_, length);
  }
  longest_ = std::max(longest_, length);
  all_lengths_ += length;
  Packer out;
  if (documents_ > 1) {
    out.put(std::uint64_t{0});  // no gap
  }
  out.put(length);
  lengths_.bytes += out.take();
  return runs_.make_room();
}

Result<void> GlassWriter::write_values() {
  Result<void> done;
  for (const auto& [slot, stream] : values_) {
    std::string key(kValueStatsKey);
    for (std::uint32_t rest = slot; rest != 0; rest >>= 8U) {
      key.push_back(static_cast<char>(rest));
    }
    Packer stats;
    stats.put(std::uint64_t{stream.documents});
    stats.put(std::string_view{stream.least});
    const std::string greatest = stream.greatest == stream.least ? "" : stream.greatest;
    if (done = postings_.add(key, stats.take() + greatest); !done) {
      return done;
    }
  }
  for (const auto& [slot, stream] : values_) {
    Packer head;
    head.put(std::uint64_t{slot});
    const std::string prefix = std::string(kValueChunkKey) + head.take();
    for (const ValueChunk& chunk : stream.chunks) {
      std::string key = prefix;
      pack_sorted(key, chunk.first);
      if (done = postings_.add(key, chunk.bytes); !done) {
        return done;
      }
    }
  }
  return done;
}

// The first entry has the key itself, the others the key, `end` and their first document.
Result<void> GlassWriter::write_postings(std::string key, std::string_view end,
                                         const Postings& postings) {
  const std::vector<Chunk> chunks = chunks_of(postings);
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const Chunk& chunk = chunks[i];
    Packer head;
    std::string entry_key = key;
    if (i == 0) {
      head.put(std::uint64_t{postings.documents});
      head.put(postings.occurrences);
      head.put(std::uint64_t{chunk.first - 1});
    } else {
      entry_key += end;
      pack_sorted(entry_key, chunk.first);
    }
    std::string tag = head.take();
    tag.push_back(i + 1 == chunks.size() ? '1' : '0');
    Packer span;
    span.put(std::uint64_t{chunk.last - chunk.first});
    tag += span.take();
    tag += chunk.bytes;
    if (auto done = postings_.add(entry_key, tag); !done) {
      return done;
    }
  }
  return {};
}

Result<void> GlassWriter::write_version(const ContentHash& identity, const std::string& roots) {
  Packer out;
  out.put(std::uint64_t{1});  // revision
  std::string bytes = std::string(kVersionHead) + hash_value(identity) + out.take() + roots;
  Packer stats;
  stats.put(std::uint64_t{documents_});
  stats.put(std::uint64_t{0});  // the last number less the count
  stats.put(shortest_);
  stats.put(std::uint64_t{most_in_one_});
  stats.put(longest_ - std::min<std::uint64_t>(longest_, most_in_one_));
  stats.put(std::uint64_t{0});  // oldest changeset
  stats.put(all_lengths_);
  stats.put(std::uint64_t{0});  // greatest frequency of a spelling
  bytes += stats.take();
  RealFileSystem disk;
  return write_atomically(disk, join_path(folder_, "iamglass"), bytes);
}

Result<void> GlassWriter::finish(const ContentHash& identity) {
  for (const auto& [key, value] : metadata_) {
    if (auto done = postings_.add(std::string(kMetadataKey) + key, value); !done) {
      return done;
    }
  }
  Result<void> done = write_values();
  if (done && documents_ > 0) {
    lengths_.first = 1;
    lengths_.last = documents_;
    done = write_postings(std::string(kLengthsKey), {}, lengths_);
  }
  if (done) {
    done = runs_.merge([&](std::string_view term, const Postings& postings) {
      std::string key;
      pack_sorted(key, term);
      return write_postings(std::move(key), std::string_view("\0", 1), postings);
    });
  }
  if (!done) {
    return done;
  }
  const auto postings_root = postings_.finish(0);
  const auto data_root = data_.finish(kCompressFrom);
  if (!postings_root || !data_root) {
    return fail(!postings_root ? postings_root.error() : data_root.error());
  }
  std::string roots = *postings_root + *data_root;
  for (const std::uint32_t compress_from : {kCompressFrom, 0U, kCompressFrom, kCompressFrom}) {
    roots += GlassTable::no_table(compress_from);  // terms, positions, spelling, synonyms
  }
  return write_version(identity, roots);
}

}  // namespace mingbai::store
