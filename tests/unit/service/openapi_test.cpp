// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/openapi.h"

#include <fstream>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "fixture.h"
#include "index/base/strings.h"
#include "index/service/site_server.h"

namespace mingbai::service {
namespace {

using nlohmann::json;

const json& description() {
  static const json parsed = json::parse(openapi_json());
  return parsed;
}

const json& resolved(const json& node) {
  if (!node.contains("$ref")) {
    return node;
  }
  const std::string where = node.at("$ref").get<std::string>().substr(1);
  return description().at(json::json_pointer(where));
}

bool is_of_type(const json& value, const std::string& type) {
  return (type == "string" && value.is_string()) ||
         (type == "integer" && value.is_number_integer()) ||
         (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null()) ||
         (type == "array" && value.is_array()) || (type == "object" && value.is_object());
}

// What is wrong with a value, by its schema: every member is described, everything required is
// there, all have their type.
std::vector<std::string> complaints(const json& value, const json& reference,
                                    const std::string& path) {
  const json& schema = resolved(reference);
  std::vector<std::string> list;
  const auto add = [&](const std::vector<std::string>& more) {
    list.insert(list.end(), more.begin(), more.end());
  };
  const json& type = schema.at("type");
  const std::vector<std::string> types =
      type.is_array() ? type.get<std::vector<std::string>>() : std::vector{type.get<std::string>()};
  if (std::none_of(types.begin(), types.end(),
                   [&](const std::string& one) { return is_of_type(value, one); })) {
    return {path + " is not of its type"};
  }
  if (value.is_array()) {
    for (const json& item : value) {
      add(complaints(item, schema.at("items"), path + "[]"));
    }
  }
  if (value.is_object()) {
    for (const auto& [name, member] : value.items()) {
      if (!schema.at("properties").contains(name)) {
        list.push_back(path + "." + name + " is not described");
        continue;
      }
      add(complaints(member, schema.at("properties").at(name), path + "." + name));
    }
    for (const json& name : schema.at("required")) {
      if (!value.contains(name.get<std::string>())) {
        list.push_back(path + "." + name.get<std::string>() + " is missing");
      }
    }
  }
  return list;
}

struct Site {
  TemporaryFolder folder;
  std::unique_ptr<HttpServer> server;

