// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module says about a line of JSON, and the sentences of its errors.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::archive {

extern const DiagnosticRow kNoJson;        // JL001; {0} the parser's words
extern const DiagnosticRow kNoUtf8;        // JL002
extern const DiagnosticRow kNoObject;      // JL003
extern const DiagnosticRow kLongLine;      // JL004; {0} the limit in MB
extern const DiagnosticRow kMissingField;  // JL005; {0} the field
extern const DiagnosticRow kWrongType;     // JL006; {0} the field, {1} what it takes
extern const DiagnosticRow kBadDate;       // JL007; {0} the field, {1} what stands there
extern const DiagnosticRow kBadValidity;   // JL008; {0} what stands there
extern const DiagnosticRow kLongId;        // JL009; {0} bytes
extern const DiagnosticRow kUnknownField;  // JL101; {0} the field
extern const DiagnosticRow kNearField;     // JL102; {0} the field, {1} the one that was meant
extern const DiagnosticRow kSameRecord;    // JL103; {0} the id, {1} file:line of the earlier one
extern const DiagnosticRow kNoRecord;      // JL104; nothing in the file

std::span<const DiagnosticRow* const> archive_diagnostic_rows();

inline constexpr Text kTooManyMistakes{"错误太多（{0} 处），不再往下读；请先改正前面的",
                                       "too many mistakes ({0}); correct these first"};
inline constexpr Text kFileChanged{"{0} 在读的时候被改动了，请重新运行",
                                   "{0} changed while it was read; run again"};
inline constexpr Text kCannotRead{"读不了 {0}：{1}", "cannot read {0}: {1}"};

}  // namespace mingbai::archive
