// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counting hits by column, year, organ, place, validity and topic. A document keeps what it counts
// under as a few numbers in one value (Slot::kFacets), so that counting a hit reads one value; the
// names behind the numbers stand in the metadata.

#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/answer.h"
#include "index/store/record.h"

namespace mingbai::store {

// What values say instead of an id: 42 bits of its hash, never 0. The same in every index, so that
// the counts of several add up; with ten thousand names two are taken for one once in 90,000 times.
std::uint64_t name_key(std::string_view id);

// The names of one kind of facet, in the order in which they came.
class NameTable {
 public:
  void merge(std::string_view packed);
  std::string pack() const;

  // Its place, from 0. The latest shown name is the one that counts.
  std::size_t add(const Named& name);
  const Named* find(std::uint64_t key) const;            // null when unknown
  std::string_view shown_of(std::string_view id) const;  // the id itself when unknown
  const std::vector<Named>& names() const { return names_; }

 private:
  std::vector<Named> names_;
  std::map<std::uint64_t, std::size_t> places_;  // by name_key()
};

// The kinds that have names of their own; years and validity need none.
inline constexpr FacetKind kNamedFacets[] = {FacetKind::kColumn, FacetKind::kOrgan,
                                             FacetKind::kPlace, FacetKind::kTopic};
inline constexpr std::size_t kFacetKinds = std::size(kAllFacets);

std::string names_key(FacetKind kind);  // of the metadata

// Place ids are paths ("41/4116"), and a region's ancestors are in the table too.
struct FacetNames {
  std::array<NameTable, kFacetKinds> tables;  // by FacetKind; those without names stay empty

  NameTable& operator[](FacetKind kind) { return tables[static_cast<std::size_t>(kind)]; }
  const NameTable& operator[](FacetKind kind) const {
    return tables[static_cast<std::size_t>(kind)];
  }
};

std::string facet_value(const Record& record);  // for Slot::kFacets
void add_names(const Record& record, FacetNames& names);

// What a Slot::kFacets says about validity, which ranking asks too.
Validity validity_in(std::string_view facet_value);

// "41/4116/411681" for the whole path, or its first `levels` levels.
std::string place_path(const std::vector<Named>& place, std::size_t levels);

struct Tally {
  std::size_t count = 0;
  std::size_t matching = 0;
};
using Tallies = std::map<std::uint64_t, Tally>;  // key: name_key(), year, validity; 0: none

class FacetCounter {
 public:
  void add(std::string_view facet_value, std::size_t documents = 1);
  // One of each kind, in the order of FacetKind.
  std::vector<Facet> facets(const FacetNames& names) const;

 private:
  static void add_list(Tallies& tallies, std::vector<std::uint64_t>& list, std::size_t documents);

  std::array<Tallies, kFacetKinds> tallies_;  // by FacetKind
  std::vector<std::uint64_t> list_;           // scratch
};

}  // namespace mingbai::store
