// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Official contacts of contacts.yaml: the only telephone numbers that may stand on a public page.

#include <optional>
#include <string>
#include <vector>

#include "generator/model/region.h"

namespace mingbai::model {

struct Hotline {
  std::string level;  // 国家 省 市 县
  std::string name;
  std::string phone;
  std::string hours;
  std::string note;
};

struct ServicePoint {
  std::optional<RegionId> place;
  std::string name;
  std::string address;
  std::string phone;
  std::string hours;
};

struct Contacts {
  std::vector<Hotline> hotlines;
  std::vector<ServicePoint> service_points;
};

}  // namespace mingbai::model
