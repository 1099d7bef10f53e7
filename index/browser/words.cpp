// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/words.h"

#include <algorithm>
#include <set>

#include "index/base/strings.h"
#include "index/browser/text_code.h"
#include "index/store/query_terms.h"
#include "index/store/terms.h"
#include "index/text/fold.h"
#include "index/text/synonyms.h"
#include "index/text/wordings.h"

namespace mingbai::browser {
namespace {

constexpr char kOldName = '<';
constexpr char kOtherName = '=';
constexpr char kOfficialName = '~';
constexpr char kRenamed = '>';

// The first term of a text: pairs go before the character that they begin with.
std::u16string place_of(std::string_view folded) {
  std::vector<store::TermSpan> spans;
  store::add_pieces(folded, spans);
  const store::TermSpan* first = nullptr;
  for (const store::TermSpan& span : spans) {
    if (first == nullptr || (span.offset == first->offset && span.length > first->length)) {
      first = &span;
    }
  }
  return first == nullptr ? std::u16string() : utf16(first->in(folded));
}

bool bears(const text::SynonymRow& row, const std::string& word) {
  return text::fold(row.term) == word ||
         std::any_of(row.variants.begin(), row.variants.end(),
                     [&](const std::string& name) { return text::fold(name) == word; });
}

// The programmes that bear the name, new or old: what each is called today, then its old names.
std::string renamed(const text::Synonyms& synonyms, const std::string& word) {
  std::string lines;
  for (const text::SynonymRow& row : synonyms.rows()) {
    if (row.kind != text::SynonymKind::kSuccessor || !bears(row, word)) {
      continue;
    }
    lines += "\n";
    lines += kRenamed;
    lines += text::fold(row.term);
    for (const std::string& name : row.variants) {
      lines += "|" + text::fold(name);
    }
  }
  return lines;
}

std::string other_names(const text::Synonyms& synonyms, const std::string& word) {
  std::string names;
  for (const text::Expansion& expansion : synonyms.expand(word)) {
    if (const std::string name = store::needle_of(expansion.word); !name.empty()) {
      names += names.empty() ? "" : "\n";
      names += expansion.is_old_name ? kOldName : kOtherName;
      names += name;
    }
  }
  return names;
}

bool may_occur(std::string_view name, std::span<const PostingList> lists) {
  std::vector<store::TermSpan> spans;
  store::add_pieces(name, spans);
  return std::all_of(spans.begin(), spans.end(), [&](const store::TermSpan& span) {
    const std::u16string term = utf16(span.in(name));
    const auto found = std::lower_bound(
        lists.begin(), lists.end(), term,
        [](const PostingList& list, const std::u16string& wanted) { return list.term < wanted; });
    // A common character stands elsewhere; the pairs around it tell.
    return span.kind == store::TermKind::kCharacter ||
           (found != lists.end() && found->term == term);
  });
}

// Those of the general table that the site does not deny, one a line.
std::string official_names(const text::WordingRow& row, std::string_view said,
                           const text::Synonyms& synonyms, std::span<const PostingList> lists) {
  std::string names;
  for (const std::string& official : row.official) {
    const std::string name = store::needle_of(official);
    if (!name.empty() && !synonyms.is_denied(said, official) && may_occur(name, lists)) {
      names += names.empty() ? "" : "\n";
      names += kOfficialName;
      names += name;
    }
  }
  return names;
}

// A question has the shards of its pairs at hand, and a gap after the first character leaves none.
std::u16string place_of_wording(const std::vector<std::string>& pieces) {
  const bool has_pair = pieces.size() == 1 || utf8_count(pieces.front()) > 1;
  return has_pair ? place_of(pieces.front()) : std::u16string();
}

void add_wordings(const text::Synonyms& synonyms, std::span<const PostingList> lists,
                  std::vector<WordEntry>& entries) {
  for (const text::WordingRow& row : text::read_wordings(text::general_wordings())) {
    for (const std::string& everyday : row.everyday) {
      const std::vector<std::string> pieces = text::wording_pieces(everyday);
      const std::string names = official_names(row, everyday, synonyms, lists);
      if (names.empty() || pieces.empty()) {
        continue;
      }
      WordEntry entry{place_of_wording(pieces), {}};
      append_coded(entry.coded, join(pieces, text::Wordings::kGap));
      append_coded(entry.coded, names);
      entries.push_back(std::move(entry));
    }
  }
}

}  // namespace

std::vector<WordEntry> word_entries(std::string_view text, std::span<const PostingList> lists) {
  Diagnostics unheard;  // whoever wrote the list heard of its mistakes when the site was read
  const text::Synonyms synonyms = text::read_synonyms({}, text, unheard);
  std::vector<WordEntry> entries;
  add_wordings(synonyms, lists, entries);
  std::set<std::string> seen;
  for (const std::string& word : synonyms.words()) {
    const std::string folded = text::fold(word);
    std::u16string place = place_of(folded);
    if (place.empty() || !seen.insert(folded).second) {
      continue;
    }
    WordEntry entry{std::move(place), {}};
    append_coded(entry.coded, folded);
    append_coded(entry.coded, other_names(synonyms, folded) + renamed(synonyms, folded));
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), [](const WordEntry& a, const WordEntry& b) {
    return std::tie(a.place, a.coded) < std::tie(b.place, b.coded);
  });
  return entries;
}

}  // namespace mingbai::browser
