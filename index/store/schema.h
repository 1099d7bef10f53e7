// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How records lie in the Xapian database. FORMAT.md beside says the same for people who write
// another reader; schema_test checks that both name the same prefixes, slots and keys.
//
// One database holds one kind of document, a public page. It has no positions: they cost half the
// index, and a check on the stored text says exactly what a phrase search only guesses.
//
// Terms. Folded text (text/fold.h) is lower case, so a term of the text never begins with an ASCII
// capital and needs no prefix; every other term has one of the prefixes in kPrefixes. Of each run
// of Han characters the index holds every character, every pair of neighbours, and every word of
// three and more characters; of other scripts each run of letters and digits as one term.
// Xapian takes terms of at most 245 bytes; longer ones keep their head and get a hash.
//
// Values. Numbers are four bytes, big-endian, with the sign bit turned, so that they sort.
//
// Data. The record as it is shown, with the body, packed by packed_record.h. Xapian compresses it.
//
// Metadata. Keys in kMetadata... below. A reader refuses a database whose features it does not
// know by name, so that a newer program can add some without an older one giving wrong answers.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "index/base/hash.h"

namespace mingbai::store {

enum class Weighted : std::uint8_t { kYes, kNo };  // kNo: a term that only filters

struct PrefixRow {
  std::string_view name;
  std::string_view prefix;
  Weighted weighted = Weighted::kNo;
  std::string_view meaning;
};

// Prefixes are Xapian's and Omega's where they have one (omega/docs/termprefixes); X is for ours.
inline constexpr PrefixRow kTitlePrefix{"title", "S", Weighted::kYes,
                                        "a term of the title, once more"};
inline constexpr PrefixRow kIdPrefix{"id", "Q", Weighted::kNo, "the record's id; unique"};
inline constexpr PrefixRow kColumnPrefix{"column", "XCOL", Weighted::kNo, "id of the column"};
inline constexpr PrefixRow kKindPrefix{"kind", "XK", Weighted::kNo, "id of the kind of page"};
inline constexpr PrefixRow kOrganPrefix{"organ", "XO", Weighted::kNo,
                                        "folded name of an issuing organ"};
inline constexpr PrefixRow kPlacePrefix{"place", "XP", Weighted::kNo,
                                        "ids from the root region joined by /, one term a level"};
inline constexpr PrefixRow kTopicPrefix{"topic", "XT", Weighted::kNo, "id of a topic"};
inline constexpr PrefixRow kTagPrefix{"tag", "XG", Weighted::kNo, "folded tag"};
inline constexpr PrefixRow kValidityPrefix{"validity", "XV", Weighted::kNo, "validity_key()"};
inline constexpr PrefixRow kNumberPrefix{"number", "XN", Weighted::kYes,
                                         "key of the document's number"};
inline constexpr PrefixRow kCitedNumberPrefix{"cited number", "XC", Weighted::kYes,
                                              "key of a document number that the text mentions"};
inline constexpr PrefixRow kAgencyPrefix{"agency", "XA", Weighted::kNo,
                                         "agency of its number: 国办发"};
inline constexpr PrefixRow kSerialPrefix{"serial", "XS", Weighted::kNo, "serial of its number: 47"};
inline constexpr PrefixRow kDecreePrefix{"decree", "XD", Weighted::kYes,
                                         "n of 令第n号, at the head of the text"};
inline constexpr PrefixRow kCitedDecreePrefix{"cited decree", "XE", Weighted::kYes,
                                              "n of 令第n号, elsewhere in the text"};
inline constexpr PrefixRow kIndexNumberPrefix{"index number", "XI", Weighted::kNo,
                                              "folded 索引号 without spaces"};

inline constexpr PrefixRow kAmountPrefix{"amount", "XM", Weighted::kNo,
                                         "an amount of money in the text, fen, 15 digits"};

inline constexpr PrefixRow kSoundPrefix{
    "sound", "XY", Weighted::kYes,
    "how the title sounds: sound_key() of each syllable, and of neighbours with a space between"};
inline constexpr PrefixRow kTitleHeadPrefix{"title head", "XB", Weighted::kNo,
                                            "the first two characters of the title"};

std::span<const PrefixRow* const> prefix_rows();

enum class Slot : std::uint32_t {
  kOrder = 0,        // age (newest first) and then the id: breaks ties and sorts by date
  kHash = 1,         // 16 bytes, Record::hash
  kDay = 2,          // first day of Record::date
  kEffective = 3,    // Record::effective_day
  kExpires = 4,      // Record::expires_day
  kFacets = 5,       // facets.h
  kReplacedBy = 6,   // ids, joined by \n
  kTitleLength = 7,  // one byte: characters of the folded title, at most 255
};

inline constexpr std::uint32_t slot(Slot s) {
  return static_cast<std::uint32_t>(s);
}

// Metadata keys.
inline constexpr std::string_view kFormatKey = "format";      // kFormat
inline constexpr std::string_view kFeaturesKey = "features";  // names, one a line, sorted
inline constexpr std::string_view kWordsKey = "words";        // the lexicon, one a line, sorted
inline constexpr std::string_view kSynonymsKey = "synonyms";  // text of the synonym file
inline constexpr std::string_view kPinyinKey = "pinyin";      // text of the file of readings
inline constexpr std::string_view kNamesKey = "names.";       // + facet_key(): facets.h
// Of the recent part: documents of the main part that no longer count, as packed gaps.
inline constexpr std::string_view kHiddenKey = "hidden";
// Of a copy in one part (published_copy.h): it may be served to other machines.
inline constexpr std::string_view kCopyKey = "copy";

// Changes when the same records would give other terms, values or data: an index of another format
// is built again.
inline constexpr std::string_view kFormat = "mingbai-index 5";
inline constexpr std::array<std::string_view, 5> kFeatures{"amounts", "document-numbers", "facets",
                                                           "title-sounds", "title-terms"};

// prefix + text, shortened to what Xapian takes.
std::string make_term(const PrefixRow& row, std::string_view text);
std::string make_term(std::string_view prefix, std::string_view text);

std::string hash_value(const ContentHash& hash);       // 16 bytes
ContentHash hash_of_value(std::string_view bytes);     // zero when it is none
std::string_view title_head(std::string_view needle);  // of a title folded and trimmed: XB
std::string sortable(std::int32_t number);
std::int32_t from_sortable(std::string_view bytes);  // 0 when it is none
std::string order_value(const std::int32_t* day, std::string_view id);
std::string_view id_of_order_value(std::string_view value);

}  // namespace mingbai::store
