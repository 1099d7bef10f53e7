// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/answer_json.h"

#include "index/service/search_api.h"

namespace mingbai::service {
namespace {

constexpr int kVersion = 1;  // of the objects; API.md says what may change without a new one

constexpr Member<store::FacetValue> kFacetValue[] = {
    {"key", "string", "the value for the parameter of the same name; empty: those that state none",
     [](const store::FacetValue& value) -> Json { return value.key; }},
    {"name", "string", "for people",
     [](const store::FacetValue& value) -> Json { return value.shown; }},
    {"count", "integer", "hits counted here; the counts of a facet sum to total",
     [](const store::FacetValue& value) -> Json { return value.count; }},
    {"matching", "integer", "hits that a filter by key leaves",
     [](const store::FacetValue& value) -> Json { return value.matching; }},
};

Json facets_json(const std::vector<store::Facet>& facets) {
  Json json = Json::object();
  for (const store::Facet& facet : facets) {
    Json values = Json::array();
    for (const store::FacetValue& value : facet.values) {
      add_members(kFacetValue, value, values.emplace_back());
    }
    json[std::string(store::facet_key(facet.kind))] = std::move(values);
  }
  return json;
}

struct Reply {
  const store::Query& query;
  const store::Answer& answer;
};

constexpr Member<Reply> kReply[] = {
    {"version", "integer", "1", [](const Reply&) -> Json { return kVersion; }},
    {"query", "string", "as it was understood: cut when too long",
     [](const Reply& reply) -> Json { return reply.query.text; }},
    {"total", "integer", "hits that paging reaches",
     [](const Reply& reply) -> Json { return reply.answer.total; }},
    {"exact", "integer", "of those, the ones that hold everything that was asked",
     [](const Reply& reply) -> Json { return reply.answer.exact; }},
    {"page", "integer", "from 1",
     [](const Reply& reply) -> Json {
       return reply.query.limit == 0 ? 1 : reply.query.offset / reply.query.limit + 1;
     }},
    {"limit", "integer", "hits a page",
     [](const Reply& reply) -> Json { return reply.query.limit; }},
    {"relaxed", "boolean",
     "nothing holds everything; the hits hold parts, or another name of the thing",
     [](const Reply& reply) -> Json { return reply.answer.relaxed; }},
    {"incomplete", "boolean", "a limit cut the work short: there may be more",
     [](const Reply& reply) -> Json { return reply.answer.incomplete; }},
    {"also_searched", "[string]", "已同时查找: other names that were looked for",
     [](const Reply& reply) -> Json { return reply.answer.also_searched; }},
    {"old_names", "[string]", "旧称: of those, the ones no longer in use",
     [](const Reply& reply) -> Json { return reply.answer.old_names; }},
    {"corrections", "[string]", "您是不是要找: whole queries to offer, never applied",
     [](const Reply& reply) -> Json { return reply.answer.corrections; }},
    {"missing_shards", "[string]", "parts of the archive that did not answer",
     [](const Reply& reply) -> Json { return reply.answer.missing_shards; }},
    {"hits", "[Hit]", "the page that was asked for",
     [](const Reply& reply) { return hits_json(reply.answer.hits); }},
    {"facets", "Facets", "what all hits count under",
     [](const Reply& reply) { return facets_json(reply.answer.facets); }},
};

using Hits = std::vector<store::Hit>;
constexpr Member<Hits> kSimilar[] = {
    {"version", "integer", "1", [](const Hits&) -> Json { return kVersion; }},
    {"hits", "[Hit]", "best first, each with match related",
     [](const Hits& hits) { return hits_json(hits); }},
};

constexpr Member<store::Suggestion> kSuggestion[] = {
    {"text", "string", "what to ask", [](const store::Suggestion& s) -> Json { return s.text; }},
    {"kind", "string", "word, synonym, pinyin, initials or title",
     [](const store::Suggestion& s) -> Json { return store::suggestion_key(s.kind); }},
    {"means", "string", "of a synonym: what the documents call it; else empty",
     [](const store::Suggestion& s) -> Json { return s.means; }},
    {"id", "string", "of a title: the document's; else empty",
     [](const store::Suggestion& s) -> Json { return s.id; }},
    {"url", "string", "of a title: the document's; else empty",
     [](const store::Suggestion& s) -> Json { return s.url; }},
};

struct Suggested {
  std::string_view typed;
  const std::vector<store::Suggestion>& list;
};
constexpr Member<Suggested> kSuggested[] = {
    {"version", "integer", "1", [](const Suggested&) -> Json { return kVersion; }},
    {"query", "string", "what was typed",
     [](const Suggested& suggested) -> Json { return suggested.typed; }},
    {"suggestions", "[Suggestion]", "at most 10, best first",
     [](const Suggested& suggested) {
       Json list = Json::array();
       for (const store::Suggestion& suggestion : suggested.list) {
         add_members(kSuggestion, suggestion, list.emplace_back());
       }
       return list;
     }},
};

struct Whole {
  const store::Record& record;
  Body body;
};
constexpr Member<Whole> kWhole[] = {
    {"version", "integer", "1", [](const Whole&) -> Json { return kVersion; }},
    {"document", "Document", "",
     [](const Whole& whole) { return document_json(whole.record, whole.body); }},
};

using Health = Result<std::size_t>;
constexpr Member<Health> kHealth[] = {
    {"status", "string", "ok: the server answers", [](const Health&) -> Json { return "ok"; }},
    {"index", "string", "ready, missing or unreadable",
     [](const Health& documents) -> Json {
       return documents                                        ? "ready"
              : documents.error().code == ErrorCode::kNotFound ? "missing"
                                                               : "unreadable";
     }},
    {"documents", "integer?", "in the index",
     [](const Health& documents) { return documents ? Json(*documents) : Json(nullptr); }},
};

struct Failure {
  std::string_view code;
  std::string_view message;
};
constexpr Member<Failure> kFailure[] = {
    {"code", "string", "for programs", [](const Failure& failure) -> Json { return failure.code; }},
    {"message", "string", "for people",
     [](const Failure& failure) -> Json { return failure.message; }},
};

template <typename Source, std::size_t kCount>
std::string object_text(const Member<Source> (&members)[kCount], const Source& source) {
  Json json;
  add_members(members, source, json);
  return dumped(json);
}

template <typename Source, std::size_t kCount>
void describe(std::string_view name, const Member<Source> (&members)[kCount], Json& schemas) {
  Json& schema = schemas[std::string(name)] = empty_object_schema();
  describe_members(members, schema);
}

}  // namespace

std::string answer_json(const store::Query& query, const store::Answer& answer) {
  return object_text(kReply, {query, answer});
}

std::string similar_json(const std::vector<store::Hit>& hits) {
  return object_text(kSimilar, hits);
}

std::string record_json(const store::Record& record, Body body) {
  return object_text(kWhole, {record, body});
}

std::string suggestions_json(std::string_view typed, const std::vector<store::Suggestion>& list) {
  return object_text(kSuggested, {typed, list});
}

std::string error_json(std::string_view code, std::string_view message) {
  Json json;
  add_members(kFailure, {code, message}, json["error"]);
  return dumped(json);
}

std::string health_json(const Result<std::size_t>& documents) {
  return object_text(kHealth, documents);
}

Json reply_schemas() {
  Json schemas;
  describe("SearchAnswer", kReply, schemas);
  describe_records(schemas);
  Json& facets = schemas["Facets"] = empty_object_schema();
  for (const store::FacetKind kind : store::kAllFacets) {
    const std::string key(store::facet_key(kind));
    facets["properties"][key] = type_schema("[FacetValue]");
    facets["properties"][key]["description"] = store::facet_text(kind).zh;
    facets["required"].push_back(key);
  }
  describe("FacetValue", kFacetValue, schemas);
  describe("SuggestAnswer", kSuggested, schemas);
  describe("Suggestion", kSuggestion, schemas);
  describe("DocumentAnswer", kWhole, schemas);
  describe("SimilarAnswer", kSimilar, schemas);
  describe("Health", kHealth, schemas);
  Json& error = schemas["Error"] = empty_object_schema();
  describe_members(kFailure, error["properties"]["error"] = empty_object_schema());
  error["required"].push_back("error");
  return schemas;
}

}  // namespace mingbai::service
