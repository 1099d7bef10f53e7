// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/draft.h"

#include <algorithm>

#include <zlib.h>

#include "index/base/error.h"

namespace mingbai::store {

void Draft::add_term(std::string_view term, std::uint32_t count) {
  const auto zeros = std::count(term.begin(), term.end(), '\0');  // each is stored as two bytes
  if (term.empty() || term.size() + static_cast<std::size_t>(zeros) > kLongestTerm) {
    return;
  }
  terms_.push_back(
      {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(term.size()), count});
  text_.append(term);
}

void Draft::add_value(std::uint32_t slot, std::string bytes) {
  if (!bytes.empty()) {
    values_.push_back({slot, std::move(bytes)});
  }
}

Draft::Term Draft::term(std::size_t i) const {
  const Span& span = terms_[i];
  return {std::string_view(text_).substr(span.offset, span.length), span.count};
}

// Raw deflate with the largest window, which is what glass inflates (xapian-core 1.4,
// common/compression_stream.cc).
void Draft::deflate_data() {
  z_stream stream{};
  constexpr int kRawLargestWindow = -15;
  constexpr int kMostMemory = 9;
  const int started = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kRawLargestWindow,
                                   kMostMemory, Z_DEFAULT_STRATEGY);
  MINGBAI_ASSERT(started == Z_OK);
  std::string out(data_.size(), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(data_.data());
  stream.avail_in = static_cast<uInt>(data_.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool smaller = ::deflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out > 0;
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (smaller) {
    data_ = std::move(out);
    deflated_ = true;
  }
}

}  // namespace mingbai::store
