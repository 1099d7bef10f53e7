// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counting hits by column, year, organ, place, validity and topic. A document keeps what it counts
// under as a few small numbers in one value (Slot::kFacets), so that counting a hit reads one value
// and compares no strings; the names behind the numbers stand in the metadata. Names are only ever
// added: a number keeps its meaning as long as the index lives.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/answer.h"
#include "index/store/record.h"

namespace mingbai::store {

// The names of one kind of facet, numbered from 0.
class NameTable {
 public:
  // Names in the order of their numbers.
  static NameTable unpack(std::string_view bytes);
  std::string pack() const;

  // The number of an id, new or not. The latest shown name is the one that counts.
  std::uint64_t number_of(const Named& name);
  std::size_t size() const { return names_.size(); }
  std::string_view shown_of(std::string_view id) const;  // the id itself when unknown
  const Named& operator[](std::size_t number) const { return names_[number]; }

  friend bool operator==(const NameTable& a, const NameTable& b) { return a.names_ == b.names_; }

 private:
  std::vector<Named> names_;
  std::map<std::string, std::uint64_t, std::less<>> numbers_;
};

// The kinds that have names of their own; years and validity need none.
inline constexpr FacetKind kNamedFacets[] = {FacetKind::kColumn, FacetKind::kOrgan,
                                             FacetKind::kPlace, FacetKind::kTopic};
inline constexpr std::size_t kFacetKinds = 6;

// Place ids are paths ("41/4116"), and a region's ancestors are in the table too.
struct FacetNames {
  std::array<NameTable, kFacetKinds> tables;  // by FacetKind; those without names stay empty

  NameTable& operator[](FacetKind kind) { return tables[static_cast<std::size_t>(kind)]; }
  const NameTable& operator[](FacetKind kind) const {
    return tables[static_cast<std::size_t>(kind)];
  }
};

// The value for Slot::kFacets; adds the names that are new.
std::string facet_value(const Record& record, FacetNames& names);

// What a Slot::kFacets says about validity, which ranking asks too.
Validity validity_in(std::string_view facet_value);

// "41/4116/411681" for the whole path, or its first `levels` levels.
std::string place_path(const std::vector<Named>& place, std::size_t levels);

struct Tally {
  std::size_t count = 0;
  std::size_t matching = 0;
};
using Tallies = std::map<std::uint64_t, Tally>;  // key: number + 1, year, validity; 0: none

class FacetCounter {
 public:
  void add(std::string_view facet_value);
  // One of each kind, in the order of FacetKind.
  std::vector<Facet> facets(const FacetNames& names) const;

 private:
  static void add_list(Tallies& tallies, std::vector<std::uint64_t>& list);

  std::array<Tallies, kFacetKinds> tallies_;  // by FacetKind
  std::vector<std::uint64_t> list_;           // scratch
};

}  // namespace mingbai::store
