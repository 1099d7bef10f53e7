// SPDX-License-Identifier: GPL-3.0-or-later
// A table of standards and one of facts from any bytes, through the checks.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator/source/benefits.h"
#include "generator/source/csv.h"
#include "generator/source/text_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const source::TextFile file =
      source::decode_file("a.csv", {reinterpret_cast<const char*>(data), size});
  if (!file.is_readable) {
    return 0;
  }
  model::Regions regions;
  model::Region region;
  region.name = "东新区";
  regions.add(region);
  source::Mistakes mistakes("a.csv", file.text);
  source::BenefitContext context{mistakes, regions};
  model::Benefits benefits;
  source::read_benefit_table(source::csv_records(file.text, mistakes), benefits, context);
  Diagnostics diagnostics;
  source::check_benefits(benefits, regions, {}, diagnostics);
  return 0;
}
