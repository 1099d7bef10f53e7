// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a YAML file: the tree never crashes or hangs, and keeps to its limits.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator/source/text_file.h"
#include "generator/source/yaml.h"
#include "index/base/error.h"

namespace {

using mingbai::source::Mistakes;
using mingbai::source::Node;

std::size_t depth_of(const Node& node) {
  std::size_t deepest = 0;
  for (const Node& child : node.children) {
    deepest = std::max(deepest, depth_of(child));
  }
  return deepest + 1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  using namespace mingbai::source;
  const TextFile file = decode_file("a.yaml", bytes);
  Mistakes mistakes("a.yaml", file.text);
  YamlInput input;
  input.text = file.text;
  input.most_nodes = 10'000;
  const Yaml yaml = parse_yaml(input, mistakes);
  MINGBAI_ASSERT(!yaml.root || depth_of(*yaml.root) <= kDeepestYaml + 1);
  MINGBAI_ASSERT(!yaml.is_broken || !mistakes.empty());
  for (const mingbai::Diagnostic& d : mistakes.take()) {
    MINGBAI_ASSERT(d.place.line >= 0 && d.place.column >= 0);
    (void)format_diagnostic(d, mingbai::Language::kChinese);
  }
  return 0;
}
