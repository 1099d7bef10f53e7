// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module has to say about an author's files. Codes TX001 to TX099.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::text {

extern const DiagnosticRow kSynonymColumns;
extern const DiagnosticRow kSynonymKind;
extern const DiagnosticRow kSynonymEmpty;
extern const DiagnosticRow kSynonymRepeated;
extern const DiagnosticRow kSynonymDenied;
extern const DiagnosticRow kSynonymTooMany;
extern const DiagnosticRow kPinyinLine;

std::span<const DiagnosticRow* const> text_diagnostic_rows();

}  // namespace mingbai::text
