// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/words.h"

#include <algorithm>
#include <set>

#include "index/browser/text_code.h"
#include "index/store/query_terms.h"
#include "index/store/terms.h"
#include "index/text/fold.h"
#include "index/text/synonyms.h"

namespace mingbai::browser {
namespace {

constexpr char kOldName = '<';
constexpr char kOtherName = '=';

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

}  // namespace

std::vector<WordEntry> word_entries(std::string_view text) {
  Diagnostics unheard;  // whoever wrote the list heard of its mistakes when the site was read
  const text::Synonyms synonyms = text::read_synonyms({}, text, unheard);
  std::vector<WordEntry> entries;
  std::set<std::string> seen;
  for (const std::string& word : synonyms.words()) {
    const std::string folded = text::fold(word);
    std::u16string place = place_of(folded);
    if (place.empty() || !seen.insert(folded).second) {
      continue;
    }
    WordEntry entry{std::move(place), {}};
    append_coded(entry.coded, folded);
    append_coded(entry.coded, other_names(synonyms, folded));
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), [](const WordEntry& a, const WordEntry& b) {
    return std::tie(a.place, a.coded) < std::tie(b.place, b.coded);
  });
  return entries;
}

}  // namespace mingbai::browser
