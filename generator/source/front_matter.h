// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The YAML between two lines `---` at the top of a document. Slips that YAML itself cannot explain
// (a full-width colon, no space after the colon, a tab, a value that needs quotes) are reported
// with advice, mended in a copy and read on, so that one run finds everything. Columns are always
// those of the file. Pure; thread-safe.

#include <optional>
#include <span>
#include <string_view>

#include "generator/source/mistakes.h"
#include "generator/source/schema.h"
#include "generator/source/yaml.h"

namespace mingbai::source {

struct FrontMatter {
  std::string_view yaml;  // between the fences
  int first_line = 0;     // of `yaml` in the file
  std::string_view body;  // up to the end of the text
  int body_line = 1;
  bool has_end = true;  // else where the body begins is a guess, and fields may lie in it
};

// Views into `text`. Without fences the body is the whole text and `first_line` is 0.
FrontMatter split_front_matter(std::string_view text, Mistakes& mistakes);

// The fields, as far as they can be read: a broken one does not hide the others. Empty when there
// is no field at all. `names` tells slips in a field name from text that is none.
struct FrontMatterTree {
  std::optional<Node> map;
  bool is_whole = true;  // no part was lost to broken syntax
};
FrontMatterTree parse_front_matter(const FrontMatter& front_matter,
                                   std::span<const FieldName> names, Mistakes& mistakes);

inline constexpr std::size_t kLongestFrontMatter = std::size_t{64} << 10U;  // bytes

}  // namespace mingbai::source
