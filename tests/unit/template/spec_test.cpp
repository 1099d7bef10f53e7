// SPDX-License-Identifier: GPL-3.0-or-later
// Runs tests/spec/template.txt: templates and data in, the page or the diagnostics out. The file's
// head explains its form.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "theme.h"

namespace mingbai::templates {
namespace {

using Json = nlohmann::ordered_json;

Value value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return json.get<std::int64_t>();
    case Json::value_t::number_float:
      return json.get<double>();
    case Json::value_t::string:
      return json.get<std::string>();
    case Json::value_t::array: {
      List items;
      for (const Json& item : json) {
        items.push_back(value_of(item));
      }
      return items;
    }
    case Json::value_t::object: {
      // {"html": "…"} is markup that the program made.
      if (json.size() == 1 && json.contains("html")) {
        return SafeHtml(json["html"].get<std::string>());
      }
      Map map;
      for (const auto& [name, item] : json.items()) {
        map.set(name, value_of(item));
      }
      return map;
    }
    default:
      return {};
  }
}

struct Example {
  std::string title;
  int line = 0;
  std::vector<std::pair<std::string, std::string>> templates;
  std::string data = "{}";
  std::string expected;
};

struct Parts {
  std::vector<Example> examples;
  std::string* open = nullptr;  // the part that lines are added to

  void begin_part(std::string_view name) {
    Example& example = examples.back();
    if (name == "data" || name == "out") {
      open = name == "data" ? &example.data : &example.expected;
      open->clear();
    } else {
      open = &example.templates.emplace_back(std::string(name), "").second;
    }
  }
};

std::vector<Example> read_examples() {
  const auto text = RealFileSystem().read("spec/template.txt");
  REQUIRE(text.has_value());
  Parts parts;
  int line_number = 0;
  for (const std::string_view line : split_lines(*text)) {
    ++line_number;
    if (line.substr(0, 4) == "=== ") {
      if (parts.open != nullptr && parts.open->ends_with("\n")) {
        parts.open->pop_back();  // the empty line between two examples
      }
      Example& example = parts.examples.emplace_back();
      example.title = line.substr(4);
      example.line = line_number;
      parts.begin_part("page.html");
    } else if (line.substr(0, 4) == "--- " && !parts.examples.empty()) {
      parts.begin_part(line.substr(4));
    } else if (parts.open != nullptr) {
      *parts.open += std::string(line) + "\n";
    }
  }
  return parts.examples;
}

// Files end without the line end that the form of the spec gives them.
std::string_view without_last_newline(std::string_view text) {
  return text.substr(0, text.empty() ? 0 : text.size() - 1);
}

std::string page_name(const Example& example) {
  for (const auto& [name, text] : example.templates) {
    if (name.substr(0, 5) == "page." && !(text.empty() && name == "page.html")) {
      return name;
    }
  }
  return "page.html";
}

std::string outcome(const Example& example) {
  MemoryFileSystem files;
  for (const auto& [name, text] : example.templates) {
    files.put("theme/" + name, without_last_newline(text));
  }
  Diagnostics diagnostics;
  const auto set = TemplateSet::load(files, {"theme"}, diagnostics);
  REQUIRE(set.has_value());
  std::string out;
  const Value data = value_of(Json::parse(example.data));
  const Map shared{{"site", Map{{"name", "许湾乡"}}}};
  if (!diagnostics.has_errors()) {
    (void)set->render(page_name(example), {data.map(), shared, {}, nullptr}, diagnostics, out);
    out += out.empty() ? "" : "\n";
  }
  for (const Diagnostic& d : diagnostics.sorted()) {
    out += "!" + std::string(d.row->code) + " " + d.place.file.substr(6) + ":" +
           std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + "\n";
  }
  return out;
}

TEST_CASE("规格：spec/template.txt 的每个例子") {
  const std::vector<Example> examples = read_examples();
  CHECK(examples.size() >= 80);
  for (const Example& example : examples) {
    CAPTURE(example.title);
    CAPTURE(example.line);
    CHECK(outcome(example) == example.expected);
  }
}

}  // namespace
}  // namespace mingbai::templates
