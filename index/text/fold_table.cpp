// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/fold_table.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "index/base/error.h"
#include "index/text/characters.h"
#include "index/text/icu_tables.h"

namespace mingbai::text {
namespace {

struct Form {
  std::u32string_view from;
  char32_t to;
};

// Forms that people mix freely and that NFKC keeps apart. All brackets are one pair, because a
// document number is typed in any of them (GB/T 9704-2012 wants 〔 〕) and a search never depends
// on the kind. 《 》 stay: they mark titles.
constexpr Form kForms[] = {
    {U"〔【〖﹝[{〘〚", '('},
    {U"〕】〗﹞]}〙〛", ')'},
    {U"“”„‟「」『』〝〞〟", '"'},
    {U"‘’‚‛", '\''},
    {U"‐‑‒–—―−─━﹣", '-'},
    {U"・•‧∙⋅", U'·'},
    {U"○◯", U'〇'},
    {U"〜∼", '~'},
    {U"╱∕⁄", '/'},
};

constexpr UChar32 kFirstHangul = 0xAC00;  // syllables: each folds to itself
constexpr UChar32 kLastHangul = 0xD7A3;

const icu::Normalizer2& case_folder() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folder = icu::Normalizer2::getNFKCCasefoldInstance(status);
  MINGBAI_ASSERT(U_SUCCESS(status));  // ICU's own data are missing: a broken installation
  return *folder;
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

icu::UnicodeString case_folded(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = case_folder().normalize(text, status);
  MINGBAI_ASSERT(U_SUCCESS(status));
  return out;
}

}  // namespace

FoldTable::FoldTable() {
  read_pairs();
  fill_bmp();
}

void FoldTable::read_pairs() {
  for (const CharacterPair& pair : simplifications()) {
    pair_of_[pair.from] = pair.to;
  }
  for (const Form& form : kForms) {
    for (const char32_t from : form.from) {
      pair_of_[from] = form.to;
    }
  }
  // A target that is itself a source would make the second folding differ from the first.
  for (auto& [from, to] : pair_of_) {
    for (int hops = 0; hops < 4 && pair_of_.contains(to); ++hops) {
      to = pair_of_.at(to);
    }
  }
  pairs_.assign(pair_of_.begin(), pair_of_.end());
  std::sort(pairs_.begin(), pairs_.end());
}

void FoldTable::fill_bmp() {
  const icu::Normalizer2& folder = case_folder();
  for (std::uint32_t unit = 0; unit < bmp_.size(); ++unit) {
    const auto c = static_cast<UChar32>(unit);
    const auto slot = static_cast<char16_t>(unit);
    if (U_IS_SURROGATE(c)) {
      bmp_[unit] = static_cast<char16_t>(kReplacement);
      continue;
    }
    if (folder.isInert(c) || (c >= kFirstHangul && c <= kLastHangul)) {
      bmp_[unit] = slot;  // most of the plane; asking is a tenth of folding
      continue;
    }
    if (!folder.hasBoundaryBefore(c)) {
      bmp_[unit] = kCombines;
      continue;
    }
    const icu::UnicodeString folded = case_folded(icu::UnicodeString(c));
    const char32_t first =
        folded.isEmpty() ? 0 : pair_of(static_cast<char32_t>(folded.char32At(0)));
    if (folded.countChar32() == 1 && first < 0x10000) {
      bmp_[unit] = static_cast<char16_t>(first);
      continue;
    }
    bmp_[unit] = kExpands;
    std::string original;
    append_utf8(original, unit);
    append_normalised(expansions_[slot], original);
  }
  for (const auto& [from, to] : pairs_) {
    const bool inert = from < bmp_.size() && bmp_[from] == from;
    if (inert && to < bmp_.size()) {
      bmp_[from] = static_cast<char16_t>(to);
    } else if (inert) {
      bmp_[from] = kExpands;
      append_utf8(expansions_[static_cast<char16_t>(from)], to);
    }
  }
}

char32_t FoldTable::pair_of(char32_t c) const {
  const auto found = pair_of_.find(c);
  return found == pair_of_.end() ? c : found->second;
}

void FoldTable::append_normalised(std::string& out, std::string_view text) const {
  const icu::UnicodeString folded = case_folded(to_icu(text));
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    append_utf8(out, pair_of(static_cast<char32_t>(folded.char32At(i))));
  }
}

const FoldTable& fold_table() {
  static const FoldTable table;
  return table;
}

}  // namespace mingbai::text
