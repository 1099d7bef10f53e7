// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/posting_runs.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <utility>

#include "index/store/packing.h"

namespace mingbai::store {
namespace {

void put_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80U) {
    out.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
    number >>= 7U;
  }
  out.push_back(static_cast<char>(number));
}

// One run of the file, read from front to back.
class Run {
 public:
  Run(const AppendFile& file, std::uint64_t begin, std::uint64_t end)
      : file_(&file), at_(begin), end_(end) {}

  const std::string& term() const { return term_; }
  const Postings& postings() const { return postings_; }

  // False at the end.
  Result<bool> next() {
    constexpr std::size_t kLongestHead = 512;
    if (auto more = fill(kLongestHead); !more) {
      return fail(std::move(more.error()));
    }
    if (buffer_.size() == used_) {
      return false;
    }
    Unpacker head(std::string_view(buffer_).substr(used_));
    term_ = head.text();
    postings_.documents = static_cast<std::uint32_t>(head.number());
    postings_.occurrences = head.number();
    postings_.first = static_cast<std::uint32_t>(head.number());
    postings_.last = static_cast<std::uint32_t>(head.number());
    const std::size_t length = head.number();
    used_ = buffer_.size() - head.rest().size();
    if (auto more = fill(length); !more) {
      return fail(std::move(more.error()));
    }
    postings_.bytes.assign(buffer_, used_, length);
    used_ += length;
    return true;
  }

 private:
  Result<void> fill(std::size_t wanted) {
    if (buffer_.size() - used_ >= wanted || at_ == end_) {
      return {};
    }
    constexpr std::size_t kChunk = std::size_t{1} << 16U;
    buffer_.erase(0, used_);
    used_ = 0;
    const std::uint64_t length = std::min<std::uint64_t>(wanted + kChunk, end_ - at_);
    auto bytes = file_->at(at_, length);
    if (!bytes) {
      return fail(std::move(bytes.error()));
    }
    at_ += length;
    buffer_ += *bytes;
    return {};
  }

  const AppendFile* file_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::string buffer_;
  std::size_t used_ = 0;
  std::string term_;
  Postings postings_;
};

// Later runs hold later documents.
void join(Postings& all, const Postings& later) {
  put_number(all.bytes, later.first - all.last - 1);
  all.bytes += later.bytes;
  all.documents += later.documents;
  all.occurrences += later.occurrences;
  all.last = later.last;
}

}  // namespace

Result<PostingRuns> PostingRuns::create(const std::string& path, std::size_t most_bytes) {
  auto file = AppendFile::create(path, AppendFile::Kind::kNameless);
  if (!file) {
    return fail(std::move(file.error()));
  }
  return PostingRuns(std::move(*file), most_bytes);
}

std::string_view PostingRuns::text(const Entry& entry) const {
  return std::string_view(texts_).substr(entry.text, entry.text_length);
}

void PostingRuns::grow() {
  std::vector<std::uint32_t> slots(slots_.size() * 2);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = std::hash<std::string_view>()(text(entries_[i])) & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = static_cast<std::uint32_t>(i + 1);
  }
  slots_ = std::move(slots);
}

PostingRuns::Entry& PostingRuns::entry_of(std::string_view term) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = std::hash<std::string_view>()(term) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    Entry& entry = entries_[slots_[at] - 1];
    if (text(entry) == term) {
      return entry;
    }
  }
  Entry entry;
  entry.text = static_cast<std::uint32_t>(texts_.size());
  entry.text_length = static_cast<std::uint32_t>(term.size());
  texts_.append(term);
  entries_.push_back(std::move(entry));
  slots_[at] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) {
    grow();
  }
  return entries_.back();
}

std::uint32_t PostingRuns::add(std::string_view term, std::uint32_t document, std::uint32_t count) {
  Entry& entry = entry_of(term);
  Postings& postings = entry.postings;
  postings.occurrences += count;
  if (postings.last == document) {
    return entry.open_count += count;
  }
  if (postings.documents++ == 0) {
    postings.first = document;
  } else {
    const std::size_t before = postings.bytes.capacity();
    put_number(postings.bytes, entry.open_count);
    put_number(postings.bytes, document - postings.last - 1);
    bytes_ += postings.bytes.capacity() - before;
  }
  postings.last = document;
  return entry.open_count = count;
}

Result<void> PostingRuns::make_room() {
  const std::size_t used =
      bytes_ + entries_.size() * sizeof(Entry) + texts_.size() + slots_.size() * sizeof(slots_[0]);
  return used < most_bytes_ ? Result<void>() : write_run();
}

Result<void> PostingRuns::write_run() {
  std::vector<std::uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return text(entries_[a]) < text(entries_[b]);
  });
  runs_.push_back(file_.size());
  for (const std::uint32_t number : order) {
    Entry& entry = entries_[number];
    put_number(entry.postings.bytes, entry.open_count);
    Packer out;
    out.put(text(entry));
    out.put(std::uint64_t{entry.postings.documents});
    out.put(entry.postings.occurrences);
    out.put(std::uint64_t{entry.postings.first});
    out.put(std::uint64_t{entry.postings.last});
    out.put(std::string_view{entry.postings.bytes});
    if (auto done = file_.append(out.take()); !done) {
      return done;
    }
  }
  entries_ = {};
  texts_ = {};
  slots_.assign(kFirstSlots, 0);
  bytes_ = 0;
  return {};
}

Result<void> PostingRuns::merge(const Visit& visit) {
  if (auto written = write_run(); !written) {
    return written;
  }
  if (auto flushed = file_.flush(); !flushed) {
    return flushed;
  }
  slots_ = {};
  std::vector<Run> runs;
  runs_.push_back(file_.size());
  for (std::size_t i = 0; i + 1 < runs_.size(); ++i) {
    runs.emplace_back(file_, runs_[i], runs_[i + 1]);
  }
  const auto later = [&](std::size_t a, std::size_t b) {
    const int order = runs[a].term().compare(runs[b].term());
    return order != 0 ? order > 0 : a > b;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  const auto advance = [&](std::size_t run) -> Result<void> {
    const auto more = runs[run].next();
    if (!more) {
      return fail(more.error());
    }
    if (*more) {
      queue.push(run);
    }
    return {};
  };
  Result<void> done;
  for (std::size_t i = 0; i < runs.size() && done; ++i) {
    done = advance(i);
  }
  std::string term;
  while (done && !queue.empty()) {
    std::size_t run = queue.top();
    queue.pop();
    term = runs[run].term();
    Postings postings = runs[run].postings();
    done = advance(run);
    while (done && !queue.empty() && runs[queue.top()].term() == term) {
      run = queue.top();
      queue.pop();
      join(postings, runs[run].postings());
      done = advance(run);
    }
    if (done) {
      done = visit(term, postings);
    }
  }
  return done;
}

}  // namespace mingbai::store
