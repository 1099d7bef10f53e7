// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/search_kit.h"

#include <nlohmann/json.hpp>

#include "generator/render/views.h"
#include "generator/template/template_set.h"

namespace mingbai::render {
namespace {

using Json = nlohmann::ordered_json;
using templates::Kind;
using templates::List;
using templates::Map;
using templates::Value;

constexpr int kVersion = 1;
constexpr int kDeepest = 32;

Json to_json(const Map& map);

Json to_json(const Value& value) {
  switch (value.kind()) {
    case Kind::kBool:
      return value.truth();
    case Kind::kInteger:
      return value.integer();
    case Kind::kReal:
      return value.real();
    case Kind::kText:
      return std::string(value.text());
    case Kind::kList: {
      Json list = Json::array();
      for (const Value& item : value.list()) {
        list.push_back(to_json(item));
      }
      return list;
    }
    case Kind::kMap:
      return to_json(value.map());
    case Kind::kNull:
      break;
  }
  return nullptr;
}

Json to_json(const Map& map) {
  Json object = Json::object();
  for (const Map::Entry& entry : map) {
    object[entry.name] = to_json(entry.value);
  }
  return object;
}

Map map_of(const Json& object, int depth);

Value value_of(const Json& json, int depth) {
  if (depth > kDeepest || json.is_null()) {
    return {};
  }
  if (json.is_boolean()) {
    return json.get<bool>();
  }
  if (json.is_number_integer()) {
    return json.get<std::int64_t>();
  }
  if (json.is_number()) {
    return json.get<double>();
  }
  if (json.is_string()) {
    return json.get<std::string>();
  }
  if (json.is_object()) {
    return map_of(json, depth);
  }
  List list;
  for (const Json& item : json) {
    list.push_back(value_of(item, depth + 1));
  }
  return list;
}

Map map_of(const Json& object, int depth) {
  Map map;
  for (const auto& [name, value] : object.items()) {
    map.set(name, value_of(value, depth + 1));
  }
  return map;
}

}  // namespace

std::string search_data_text(const Map& shared, const Map& page) {
  Json data;
  data["version"] = kVersion;
  data["shared"] = to_json(shared);
  data["page"] = to_json(page);
  return data.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

struct SearchKit::Parts {
  templates::TemplateSet templates;
  Map shared;
  Map page;
};

SearchKit::SearchKit(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
SearchKit::SearchKit(SearchKit&&) noexcept = default;
SearchKit::~SearchKit() = default;

Result<SearchKit> SearchKit::load(const FileSystem& files, const std::string& folder) {
  const auto text = files.read(join_path(folder, "data.json"));
  if (!text) {
    return fail(text.error());
  }
  return make(files, join_path(folder, "templates"), *text);
}

Result<SearchKit> SearchKit::make(const FileSystem& files, const std::string& templates_folder,
                                  const std::string& data_text) {
  const Json data = Json::parse(data_text, nullptr, false);
  if (!data.is_object() || !data.contains("version") || data["version"] != kVersion ||
      !data.contains("shared") || !data.contains("page") || !data["shared"].is_object() ||
      !data["page"].is_object()) {
    return fail(ErrorCode::kInvalid,
                say({"检索页的数据读不懂，请重新生成网站",
                     "the search page's data cannot be read; build the site again"}));
  }
  Diagnostics ignored;  // the build that made the kit has reported the theme's mistakes
  auto templates = templates::TemplateSet::load(files, {templates_folder}, ignored);
  if (!templates) {
    return fail(templates.error());
  }
  return SearchKit(std::make_unique<const Parts>(
      Parts{std::move(*templates), map_of(data["shared"], 0), map_of(data["page"], 0)}));
}

Result<std::string> SearchKit::render(const SearchPage& page) const {
  Map data = parts_->page;
  add_answer(&page, data);
  Diagnostics diagnostics;
  std::string out;
  if (!parts_->templates.render("search.html", {data, parts_->shared, "search.html", nullptr},
                                diagnostics, out)) {
    const auto found = diagnostics.sorted();
    return fail(ErrorCode::kInternal, found.empty() ? std::string("search.html")
                                                    : found.front().message(process_language()));
  }
  return out;
}

}  // namespace mingbai::render
