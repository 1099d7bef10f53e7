// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The site's lexicon/synonyms.txt: what people call things. UTF-8, a row a line, columns separated
// by TAB: kind, term, variants joined by '|', note (may be missing); '#' begins a comment line.
//
//   eq     the same; expanded both ways at query time       低保户 = 低保对象
//   succ   old names of a renamed programme; as eq, and said aloud (旧称)
//   part   narrower terms; the term finds them, not the other way round
//   docno  the organ behind an agency's code in document numbers
//   rel    related; only suggested, never merged
//   typo   wrong spellings of the term; only suggested (您是不是要找)
//   deny   a pair that must never be corrected into each other
//
// Built once, then constant and shared by threads. Words are compared folded; what is given back is
// spelled as the author wrote it. One step only: variants of variants are not followed, since 扶贫
// and 公告 stand in several rows and would join them all.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "index/base/diagnostic.h"

namespace mingbai::text {

enum class SynonymKind : std::uint8_t {
  kEqual,
  kSuccessor,
  kPart,
  kAgency,
  kRelated,
  kTypo,
  kDeny
};

struct SynonymRow {
  SynonymKind kind = SynonymKind::kEqual;
  std::string term;
  std::vector<std::string> variants;  // at least one
  std::string note;
  int line = 0;  // in the file, from 1
};

struct Expansion {
  std::string word;
  SynonymKind kind = SynonymKind::kEqual;  // kEqual, kSuccessor or kPart
  bool is_old_name = false;                // `word` is the old name of a kSuccessor row
  std::string note;
};

class Synonyms {
 public:
  static constexpr std::size_t kMostVariants = 64;

  Synonyms() = default;
  explicit Synonyms(std::vector<SynonymRow> rows);

  const std::vector<SynonymRow>& rows() const { return rows_; }

  // What to search as well, without the word itself, in the order of the file; once each.
  std::vector<Expansion> expand(std::string_view word) const;
  std::vector<std::string> related(std::string_view word) const;
  // The spelling that was meant, when the word stands in a typo row.
  std::optional<std::string> correction(std::string_view word) const;
  bool is_denied(std::string_view a, std::string_view b) const;
  std::optional<std::string> organ_of(std::string_view agency) const;  // 国办发 -> 国务院办公厅
  // Every word that is rightly spelled, for the Lexicon.
  std::vector<std::string> words() const;

 private:
  const std::vector<std::uint32_t>* rows_with(std::string_view word) const;

  std::vector<SynonymRow> rows_;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      by_word_;                             // folded -> rows, ascending
  std::unordered_set<std::string> denied_;  // folded "a\tb", a < b
};

// `file` is named in the diagnostics. A bad row is reported and left out; the rest counts.
Synonyms read_synonyms(std::string_view file, std::string_view text, Diagnostics& diagnostics);

}  // namespace mingbai::text
