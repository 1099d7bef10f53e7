// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/fold.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "index/base/error.h"
#include "index/text/characters.h"
#include "index/text/fold_table.h"

namespace mingbai::text {
namespace {

// Unicode's stream-safe format (UAX 15) allows 30 combining marks in a row; a longer run is hostile
// and is cut, so that ordering the marks stays cheap.
constexpr std::size_t kLongestCluster = 64;  // characters

// Folds left to right. A cluster is a character with the combining marks behind it; only those with
// marks go through ICU, everything else is one look into the flat table.
class Folder {
 public:
  Folder(std::string_view text, Folded& out, bool with_offsets)
      : text_(text), out_(out), with_offsets_(with_offsets) {}

  void run() {
    out_.text.reserve(text_.size() + 16);
    if (with_offsets_) {
      out_.offsets.reserve(text_.size() + 17);
    }
    for (std::size_t i = 0; i < text_.size();) {
      i = copy_unchanged(i);
      if (i < text_.size()) {
        i = step(i);
      }
    }
    if (with_offsets_) {
      out_.offsets.push_back(static_cast<std::uint32_t>(text_.size()));
    }
  }

 private:
  // Most of a text is folded already: as much as is goes over at once. Gives where it ends.
  std::size_t copy_unchanged(std::size_t at) {
    const auto& table = table_.bmp();
    const auto* bytes = reinterpret_cast<const unsigned char*>(text_.data());
    const std::size_t size = text_.size();
    std::size_t i = at;
    std::size_t last = at;  // where the last character begins
    while (i < size) {
      const unsigned char lead = bytes[i];
      if (lead < 0x80U) {
        if (table[lead] != lead) {
          break;
        }
        last = i++;
        continue;
      }
      // Three bytes, and neither an overlong form nor a surrogate: E1 to EC.
      if (lead < 0xE1U || lead > 0xECU || size - i < 3 || (bytes[i + 1] & 0xC0U) != 0x80U ||
          (bytes[i + 2] & 0xC0U) != 0x80U) {
        break;
      }
      const auto c = static_cast<char16_t>(((lead & 0x0FU) << 12U) |
                                           ((bytes[i + 1] & 0x3FU) << 6U) | (bytes[i + 2] & 0x3FU));
      if (table[c] != c) {
        break;
      }
      last = i;
      i += 3;
    }
    if (i > at) {
      const std::size_t begin = out_.text.size();
      out_.text.append(text_, at, i - at);
      cluster_in_ = last;
      cluster_out_ = begin + (last - at);
      if (with_offsets_) {
        note_unchanged(at, i);
      }
    }
    return i;
  }

  // Every byte of a character has the offset of its first one.
  void note_unchanged(std::size_t at, std::size_t end) {
    const std::size_t begin = out_.offsets.size();
    out_.offsets.resize(begin + (end - at));
    std::uint32_t* to = out_.offsets.data() + begin;
    for (std::size_t i = at; i < end;) {
      const auto start = static_cast<std::uint32_t>(i);
      const std::size_t length = static_cast<unsigned char>(text_[i]) < 0x80U ? 1 : 3;
      for (std::size_t n = 0; n < length; ++n) {
        *to++ = start;
      }
      i += length;
    }
  }

  std::size_t step(std::size_t at) {
    std::size_t length = 0;
    const char32_t c = decode_at(text_, at, length);
    const char16_t folded = c < 0x10000 ? table_.bmp()[c] : FoldTable::kCombines;
    if (folded == FoldTable::kCombines && !is_plain_wide(c)) {
      return fold_cluster(at);
    }
    cluster_in_ = at;
    cluster_out_ = out_.text.size();
    if (c >= 0x10000) {
      append_utf8(out_.text, table_.pair_of(c));
    } else if (folded == FoldTable::kExpands) {
      out_.text += table_.expansion(static_cast<char16_t>(c));
    } else {
      append_utf8(out_.text, folded);
    }
    note(at);
    return at + length;
  }

  // Han beyond the BMP, save the compatibility forms of U+2F800: no normalisation touches it.
  static bool is_plain_wide(char32_t c) {
    return c >= 0x20000 && c < 0x3FFFE && (c < 0x2F800 || c > 0x2FA1F);
  }

  // The character at `at` may combine with the cluster before it: takes that back, adds what
  // follows up to the next sure start, and lets ICU fold the whole.
  std::size_t fold_cluster(std::size_t at) {
    out_.text.resize(cluster_out_);
    if (with_offsets_) {
      out_.offsets.resize(cluster_out_);
    }
    std::size_t end = at;
    std::size_t length = 0;
    for (std::size_t n = 0; end < text_.size() && n < kLongestCluster; ++n, end += length) {
      const char32_t c = decode_at(text_, end, length);
      if (n > 0 && (c < 0x10000 ? table_.bmp()[c] != FoldTable::kCombines : is_plain_wide(c))) {
        break;
      }
    }
    table_.append_normalised(out_.text, text_.substr(cluster_in_, end - cluster_in_));
    note(cluster_in_);
    cluster_in_ = end;
    cluster_out_ = out_.text.size();
    return end;
  }

  void note(std::size_t at) {
    if (with_offsets_) {
      out_.offsets.resize(out_.text.size(), static_cast<std::uint32_t>(at));
    }
  }

  std::string_view text_;
  Folded& out_;
  bool with_offsets_;
  const FoldTable& table_ = fold_table();
  std::size_t cluster_in_ = 0;   // where the last cluster begins, in the original
  std::size_t cluster_out_ = 0;  // and in what was written
};

}  // namespace

std::string fold(std::string_view text) {
  Folded out;
  Folder(text, out, false).run();
  return std::move(out.text);
}

Folded fold_with_offsets(std::string_view text) {
  MINGBAI_ASSERT(text.size() < std::numeric_limits<std::uint32_t>::max());
  Folded out;
  Folder(text, out, true).run();
  return out;
}

std::pair<std::size_t, std::size_t> Folded::original_range(std::size_t from, std::size_t to) const {
  // A character may fold to several (㎡ -> m2): its second half has no offset of its own.
  std::size_t end = to;
  while (end + 1 < offsets.size() && offsets[end] == offsets[to - 1]) {
    ++end;
  }
  return {offsets[from], offsets[end]};
}

std::size_t Folded::position_of(std::size_t original) const {
  const auto found = std::lower_bound(offsets.begin(), offsets.end(), original);
  return static_cast<std::size_t>(found - offsets.begin());
}

std::vector<std::pair<char32_t, char32_t>> fold_pairs() {
  return fold_table().pairs();
}

}  // namespace mingbai::text
