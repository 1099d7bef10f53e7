// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/snippet.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kLongestText = std::size_t{1} << 20U;  // bytes looked at
constexpr std::size_t kMostFinds = 2000;
constexpr std::size_t kWindow = 210;    // bytes in which the words of a query shall stand together
constexpr std::size_t kLead = 90;       // bytes of text in front of them, at most
constexpr std::size_t kLongest = 330;   // bytes of a snippet
constexpr std::size_t kShortest = 210;  // cut at punctuation only behind this

constexpr std::string_view kSentenceEnds[] = {"。", "！", "？", "；", "\n", "…"};
// Also as they are before folding.
constexpr std::string_view kAnySentenceEnds[] = {"。", "!", "?", ";", "\n", "！", "？", "；"};
constexpr std::string_view kPauses[] = {"，", "：", "、", ")", "）", "》", " "};

// A text as it is looked through: folded, or as it is where folding would change nothing that is
// looked for.
class Looked {
 public:
  explicit Looked(std::string_view as_it_is) : text_(as_it_is), is_folded_(false) {}
  explicit Looked(text::Folded folded)
      : folded_(std::move(folded)), text_(folded_.text), is_folded_(true) {}
  Looked(const Looked&) = delete;
  Looked& operator=(const Looked&) = delete;

  std::string_view text() const { return text_; }
  std::pair<std::size_t, std::size_t> original_range(std::size_t from, std::size_t to) const {
    return is_folded_ ? folded_.original_range(from, to) : std::pair(from, to);
  }

 private:
  text::Folded folded_;
  std::string_view text_;
  bool is_folded_;
};

struct Find {
  std::size_t from = 0;  // bytes in the text looked through
  std::size_t to = 0;
  std::size_t what = 0;      // the same for all places of one word
  std::size_t sentence = 0;  // the same for finds of one window that no sentence's end parts
};

bool is_ascii_word(char c) {
  return text::is_ascii_digit(static_cast<unsigned char>(c)) ||
         text::is_ascii_letter(static_cast<unsigned char>(c));
}

template <std::size_t N>
std::size_t mark_length(std::string_view text, std::size_t at, const std::string_view (&set)[N]) {
  for (const std::string_view mark : set) {
    if (text.substr(at).starts_with(mark)) {
      return mark.size();
    }
  }
  return 0;
}

// 12 is not found in 2012, nor in 120.
bool cuts_ascii_word(std::string_view text, std::size_t from, std::size_t to) {
  const bool front = from > 0 && is_ascii_word(text[from]) && is_ascii_word(text[from - 1]);
  const bool back = to < text.size() && is_ascii_word(text[to - 1]) && is_ascii_word(text[to]);
  return front || back;
}

bool find_word(std::string_view text, std::string_view word, std::size_t what,
               std::vector<Find>& finds) {
  bool any = false;
  for (std::size_t at = find_bytes(text, word);
       at != std::string_view::npos && finds.size() < kMostFinds;
       at = find_bytes(text, word, at + word.size())) {
    if (!cuts_ascii_word(text, at, at + word.size())) {
      finds.push_back({at, at + word.size(), what});
      any = true;
    }
  }
  return any;
}

bool parts_sentences(std::string_view folded) {
  return std::any_of(
      std::begin(kAnySentenceEnds), std::end(kAnySentenceEnds),
      [&](std::string_view end) { return find_bytes(folded, end) != std::string_view::npos; });
}

// What lies further apart than a window is not looked at.
void number_sentences(std::string_view folded, std::vector<Find>& finds) {
  for (std::size_t i = 1; i < finds.size(); ++i) {
    const std::size_t gap = finds[i].from - finds[i - 1].from;
    const bool parted = gap > kWindow || parts_sentences(folded.substr(finds[i - 1].from, gap));
    finds[i].sentence = finds[i - 1].sentence + (parted ? 1 : 0);
  }
}

// The place of the single characters among the groups that marks_of makes.
constexpr std::size_t kCharacterGroup = 3;

// The first group of each clause of which anything occurs, the characters apart:
// `first` is 0 for all groups before them, or kCharacterGroup.
void find_groups(const Looked& looked, const MarkSet& marks, std::size_t first,
                 std::vector<Find>& finds) {
  std::size_t what = 0;
  for (const Marks& clause : marks.clauses) {
    bool any = false;
    const std::size_t last = first == 0 ? kCharacterGroup : clause.groups.size();
    for (std::size_t group = first; group < std::min(last, clause.groups.size()) && !any; ++group) {
      for (const std::string& word : clause.groups[group]) {
        any |= find_word(looked.text(), word, ++what, finds);
      }
    }
  }
}

