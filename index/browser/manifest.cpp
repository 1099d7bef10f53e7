// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/manifest.h"

#include <cmath>
#include <numeric>

#include "index/store/packing.h"

namespace mingbai::browser {
namespace {

// Steps of a fifth are fine enough: the length counts with half its weight.
constexpr double kStepsPerDoubling = 4;

template <typename Number>
void put_ascending(store::Packer& out, const std::vector<Number>& numbers) {
  out.put(std::uint64_t{numbers.size()});
  std::uint64_t before = 0;
  for (const Number number : numbers) {
    out.put(number - before);
    before = number;
  }
}

}  // namespace

std::string pack(const Manifest& manifest) {
  store::Packer out;
  out.put(kFormat);
  out.put(std::uint64_t{manifest.lengths.size()});
  out.put(std::accumulate(manifest.lengths.begin(), manifest.lengths.end(), std::uint64_t{0}));
  out.put(std::uint64_t{manifest.shards.size()});
  for (const PlacedShard& shard : manifest.shards) {
    out.put(std::string_view{shard.first});
  }
  out.put(std::uint64_t{manifest.groups.size()});
  for (const PlacedGroup& group : manifest.groups) {
    out.put(group.documents);
  }
  out.put(std::uint64_t{manifest.tables.size()});
  for (const PlacedTable& table : manifest.tables) {
    out.put(table.name);
  }
  for (const std::uint32_t length : manifest.lengths) {
    out.put(static_cast<std::uint64_t>(std::lround(std::log2(length + 1) * kStepsPerDoubling)));
  }
  put_ascending(out, manifest.outdated);
  out.put(std::string_view{manifest.common});
  put_ascending(out, manifest.folded);
  std::string bytes = out.take();
  for (const PlacedShard& shard : manifest.shards) {
    bytes += shard.hash;
  }
  for (const PlacedGroup& group : manifest.groups) {
    bytes += group.hash;
  }
  for (const PlacedTable& table : manifest.tables) {
    bytes += table.hash;
  }
  return bytes;
}

}  // namespace mingbai::browser
