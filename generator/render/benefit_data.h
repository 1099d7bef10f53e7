// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The standards as a classic script for the questionnaire, which answers from file:// without a
// server: window.mingbaiBenefits = {day, places, facts, standards}; the shapes are named in
// questions.js. Deterministic; thread-safe.

#include <string>
#include <string_view>

#include "generator/model/site.h"

namespace mingbai::render {

inline constexpr std::string_view kBenefitData = "benefits/standards.js";

std::string render_benefit_data(const model::Site& site);

}  // namespace mingbai::render
