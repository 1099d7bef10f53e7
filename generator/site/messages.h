// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What site may have to say to an author. One row each; {0} {1} … are the arguments.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::site {

extern const DiagnosticRow kUnusableSlug;        // source file, character or name
extern const DiagnosticRow kReservedAddress;     // address, owner
extern const DiagnosticRow kTakenAddress;        // one, other, address
extern const DiagnosticRow kColumnId;            // id
extern const DiagnosticRow kColumnTwice;         // id
extern const DiagnosticRow kNoColumn;            // kind
extern const DiagnosticRow kListingAddress;      // listing, owner, address
extern const DiagnosticRow kDangling;            // field, text
extern const DiagnosticRow kDanglingDidYouMean;  // field, text, suggestion
extern const DiagnosticRow kAmbiguous;           // field, text, candidates
extern const DiagnosticRow kSelfReference;       // field
extern const DiagnosticRow kCycle;               // the files of the cycle
extern const DiagnosticRow kWithheldTarget;      // field, text, reason
extern const DiagnosticRow kOlderReplacesNewer;  // field, text
extern const DiagnosticRow kBadExample;    // id, as written
extern const DiagnosticRow kWrongExample;  // id, stated, computed, steps
extern const DiagnosticRow kNoObjectionBlock;    // the fields that lack
extern const DiagnosticRow kNoHolidayYear;       // year
extern const DiagnosticRow kStepMissing;         // step, step before
extern const DiagnosticRow kStepTooEarly;   // step, day, file before, its last day, earliest day
extern const DiagnosticRow kStepObjection;  // step, file before
extern const DiagnosticRow kNamesUnclosed;
extern const DiagnosticRow kNamesWithoutEnd;
extern const DiagnosticRow kNotAName;  // the text
extern const DiagnosticRow kNoNameColumn;

std::span<const DiagnosticRow* const> site_diagnostic_rows();

}  // namespace mingbai::site
