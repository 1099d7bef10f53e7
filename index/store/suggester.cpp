// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/suggester.h"

#include <algorithm>
#include <array>

#include "index/base/strings.h"
#include "index/store/packed_record.h"
#include "index/store/query_terms.h"
#include "index/store/schema.h"
#include "index/text/characters.h"
#include "index/text/fold.h"
#include "index/text/sound_pattern.h"

namespace mingbai::store {
namespace {

// Words that are asked about for one letter typed; the rest of a long list goes unseen.
constexpr std::size_t kMostWords = 300;
constexpr std::size_t kMostReadings = 4;  // of one word
// Of ten suggestions so many may be words as long as there are titles for the rest.
constexpr std::size_t kWordShare = 6;
// Titles that are read to find `count` different ones.
constexpr std::size_t kSpareTitles = 10;

// "di'bao ": what stands between the syllables of pinyin. Empty unless all the rest is letters.
std::string letters_of(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    if (c >= 'a' && c <= 'z') {
      letters.push_back(c);
    } else if (c != ' ' && c != '\'') {
      return {};
    }
  }
  return letters;
}

// dibao of 低保, and db. A word that holds letters keeps them.
void spell(const std::vector<text::Sound>& sounds, std::size_t at, std::string letters,
           std::string initials, std::vector<std::array<std::string, 2>>& out) {
  for (; at < sounds.size() && sounds[at].readings().empty(); ++at) {
    if (sounds[at].character < 'a' || sounds[at].character > 'z') {
      return;  // a digit, a rare character: nobody types that in pinyin
    }
    letters.push_back(static_cast<char>(sounds[at].character));
    initials.push_back(static_cast<char>(sounds[at].character));
  }
  if (at == sounds.size()) {
    out.push_back({std::move(letters), std::move(initials)});
    return;
  }
  for (const text::Syllable syllable : sounds[at].readings()) {
    if (out.size() < kMostReadings) {
      const std::string_view spelled = text::spelled(syllable);
      spell(sounds, at + 1, letters + std::string(spelled), initials + spelled.front(), out);
    }
  }
}

template <typename Suggestions>
bool holds(const Suggestions& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Suggestion& known) { return known.text == text; });
}

}  // namespace

std::string_view suggestion_key(SuggestionKind kind) {
  constexpr std::string_view kKeys[] = {"word", "synonym", "pinyin", "initials", "title"};
  return kKeys[static_cast<std::size_t>(kind)];
}

Suggester::Suggester(const Xapian::Database& database, const SearchVocabulary& vocabulary,
                     const QueryBuilder& builder, const std::vector<std::string>& names)
    : database_(database),
      builder_(builder),
      vocabulary_(vocabulary),
      maker_(vocabulary.lexicon()),
      words_(vocabulary.lexicon().words()) {
  for (const std::string& name : names) {
    words_.push_back(text::fold(name));
  }
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  known_.resize(words_.size());
}

void Suggester::spell_words() {
  if (!readings_.empty()) {
    return;
  }
  std::vector<std::array<std::string, 2>> spellings;
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    known_[word].sounds = vocabulary_.pinyin().sounds(words_[word]);
    spellings.clear();
    spell(known_[word].sounds, 0, {}, {}, spellings);
    for (auto& [letters, initials] : spellings) {
      readings_.push_back({std::move(letters), word});
      initials_.push_back({std::move(initials), word});
    }
  }
  const auto before = [](const Spelling& a, const Spelling& b) {
    return a.letters != b.letters ? a.letters < b.letters : a.word < b.word;
  };
  std::sort(readings_.begin(), readings_.end(), before);
  std::sort(initials_.begin(), initials_.end(), before);
}

// At most so many: a text of several terms stands in no more documents than its rarest one.
Xapian::doccount Suggester::documents_with(std::string_view folded) {
  Xapian::doccount fewest = 0;
  for (const std::string& term : required_terms(folded, maker_)) {
    const Xapian::doccount having = database_.get_termfreq(term);
    if (having == 0) {
      return 0;
    }
    fewest = fewest == 0 ? having : std::min(fewest, having);
  }
  return fewest;
}

Suggester::Word& Suggester::look_up(std::uint32_t word) {
  Word& known = known_[word];
  if (known.looked_up) {
    return known;
  }
  known.looked_up = true;
  const std::string& text = words_[word];
  known.documents = documents_with(text);
  if (known.documents > 0) {
    known.suggestion = Suggestion{text, SuggestionKind::kWord, {}, {}, {}};
    return known;
  }
  for (const SearchVocabulary::Found& found : vocabulary_.find_other_names(text)) {
    if (found.length < text.size()) {
      continue;  // a part of the word has other names, which say nothing of the whole
    }
    for (const std::string& other : found.others) {
      const Xapian::doccount documents = documents_with(needle_of(other));
      if (documents > known.documents) {
        known.documents = documents;
        known.suggestion = Suggestion{text, SuggestionKind::kSynonym, other, {}, {}};
      }
    }
  }
  return known;
}

void Suggester::add_words(const std::vector<std::uint32_t>& found,
                          std::optional<SuggestionKind> kind, Suggestions& out) {
  std::vector<const Word*> useful;
  for (const std::uint32_t word : found) {
    if (const Word& known = look_up(word); known.suggestion) {
      useful.push_back(&known);
    }
  }
  std::stable_sort(useful.begin(), useful.end(),
                   [](const Word* a, const Word* b) { return a->documents > b->documents; });
  for (const Word* word : useful) {
    if (out.size() < kMostSuggestions && !holds(out, word->suggestion->text)) {
      out.push_back(*word->suggestion);
      out.back().kind = kind.value_or(out.back().kind);
    }
  }
}

