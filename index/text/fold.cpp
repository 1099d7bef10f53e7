// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/fold.h"

#include <algorithm>
#include <array>
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

// Han beyond the BMP, save the compatibility forms of U+2F800: no normalisation touches it.
bool is_plain_wide(char32_t c) {
  return c >= 0x20000 && c < 0x3FFFE && (c < 0x2F800 || c > 0x2FA1F);
}

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
      i = fold_plain(i);
      if (i < text_.size()) {
        i = step(i);
      }
    }
    if (with_offsets_) {
      out_.offsets.push_back(static_cast<std::uint32_t>(text_.size()));
    }
  }

 private:
  // Characters of one or three bytes that fold to one of the BMP, which is nearly all of a Chinese
  // text, go through a buffer. Gives where they end.
  std::size_t fold_plain(std::size_t at) {
    const auto& table = table_.bmp();
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text_.data());
    const std::size_t size = text_.size();
    std::size_t last = at;  // where the last character begins, and where it was written
    std::size_t last_out = out_.text.size();
    std::size_t used = 0;
    std::size_t i = at;
    while (i < size) {
      const unsigned char lead = bytes[i];
      std::size_t length = 1;
      char16_t c = lead;
      if (lead >= 0x80U) {
        // Three bytes, and neither an overlong form nor a surrogate: E1 to EC, EE and EF.
        const bool is_plain = lead >= 0xE1U && lead != 0xEDU && lead <= 0xEFU && size - i >= 3 &&
                              (bytes[i + 1] & 0xC0U) == 0x80U && (bytes[i + 2] & 0xC0U) == 0x80U;
        if (!is_plain) {
          break;
        }
        c = static_cast<char16_t>(((lead & 0x0FU) << 12U) | ((bytes[i + 1] & 0x3FU) << 6U) |
                                  (bytes[i + 2] & 0x3FU));
        length = 3;
      }
      const char16_t folded = table[c];
      if (folded == FoldTable::kExpands || folded == FoldTable::kCombines) {
        break;
      }
      if (used + 3 > kBuffer) {
        flush(used);
        used = 0;
      }
      last = i;
      last_out = out_.text.size() + used;
      const std::size_t written = put(folded, buffer_.data() + used);
      if (with_offsets_) {
        std::fill_n(places_.data() + used, written, static_cast<std::uint32_t>(i));
      }
      used += written;
      i += length;
    }
    if (i > at) {
      flush(used);
      cluster_in_ = last;
      cluster_out_ = last_out;
    }
    return i;
  }

  static std::size_t put(char16_t c, char* to) {
    if (c < 0x80) {
      to[0] = static_cast<char>(c);
      return 1;
    }
    if (c < 0x800) {
      to[0] = static_cast<char>(0xC0U | (c >> 6U));
      to[1] = static_cast<char>(0x80U | (c & 0x3FU));
      return 2;
    }
    to[0] = static_cast<char>(0xE0U | (c >> 12U));
    to[1] = static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    to[2] = static_cast<char>(0x80U | (c & 0x3FU));
    return 3;
  }

  void flush(std::size_t used) {
    out_.text.append(buffer_.data(), used);
    if (with_offsets_) {
      out_.offsets.insert(out_.offsets.end(), places_.begin(),
                          places_.begin() + static_cast<std::ptrdiff_t>(used));
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
  static constexpr std::size_t kBuffer = 1024;
  std::array<char, kBuffer> buffer_;           // what fold_plain() wrote
  std::array<std::uint32_t, kBuffer> places_;  // and where it came from
  const FoldTable& table_ = fold_table();
  std::size_t cluster_in_ = 0;   // where the last cluster begins, in the original
  std::size_t cluster_out_ = 0;  // and in what was written
};

// Neither hidden nor Han.
bool is_without_han(std::string_view expansion) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < expansion.size(); i += length) {
    if (is_han(decode_at(expansion, i, length))) {
      return false;
    }
  }
  return !expansion.empty();
}

}  // namespace

bool keeps_han(std::string_view text) {
  const FoldTable& table = fold_table();
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    const char32_t c = decode_at(text, i, length);
    if (c >= 0x10000) {
      if (!is_plain_wide(c) || table.pair_of(c) != c) {
        return false;
      }
      continue;
    }
    const char16_t folded = table.bmp()[c];
    if (folded == FoldTable::kCombines) {
      return false;
    }
    if (folded == FoldTable::kExpands) {
      if (!is_without_han(table.expansion(static_cast<char16_t>(c)))) {
        return false;
      }
    } else if (folded != c && is_han(folded)) {
      return false;
    }
  }
  return true;
}

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
