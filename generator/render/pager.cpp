// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/pager.h"

namespace mingbai::render {
namespace {

using templates::List;
using templates::Map;
using templates::Value;

// Numbers shown on either side of the current page, besides the first and the last.
constexpr std::uint32_t kReach = 2;

bool is_shown(std::uint32_t number, const PagerPosition& position) {
  return number == 1 || number == position.pages ||
         (number + kReach >= position.page && number <= position.page + kReach);
}

}  // namespace

void set_pager(const PagerPosition& position, const std::function<std::string(std::uint32_t)>& url,
               Map& map) {
  List numbers;
  const auto add = [&](std::uint32_t number) {
    numbers.push_back(Map{{"number", number},
                          {"url", number == 0 ? std::string() : url(number)},
                          {"current", number == position.page}});
  };
  const std::uint32_t from = position.page > kReach + 2 ? position.page - kReach : 2;
  add(1);
  if (from > 2) {
    add(0);
  }
  for (std::uint32_t n = from; n < position.pages && is_shown(n, position); ++n) {
    add(n);
  }
  if (position.page + kReach + 1 < position.pages) {
    add(0);
  }
  if (position.pages > 1) {
    add(position.pages);
  }
  map.set("page", position.page);
  map.set("pages", position.pages);
  map.set("previous", position.page > 1 ? url(position.page - 1) : std::string());
  map.set("next", position.page < position.pages ? url(position.page + 1) : std::string());
  map.set("first", url(1));
  map.set("last", url(position.pages));
  map.set("numbers", std::move(numbers));
}

}  // namespace mingbai::render
