// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is shown of documents, and their texts, in groups of neighbours that a page loads when it
// checks or shows one of them. See FORMAT.md, "Groups". Pure; thread-safe.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/store/record.h"

namespace mingbai::browser {

struct DocumentRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

// Neighbours whose texts together are about `wanted_bytes`; a longer text has its own group. From
// the first document on, so that a new one changes the last group only.
std::vector<DocumentRange> group_documents(std::span<const store::Record* const> documents,
                                           std::size_t wanted_bytes);

// The bytes of a group, deflated.
std::string pack_group(std::span<const store::Record* const> documents);

// Bytes of all texts before they are deflated: for choosing the size of a group.
std::size_t text_size(std::span<const store::Record* const> documents);

}  // namespace mingbai::browser
