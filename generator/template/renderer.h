// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One render of one page: walks the trees of a Program. Used once, by one thread.
//
// Cost matters here (a site is ten thousand pages): names are numbers, data is looked up once per
// page and name, values are passed by reference. An expression is evaluated into a reference,
// either to a value that lives elsewhere or to the caller's `scratch`.
//
// After a failure (CallStatus) every function returns as soon as it can; results are then not used.

#include <deque>

#include "generator/template/call_status.h"
#include "generator/template/program.h"
#include "generator/template/template_set.h"

namespace mingbai::templates {

class Renderer {
 public:
  static constexpr std::size_t kMostOutput = std::size_t{64} << 20U;  // bytes of a page
  static constexpr int kMostCalls = 64;                               // includes, macros, super()
  static constexpr int kMostRecursion = 2500;  // of our own functions: keeps the stack small

  Renderer(const Program& program, const RenderInput& input, Diagnostics& diagnostics)
      : program_(program),
        input_(input),
        diagnostics_(diagnostics),
        cells_(program.names.size()),
        used_(program.templates.size()) {}

  // Appends to `out`; false after a failure, which is then reported.
  bool run(std::uint32_t index, std::string& out);

 private:
  struct Slot {
    Value owned;
    const Value* value = nullptr;  // owned or elsewhere; nullptr: not set
  };
  using Frame = std::vector<Slot>;

  // What a name of the page means now.
  struct Cell {
    const Value* value = nullptr;
    bool known = false;
  };
  struct Undo {
    std::uint32_t id;
    Cell cell;
  };
  // What a call changes and gives back.
  struct Context {
    const Template* owner = nullptr;  // of the code that runs: for places
    Frame* frame = nullptr;
    std::string* out = nullptr;
    std::size_t url_start = 0;  // in *out: where the URL being written begins
  };
  class Call;

  // Statements (renderer.cpp).
  void run_family(std::uint32_t index);
  void run_function(const Function& function, const Template& owner);
  void run_block(BlockReference reference);
  void body(const std::vector<Node>& nodes);
  void node(const Node& node);
  void choice(const Node& node);
  void loop(const Node& node);
  void loop_over_list(const Node& node, const List& items);
  void loop_over_map(const Node& node, const Map& map);
  bool begin_round(const Node& node, std::size_t index, std::size_t length);
  void assign(const Node& node, Value value);
  void capture(const Node& node);
  void include(const Node& node);
  void output(const Node& node);
  void share(std::uint32_t id, const Value* value);
  void call_macro(const Expression& call, std::string& out);

  // Output (write.cpp).
  void write(const Value& value, Escape escape, Offset at);
  void write_text(const Value& value, Escape escape, Offset at);
  void write_url(std::string_view url, Escape escape, Offset at);

  // Expressions (evaluate.cpp).
  const Value& evaluate(const Expression& expression, Value& scratch);
  const Value& compute(const Expression& expression, Value& scratch);
  // nullptr: the name, key or item does not exist; for whatever is no look-up as evaluate().
  const Value* find(const Expression& expression, Value& scratch);
  const Value* find_name(const Expression& name);
  const Value* find_data(std::uint32_t id);
  const Value* find_item(const Value& subject, const Value& index) const;
  const Value& use_default(const Expression& expression, Value& scratch);
  const Value& call_filter(const Expression& expression, Value& scratch);
  bool call_test(const Expression& expression);
  Value loop_field(const Expression& expression);
  Value slice(const Expression& expression);
  Value list(const Expression& expression);
  Value negate(const Expression& expression);
  void report_missing(const Expression& expression);
  void report_missing_name(const Expression& name);
  void report_missing_key(const Expression& expression, const Value& subject, std::string_view key);

  void fail(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments = {});
  void place_failure(Offset at);
  // "（a.html）" to end a message with, or nothing.
  std::string subject() const;
  Markup own_markup() const;  // what this template's macros make
  bool enter(Offset at);      // one level of recursion; false at the limit
  void use_template(std::uint32_t index);

  const Program& program_;
  const RenderInput& input_;
  Diagnostics& diagnostics_;
  CallStatus status_;
  const Template* failed_in_ = nullptr;
  Offset failed_at_ = 0;

  Context now_;
  std::uint32_t leaf_ = 0;  // whose blocks count
  std::vector<Cell> cells_;
  std::vector<bool> used_;  // templates that the record has already
  std::deque<Value> page_variables_;
  std::vector<Undo> undo_;  // cells to restore when an include ends
  int calls_ = 0;
  int recursion_ = 0;
};

}  // namespace mingbai::templates
