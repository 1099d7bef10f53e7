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

struct TextGroup {
  std::uint32_t documents = 0;
  std::string bytes;
};

// A group ends with the document that makes it as large as wanted, so that a new document changes
// the last group only.
std::vector<TextGroup> make_text_groups(std::span<const store::Record* const> documents,
                                        std::size_t wanted_bytes, int jobs);

// Bytes of all texts before they are deflated: for choosing the size of a group.
std::size_t text_size(std::span<const store::Record* const> documents);

}  // namespace mingbai::browser
