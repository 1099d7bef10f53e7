// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Leafing through a list: neighbours, ends, and the numbers between, with gaps. Pure; thread-safe.

#include <cstdint>
#include <functional>
#include <string>

#include "generator/template/value.h"

namespace mingbai::render {

struct PagerPosition {
  std::uint32_t page = 1;   // from 1
  std::uint32_t pages = 1;  // at least 1
};

// Sets page pages previous next first last numbers in `map`; `url` gives a page's address.
void set_pager(const PagerPosition& position, const std::function<std::string(std::uint32_t)>& url,
               templates::Map& map);

}  // namespace mingbai::render
