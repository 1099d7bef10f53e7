// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one file that every search loads first: where everything else is, and the little that ranking
// needs of all documents. See FORMAT.md, "Manifest". Pure; thread-safe.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/browser/postings.h"

namespace mingbai::browser {

// Changes when the files are laid out otherwise. The page refuses what it does not know.
inline constexpr std::uint64_t kFormat = 1;

struct PlacedShard {
  std::string first;  // its first term
  std::string hash;   // of its bytes: hash_of()
};
struct PlacedGroup {
  std::uint32_t documents = 0;
  std::string hash;
};
struct PlacedTable {
  std::string_view name;
  std::string hash;
};

struct Manifest {
  std::vector<PlacedShard> shards;
  std::vector<PlacedGroup> groups;
  std::vector<PlacedTable> tables;      // columns and all else that is loaded whole
  std::vector<std::uint32_t> lengths;   // Postings::lengths
  std::vector<std::uint32_t> outdated;  // numbers of the documents no longer in force, ascending
  std::string common;                   // Postings::common as UTF-8
  std::vector<char32_t> folded;         // characters that need the table "fold", ascending
};

std::string pack(const Manifest& manifest);  // not yet deflated

}  // namespace mingbai::browser
