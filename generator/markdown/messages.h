// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module says to authors. To add a message: a constant here, its words and its place in
// the list in messages.cpp.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::markdown {

extern const DiagnosticRow kBodyTooLarge;
extern const DiagnosticRow kMoreMistakes;
extern const DiagnosticRow kTooDeep;
extern const DiagnosticRow kRawHtml;
extern const DiagnosticRow kUnclosedComment;

extern const DiagnosticRow kTopHeading;
extern const DiagnosticRow kHeadingSkipped;
extern const DiagnosticRow kHeadingEmpty;
extern const DiagnosticRow kHeadingWithoutSpace;
extern const DiagnosticRow kIndentedCode;
extern const DiagnosticRow kLooseStars;

extern const DiagnosticRow kUnknownDocument;
extern const DiagnosticRow kMissingFile;
extern const DiagnosticRow kAnotherTargetMeant;
extern const DiagnosticRow kWithheldDocument;
extern const DiagnosticRow kRefusedScheme;
extern const DiagnosticRow kAddressWithoutScheme;
extern const DiagnosticRow kEmptyLinkText;
extern const DiagnosticRow kEmptyDestination;
extern const DiagnosticRow kUnknownAnchor;
extern const DiagnosticRow kImageWithoutText;
extern const DiagnosticRow kForeignImage;

extern const DiagnosticRow kUnknownDirective;
extern const DiagnosticRow kUnclosedDirective;
extern const DiagnosticRow kStrayDirectiveEnd;
extern const DiagnosticRow kStepsWithoutList;
extern const DiagnosticRow kNamesNotAtStart;

extern const DiagnosticRow kUndefinedFootnote;
extern const DiagnosticRow kRepeatedFootnote;
extern const DiagnosticRow kUnusedFootnote;

extern const DiagnosticRow kTableColumnsDiffer;
extern const DiagnosticRow kTableRowTooLong;
extern const DiagnosticRow kTableRowTooShort;
extern const DiagnosticRow kTableRowWithoutBar;
extern const DiagnosticRow kTableTooLarge;
extern const DiagnosticRow kFullWidthBars;

std::span<const DiagnosticRow* const> markdown_diagnostic_rows();

}  // namespace mingbai::markdown