std::vector<Find> find_all(const Looked& looked, const MarkSet& marks) {
  std::vector<Find> finds;
  find_groups(looked, marks, 0, finds);
  if (finds.empty()) {
    // 小学 补助 must not mark the 学 of 上学补助: single characters only where nothing else is.
    find_groups(looked, marks, kCharacterGroup, finds);
  }
  if (!marks.numbers.empty()) {
    for (const auto& mention : text::find_document_numbers(looked.text())) {
      const bool wanted = std::find(marks.numbers.begin(), marks.numbers.end(), mention.number) !=
                          marks.numbers.end();
      if (wanted && finds.size() < kMostFinds) {
        finds.push_back({mention.offset, mention.offset + mention.length, 0});
      }
    }
  }
  std::sort(finds.begin(), finds.end(), [](const Find& a, const Find& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  number_sentences(looked.text(), finds);
  return finds;
}

// The finds inside [from, to) of the original as highlights of that part.
std::vector<Highlight> highlights(const Looked& looked, const std::vector<Find>& finds,
                                  std::size_t from, std::size_t to) {
  std::vector<Highlight> list;
  for (const Find& find : finds) {
    const auto [first, second] = looked.original_range(find.from, find.to);
    if (first < from || second > to) {
      continue;
    }
    const std::size_t end = list.empty() ? 0 : list.back().offset + list.back().length;
    if (!list.empty() && first - from <= end) {  // 低保 and 保障: one mark over both
      list.back().length = std::max(end, second - from) - list.back().offset;
    } else {
      list.push_back({first - from, second - first});
    }
  }
  return list;
}

// Where the window with the most different words begins and ends; of equals one that lies within a
// sentence, then the first.
std::pair<std::size_t, std::size_t> best_window(const std::vector<Find>& finds) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  std::size_t most = 0;
  std::vector<std::size_t> inside;  // how often each of what is found lies within the window
  std::size_t first = 0;
  std::size_t different = 0;
  for (std::size_t last = 0; last < finds.size(); ++last) {
    inside.resize(std::max(inside.size(), finds[last].what + 1));
    different += inside[finds[last].what]++ == 0 ? 1 : 0;
    // Words that come again further on are not needed in front.
    while (first < last &&
           (finds[last].to - finds[first].from > kWindow || inside[finds[first].what] > 1)) {
      different -= --inside[finds[first].what] == 0 ? 1 : 0;
      ++first;
    }
    const bool one_sentence = finds[first].sentence == finds[last].sentence;
    if (const std::size_t score = 2 * different + (one_sentence ? 1 : 0); score > most) {
      most = score;
      best = {finds[first].from, finds[last].to};
    }
  }
  return best;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    --at;
  }
  return at;
}

// Behind the last mark of the set in [from, to), or npos.
template <std::size_t N>
std::size_t behind_last(std::string_view text, std::size_t from, std::size_t to,
                        const std::string_view (&set)[N]) {
  std::size_t found = std::string_view::npos;
  for (std::size_t i = from; i < to; i += utf8_length(text, i)) {
    if (const std::size_t length = mark_length(text, i, set); length > 0 && i + length <= to) {
      found = i + length;
    }
  }
  return found;
}

// The border between two words nearest below `at`, not below `from`.
std::size_t word_border(std::string_view text, std::size_t from, std::size_t at,
                        text::Segmenter& segmenter) {
  // Folding may change lengths, so the words are looked up on the folded piece and carried back.
  const std::size_t end = std::min(text.size(), at + 60);
  const std::string_view piece = text.substr(from, character_start(text, end) - from);
  const text::Folded folded = text::fold_with_offsets(piece);
  std::size_t border = at - from;
  for (const text::Word& word : segmenter.segment(folded.text)) {
    const auto [first, second] =
        folded.original_range(word.offset, std::size_t{word.offset} + word.length);
    if (first < border && border < second) {
      border = first;
    }
  }
  return from + border;
}

