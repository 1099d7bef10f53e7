// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the operators between two values do. Pure; failures go to `status`.

#include "generator/template/ast.h"
#include "generator/template/call_status.h"

namespace mingbai::templates {

Value operate(Operator operation, const Value& a, const Value& b, CallStatus& status);

}  // namespace mingbai::templates
