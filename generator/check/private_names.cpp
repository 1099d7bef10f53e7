// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_names.h"

#include <algorithm>
#include <iterator>

#include "generator/check/person_names.h"
#include "generator/check/private_words.h"
#include "generator/check/shown_text.h"

namespace mingbai::check {
namespace {

using Texts = std::u32string_view;

constexpr std::size_t kFront = 240;  // bytes that are looked at in front of a word
constexpr std::size_t kGlance = 60;  // bytes behind a word that show whether a name follows
constexpr std::size_t kLongestList = 16'000;  // bytes of a list of names
constexpr std::size_t kMostBetween = 40;      // characters between a name and what it suffers from
constexpr std::size_t kMostAfterVerb = 10;

constexpr Texts kOpeners = U"：:“\"（(‘'《【[ \u3000";
constexpr Texts kListMarks = U"、,，及和 \u3000";
constexpr Texts kSentenceEnds = U"。；！？\n\r";
// Between the word and the name: 贫困户代表张三三.
constexpr Texts kRoles[] = {U"代表", U"户主", U"村民", U"家庭", U"姓名", U"成员", U"老党员"};
// Between a name and the word: 张三三（建档立卡贫困户）.
constexpr Texts kModifiers[] = {U"建档立卡", U"一般", U"该村", U"本村", U"农村", U"原", U"已"};
// 张三三患尿毒症.
constexpr Texts kSuffers[] = {U"患",   U"身患",   U"身有",   U"因患", U"因病", U"突发", U"突患",
                              U"确诊", U"被确诊", U"被诊断", U"系",   U"是",   U"因"};
// 尿毒症患者张三三.
constexpr Texts kSufferers[] = {U"患者", U"病人", U"儿童", U"学生", U"老人", U"人", U"者"};

bool contains(Texts set, char32_t c) {
  return set.find(c) != Texts::npos;
}

template <typename Table>
std::size_t word_in_front(Texts text, const Table& table) {
  std::size_t longest = 0;
  for (const Texts word : table) {
    if (word.size() > longest && text.starts_with(word)) {
      longest = word.size();
    }
  }
  return longest;
}

PrivateFinding finding(PrivateKind kind, const ShownText& shown, std::size_t first,
                       std::size_t length) {
  return {kind, shown.offsets[first], shown.offsets[first + length],
          utf8_of(Texts(shown.characters).substr(first, length))};
}

// Where a name may begin behind a household word.
std::size_t name_begin(Texts behind) {
  std::size_t at = word_in_front(behind, kRoles);
  while (at < behind.size() && contains(kOpeners, behind[at])) {
    ++at;
  }
  return at + word_in_front(behind.substr(at), kRoles);
}

// The names of the list behind a household word. Sets `is_cut` when it goes on beyond `reach`.
std::vector<PrivateFinding> listed_behind(std::string_view text, std::size_t word_end,
                                          std::size_t reach, bool& is_cut) {
  constexpr std::size_t kMargin = 8;  // characters in which a name shows for certain
  std::vector<PrivateFinding> names;
  const ShownText shown = shown_text(text, word_end, word_end + reach);
  const Texts behind = shown.characters;
  const bool has_more = shown.offsets.back() < text.size();
  std::size_t at = name_begin(behind);
  for (;;) {
    const std::size_t length = name_at(behind.substr(at));
    is_cut = has_more && at + kMargin > behind.size();
    if (length == 0 || is_cut) {
      return names;
    }
    names.push_back(finding(PrivateKind::kPoorName, shown, at, length));
    at += length;
    const std::size_t mark = at;
    while (at < behind.size() && contains(kListMarks, behind[at])) {
      ++at;
    }
    if (at == mark) {
      return names;
    }
  }
}

void find_behind(std::string_view text, std::size_t word_end, std::vector<PrivateFinding>& found) {
  bool is_cut = true;
  for (std::size_t reach = kGlance; is_cut && reach <= kLongestList; reach *= 4) {
    const auto names = listed_behind(text, word_end, reach, is_cut);
    if (!is_cut || reach * 4 > kLongestList) {
      found.insert(found.end(), names.begin(), names.end());
    }
  }
}

bool ends_with_person(Texts text) {
  constexpr std::size_t kLongest = 5;
  return person_ends().at_end(utf8_of(text.substr(text.size() - std::min(text.size(), kLongest)))) >
         0;
}

// Characters of the name at the end; in front of it stands no other character of a word.
std::size_t last_name(Texts before) {
  if (const std::size_t length = name_before_end(before); length > 0) {
    return length;
  }
  for (std::size_t length = std::min<std::size_t>(4, before.size()); length >= 2; --length) {
    const std::size_t first = before.size() - length;
    if (is_whole_name(before.substr(first)) && ends_with_person(before.substr(0, first))) {
      return length;
    }
  }
  return 0;
}

// 张三三（贫困户）, 张三三是贫困户.
void find_in_front(std::string_view text, std::size_t word_begin, std::size_t word_end,
                   std::vector<PrivateFinding>& found) {
  const ShownText shown = shown_text(text, word_begin - std::min(word_begin, kFront), word_begin);
  Texts before = shown.characters;
  for (const Texts modifier : kModifiers) {
    if (before.ends_with(modifier)) {
      before.remove_suffix(modifier.size());
    }
  }
  if (before.empty()) {
    return;
  }
  const ShownText rest = shown_text(text, word_end, word_end + 16);
  const char32_t next = rest.characters.empty() ? U'\n' : rest.characters[0];
  const bool is_apposition = contains(U"（(", before.back()) && contains(U"）)，,、；;", next);
  const bool is_said = contains(U"是系", before.back()) && next != U'的' && next != U'中';
  if (!is_apposition && !is_said) {
    return;
  }
  before.remove_suffix(1);
  if (const std::size_t length = last_name(before); length > 0) {
    found.push_back(finding(PrivateKind::kPoorName, shown, before.size() - length, length));
  }
}

// Behind the last 。 or line end in front of a word, or not too far from the word.
std::size_t sentence_begin(std::string_view text, std::size_t word_begin) {
  constexpr std::string_view kStop = "。";
  const std::size_t from = word_begin - std::min(word_begin, kFront);
  const std::string_view before = text.substr(from, word_begin - from);
  const std::size_t stop = before.rfind(kStop);
  const std::size_t line = before.rfind('\n');
  return std::max(stop == before.npos ? from : from + stop + kStop.size(),
                  line == before.npos ? from : from + line + 1);
}

}  // namespace

void find_poor_names(std::string_view text, std::size_t word_begin, std::size_t word_end,
                     std::vector<PrivateFinding>& found) {
  find_behind(text, word_end, found);
  find_in_front(text, word_begin, word_end, found);
}

void find_ill_names(std::string_view text, std::size_t word_begin, std::size_t word_end,
                    std::vector<PrivateFinding>& found) {
  const ShownText shown = shown_text(text, sentence_begin(text, word_begin), word_begin);
  const Texts before = shown.characters;
  const std::size_t sentence_end = before.find_last_of(kSentenceEnds);
  std::size_t at = sentence_end == Texts::npos ? 0 : sentence_end + 1;
  at = std::max(at, before.size() - std::min(before.size(), kMostBetween));
  while (at < before.size()) {
    const std::size_t length = name_at(before.substr(at));
    const Texts ahead = before.substr(0, at);
    const bool is_person = length > 0 && ends_with_person(ahead);
    const bool is_free = at == 0 || !is_han(before[at - 1]);
    const Texts rest = before.substr(at + length);
    const bool suffers =
        length > 0 && is_free && rest.size() <= kMostAfterVerb && word_in_front(rest, kSuffers) > 0;
    if (is_person || suffers) {
      found.push_back(finding(PrivateKind::kIllness, shown, at, length));
    }
    at += std::max<std::size_t>(length, 1);
  }
  const ShownText behind = shown_text(text, word_end, word_end + 64);
  const Texts characters = behind.characters;
  if (const std::size_t who = word_in_front(characters, kSufferers); who > 0) {
    if (const std::size_t length = name_at(characters.substr(who)); length > 0) {
      found.push_back(finding(PrivateKind::kIllness, behind, who, length));
    }
  }
}

}  // namespace mingbai::check
