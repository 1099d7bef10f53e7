// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may see a page. Each audience has its own page type (render/page.h) and output tree.

#include <cstdint>

namespace mingbai::model {

enum class Audience : std::uint8_t {
  kPublic,     // 公网: anybody
  kVillage,    // 本村: the kiosk inside the village; never in the public tree or index
  kHousehold,  // 本户: one household, on paper or sealed
  kStaff,      // 内部: those who keep the site
};

}  // namespace mingbai::model
