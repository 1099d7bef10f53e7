// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/names.h"

#include <algorithm>
#include <array>

#include "generator/template/imports.h"
#include "generator/template/macro_calls.h"
#include "generator/template/messages.h"
#include "generator/template/suggest.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

using Form = Expression::Kind;

struct LoopFieldName {
  std::string_view name;
  LoopField field;
};
constexpr std::array<LoopFieldName, 7> kLoopFields = {{{"index", LoopField::kIndex},
                                                       {"index0", LoopField::kIndex0},
                                                       {"revindex", LoopField::kReverseIndex},
                                                       {"revindex0", LoopField::kReverseIndex0},
                                                       {"first", LoopField::kFirst},
                                                       {"last", LoopField::kLast},
                                                       {"length", LoopField::kLength}}};

constexpr std::size_t kMostVariables = 250;  // of one block, macro or page

// The local variables that can be seen while walking one function.
class Scopes {
 public:
  void push() { marks_.push_back(order_.size()); }
  void pop() {
    for (; order_.size() > marks_.back(); order_.pop_back()) {
      slots_[order_.back()].pop_back();
    }
    marks_.pop_back();
  }
  std::size_t depth() const { return marks_.size(); }

  void declare(std::string_view name, std::int32_t slot) {
    slots_[name].push_back(slot);
    order_.push_back(name);
  }
  std::int32_t find(std::string_view name) const {
    const auto found = slots_.find(name);
    return found == slots_.end() || found->second.empty() ? kNoSlot : found->second.back();
  }
  bool declared_here(std::string_view name) const {
    const auto from = order_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    return std::find(from, order_.end(), name) != order_.end();
  }
  // Everything visible, outer scopes first; an inner variable follows the one that it hides.
  const std::vector<std::string_view>& order() const { return order_; }

 private:
  std::unordered_map<std::string_view, std::vector<std::int32_t>> slots_;
  std::vector<std::string_view> order_;
  std::vector<std::size_t> marks_;
};

class Resolver {
 public:
  Resolver(Program& program, std::uint32_t index, Reporter& reporter)
      : program_(program),
        template_(program.templates[index]),
        index_(index),
        reporter_(reporter) {}

  void run() {
    function(template_.main, Place::kPage);
    for (Block& block : template_.blocks) {
      block_ = &block;
      function(block.function, Place::kBlock);
    }
    for (Macro& macro : template_.macros) {
      function_ = &macro.function;
      macro_function(macro);
    }
  }

 private:
  enum class Place { kPage, kBlock, kMacro };

  void function(Function& function, Place place) {
    function_ = &function;
    place_ = place;
    scopes_.push();
    nodes(function.body);
    scopes_.pop();
  }

  void macro_function(Macro& macro) {
    place_ = Place::kMacro;
    scopes_.push();
    for (Parameter& parameter : macro.parameters) {
      expression(parameter.initial);
      scopes_.declare(parameter.name, new_slot(parameter.name, parameter.at));
    }
    nodes(macro.function.body);
    scopes_.pop();
  }

  std::int32_t new_slot(const std::string& name, Offset at) {
    if (function_->variables.size() == kMostVariables) {
      reporter_.report(messages::kTooManyVariables, at, {std::to_string(kMostVariables)});
    }
    function_->variables.push_back(name);
    return static_cast<std::int32_t>(function_->variables.size()) - 1;
  }

  void nodes(std::vector<Node>& list) {
    for (Node& node : list) {
      if (function_->variables.size() > kMostVariables) {
        return;
      }
      this->node(node);
    }
  }

  void node(Node& node) {
    switch (node.kind) {
      case Node::Kind::kText:
        break;
      case Node::Kind::kOutput:
        if (node.expression.kind == Form::kSuper) {
          super(node);
        } else {
          expression(node.expression);
        }
        break;
      case Node::Kind::kIf:
        for (Branch& branch : node.branches) {
          expression(branch.condition);
          nodes(branch.body);
        }
        nodes(node.otherwise);
        break;
      case Node::Kind::kFor:
        loop(node);
        break;
      case Node::Kind::kSet:
        expression(node.expression);
        assign(node);
        break;
      case Node::Kind::kCapture:
        nodes(node.body);
        assign(node);
        break;
      case Node::Kind::kInclude:
        include(node);
        break;
      case Node::Kind::kBlock:
        node.id = program_.blocks.number(node.text);
        break;
    }
  }

