// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes the suggestions of suggest.h for one state of an index. Internal to this module; one per
// thread. Throws what Xapian throws.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/store/query_builder.h"
#include "index/store/search_vocabulary.h"
#include "index/store/suggest.h"
#include "index/store/terms.h"
#include "index/text/pinyin.h"

namespace mingbai::store {

class Suggester {
 public:
  // `names`: further words, such as those of organs.
  Suggester(const Xapian::Database& database, const SearchVocabulary& vocabulary,
            const QueryBuilder& builder, const std::vector<std::string>& names);

  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit);

 private:
  struct Word {
    std::vector<text::Sound> sounds;
    // Of the index; asked once.
    std::optional<Suggestion> suggestion;
    Xapian::doccount documents = 0;
    bool looked_up = false;
  };
  struct Spelling {
    std::string letters;     // dibao, or db
    std::uint32_t word = 0;  // into words_
  };
  using Spellings = std::vector<Spelling>;  // sorted
  using Suggestions = std::vector<Suggestion>;
  // What somebody typed, as a question about titles.
  struct TitleQuery {
    std::vector<std::string> parts;  // must all occur
    Xapian::Query inside;            // titles that can hold them
    bool head = false;               // the first part must begin the title
  };

  void spell_words();
  Xapian::doccount documents_with(std::string_view folded);
  Word& look_up(std::uint32_t word);
  // Of these words the ones that find something, those in the most documents first.
  void add_words(const std::vector<std::uint32_t>& found, std::optional<SuggestionKind> kind,
                 Suggestions& out);
  void add_beginning(std::string_view folded, Suggestions& out);
  void add_spelled(const Spellings& spellings, std::string_view letters, SuggestionKind kind,
                   Suggestions& out);
  void add_sounding_alike(std::string_view folded, Suggestions& out);
  Suggestions titles(std::string_view folded, std::size_t count);
  void add_titles(const TitleQuery& asked, std::size_t count, Suggestions& out) const;
  Xapian::Query beginning_with(std::string_view part) const;

  const Xapian::Database& database_;
  const QueryBuilder& builder_;
  const SearchVocabulary& vocabulary_;
  TermMaker maker_;
  std::vector<std::string> words_;  // folded, sorted, once each
  std::vector<Word> known_;         // beside words_
  Spellings readings_;
  Spellings initials_;
};

}  // namespace mingbai::store
