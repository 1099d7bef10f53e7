// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small site for the tests of render/: a policy and its successor, a guide, news in two villages,
// a standing page. Values print as JSON-like text, so that a test reads as what a template gets.

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/records.h"
#include "generator/render/context.h"
#include "generator/site/assemble.h"

namespace mingbai::render::sample {

inline constexpr std::int32_t kToday = 17500;  // 2017-11-30

inline text::Date date(std::string_view written) {
  return text::parse_date(written).value();
}

inline model::Document document(std::string path, std::string title, std::string_view day) {
  model::Document d;
  const std::size_t slash = path.find('/');
  d.kind = model::kind_by_folder(path.substr(0, slash)).value_or(model::Kind::kPage);
  d.slug = path.substr(slash + 1, path.size() - slash - 4);
  d.source_path = std::move(path);
  d.title = std::move(title);
  if (!day.empty()) {
    d.date = date(day);
  }
  return d;
}

inline model::SiteConfig config() {
  model::SiteConfig c;
  c.name = "示例区";
  c.subtitle = "政策讲明白";
  c.base_url = "https://example.invalid/";
  c.domain = "example.invalid";
  c.id_code = "4100000000";
  c.organizer = "示例区办公室";
  c.place = 1;
  c.page_size = 2;
  for (const model::KindRow& row : model::kind_table()) {
    if (row.kind != model::Kind::kPage) {
      c.columns.push_back({std::string(row.folder), std::string(row.name_zh), row.kind, "栏目说明",
                           "词一,词二", "工作动态"});
    }
  }
  return c;
}

inline model::Records records() {
  model::Records r;
  r.config = config();
  const auto add = [&](const char* name, const char* code, std::optional<model::RegionId> parent) {
    r.regions.add({name, code, {}, model::RegionLevel::kVillage, parent, {}});
  };
  add("河南省", "41", std::nullopt);
  add("东新区", "411671", 0);
  add("大张村", "411671001", 1);
  add("小王村", "", 1);
  r.topics = {{"school", "上学", "从幼儿园到大学", {}, {1}}, {"school-early", "幼儿园", {}, 0, {}}};
  r.contacts.hotlines = {{"市", "热线", "0394-1234567转2", "工作日", {}}};
  r.contacts.service_points = {{1, "区大厅", "中心路1号", "12345", {}}, {2, "村室", {}, {}, {}}};
  r.files = {{"policies/form.csv", "policies/form.csv", 2048, 0},
             {"static/a 50%.jpg", "static/a 50%.jpg", 10, 0}};

  model::Document old = document("policies/old.md", "旧办法", "2016-03-01");
  old.number = text::parse_document_number("豫扶贫办〔2016〕1号");
  old.place = 0;
  model::Document fresh = document("policies/new.md", "新办法", "2017-04-10 09:30");
  fresh.number = text::parse_document_number("豫扶贫办〔2017〕129号");
  fresh.replaces = {{"old.md", {"policies/new.md", 5, 5}, {}}};
  fresh.organs = {"教育局", "扶贫办"};
  fresh.topics = {1};
  fresh.tags = {"助学金"};
  fresh.place = 1;
  fresh.summary = "<新>的标准";
  fresh.effective = date("2017-01-01");
  fresh.attachments = {{"policies/form.csv", "申请表.csv", 2048}};
  fresh.image = "static/a 50%.jpg";
  fresh.image_alt = "一间教室";
  fresh.body = "第一段。\n\n## 一\n\n见[旧的](old.md)。\n\n## 二\n\n## 三\n";
  model::Document guide = document("guides/apply.md", "怎么申请", "2017-05-01");
  guide.topics = {0};
  guide.phone = "（0394）765 4321、110";
  model::Document news = document("news/a.md", "修路", "2017-06-01");
  news.place = 2;
  news.issue = 3;
  r.documents = {guide,
                 news,
                 document("news/b.md", "通水", "2017-06-02"),
                 document("news/c.md", "通电", "2017-06"),
                 document("pages/about.md", "关于本站", ""),
                 fresh,
                 old};
  return r;
}

// Keeps alive what a Context borrows.
struct Fixture {
  explicit Fixture(model::Records r = records()) {
    Diagnostics diagnostics;
    site = site::assemble(std::move(r), kToday, diagnostics);
    said = diagnostics.sorted();
    assets = {{}, "assets/style.1.css", "assets/site.2.js"};
    context = std::make_unique<Context>(site, assets);
  }
  model::DocumentId id(std::string_view path) const {
    const auto at = std::find_if(site.documents.begin(), site.documents.end(),
                                 [&](const model::Document& d) { return d.source_path == path; });
    REQUIRE(at != site.documents.end());
    return static_cast<model::DocumentId>(at - site.documents.begin());
  }

  model::Site site;
  Assets assets;
  std::vector<Diagnostic> said;
  std::unique_ptr<Context> context;
};

// The value at a path such as "doc.chain.0.label"; "?" where there is none.
inline const templates::Value* at(const templates::Value* value, std::string_view path) {
  while (value != nullptr && !path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    path = path.size() > name.size() ? path.substr(name.size() + 1) : std::string_view();
    if (value->kind() == templates::Kind::kMap) {
      value = value->map().find(name);
    } else if (value->kind() == templates::Kind::kList) {
      const auto index = static_cast<std::size_t>(std::stoul(std::string(name)));
      value = index < value->list().size() ? &value->list()[index] : nullptr;
    } else {
      value = nullptr;
    }
  }
  return value;
}

// As a template would print it; a list as "[a, b]", null as "none", what is not there as "?".
inline std::string shown(const templates::Value* value) {
  if (value == nullptr) {
    return "?";
  }
  std::string out = "[";
  switch (value->kind()) {
    case templates::Kind::kText:
      return std::string(value->text());
    case templates::Kind::kInteger:
      return std::to_string(value->integer());
    case templates::Kind::kBool:
      return value->truth() ? "true" : "false";
    case templates::Kind::kList:
      for (const templates::Value& item : value->list()) {
        out += (out.size() > 1 ? ", " : "") + shown(&item);
      }
      return out + "]";
    case templates::Kind::kMap:
      return "{" + std::to_string(value->map().size()) + "}";
    default:
      return "none";
  }
}

inline std::string get(const templates::Map& map, std::string_view path) {
  const templates::Value value(map);
  return shown(at(&value, path));
}

// One field of every entry of a list: "旧办法|新办法".
inline std::string column(const templates::Map& map, std::string_view path,
                          std::string_view field) {
  const templates::Value value(map);
  const templates::Value* list = at(&value, path);
  if (list == nullptr || list->kind() != templates::Kind::kList) {
    return "?";
  }
  std::string out;
  for (const templates::Value& item : list->list()) {
    out += (out.empty() ? "" : "|") + shown(at(&item, field));
  }
  return out;
}

}  // namespace mingbai::render::sample
