// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON objects as tables: a row a member, with its type and meaning. The same row writes the member
// and describes it in /api/v1/openapi.json, so that what is promised and what is given cannot
// differ. Internal to this module.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace mingbai::service {

using Json = nlohmann::ordered_json;

template <typename Source>
struct Member {
  std::string_view name;
  // "string", "integer", "boolean"; "Hit": another object; "[Hit]": a list; "string?": or null.
  std::string_view type;
  std::string_view meaning;
  Json (*value)(const Source&);
};

template <typename Source, std::size_t kCount>
void add_members(const Member<Source> (&members)[kCount], const Source& source, Json& object) {
  for (const Member<Source>& member : members) {
    object[std::string(member.name)] = member.value(source);
  }
}

// As JSON Schema, which OpenAPI 3.1 uses.
inline Json type_schema(std::string_view type) {
  if (type.ends_with('?')) {
    type.remove_suffix(1);
    return {{"type", {type, "null"}}};
  }
  if (type.starts_with('[')) {
    return {{"type", "array"}, {"items", type_schema(type.substr(1, type.size() - 2))}};
  }
  if (type.front() >= 'A' && type.front() <= 'Z') {
    return {{"$ref", "#/components/schemas/" + std::string(type)}};
  }
  return {{"type", type}};
}

inline Json empty_object_schema() {
  return {{"type", "object"}, {"properties", Json::object()}, {"required", Json::array()}};
}

template <typename Source, std::size_t kCount>
void describe_members(const Member<Source> (&members)[kCount], Json& schema) {
  for (const Member<Source>& member : members) {
    Json& property = schema["properties"][std::string(member.name)];
    property = type_schema(member.type);
    if (!member.meaning.empty()) {
      property["description"] = member.meaning;
    }
    schema["required"].push_back(member.name);
  }
}

inline std::string dumped(const Json& json) {
  // Texts come from files of people: a wrong byte becomes U+FFFD and does not fail the answer.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace mingbai::service
