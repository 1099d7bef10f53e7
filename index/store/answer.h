// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a search gives: the same for the command line, the HTTP service and tests. No HTML here;
// highlights are offsets and lengths in bytes of the UTF-8 text beside them, at character borders,
// ascending, not overlapping. Values.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/language.h"
#include "index/store/record.h"

namespace mingbai::store {

struct Highlight {
  std::size_t offset = 0;
  std::size_t length = 0;

  friend bool operator==(const Highlight&, const Highlight&) = default;
};

struct Excerpt {
  std::string text;
  std::vector<Highlight> highlights;
};

// Why a document is among the hits, best reason first: hits come in this order unless sorted by
// date. All but kPinyin, kSynonym and kRelated contain everything that was asked.
enum class Match : std::uint8_t {
  kNumber,   // it bears the document number
  kTitle,    // its title contains the query
  kText,     // its text contains the query as typed
  kPinyin,   // its title, or a word of the lexicon that it contains, sounds like what was typed
  kWords,    // its text contains all parts of the query, or cites the number
  kSynonym,  // the same with another name of the thing: see Answer::also_searched
  kRelated,  // it shares words or characters with the query
};

enum class Badge : std::uint8_t {
  kRepealed,  // 已废止
  kExpired,   // 已失效
  kPending,   // 尚未施行
  kReplaced,  // 旧标准
  kOldName,   // 旧称: it has only an old name of what was asked for
};
Text badge_text(Badge badge);
Text validity_text(Validity validity);             // 有效; 未注明 for kUnstated
std::string_view validity_key(Validity validity);  // "in-force", "unstated": for JSON, URLs, facets
std::optional<Validity> validity_of_key(std::string_view key);

struct Hit {
  Record record;  // as indexed, without body
  Match match = Match::kRelated;
  Excerpt title;
  Excerpt snippet;                  // from the body, or the summary; "…" is not included
  bool snippet_cut_before = false;  // text of its paragraph was left out in front
  bool snippet_cut_after = false;
  std::vector<Badge> badges;
};

enum class FacetKind : std::uint8_t { kColumn, kYear, kOrgan, kPlace, kValidity, kTopic };
inline constexpr FacetKind kAllFacets[] = {FacetKind::kColumn,   FacetKind::kYear,
                                           FacetKind::kOrgan,    FacetKind::kPlace,
                                           FacetKind::kValidity, FacetKind::kTopic};
std::string_view facet_key(FacetKind kind);  // "column"
Text facet_text(FacetKind kind);             // 栏目

struct FacetValue {
  std::string key;    // for Filters; empty: the documents that state none
  std::string shown;  // for people; empty with an empty key
  // Every hit is counted once, under its leading organ and main topic, so that the counts of a
  // facet sum to Answer::total.
  std::size_t count = 0;
  // The hits that bear the value at all: what a filter by it would leave.
  std::size_t matching = 0;
};

struct Facet {
  FacetKind kind = FacetKind::kColumn;
  // Years newest first, else by count, then key. A place facet is of the level where the hits
  // begin to differ; key is the path for Filters::place.
  std::vector<FacetValue> values;
};

struct Answer {
  std::size_t total = 0;  // all documents that paging reaches
  std::size_t exact = 0;  // of those, the ones that contain everything that was asked
  // Nothing contains all that was asked, so all hits are kSynonym or kRelated.
  bool relaxed = false;
  // A limit cut the work short: there may be more hits than total.
  bool incomplete = false;
  std::vector<std::string> also_searched;  // 已同时查找：最低生活保障
  std::vector<std::string> old_names;      // of those, names that are no longer in use: 旧称
  // 您是不是要找：低保. Whole queries, best first; only offered, the hits are for what was typed.
  std::vector<std::string> corrections;
  std::vector<std::string> missing_shards;  // parts of the archive that did not answer
  std::vector<Hit> hits;                    // the page asked for
  std::vector<Facet> facets;                // one of each kind, in the order of FacetKind
};

}  // namespace mingbai::store
