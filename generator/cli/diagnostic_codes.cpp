// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/diagnostic_codes.h"

#include <algorithm>

#include "generator/check/disclosure.h"
#include "generator/check/gate_messages.h"
#include "generator/check/links.h"
#include "generator/markdown/messages.h"
#include "generator/render/messages.h"
#include "generator/site/messages.h"
#include "generator/source/reader.h"
#include "generator/template/messages.h"
#include "index/archive/messages.h"
#include "index/store/messages.h"
#include "index/text/messages.h"

namespace mingbai::cli {

std::vector<const DiagnosticRow*> all_diagnostic_rows() {
  std::vector<const DiagnosticRow*> all;
  for (const auto rows : {archive::archive_diagnostic_rows(), check::check_diagnostic_rows(),
                          check::disclosure_diagnostic_rows(), check::gate_diagnostic_rows(),
                          markdown::markdown_diagnostic_rows(), render::render_diagnostic_rows(),
                          site::site_diagnostic_rows(), source::source_diagnostic_rows(),
                          store::store_diagnostic_rows(), templates::template_diagnostic_rows(),
                          text::text_diagnostic_rows()}) {
    all.insert(all.end(), rows.begin(), rows.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const DiagnosticRow* a, const DiagnosticRow* b) {
    return a->code < b->code;
  });
  return all;
}

}  // namespace mingbai::cli