  Site() {
    auto records = sample_records();
    records[1].replaced_by = {records[0].id};
    records[1].effective_day = 16000;
    records[1].tags = {"教育"};
    make_index(folder / "index", records);
    SiteRoutes routes;
    routes.content = disk_content(folder / "site");
    routes.index_folder = [this] { return folder / "index"; };
    routes.rate = {0.001, 100};
    routes.own_machine = SiteRoutes::OwnMachine::kLimited;
    server = start(site_handler(std::move(routes)));
  }
  Reply get(const std::string& target) const { return service::get(server->port(), target); }
};

TEST_CASE("接口说明：每个回答都与说明一致，说明里没有做不到的") {
  const Site site;
  struct Row {
    const char* path;    // as described
    const char* target;  // as asked
    int status;
  };
  const Row rows[] = {
      {"/api/v1/search", "/api/v1/search?q=%E5%B0%8F%E5%AD%A6", 200},
      {"/api/v1/search", "/api/v1/search?q=%E6%B2%A1%E6%9C%89&column=news", 200},
      {"/api/v1/search", "/api/v1/search?page=x", 400},
      {"/api/v1/suggest", "/api/v1/suggest?q=%E5%86%9C", 200},
      {"/api/v1/suggest", "/api/v1/suggest?limit=x", 400},
      {"/api/v1/documents/{id}", "/api/v1/documents/policies/education-2015", 200},
      {"/api/v1/documents/{id}", "/api/v1/documents/policies/education-2015?body=1", 200},
      {"/api/v1/documents/{id}", "/api/v1/documents/none", 404},
      {"/api/v1/documents/{id}/similar", "/api/v1/documents/policies/education-2017/similar", 200},
      {"/api/v1/documents/{id}/similar", "/api/v1/documents/none/similar", 404},
      {"/healthz", "/healthz", 200},
  };
  for (const Row& row : rows) {
    CAPTURE(row.target);
    const Reply reply = site.get(row.target);
    CHECK(reply.status == row.status);
    const json& responses = description().at("paths").at(row.path).at("get").at("responses");
    const json& response = resolved(responses.at(std::to_string(row.status)));
    const json& schema = response.at("content").at("application/json").at("schema");
    CHECK(complaints(json::parse(reply.body), schema, "") == std::vector<std::string>{});
  }
  CHECK(site.get("/api/v1/openapi.json").body == openapi_json() + "\n");
  CHECK(site.get("/metrics").header("content-type").starts_with("text/plain; version=0.0.4"));
  for (int i = 0; i < 100; ++i) {
    (void)site.get("/api/v1/suggest");
  }
  const Reply refused = site.get("/api/v1/search");
  CHECK(refused.status == 429);
  CHECK(complaints(json::parse(refused.body), {{"$ref", "#/components/schemas/Error"}}, "") ==
        std::vector<std::string>{});
}

TEST_CASE("接口说明：每个参数真的有用：太长、太大、不是数的都被指出来") {
  const Site site;
  for (const auto& [path, item] : description().at("paths").items()) {
    const std::string target = replace_all(path, "{id}", "policies/education-2017");
    for (const json& parameter : item.at("get").at("parameters")) {
      const std::string name = parameter.at("name");
      CAPTURE(path);
      CAPTURE(name);
      CHECK_FALSE(parameter.at("description").get<std::string>().empty());
      const json& schema = parameter.at("schema");
      if (parameter.at("in") == "path") {
        CHECK(path.find("{" + name + "}") != std::string::npos);
      } else if (schema.at("type") == "string") {
        const auto most = schema.at("maxLength").get<std::size_t>();
        const Reply reply = site.get(target + "?" + name + "=" + std::string(most + 1, 'x'));
        CHECK(reply.status == 400);
        CHECK(reply.body.find(name) != std::string::npos);
      } else {
        const auto most = schema.at("maximum").get<int>();
        CHECK(site.get(target + "?" + name + "=" + std::to_string(most)).status == 200);
        CHECK(site.get(target + "?" + name + "=" + std::to_string(most + 1)).status == 400);
      }
    }
  }
}

TEST_CASE("接口说明：每个名字都解得开，每个对象都有人用") {
  std::set<std::string> used;
  const std::function<void(const json&)> visit = [&](const json& node) {
    if (node.is_object() && node.contains("$ref")) {
      const std::string name = node.at("$ref");
      CHECK_NOTHROW((void)resolved(node));
      if (used.insert(name).second) {
        visit(resolved(node));
      }
    }
    for (const json& child : node) {
      if (child.is_structured()) {
        visit(child);
      }
    }
  };
  visit(description().at("paths"));
  for (const char* kind : {"schemas", "responses"}) {
    for (const auto& [name, value] : description().at("components").at(kind).items()) {
      CHECK(used.contains("#/components/" + std::string(kind) + "/" + name));
    }
  }
}

TEST_CASE("接口说明：API.md 讲到每个地址、参数和字段") {
  std::ifstream file(std::filesystem::path("..") / "index/service/API.md");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string manual = text.str();
  REQUIRE_FALSE(manual.empty());
  const auto mentions = [&](const std::string& name) {
    return manual.find("`" + name + "`") != std::string::npos ||
           manual.find("\"" + name + "\":") != std::string::npos;
  };
  for (const auto& [path, item] : description().at("paths").items()) {
    CAPTURE(path);
    CHECK(manual.find("`GET " + path + "`") != std::string::npos);
    for (const json& parameter : item.at("get").at("parameters")) {
      CAPTURE(parameter.at("name"));
      CHECK(mentions(parameter.at("name")));
    }
  }
  for (const auto& [name, schema] : description().at("components").at("schemas").items()) {
    CAPTURE(name);
    if (schema.contains("properties")) {
      for (const auto& [member, value] : schema.at("properties").items()) {
        CAPTURE(member);
        CHECK(mentions(member));
      }
    }
  }
}

}  // namespace
}  // namespace mingbai::service
