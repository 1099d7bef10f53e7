// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/query_set.h"

#include <optional>

#include <nlohmann/json.hpp>

#include "index/archive/json_lines.h"
#include "index/archive/messages.h"

namespace mingbai::archive {
namespace {

using nlohmann::json;

constexpr Text kAText{"文字", "a string"};
constexpr Text kIdList{"记录 id 的列表，至少一个", "a list of at least one record id"};
constexpr Text kFilterObject{"筛选条件 {\"year\": \"2017\"}", "filters {\"year\": \"2017\"}"};

struct Mistake {
  const DiagnosticRow* row = nullptr;
  std::vector<std::string> arguments;
};

// A number is taken for its digits: ids of databases are numbers.
std::optional<std::string> as_text(const json& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  return value.is_number_integer() ? std::optional(value.dump()) : std::nullopt;
}

std::optional<Mistake> read_text(const json& object, const char* field, std::string& out) {
  if (!object.contains(field)) {
    return Mistake{&kMissingField, {field}};
  }
  if (auto text = as_text(object[field])) {
    out = std::move(*text);
    return std::nullopt;
  }
  return Mistake{&kWrongType, {field, say(kAText)}};
}

std::optional<Mistake> read_relevant(const json& object, Question& question) {
  const json list = object.value("relevant", json::array());
  for (const json& id : list) {
    if (auto text = as_text(id)) {
      question.relevant.push_back(std::move(*text));
    }
  }
  const bool whole = list.is_array() && !list.empty() && question.relevant.size() == list.size();
  return whole ? std::nullopt : std::optional(Mistake{&kWrongType, {"relevant", say(kIdList)}});
}

std::optional<Mistake> read_filters(const json& object, Question& question) {
  const json filters = object.value("filters", json::object());
  bool whole = filters.is_object();
  for (const auto& [name, value] : filters.items()) {
    const auto text = as_text(value);
    whole = whole && text;
    question.filters[name] = text.value_or(std::string());
  }
  return whole ? std::nullopt
               : std::optional(Mistake{&kWrongType, {"filters", say(kFilterObject)}});
}

std::optional<Mistake> read_question(std::string_view line, Question& question) {
  const json object = json::parse(line, nullptr, false);
  if (object.is_discarded()) {
    return Mistake{&kNoJson, {""}};
  }
  if (!object.is_object()) {
    return Mistake{&kNoObject, {}};
  }
  if (auto wrong = read_text(object, "qid", question.qid)) {
    return wrong;
  }
  if (auto wrong = read_text(object, "query", question.query)) {
    return wrong;
  }
  if (object.contains("class")) {
    if (auto wrong = read_text(object, "class", question.group)) {
      return wrong;
    }
  }
  if (auto wrong = read_relevant(object, question)) {
    return wrong;
  }
  return read_filters(object, question);
}

}  // namespace

Result<std::vector<Question>> read_questions(const std::string& path, Diagnostics& diagnostics) {
  auto file = JsonLines::open(path);
  if (!file) {
    return fail(std::move(file.error()));
  }
  std::vector<Question> questions;
  for (;;) {
    const auto line = file->next();
    if (!line) {
      return fail(line.error());
    }
    if (!*line) {
      break;
    }
    Question question;
    if (auto wrong = read_question((*line)->text, question)) {
      diagnostics.add(*wrong->row, {file->name(), (*line)->number, 0}, {},
                      std::move(wrong->arguments));
    } else {
      questions.push_back(std::move(question));
    }
  }
  if (questions.empty()) {
    diagnostics.add(kNoRecord, {file->name(), 0, 0});
  }
  return questions;
}

}  // namespace mingbai::archive
