// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/schema.h"

#include "index/base/strings.h"

namespace mingbai::store {
namespace {

// Xapian's limit is 245 bytes, and a zero byte counts double (xapian-core, backends/glass).
constexpr std::size_t kLongestTerm = 200;
constexpr std::size_t kHeadOfLongTerm = 120;

constexpr std::size_t kSortableBytes = 4;
constexpr std::uint32_t kSignBit = 0x80000000U;

}  // namespace

std::span<const PrefixRow* const> prefix_rows() {
  static constexpr const PrefixRow* kRows[] = {
      &kTitlePrefix,       &kIdPrefix,     &kColumnPrefix, &kKindPrefix,     &kOrganPrefix,
      &kPlacePrefix,       &kTopicPrefix,  &kTagPrefix,    &kValidityPrefix, &kNumberPrefix,
      &kCitedNumberPrefix, &kAgencyPrefix, &kSerialPrefix, &kDecreePrefix,   &kCitedDecreePrefix,
      &kIndexNumberPrefix, &kAmountPrefix, &kSoundPrefix,  &kTitleHeadPrefix};
  return kRows;
}

std::string make_term(std::string_view prefix, std::string_view text) {
  std::string term(prefix);
  if (prefix.size() + text.size() <= kLongestTerm && text.find('\0') == std::string_view::npos) {
    return term.append(text);
  }
  for (const char c : utf8_prefix(text, kHeadOfLongTerm)) {
    term.push_back(c == '\0' ? ' ' : c);
  }
  return term.append("#").append(content_hash(text).hex());
}

std::string make_term(const PrefixRow& row, std::string_view text) {
  return make_term(row.prefix, text);
}

std::string_view title_head(std::string_view needle) {
  const std::size_t first = utf8_length(needle, 0);
  return needle.substr(0, first < needle.size() ? first + utf8_length(needle, first) : first);
}

std::string hash_value(const ContentHash& hash) {
  std::string bytes;
  for (const std::uint64_t half : {hash.high, hash.low}) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.push_back(static_cast<char>((half >> static_cast<unsigned>(shift)) & 0xFFU));
    }
  }
  return bytes;
}

ContentHash hash_of_value(std::string_view bytes) {
  constexpr std::size_t kHalf = 8;
  ContentHash hash;
  if (bytes.size() == 2 * kHalf) {
    for (std::size_t i = 0; i < kHalf; ++i) {
      hash.high = hash.high << 8U | static_cast<unsigned char>(bytes[i]);
      hash.low = hash.low << 8U | static_cast<unsigned char>(bytes[kHalf + i]);
    }
  }
  return hash;
}

std::string sortable(std::int32_t number) {
  const std::uint32_t bits = static_cast<std::uint32_t>(number) ^ kSignBit;
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<char>((bits >> static_cast<unsigned>(shift)) & 0xFFU));
  }
  return bytes;
}

std::int32_t from_sortable(std::string_view bytes) {
  if (bytes.size() < kSortableBytes) {
    return 0;
  }
  std::uint32_t bits = 0;
  for (const char c : bytes.substr(0, kSortableBytes)) {
    bits = (bits << 8U) | static_cast<unsigned char>(c);
  }
  return static_cast<std::int32_t>(bits ^ kSignBit);
}

std::string order_value(const std::int32_t* day, std::string_view id) {
  // Ascending order of the value is descending order of the day; undated comes last.
  std::string value = day == nullptr ? std::string(kSortableBytes, '\xFF') : sortable(~*day);
  return value.append(id);
}

std::string_view id_of_order_value(std::string_view value) {
  return value.size() < kSortableBytes ? std::string_view{} : value.substr(kSortableBytes);
}

}  // namespace mingbai::store
