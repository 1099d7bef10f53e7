// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a line of a record file: a record that can be stored, or mistakes.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/archive/record_reader.h"
#include "index/base/error.h"
#include "index/base/strings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const auto read = archive::read_record({reinterpret_cast<const char*>(data), size}, 20000);
  bool wrong = false;
  for (const archive::Problem& problem : read.problems) {
    MINGBAI_ASSERT(problem.row != nullptr && problem.column >= 0);
    wrong = wrong || problem.row->severity == Severity::kError;
  }
  MINGBAI_ASSERT(wrong != read.record.has_value());
  if (read.record) {
    MINGBAI_ASSERT(!read.record->id.empty() && read.record->id.size() <= 200);
    MINGBAI_ASSERT(!read.record->title.empty() && is_valid_utf8(read.record->title));
    MINGBAI_ASSERT(read.record->hash == store::record_hash(*read.record));
  }
  return 0;
}
