// SPDX-License-Identifier: GPL-3.0-or-later

// A program of the build: prints icu_tables.cpp. Opening ICU's transliterators takes some 50 ms
// each, which every call of the command line would pay.
//
//   generate_tables FILE

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/translit.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/usetiter.h>

#include "index/text/icu_tables.h"
#include "index/text/more_readings.h"

namespace mingbai::text {
namespace {

using Syllables = std::vector<std::string>;

std::unique_ptr<icu::Transliterator> open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(name, UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !made) {
    std::fprintf(stderr, "ICU has no transliterator %s\n", name);
    std::exit(1);
  }
  return made;
}

std::map<char32_t, char32_t> simplifications_of_icu() {
  const auto simplify = open("Traditional-Simplified");
  std::map<char32_t, char32_t> pairs;
  icu::UnicodeSet source;
  simplify->getSourceSet(source);
  icu::UnicodeSetIterator each(source);
  while (each.next()) {
    const UChar32 from = each.getCodepoint();
    icu::UnicodeString text(from);
    simplify->transliterate(text);
    // One to one only: lengths must not change, and a phrase rule has no place in a table.
    if (!each.isString() && text.countChar32() == 1 && text.char32At(0) != from) {
      pairs[static_cast<char32_t>(from)] = static_cast<char32_t>(text.char32At(0));
    }
  }
  // ICU swaps 苎 and 苧, which serve as each other's simplified form; the lower one is the
  // simplified.
  std::erase_if(pairs, [&](const auto& pair) {
    const auto back = pairs.find(pair.second);
    return back != pairs.end() && back->second == pair.first && pair.first < pair.second;
  });
  return pairs;
}

// lǜ -> lv, zhòng -> zhong; empty for what is no syllable (呣 ḿ).
std::string toneless(icu::UnicodeString text, const icu::Transliterator& to_ascii) {
  for (const char16_t u : std::u16string_view(u"ǖǘǚǜü")) {
    text.findAndReplace(icu::UnicodeString(u), icu::UnicodeString(u'v'));
  }
  to_ascii.transliterate(text);
  std::string ascii;
  text.toUTF8String(ascii);
  const bool vowel = ascii.find_first_of("aeiouv") != std::string::npos;
  const bool letters = ascii.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  return vowel && letters ? ascii : std::string();
}

// The lists of more_readings.h take the place of the one reading.
void add_more(std::string_view table, std::map<char32_t, Syllables>& all) {
  std::string entry;
  for (std::istringstream entries{std::string(table)}; std::getline(entries, entry, ',');) {
    std::istringstream fields(entry);
    std::string character;
    fields >> character;
    Syllables list;
    for (std::string syllable; fields >> syllable;) {
      list.push_back(std::move(syllable));
    }
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(character);
    all[static_cast<char32_t>(text.char32At(0))] = std::move(list);
  }
}

std::map<char32_t, Syllables> readings_of_all() {
  const auto to_latin = open("Han-Latin");
  const auto to_ascii = open("Latin-ASCII");
  std::map<char32_t, Syllables> all;
  constexpr char32_t kFirstIdeograph = 0x3400;  // before them stand units such as ㏄
  for (char32_t c = kFirstIdeograph; c <= kLastReading; ++c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    to_latin->transliterate(text);
    if (std::string syllable = toneless(std::move(text), *to_ascii); !syllable.empty()) {
      all[c] = {std::move(syllable)};
    }
  }
  add_more(kCommonReadings, all);
  add_more(kNameReadings, all);
  return all;
}

void print_pairs(std::ostream& out) {
  out << "constexpr CharacterPair kPairs[] = {\n";
  for (const auto& [from, to] : simplifications_of_icu()) {
    out << "{" << static_cast<std::uint32_t>(from) << "," << static_cast<std::uint32_t>(to)
        << "},\n";
  }
  out << "};\n";
}

// The distinct lists of readings one behind the other, and for every character the number of its
// list: most characters share theirs with dozens of others.
void print_readings(std::ostream& out) {
  const std::map<char32_t, Syllables> all = readings_of_all();
  std::map<Syllables, std::size_t> lists;
  std::set<std::string> syllables;
  for (const auto& [c, list] : all) {
    lists.emplace(list, 0);
    syllables.insert(list.begin(), list.end());
  }
  out << "constexpr std::string_view kSyllables[] = {\n";
  std::map<std::string, std::size_t> ids;
  for (const std::string& syllable : syllables) {
    ids.emplace(syllable, ids.size());
    out << "\"" << syllable << "\",";
  }
  out << "};\nconstexpr Syllable kMembers[] = {\n";
  std::string starts = "0,0,";  // list 0: no reading
  std::size_t members = 0;
  std::size_t number = 0;
  for (auto& [list, id] : lists) {
    id = ++number;
    members += list.size();
    starts += std::to_string(members) + ",";
    for (const std::string& syllable : list) {
      out << "Syllable{" << ids.at(syllable) << "},";
    }
  }
  out << "};\nconstexpr std::uint16_t kStarts[] = {" << starts
      << "};\nconstexpr std::uint16_t kListOf[] = {\n";
  for (char32_t c = kFirstReading; c <= kLastReading; ++c) {
    const auto found = all.find(c);
    out << (found == all.end() ? 0 : lists.at(found->second)) << (c % 32 == 31 ? ",\n" : ",");
  }
  out << "};\n";
}

void print_tables(std::ostream& out) {
  out << "// Generated by generate_tables.cpp from ICU's data. Not to be edited.\n"
         "#include \"index/text/icu_tables.h\"\n"
         "namespace mingbai::text {\nnamespace {\n";
  print_pairs(out);
  print_readings(out);
  out << "}  // namespace\n"
         "std::span<const CharacterPair> simplifications() { return kPairs; }\n"
         "std::span<const std::string_view> syllables() { return kSyllables; }\n"
         "std::span<const Syllable> readings(char32_t c) {\n"
         "  if (c < kFirstReading || c > kLastReading) { return {}; }\n"
         "  const std::size_t list = kListOf[c - kFirstReading];\n"
         "  return std::span(kMembers).subspan(kStarts[list], std::size_t(kStarts[list + 1]) - "
         "kStarts[list]);\n"
         "}\n}  // namespace mingbai::text\n";
}

}  // namespace
}  // namespace mingbai::text

int main(int argc, char** argv) {
  if (argc != 2) {
    return 2;
  }
  std::ofstream out(argv[1]);
  mingbai::text::print_tables(out);
  return out.flush() ? 0 : 1;
}
