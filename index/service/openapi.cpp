// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/openapi.h"

#include "index/base/version.h"
#include "index/service/answer_json.h"
#include "index/service/api.h"

namespace mingbai::service {
namespace {

using Kind = Parameter::Kind;

Json schema_of(const Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::kText:
      return {{"type", "string"}, {"maxLength", parameter.most}};
    case Kind::kNumber:
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", parameter.most}};
    case Kind::kSwitch:
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", 1}};
    case Kind::kPath:
      break;
  }
  return {{"type", "string"}};
}

Json parameter_json(const Parameter& parameter) {
  const bool in_path = parameter.kind == Kind::kPath;
  const bool is_text = in_path || parameter.kind == Kind::kText;
  const std::string example(parameter.example);
  return {{"name", parameter.name},
          {"in", in_path ? "path" : "query"},
          {"required", in_path},
          {"description", parameter.meaning},
          {"schema", schema_of(parameter)},
          {"example", is_text ? Json(example) : Json::parse(example)}};
}

Json content(std::string_view reply) {
  Json media;
  if (reply.find('/') != std::string_view::npos) {
    const bool text = reply.starts_with("text/");
    media[std::string(reply)]["schema"] = {{"type", text ? "string" : "object"}};
  } else {
    media["application/json"]["schema"] = type_schema(reply);
  }
  return media;
}

bool can_be_missing(const ApiRoute& route) {
  return route.path.find("{id}") != std::string_view::npos;
}

Json refusal(std::string_view name) {
  return {{"$ref", "#/components/responses/" + std::string(name)}};
}

Json operation(const ApiRoute& route) {
  Json json;
  json["summary"] = route.summary;
  json["parameters"] = Json::array();
  for (const Parameter& parameter : route.parameters()) {
    json["parameters"].push_back(parameter_json(parameter));
  }
  Json& responses = json["responses"];
  responses["200"] = {{"description", route.summary}, {"content", content(route.reply)}};
  if (route.cost == ApiRoute::Cost::kSearches) {
    responses["400"] = refusal("Invalid");
    if (can_be_missing(route)) {
      responses["404"] = refusal("NotFound");
    }
    responses["429"] = refusal("TooMany");
    responses["503"] = refusal("NoIndex");
  }
  return json;
}

Json refusals() {
  const auto error = [](std::string_view meaning) {
    return Json{{"description", meaning}, {"content", content("Error")}};
  };
  Json responses;
  responses["Invalid"] = error("A parameter cannot be understood; the message says which");
  responses["NotFound"] = error("There is no document with this id");
  responses["TooMany"] = error("Too many searches from one address");
  responses["TooMany"]["headers"]["Retry-After"] = {{"description", "seconds to wait"},
                                                    {"schema", {{"type", "integer"}}}};
  responses["NoIndex"] = error("There is no index, or it cannot be read; try again later");
  return responses;
}

}  // namespace

std::string openapi_json() {
  Json json;
  json["openapi"] = "3.1.0";
  json["info"] = {{"title", "mingbai"},
                  {"version", program_version()},
                  {"description",
                   "Search over policy documents. Later programs may add members to objects and "
                   "values to lists: pass over what you do not know."}};
  for (const ApiRoute& route : api_routes()) {
    json["paths"][std::string(route.path)]["get"] = operation(route);
  }
  json["components"]["schemas"] = reply_schemas();
  json["components"]["responses"] = refusals();
  return dumped(json);
}

}  // namespace mingbai::service
