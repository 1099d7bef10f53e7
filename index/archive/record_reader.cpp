// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/record_reader.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "index/archive/messages.h"
#include "index/base/strings.h"
#include "index/store/answer.h"
#include "index/text/date.h"

namespace mingbai::archive {
namespace {

using nlohmann::json;
using store::Named;
using store::Record;

constexpr std::size_t kLongestId = 200;         // bytes; Xapian's terms end at 245
constexpr std::size_t kLongestMadeTitle = 120;  // bytes

constexpr Text kAText{"文字", "a string"};
constexpr Text kAList{"文字，或文字的列表", "a string or a list of strings"};
constexpr Text kAttachmentList{"附件的列表 [{\"name\": …, \"text\": …}]",
                               "a list of attachments [{\"name\": …, \"text\": …}]"};

struct Reading {
  Record record;
  std::string attachments;
  std::vector<Problem> problems;
};

// A number is taken for its digits: exports of databases have ids and years as numbers.
std::optional<std::string> as_text(const json& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  return value.is_number_integer() ? std::optional(value.dump()) : std::nullopt;
}

void wrong_type(Reading& in, std::string_view field, Text wanted) {
  in.problems.push_back({&kWrongType, {std::string(field), say(wanted)}, 0});
}

// Line ends of all kinds become \n.
std::string plain(std::string text) {
  return text.find('\r') == std::string::npos
             ? text
             : replace_all(replace_all(text, "\r\n", "\n"), "\r", "\n");
}

// A list, or one text cut at `separators` (UTF-8 characters).
std::optional<std::vector<std::string>> as_list(const json& value,
                                                std::vector<std::string_view> separators) {
  std::vector<std::string> list;
  const auto add = [&](std::string_view entry) {
    if (!trim(entry).empty()) {
      list.emplace_back(trim(entry));
    }
  };
  if (const auto text = as_text(value)) {
    std::string cut = *text;
    for (const std::string_view separator : separators) {
      cut = replace_all(cut, separator, "\n");
    }
    for (const std::string_view entry : split(cut, '\n')) {
      add(entry);
    }
    return list;
  }
  if (!value.is_array()) {
    return std::nullopt;
  }
  for (const json& entry : value) {
    const auto text = as_text(entry);
    if (!text) {
      return std::nullopt;
    }
    add(*text);
  }
  return list;
}

std::vector<Named> named(const std::vector<std::string>& names) {
  std::vector<Named> out;
  for (const std::string& name : names) {
    out.push_back({name, name});
  }
  return out;
}

struct FieldRow {
  std::string_view name;
  void (*read)(Reading& in, std::string_view field, const json& value);
};

template <std::string Record::*member>
void read_text(Reading& in, std::string_view field, const json& value) {
  if (auto text = as_text(value)) {
    in.record.*member = plain(std::move(*text));
  } else {
    wrong_type(in, field, kAText);
  }
}

template <std::string Record::*member>
void read_line(Reading& in, std::string_view field, const json& value) {
  read_text<member>(in, field, value);
  in.record.*member = std::string(trim(in.record.*member));
  std::replace((in.record.*member).begin(), (in.record.*member).end(), '\n', ' ');
}

template <Named Record::*member>
void read_name(Reading& in, std::string_view field, const json& value) {
  if (const auto text = as_text(value)) {
    in.record.*member = {std::string(trim(*text)), std::string(trim(*text))};
  } else {
    wrong_type(in, field, kAText);
  }
}

template <std::vector<std::string> Record::*member>
void read_list(Reading& in, std::string_view field, const json& value) {
  if (auto list = as_list(value, {"、", "；", ";"})) {
    in.record.*member = std::move(*list);
  } else {
    wrong_type(in, field, kAList);
  }
}

void read_place(Reading& in, std::string_view field, const json& value) {
  if (const auto list = as_list(value, {"/"})) {
    in.record.place = named(*list);
  } else {
    wrong_type(in, field, kAList);
  }
}

void read_topics(Reading& in, std::string_view field, const json& value) {
  if (const auto list = as_list(value, {"、", "；", ";"})) {
    in.record.topics = named(*list);
  } else {
    wrong_type(in, field, kAList);
  }
}

std::optional<text::Date> as_date(Reading& in, std::string_view field, const json& value) {
  const auto text = as_text(value);
  if (!text) {
    wrong_type(in, field, kAText);
    return std::nullopt;
  }
  if (trim(*text).empty()) {
    return std::nullopt;
  }
  auto date = text::parse_date(trim(*text));
  if (!date) {
    in.problems.push_back({&kBadDate, {std::string(field), *text}, 0});
  }
  return date;
}

void read_date(Reading& in, std::string_view field, const json& value) {
  in.record.date = as_date(in, field, value);
}
void read_effective(Reading& in, std::string_view field, const json& value) {
  if (const auto date = as_date(in, field, value)) {
    in.record.effective_day = text::first_day(*date);
  }
}
void read_expires(Reading& in, std::string_view field, const json& value) {
  if (const auto date = as_date(in, field, value)) {
    in.record.expires_day = text::last_day(*date);
  }
}

void read_validity(Reading& in, std::string_view field, const json& value) {
  const auto text = as_text(value);
  if (!text) {
    return wrong_type(in, field, kAText);
  }
  auto validity = store::validity_of_key(trim(*text));
  for (int i = 0; !validity && i <= static_cast<int>(store::Validity::kReplaced); ++i) {
    const auto candidate = static_cast<store::Validity>(i);
    if (store::validity_text(candidate).zh == trim(*text)) {
      validity = candidate;
    }
  }
  if (!validity) {
    in.problems.push_back({&kBadValidity, {*text}, 0});
  }
  in.record.validity = validity.value_or(store::Validity::kUnstated);
}

void read_attachments(Reading& in, std::string_view field, const json& value) {
  const bool list = value.is_array();
  if (!list || !std::all_of(value.begin(), value.end(), [](const json& entry) {
        return entry.is_object() && entry.contains("text") && as_text(entry["text"]);
      })) {
    return wrong_type(in, field, kAttachmentList);
  }
  for (const json& entry : value) {
    if (const auto name = entry.contains("name") ? as_text(entry["name"]) : std::nullopt) {
      in.attachments += "\n" + *name;
    }
    in.attachments += "\n" + plain(*as_text(entry["text"]));
  }
}

constexpr FieldRow kFields[] = {
    {"id", read_line<&Record::id>},
    {"title", read_line<&Record::title>},
    {"text", read_text<&Record::body>},
    {"url", read_line<&Record::url>},
    {"summary", read_text<&Record::summary>},
    {"date", read_date},
    {"column", read_name<&Record::column>},
    {"kind", read_name<&Record::kind>},
    {"organs", read_list<&Record::organs>},
    {"place", read_place},
    {"topics", read_topics},
    {"tags", read_list<&Record::tags>},
    {"number", read_line<&Record::number>},
    {"index_number", read_line<&Record::index_number>},
    {"effective", read_effective},
    {"expires", read_expires},
    {"validity", read_validity},
    {"replaced_by", read_list<&Record::replaced_by>},
    {"attachments", read_attachments},
};

void unknown_field(Reading& in, const std::string& name) {
  std::vector<std::string_view> names;
  for (const FieldRow& row : kFields) {
    names.push_back(row.name);
  }
  const std::string_view near = closest(ascii_lower(name), names);
  in.problems.push_back({near.empty() ? &kUnknownField : &kNearField,
                         near.empty() ? std::vector<std::string>{name}
                                      : std::vector<std::string>{name, std::string(near)},
                         0});
}

void read_fields(Reading& in, const json& object) {
  for (const auto& [name, value] : object.items()) {
    const auto* const row =
        std::find_if(std::begin(kFields), std::end(kFields),
                     [&wanted = name](const FieldRow& each) { return each.name == wanted; });
    if (row == std::end(kFields)) {
      unknown_field(in, name);
    } else if (!value.is_null()) {
      row->read(in, name, value);
    }
  }
}

void state_validity(Record& record, std::int32_t today) {
  if (record.validity != store::Validity::kUnstated) {
    return;
  }
  if (!record.replaced_by.empty()) {
    record.validity = store::Validity::kReplaced;
  } else if (record.expires_day && *record.expires_day < today) {
    record.validity = store::Validity::kExpired;
  } else if (record.effective_day) {
    record.validity =
        *record.effective_day > today ? store::Validity::kPending : store::Validity::kInForce;
  }
}

void complete(Reading& in, std::int32_t today) {
  Record& record = in.record;
  record.body += in.attachments;
  if (record.id.empty()) {
    in.problems.push_back({&kMissingField, {"id"}, 0});
  } else if (record.id.size() > kLongestId) {
    in.problems.push_back({&kLongId, {std::to_string(record.id.size())}, 0});
  }
  if (record.title.empty()) {
    const std::string_view text = trim(record.body);
    record.title = utf8_prefix(trim(text.substr(0, text.find('\n'))), kLongestMadeTitle);
  }
  if (record.title.empty()) {
    in.problems.push_back({&kMissingField, {"title"}, 0});
  }
  state_validity(record, today);
}

bool is_error(const Problem& problem) {
  return problem.row->severity == Severity::kError;
}

// What stands behind the place in brackets, such as "unexpected end of input".
std::string reason_of(const json::parse_error& error) {
  const std::string_view text = error.what();
  const std::size_t at = text.rfind("; ");
  return std::string(at == std::string_view::npos ? text : text.substr(at + 2));
}

Problem no_json(std::string_view line, std::string reason, std::size_t before) {
  const auto column = static_cast<int>(utf8_count(utf8_prefix(line, before))) + 1;
  return {&kNoJson, {std::move(reason)}, column};
}

// A number that no double holds. The library says which one, not where.
Problem too_large(std::string_view line, const json::out_of_range& error) {
  constexpr std::size_t kLongestReason = 100;  // bytes
  const std::string_view text = error.what();
  const std::string_view reason = text.substr(std::min(text.find("] ") + 2, text.size()));
  const std::size_t from = reason.find('\'') + 1;
  const std::size_t at = line.find(reason.substr(from, reason.rfind('\'') - from));
  const bool is_long = reason.size() > kLongestReason;
  std::string told(utf8_prefix(reason, kLongestReason));
  told += is_long ? "…" : "";
  return no_json(line, std::move(told), std::min(at, line.size()));
}

}  // namespace

ReadRecord read_record(std::string_view line, std::int32_t today) {
  if (!is_valid_utf8(line)) {
    return {std::nullopt, {{&kNoUtf8, {}, 0}}};
  }
  Reading in;
  try {
    const json object = json::parse(line);
    if (!object.is_object()) {
      return {std::nullopt, {{&kNoObject, {}, 0}}};
    }
    read_fields(in, object);
  } catch (const json::parse_error& error) {
    const std::size_t before = error.byte == 0 ? 0 : std::min(error.byte - 1, line.size());
    return {std::nullopt, {no_json(line, reason_of(error), before)}};
  } catch (const json::out_of_range& error) {
    return {std::nullopt, {too_large(line, error)}};
  }
  complete(in, today);
  if (std::any_of(in.problems.begin(), in.problems.end(), is_error)) {
    return {std::nullopt, std::move(in.problems)};
  }
  in.record.hash = store::record_hash(in.record);
  return {std::move(in.record), std::move(in.problems)};
}

}  // namespace mingbai::archive
