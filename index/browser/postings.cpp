// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/postings.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "index/base/strings.h"
#include "index/store/amounts.h"
#include "index/store/numbers.h"
#include "index/store/searched_text.h"
#include "index/store/terms.h"
#include "index/text/characters.h"
#include "index/text/sound_pattern.h"

namespace mingbai::browser {
namespace {

constexpr std::size_t kFewDocuments = 20;
constexpr std::size_t kCommonPart = 3;
constexpr std::size_t kCommonPartOfMany = 10;
// Fewer than the archive's, since these are loaded.
constexpr std::size_t kManyDocuments = 2000;

// Prefixes as in store/schema.h.
constexpr std::string_view kNumberPrefix = "XN";
constexpr std::string_view kCitedNumberPrefix = "XC";
constexpr std::string_view kDecreePrefix = "XD";
constexpr std::string_view kCitedDecreePrefix = "XE";
constexpr std::string_view kAmountPrefix = "XM";
constexpr std::string_view kSoundPrefix = "XY";

class Collector {
 public:
  explicit Collector(const text::Pinyin& pinyin) : pinyin_(pinyin) {}

  void add(const store::Record& record) {
    const auto [title, rest] = store::searched_text(record);
    words_.clear();
    collect(title);
    title_words_ = words_;
    std::sort(title_words_.begin(), title_words_.end());
    collect(rest);
    // A title counts twice, as in the Xapian index, where its terms stand with a prefix once more.
    lengths_.push_back(static_cast<std::uint32_t>(words_.size() + title_words_.size()));
    const auto title_length = static_cast<std::uint32_t>(utf8_count(title));
    std::sort(words_.begin(), words_.end());
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = i + 1;
      while (end < words_.size() && words_[end] == words_[i]) {
        ++end;
      }
      const bool in_title = std::binary_search(title_words_.begin(), title_words_.end(), words_[i]);
      put(words_[i], {number_, static_cast<std::uint32_t>(end - i), in_title ? title_length : 0});
      i = end;
    }
    for (const std::string& key : text::sound_terms(pinyin_.sounds(title))) {
      put(std::string(kSoundPrefix).append(key), {number_, 1, title_length});
    }
    add_numbers(record);
    ++number_;
  }

  Postings take() {
    Postings out;
    out.lengths = std::move(lengths_);
    out.lists.reserve(lists_.size());
    const std::size_t common = common_from(number_);
    while (!lists_.empty()) {
      auto node = lists_.extract(lists_.begin());
      std::u16string term = utf16(node.key());
      if (node.mapped().size() > common && is_character(node.key())) {
        out.common += term;
        term.insert(term.begin(), kCommonPrefix);
      }
      out.lists.push_back({std::move(term), std::move(node.mapped())});
    }
    std::sort(out.common.begin(), out.common.end());
    std::sort(out.lists.begin(), out.lists.end(),
              [](const PostingList& a, const PostingList& b) { return a.term < b.term; });
    return out;
  }

 private:
  // Those of one unit of UTF-16 only: the others are rare.
  static bool is_character(std::string_view term) {
    std::size_t length = 0;
    const char32_t c = text::decode_at(term, 0, length);
    return length == term.size() && c < 0x10000 && text::is_han(c);
  }

  void collect(std::string_view folded) {
    spans_.clear();
    store::add_pieces(folded, spans_);
    for (const store::TermSpan& span : spans_) {
      words_.push_back(span.in(folded));
    }
  }

  void put(std::string_view term, const Posting& posting) {
    key_.assign(term);
    lists_[key_].push_back(posting);
  }

  void add_numbers(const store::Record& record) {
    const store::NumberTerms numbers = store::find_numbers(record);
    const auto add = [&](std::string_view prefix, std::string_view text) {
      put(std::string(prefix).append(text), {number_, 1, 0});
    };
    for (const text::DocumentNumber& number : numbers.own) {
      add(kNumberPrefix, number.key());
    }
    for (const text::DocumentNumber& number : numbers.cited) {
      add(kCitedNumberPrefix, number.key());
    }
    for (const int decree : numbers.own_decrees) {
      add(kDecreePrefix, std::to_string(decree));
    }
    for (const int decree : numbers.cited_decrees) {
      add(kCitedDecreePrefix, std::to_string(decree));
    }
    for (const std::int64_t fen : store::find_amounts(record)) {
      add(kAmountPrefix, store::amount_key(fen));
    }
  }

  const text::Pinyin& pinyin_;
  std::unordered_map<std::string, std::vector<Posting>> lists_;
  std::vector<std::uint32_t> lengths_;
  std::uint32_t number_ = 0;
  std::vector<store::TermSpan> spans_;  // scratch, as all below
  std::vector<std::string_view> words_;
  std::vector<std::string_view> title_words_;
  std::string key_;
};

}  // namespace

std::vector<const store::Record*> ordered(std::span<const store::Record> records) {
  std::vector<const store::Record*> order;
  order.reserve(records.size());
  for (const store::Record& record : records) {
    order.push_back(&record);
  }
  const auto day = [](const store::Record& record) {
    return record.date ? std::optional(text::first_day(*record.date)) : std::nullopt;
  };
  std::sort(order.begin(), order.end(), [&](const store::Record* a, const store::Record* b) {
    return std::tuple(day(*a), b->id) < std::tuple(day(*b), a->id);
  });
  return order;
}

Postings collect_postings(std::span<const store::Record* const> documents,
                          const text::Pinyin& pinyin) {
  Collector collector(pinyin);
  for (const store::Record* document : documents) {
    collector.add(*document);
  }
  return collector.take();
}

std::size_t common_from(std::size_t documents) {
  return std::max({kFewDocuments, documents / kCommonPartOfMany,
                   std::min(documents / kCommonPart, kManyDocuments)});
}

std::u16string utf16(std::string_view text) {
  std::u16string out;
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    const char32_t c = text::decode_at(text, i, length);
    if (c < 0x10000) {
      out.push_back(static_cast<char16_t>(c));
    } else {
      out.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U)));
      out.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU)));
    }
  }
  return out;
}

}  // namespace mingbai::browser
