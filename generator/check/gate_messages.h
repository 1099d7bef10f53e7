// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages of the gate: codes CK101 and on.

#include <span>

#include "generator/check/private_finding.h"
#include "index/base/diagnostic.h"

namespace mingbai::check {

// {0} what was found, masked; {1} where more exactly, or empty; {2} its mark for an exception.
const DiagnosticRow& row_of(PrivateKind kind);

// A file into which nobody can look.
const DiagnosticRow& closed_row();

const DiagnosticRow& exception_unreadable_row();
const DiagnosticRow& exception_expired_row();
const DiagnosticRow& exception_unused_row();

std::span<const DiagnosticRow* const> gate_diagnostic_rows();

}  // namespace mingbai::check
