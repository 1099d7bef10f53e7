// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every page says about itself: title, place in the site, and the meta tags that
// 政府网站发展指引 (国办发〔2017〕47号, annex 网页标签规范) asks of the site, of columns and of
// articles. Pure; thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/render/context.h"

namespace mingbai::render {

struct Crumb {
  std::string_view name;
  std::string_view url;  // from the root; "" for the page itself
};

struct PageHead {
  std::string_view title;                      // for h1
  std::string_view description;                // one sentence
  std::string_view url;                        // from the root
  std::string_view kind;                       // home policy … missing
  std::uint32_t column = model::kNoListing;    // index into config.columns
  std::optional<model::DocumentId> article{};  // on the page of a document
  std::uint32_t number = 1;                    // page of a list
  std::vector<Crumb> trail{};                  // between 首页 and the page itself
};

// The page's data with root, page and breadcrumb set.
templates::Map page_map(const Context& context, const PageHead& head);

// {name content} for each meta tag that has something to say.
templates::List meta_tags(const Context& context, const PageHead& head);

// The feed of a column, or of the site; "" when the site has no base_url or nothing to feed.
std::string feed_url(const Context& context, std::uint32_t column);

// The steps from the top of the tree down to the parent, as links where they have pages.
std::vector<Crumb> trail_to_place(const Context& context, model::RegionId place);
std::vector<Crumb> trail_to_topic(const Context& context, model::TopicId topic);

}  // namespace mingbai::render
