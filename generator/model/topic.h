// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The life-event tree of topics.yaml (上学 看病 盖房 …). Plain data.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mingbai::model {

using TopicId = std::uint32_t;  // index into Records::topics; parents come before their children

struct Topic {
  std::string id;    // school: names the page
  std::string name;  // 上学
  std::string summary;
  std::optional<TopicId> parent;
  std::vector<TopicId> children;
};

}  // namespace mingbai::model
