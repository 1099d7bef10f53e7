// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/disclosure.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/strings.h"

namespace mingbai::check {
namespace {

using model::Document;
using model::Standard;

const DiagnosticRow kNotDisclosed{
    "CK201",
    Severity::kWarning,
    {"{0} 条补贴标准没有写“{1}”：{2}", "{0} standards lack “{1}”: {2}"},
    {"公开目录要求写明；补上这一列，或用“指南”指向写明这些的办事指南",
     "the catalogue of disclosure asks for it: fill the column, or name a guide that says so"}};
constexpr const DiagnosticRow* kRows[] = {&kNotDisclosed};

constexpr std::size_t kMostShown = 10;

struct Asked {
  std::string_view name;
  bool (*is_there)(const Standard& standard, const Document* guide);
};

// A guide is a page of its own on how to apply and with what.
constexpr Asked kAsked[] = {
    {"依据", [](const Standard& s, const Document*) { return s.basis.has_value(); }},
    {"对象", [](const Standard& s, const Document*) { return !s.audience.empty(); }},
    {"怎么办",
     [](const Standard& s, const Document* guide) { return !s.how.empty() || guide != nullptr; }},
    {"在哪办",
     [](const Standard& s, const Document* guide) {
       return !s.where.empty() || (guide != nullptr && !guide->address.empty());
     }},
    {"带什么", [](const Standard& s,
                  const Document* guide) { return !s.papers.empty() || guide != nullptr; }},
    {"电话",
     [](const Standard& s, const Document* guide) {
       return !s.phone.empty() || (guide != nullptr && !guide->phone.empty());
     }},
};

bool is_disclosed(const Standard& standard) {
  return standard.kind != model::StandardKind::kTerm &&
         standard.kind != model::StandardKind::kWarning &&
         standard.kind != model::StandardKind::kIncome;
}

}  // namespace

void check_disclosure(const model::Site& site, Diagnostics& diagnostics) {
  for (const Asked& asked : kAsked) {
    std::map<std::string, std::vector<std::string>> lacking;  // by file
    for (std::size_t i = 0; i < site.benefits.standards.size(); ++i) {
      const Standard& standard = site.benefits.standards[i];
      const auto& guide = site.guide_of[i];
      if (is_disclosed(standard) &&
          !asked.is_there(standard, guide ? &site.documents[*guide] : nullptr)) {
        lacking[standard.written.file].push_back(standard.id);
      }
    }
    for (auto& [file, ids] : lacking) {
      const std::string count = std::to_string(ids.size());
      const bool cut = ids.size() > kMostShown;
      ids.resize(std::min(ids.size(), kMostShown));
      diagnostics.add(kNotDisclosed, {file, 0, 0}, {},
                      {count, std::string(asked.name), join(ids, "、") + (cut ? "……" : "")});
    }
  }
}

std::span<const DiagnosticRow* const> disclosure_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::check