std::size_t snippet_start(std::string_view text, std::size_t at, text::Segmenter& segmenter) {
  const std::size_t earliest = character_start(text, at > kLead ? at - kLead : 0);
  if (const auto found = behind_last(text, earliest, at, kSentenceEnds); found != text.npos) {
    return found;
  }
  if (earliest == 0) {
    return 0;
  }
  if (const auto found = behind_last(text, earliest, at, kPauses); found != text.npos) {
    return found;
  }
  const std::size_t start = character_start(text, at - kLead / 3);
  return std::min(at, word_border(text, earliest, start, segmenter));
}

std::size_t snippet_end(std::string_view text, std::size_t start, std::size_t needed,
                        text::Segmenter& segmenter) {
  if (text.size() - start <= kLongest) {
    return text.size();
  }
  const std::size_t latest = character_start(text, std::max(start + kLongest, needed));
  const std::size_t from =
      character_start(text, std::min(latest, std::max(start + kShortest, needed)));
  if (const auto found = behind_last(text, from, latest, kSentenceEnds); found != text.npos) {
    return found;
  }
  if (const auto found = behind_last(text, from, latest, kPauses); found != text.npos) {
    return found;
  }
  return std::max(needed, word_border(text, from, latest, segmenter));
}

bool only_han(const MarkSet& marks) {
  return marks.numbers.empty() &&
         std::all_of(marks.clauses.begin(), marks.clauses.end(), [](const Marks& clause) {
           return std::all_of(clause.groups.begin(), clause.groups.end(), [](const auto& group) {
             return std::all_of(group.begin(), group.end(), text::is_all_han);
           });
         });
}

}  // namespace

Marks marks_of(std::string_view needle, const std::vector<std::string>& other_names,
               text::Segmenter& segmenter) {
  Marks marks;
  std::vector<std::string> whole{std::string(needle)};
  whole.insert(whole.end(), other_names.begin(), other_names.end());
  std::vector<std::string> words;
  for (const text::Word& word : segmenter.segment(needle)) {
    const std::string_view text = needle.substr(word.offset, word.length);
    if (utf8_count(text) > 1 || word.kind != text::WordKind::kHan) {
      words.emplace_back(text);
    }
  }
  std::vector<std::string> pairs;
  std::vector<std::string> characters;
  std::size_t before = 0;
  for (std::size_t i = 0; i < needle.size();) {
    std::size_t length = 0;
    const bool han = text::is_han(text::decode_at(needle, i, length));
    if (han) {
      characters.emplace_back(needle.substr(i, length));
      if (before > 0) {
        pairs.emplace_back(needle.substr(i - before, before + length));
      }
    }
    before = han ? length : 0;
    i += length;
  }
  marks.groups = {std::move(whole), std::move(words), std::move(pairs), std::move(characters)};
  return marks;
}

Excerpt mark(std::string_view text, const MarkSet& marks) {
  const Looked looked(text::fold_with_offsets(utf8_prefix(text, kLongestText)));
  return {std::string(text), highlights(looked, find_all(looked, marks), 0, text.size())};
}

Snippet make_snippet(std::string_view text, const MarkSet& marks, text::Segmenter& segmenter,
                     Han han) {
  text = utf8_prefix(text, kLongestText);
  const bool as_it_is = han == Han::kKept && only_han(marks);
  const Looked looked = as_it_is ? Looked(text) : Looked(text::fold_with_offsets(text));
  const std::vector<Find> finds = find_all(looked, marks);
  std::size_t from = 0;
  std::size_t to = 0;
  if (!finds.empty()) {
    const auto [first, last] = best_window(finds);
    std::tie(from, to) = looked.original_range(first, last);
  }
  Snippet snippet;
  std::size_t start = from == 0 ? 0 : snippet_start(text, from, segmenter);
  std::size_t end = snippet_end(text, start, to, segmenter);
  const std::string_view piece = trim(text.substr(start, end - start));
  start = static_cast<std::size_t>(piece.data() - text.data());
  end = start + piece.size();
  snippet.cut_before = start > 0 && text[start - 1] != '\n';
  snippet.cut_after = end < text.size() && text[end] != '\n';
  snippet.excerpt.text = text.substr(start, end - start);
  snippet.excerpt.highlights = highlights(looked, finds, start, end);
  std::replace(snippet.excerpt.text.begin(), snippet.excerpt.text.end(), '\n', ' ');
  return snippet;
}

}  // namespace mingbai::store
