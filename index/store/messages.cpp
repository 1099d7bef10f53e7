// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/messages.h"

namespace mingbai::store {

const DiagnosticRow kIndexWasDamaged{
    "IX001",
    Severity::kWarning,
    {"检索索引已损坏，已全部重建", "the search index was damaged and has been built again"},
    {"若反复出现，请检查磁盘", "if this happens again, check the disk"}};

const DiagnosticRow kIndexHadOtherFormat{
    "IX002",
    Severity::kWarning,
    {"检索索引是另一版程序的格式，已全部重建",
     "the search index had the format of another version and has been built again"},
    {}};

const DiagnosticRow kIndexHadOtherWords{
    "IX003",
    Severity::kWarning,
    {"词表有改动，检索索引已全部重建",
     "the word list changed, so the search index was built again"},
    {}};

std::span<const DiagnosticRow* const> store_diagnostic_rows() {
  static constexpr const DiagnosticRow* kRows[] = {&kIndexWasDamaged, &kIndexHadOtherFormat,
                                                   &kIndexHadOtherWords};
  return kRows;
}

}  // namespace mingbai::store
