// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/record_json.h"

#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::service {
namespace {

std::string_view match_key(store::Match match) {
  constexpr std::string_view kKeys[] = {
      // by Match
      "number", "title", "text", "pinyin", "words", "synonym", "related"};
  return kKeys[static_cast<std::size_t>(match)];
}

// [[offset, length], …] in characters, counted on from mark to mark.
Json highlights(const store::Excerpt& excerpt) {
  Json list = Json::array();
  const std::string_view text = excerpt.text;
  std::size_t bytes = 0;
  std::size_t characters = 0;
  for (const store::Highlight& mark : excerpt.highlights) {
    characters += utf8_count(text.substr(bytes, mark.offset - bytes));
    const std::size_t length = utf8_count(text.substr(mark.offset, mark.length));
    list.push_back({characters, length});
    characters += length;
    bytes = mark.offset + mark.length;
  }
  return list;
}

Json badges(const std::vector<store::Badge>& badges) {
  Json list = Json::array();
  for (const store::Badge badge : badges) {
    list.push_back(store::badge_text(badge).zh);
  }
  return list;
}

constexpr Member<store::Named> kNamed[] = {
    {"id", "string", "for programs: the value of a parameter",
     [](const store::Named& named) -> Json { return named.id; }},
    {"name", "string", "for people", [](const store::Named& named) -> Json { return named.shown; }},
};

Json named(const store::Named& name) {
  Json object;
  add_members(kNamed, name, object);
  return object;
}

Json named_list(const std::vector<store::Named>& names) {
  Json list = Json::array();
  for (const store::Named& name : names) {
    list.push_back(named(name));
  }
  return list;
}

// Days outside the calendar say "always" or "never": no date that could be given.
Json day(const std::optional<std::int32_t>& day) {
  if (!day || text::first_day(text::date_of_day(*day)) != *day) {
    return nullptr;
  }
  return text::iso(text::date_of_day(*day));
}

using store::Hit;
using store::Record;

constexpr Member<Record> kRecord[] = {
    {"id", "string", "stable and unique", [](const Record& r) -> Json { return r.id; }},
    {"url", "string", "relative to the root of the site",
     [](const Record& r) -> Json { return r.url; }},
    {"title", "string", "", [](const Record& r) -> Json { return r.title; }},
    {"date", "string?", "2017-12-01, 2017-12 or 2017, as precise as it is known",
     [](const Record& r) { return r.date ? Json(text::iso(*r.date)) : Json(nullptr); }},
    {"column", "Named", "栏目", [](const Record& r) { return named(r.column); }},
    {"kind", "Named", "类型", [](const Record& r) { return named(r.kind); }},
    {"place", "[Named]", "地区, from the root region to the place itself",
     [](const Record& r) { return named_list(r.place); }},
    {"topics", "[Named]", "主题, the main one first",
     [](const Record& r) { return named_list(r.topics); }},
    {"tags", "[string]", "标签", [](const Record& r) -> Json { return r.tags; }},
    {"organs", "[string]", "发文机关, the leading one first",
     [](const Record& r) -> Json { return r.organs; }},
    {"number", "string", "文号", [](const Record& r) -> Json { return r.number; }},
    {"index_number", "string", "索引号", [](const Record& r) -> Json { return r.index_number; }},
    {"validity", "string", "in-force, repealed, replaced, expired, pending or unstated",
     [](const Record& r) -> Json { return store::validity_key(r.validity); }},
    {"replaced_by", "[string]", "ids of the documents that replaced it",
     [](const Record& r) -> Json { return r.replaced_by; }},
};

constexpr Member<Hit> kHit[] = {
    {"title_highlights", "[Highlight]", "what was found in the title",
     [](const Hit& hit) { return highlights(hit.title); }},
    {"snippet", "string", "the piece of the text that shows best why it was found",
     [](const Hit& hit) -> Json { return hit.snippet.text; }},
    {"highlights", "[Highlight]", "what was found in the snippet",
     [](const Hit& hit) { return highlights(hit.snippet); }},
    {"cut_before", "boolean", "text of the paragraph was left out in front: show …",
     [](const Hit& hit) -> Json { return hit.snippet_cut_before; }},
    {"cut_after", "boolean", "text of the paragraph was left out behind: show …",
     [](const Hit& hit) -> Json { return hit.snippet_cut_after; }},
    {"match", "string",
     "why it is here, best first: number, title, text, words, pinyin, synonym, "
     "related",
     [](const Hit& hit) -> Json { return match_key(hit.match); }},
    {"badges", "[string]", "已废止, 旧标准, 已失效, 尚未施行, 旧称",
     [](const Hit& hit) { return badges(hit.badges); }},
};

constexpr Member<Record> kWhole[] = {
    {"effective", "string?", "first day in force",
     [](const Record& r) { return day(r.effective_day); }},
    {"expires", "string?", "last day in force", [](const Record& r) { return day(r.expires_day); }},
    {"summary", "string", "摘要", [](const Record& r) -> Json { return r.summary; }},
};

constexpr Member<Record> kBody[] = {
    {"body", "string", "the plain text, paragraphs separated by line feeds; only with body=1",
     [](const Record& r) -> Json { return r.body; }},
};

}  // namespace

Json hit_json(const Hit& hit) {
  Json object;
  add_members(kRecord, hit.record, object);
  add_members(kHit, hit, object);
  return object;
}

Json hits_json(const std::vector<Hit>& hits) {
  Json list = Json::array();
  for (const Hit& hit : hits) {
    list.push_back(hit_json(hit));
  }
  return list;
}

Json document_json(const Record& record, Body body) {
  Json object;
  add_members(kRecord, record, object);
  add_members(kWhole, record, object);
  if (body == Body::kIncluded) {
    add_members(kBody, record, object);
  }
  return object;
}

void describe_records(Json& schemas) {
  schemas["Named"] = empty_object_schema();
  describe_members(kNamed, schemas["Named"]);
  schemas["Highlight"] = {{"type", "array"},
                          {"items", {{"type", "integer"}}},
                          {"minItems", 2},
                          {"maxItems", 2},
                          {"description", "offset and length in characters (code points)"}};
  schemas["Hit"] = empty_object_schema();
  describe_members(kRecord, schemas["Hit"]);
  describe_members(kHit, schemas["Hit"]);
  Json& document = schemas["Document"] = empty_object_schema();
  describe_members(kRecord, document);
  describe_members(kWhole, document);
  const Json required = document["required"];
  describe_members(kBody, document);
  document["required"] = required;  // the body is there only when asked for
}

}  // namespace mingbai::service