  void super(Node& node) {
    if (place_ != Place::kBlock) {
      reporter_.report(messages::kSuperOutside, node.at);
      return;
    }
    if (block_->parent_template == kNoId) {
      reporter_.report(messages::kNoSuper, node.at, {block_->name});
    }
    node.expression.owner = block_->parent_template;
    node.expression.id = block_->parent_block;
  }

  void loop(Node& node) {
    expression(node.expression);
    scopes_.push();
    node.slot = new_slot(node.text, node.at);
    scopes_.declare(node.text, node.slot);
    if (!node.second.empty()) {
      node.second_slot = new_slot(node.second, node.at);
      scopes_.declare(node.second, node.second_slot);
    }
    loops_.push_back(&node);
    nodes(node.body);
    loops_.pop_back();
    scopes_.pop();
    nodes(node.otherwise);
  }

  void assign(Node& node) {
    node.id = program_.names.number(node.text);
    if (place_ == Place::kPage && scopes_.depth() == 1) {
      return;  // a variable of the page, by number
    }
    const std::int32_t outer = scopes_.find(node.text);
    if (outer != kNoSlot && scopes_.declared_here(node.text)) {
      node.slot = outer;
      return;
    }
    node.slot = new_slot(node.text, node.at);
    scopes_.declare(node.text, node.slot);
    if (scopes_.depth() > 1) {
      loops_.back()->resets.push_back({node.slot, outer});
    }
  }

  void include(Node& node) {
    node.id = find_target(program_, template_, node.text, node.at, reporter_);
    for (const std::string_view name : scopes_.order()) {
      node.shared.push_back({program_.names.number(name), scopes_.find(name)});
    }
  }

  void expression(Expression& expression) {
    switch (expression.kind) {
      case Form::kName:
        name(expression);
        return;
      case Form::kMember:
        if (is_loop(expression.children[0])) {
          loop_field(expression);
          return;
        }
        break;
      case Form::kCall:
        for (Expression& argument : expression.children) {
          this->expression(argument);
        }
        bind_call(program_, index_, expression, reporter_);
        return;
      case Form::kSuper:
        reporter_.report(messages::kSuperAlone, expression.at);
        return;
      default:
        break;
    }
    for (Expression& child : expression.children) {
      this->expression(child);
    }
  }

  static bool is_loop(const Expression& expression) {
    return expression.kind == Form::kName && expression.key.text == "loop";
  }

  void name(Expression& expression) {
    if (is_loop(expression)) {
      reporter_.report(messages::kLoopAlone, expression.at);
      return;
    }
    expression.slot = scopes_.find(expression.key.text);
    expression.id = program_.names.number(expression.key.text);
  }

  void loop_field(Expression& expression) {
    const std::string& name = expression.key.text;
    const auto* row = std::find_if(kLoopFields.begin(), kLoopFields.end(),
                                   [&](const LoopFieldName& f) { return f.name == name; });
    if (loops_.empty()) {
      reporter_.report(messages::kLoopOutside, expression.at);
      return;
    }
    if (row == kLoopFields.end()) {
      std::vector<std::string_view> names;
      names.reserve(kLoopFields.size());
      for (const LoopFieldName& field : kLoopFields) {
        names.push_back(field.name);
      }
      reporter_.report(messages::kNoSuchLoopField, expression.at, {name, suggest(name, names)});
      return;
    }
    Node& loop = *loops_.back();
    if (loop.loop_slot == kNoSlot) {
      loop.loop_slot = new_slot("loop", loop.at);
      new_slot("loop", loop.at);  // its length stands behind it
    }
    expression.kind = Form::kLoop;
    expression.field = row->field;
    expression.slot = loop.loop_slot;
    expression.children.clear();
  }

  Program& program_;
  Template& template_;
  std::uint32_t index_;
  Reporter& reporter_;
  Function* function_ = nullptr;
  const Block* block_ = nullptr;
  Place place_ = Place::kPage;
  Scopes scopes_;
  std::vector<Node*> loops_;
};

}  // namespace

void resolve_names(Program& program, std::uint32_t index, Reporter& reporter) {
  Resolver(program, index, reporter).run();
}

}  // namespace mingbai::templates
