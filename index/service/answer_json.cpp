// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/answer_json.h"

#include <nlohmann/json.hpp>

#include "index/base/strings.h"
#include "index/service/search_api.h"

namespace mingbai::service {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;  // of the object; API.md says what may change without a new one

std::string dumped(const Json& json) {
  // Texts come from files of people: a wrong byte becomes U+FFFD and does not fail the answer.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view match_key(store::Match match) {
  switch (match) {
    case store::Match::kNumber:
      return "number";
    case store::Match::kTitle:
      return "title";
    case store::Match::kText:
      return "text";
    case store::Match::kWords:
      return "words";
    case store::Match::kPinyin:
      return "pinyin";
    case store::Match::kSynonym:
      return "synonym";
    case store::Match::kRelated:
      break;
  }
  return "related";
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

Json named(const store::Named& name) {
  return {{"id", name.id}, {"name", name.shown}};
}

Json named_list(const std::vector<store::Named>& names) {
  Json list = Json::array();
  for (const store::Named& name : names) {
    list.push_back(named(name));
  }
  return list;
}

Json hit_json(const store::Hit& hit) {
  const store::Record& record = hit.record;
  Json badges = Json::array();
  for (const store::Badge badge : hit.badges) {
    badges.push_back(store::badge_text(badge).zh);
  }
  Json json;
  json["id"] = record.id;
  json["url"] = record.url;
  json["title"] = hit.title.text;
  json["title_highlights"] = highlights(hit.title);
  json["snippet"] = hit.snippet.text;
  json["highlights"] = highlights(hit.snippet);
  json["cut_before"] = hit.snippet_cut_before;
  json["cut_after"] = hit.snippet_cut_after;
  json["match"] = match_key(hit.match);
  json["date"] = record.date ? Json(text::iso(*record.date)) : Json(nullptr);
  json["column"] = named(record.column);
  json["kind"] = named(record.kind);
  json["place"] = named_list(record.place);
  json["topics"] = named_list(record.topics);
  json["tags"] = record.tags;
  json["organs"] = record.organs;
  json["number"] = record.number;
  json["index_number"] = record.index_number;
  json["validity"] = store::validity_key(record.validity);
  json["badges"] = std::move(badges);
  json["replaced_by"] = record.replaced_by;
  return json;
}

Json facets_json(const std::vector<store::Facet>& facets) {
  Json json = Json::object();
  for (const store::Facet& facet : facets) {
    Json values = Json::array();
    for (const store::FacetValue& value : facet.values) {
      values.push_back({{"key", value.key},
                        {"name", value.shown},
                        {"count", value.count},
                        {"matching", value.matching}});
    }
    json[std::string(store::facet_key(facet.kind))] = std::move(values);
  }
  return json;
}

}  // namespace

std::string answer_json(const store::Query& query, const store::Answer& answer) {
  Json json;
  json["version"] = kVersion;
  json["query"] = query.text;
  json["total"] = answer.total;
  json["exact"] = answer.exact;
  json["page"] = query.limit == 0 ? 1 : query.offset / query.limit + 1;
  json["limit"] = query.limit;
  json["relaxed"] = answer.relaxed;
  json["incomplete"] = answer.incomplete;
  json["also_searched"] = answer.also_searched;
  json["old_names"] = answer.old_names;
  json["corrections"] = answer.corrections;
  json["missing_shards"] = answer.missing_shards;
  json["hits"] = Json::array();
  for (const store::Hit& hit : answer.hits) {
    json["hits"].push_back(hit_json(hit));
  }
  json["facets"] = facets_json(answer.facets);
  return dumped(json);
}

std::string error_json(std::string_view code, std::string_view message) {
  Json json;
  json["error"] = {{"code", code}, {"message", message}};
  return dumped(json);
}

std::string health_json(const Result<std::size_t>& documents) {
  Json json;
  json["status"] = "ok";
  json["index"] = documents                                        ? "ready"
                  : documents.error().code == ErrorCode::kNotFound ? "missing"
                                                                   : "unreadable";
  json["documents"] = documents ? Json(*documents) : Json(nullptr);
  return dumped(json);
}

}  // namespace mingbai::service
