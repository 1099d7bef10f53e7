// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All that this module can say to a theme's author. One row per message; codes are stable: a new
// message takes the next free number, whatever its place in this list.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::templates {

std::span<const DiagnosticRow* const> template_diagnostic_rows();

namespace messages {

// Reading the text.
extern const DiagnosticRow kUnclosedTag;
extern const DiagnosticRow kUnclosedString;
extern const DiagnosticRow kBadCharacter;
extern const DiagnosticRow kFullWidth;
extern const DiagnosticRow kNotUtf8;
extern const DiagnosticRow kTemplateTooLong;

// Statements and expressions.
extern const DiagnosticRow kExpected;
extern const DiagnosticRow kExpectedName;
extern const DiagnosticRow kExpectedString;
extern const DiagnosticRow kBadStringEscape;
extern const DiagnosticRow kUnexpected;
extern const DiagnosticRow kTooDeep;
extern const DiagnosticRow kNumberTooLarge;
extern const DiagnosticRow kChainedComparison;
extern const DiagnosticRow kNotCallable;
extern const DiagnosticRow kBadArgument;
extern const DiagnosticRow kMissingArgument;
extern const DiagnosticRow kPositionalAfterNamed;
extern const DiagnosticRow kTooManyParameters;
extern const DiagnosticRow kNoSuchFilter;
extern const DiagnosticRow kNoSafeFilter;
extern const DiagnosticRow kNoSuchTest;
extern const DiagnosticRow kUnknownTag;
extern const DiagnosticRow kUnclosedBlock;
extern const DiagnosticRow kNothingToEnd;
extern const DiagnosticRow kWrongEnd;
extern const DiagnosticRow kOtherName;
extern const DiagnosticRow kOnlyAtTop;
extern const DiagnosticRow kReservedName;
extern const DiagnosticRow kLoopCondition;
extern const DiagnosticRow kExtendsFirst;
extern const DiagnosticRow kTwice;
extern const DiagnosticRow kBlockInside;
extern const DiagnosticRow kOutsideBlock;

// Other templates, names.
extern const DiagnosticRow kNoSuchTemplate;
extern const DiagnosticRow kOtherMode;
extern const DiagnosticRow kExtendsCircle;
extern const DiagnosticRow kNoSuchBlock;
extern const DiagnosticRow kNoSuchMacro;
extern const DiagnosticRow kImportSets;
extern const DiagnosticRow kSuperOutside;
extern const DiagnosticRow kNoSuper;
extern const DiagnosticRow kSuperAlone;
extern const DiagnosticRow kSuperArguments;
extern const DiagnosticRow kLoopOutside;
extern const DiagnosticRow kLoopAlone;
extern const DiagnosticRow kNoSuchLoopField;
extern const DiagnosticRow kTooManyVariables;

// Where an output may stand.
extern const DiagnosticRow kOutputInTagName;
extern const DiagnosticRow kOutputInTag;
extern const DiagnosticRow kOutputUnquoted;
extern const DiagnosticRow kOutputInHandler;
extern const DiagnosticRow kOutputInStyle;
extern const DiagnosticRow kOutputInScript;
extern const DiagnosticRow kOutputInRisky;
extern const DiagnosticRow kOutputInComment;
extern const DiagnosticRow kJsonOnly;
extern const DiagnosticRow kScriptComment;
extern const DiagnosticRow kGlued;
extern const DiagnosticRow kWaysDiffer;
extern const DiagnosticRow kMustEndInText;
extern const DiagnosticRow kIncludeOutsideText;

// While rendering.
extern const DiagnosticRow kUnreadable;
extern const DiagnosticRow kBroken;
extern const DiagnosticRow kNothingRendered;
extern const DiagnosticRow kNoSuchName;
extern const DiagnosticRow kNoSuchKey;
extern const DiagnosticRow kNotAMap;
extern const DiagnosticRow kBadIndex;
extern const DiagnosticRow kCannotIndex;
extern const DiagnosticRow kCannotPrint;
extern const DiagnosticRow kCannotLoop;
extern const DiagnosticRow kNeedsMap;
extern const DiagnosticRow kCannotCompute;
extern const DiagnosticRow kCannotContain;
extern const DiagnosticRow kDivisionByZero;
extern const DiagnosticRow kOverflow;
extern const DiagnosticRow kFilterNeeds;
extern const DiagnosticRow kValueTooDeep;
extern const DiagnosticRow kTooManySteps;
extern const DiagnosticRow kTooMuchOutput;
extern const DiagnosticRow kCallsTooDeep;
extern const DiagnosticRow kUnsafeUrl;

}  // namespace messages
}  // namespace mingbai::templates
