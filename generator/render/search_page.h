// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An answer of the search engine as plain data, for the page search.html. Texts are plain; marked
// ranges are byte offsets into them, ascending and apart; what reaches beyond is cut. Values.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mingbai::render {

struct MarkedText {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marks;  // [from, to) in bytes
};

struct SearchForm {  // the fields of the form as they were sent
  std::string q;
  std::string column;    // id
  std::string organ;     // name or a part of it
  std::string place;     // code or name
  std::string topic;     // id
  std::string year;      // 2017
  std::string validity;  // in-force …
  std::string number;
  std::string tag;
  std::string as_of;
  std::string amount;
  std::string literal;  // 1
  std::string sort;     // relevance, date
};

struct SearchHit {
  MarkedText title;
  MarkedText snippet;
  std::string url;   // from the root of the site
  std::string date;  // 2017-12-01
  std::string column;
  std::string place;
  std::string organs;
  std::string number;
  std::vector<std::string> badges;  // 旧标准 已废止 …
};

struct FacetValue {
  std::string value;  // as the form sends it
  std::string label;
  std::uint64_t count = 0;
  enum class State : std::uint8_t { kOffered, kSelected } state = State::kOffered;
};

struct Facet {
  std::string name;   // a field of the form
  std::string label;  // 栏目
  std::vector<FacetValue> values;
};

struct OtherName {
  std::string name;
  enum class Standing : std::uint8_t { kCurrent, kOld } standing = Standing::kCurrent;  // 旧称
};

// A field that cannot be understood: there is no answer then.
struct SearchProblem {
  std::string field;  // of the form; empty when it is none
  std::string text;   // empty: no problem
};

struct SearchPage {
  SearchForm form;
  SearchProblem problem;
  std::uint64_t total = 0;
  std::uint32_t page = 1;  // from 1
  std::uint32_t page_size = 10;
  enum class Match : std::uint8_t { kExact, kRelaxed } match = Match::kExact;
  enum class Extent : std::uint8_t { kWhole, kCutShort } extent = Extent::kWhole;
  std::vector<OtherName> also_searched;
  std::vector<std::string> corrections;  // whole queries
  std::vector<std::string> missing;      // parts of the archive that did not answer
  std::vector<SearchHit> hits;
  std::vector<Facet> facets;
  std::string elapsed;  // "3 毫秒"; "" when not told
};

}  // namespace mingbai::render