void Suggester::add_spelled(const Spellings& spellings, std::string_view letters,
                            SuggestionKind kind, Suggestions& out) {
  auto at = std::lower_bound(
      spellings.begin(), spellings.end(), letters,
      [](const Spelling& spelling, std::string_view typed) { return spelling.letters < typed; });
  std::vector<std::uint32_t> found;
  for (; at != spellings.end() && at->letters.starts_with(letters) && found.size() < kMostWords;
       ++at) {
    found.push_back(at->word);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  add_words(found, kind, out);
}

void Suggester::add_sounding_alike(std::string_view folded, Suggestions& out) {
  const auto pattern = text::SoundPattern::parse(folded, vocabulary_.pinyin());
  if (!pattern || !pattern->has_han()) {
    return;
  }
  spell_words();
  struct Alike {
    unsigned cost;
    std::uint32_t word;
  };
  std::vector<Alike> alike;
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    const auto match = pattern->find(known_[word].sounds, {});
    if (match && match->first == 0 && words_[word] != folded) {
      alike.push_back({match->cost, word});
    }
  }
  std::stable_sort(alike.begin(), alike.end(),
                   [](const Alike& a, const Alike& b) { return a.cost < b.cost; });
  for (std::size_t from = 0; from < alike.size() && out.size() < kMostSuggestions;) {
    std::vector<std::uint32_t> same;
    const unsigned cost = alike[from].cost;
    for (; from < alike.size() && alike[from].cost == cost; ++from) {
      same.push_back(alike[from].word);
    }
    add_words(same, SuggestionKind::kPinyin, out);
  }
}

// The newest titles that answer, each once.
void Suggester::add_titles(const TitleQuery& asked, std::size_t count, Suggestions& out) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(builder_.visible(asked.inside));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(slot(Slot::kOrder), false);
  const auto most = static_cast<Xapian::doccount>(count + kSpareTitles);
  for (const Xapian::docid document : enquire.get_mset(0, most)) {
    if (out.size() == count) {
      return;
    }
    const auto record =
        unpack_record(database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
    if (!record || holds(out, record->title)) {
      continue;
    }
    const std::string title = needle_of(record->title);
    const bool all =
        std::all_of(asked.parts.begin(), asked.parts.end(), [&](const std::string& part) {
          return asked.head ? title.starts_with(part) : title.find(part) != std::string::npos;
        });
    if (all) {
      out.push_back({record->title, SuggestionKind::kTitle, {}, record->id, record->url});
    }
  }
}

Xapian::Query Suggester::beginning_with(std::string_view part) const {
  std::vector<Xapian::Query> any;
  const std::string head = make_term(kTitleHeadPrefix, title_head(part));
  for (auto term = database_.allterms_begin(head); term != database_.allterms_end(head); ++term) {
    any.emplace_back(*term);
  }
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

Suggester::Suggestions Suggester::titles(std::string_view folded, std::size_t count) {
  Suggestions found;
  TitleQuery asked;
  std::vector<Xapian::Query> all;
  for (const std::string_view typed : split(folded, ' ')) {
    std::string part = needle_of(typed);
    for (const std::string& term : required_terms(part, maker_)) {
      all.emplace_back(make_term(kTitlePrefix, term));
    }
    if (!part.empty()) {
      asked.parts.push_back(std::move(part));
    }
  }
  if (all.empty()) {
    return found;
  }
  asked.inside = Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
  if (asked.parts.size() == 1) {
    TitleQuery head = asked;
    head.head = true;
    head.inside =
        Xapian::Query(Xapian::Query::OP_FILTER, asked.inside, beginning_with(asked.parts.front()));
    add_titles(head, count, found);
  }
  if (found.size() < count) {
    add_titles(asked, count, found);
  }
  return found;
}

void Suggester::add_beginning(std::string_view folded, Suggestions& out) {
  std::vector<std::uint32_t> found;
  for (auto at = std::lower_bound(words_.begin(), words_.end(), folded);
       at != words_.end() && at->starts_with(folded) && found.size() < kMostWords; ++at) {
    if (*at != folded) {
      found.push_back(static_cast<std::uint32_t>(at - words_.begin()));
    }
  }
  add_words(found, {}, out);
  if (const std::string letters = letters_of(folded); !letters.empty()) {
    spell_words();
    add_spelled(readings_, letters, SuggestionKind::kPinyin, out);
    add_spelled(initials_, letters, SuggestionKind::kInitials, out);
  }
}

std::vector<Suggestion> Suggester::suggest(std::string_view typed, std::size_t limit) {
  limit = std::min(limit, kMostSuggestions);
  const std::string folded = text::fold(trim(typed));
  Suggestions list;
  if (folded.empty() || utf8_count(folded) > kLongestSuggestFor) {
    return list;
  }
  add_beginning(folded, list);
  Suggestions titles_found = titles(folded, limit);
  const std::size_t room = limit - titles_found.size();
  list.resize(std::min(list.size(), std::max(room, std::min(limit, kWordShare))));
  for (Suggestion& title : titles_found) {
    if (list.size() < limit && !holds(list, title.text) && text::fold(title.text) != folded) {
      list.push_back(std::move(title));
    }
  }
  if (list.size() < limit) {
    add_sounding_alike(folded, list);
    list.resize(std::min(list.size(), limit));
  }
  return list;
}

}  // namespace mingbai::store
