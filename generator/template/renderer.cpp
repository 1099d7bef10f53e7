// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/renderer.h"

#include <algorithm>

#include "generator/template/compare.h"
#include "generator/template/markup_maker.h"
#include "generator/template/messages.h"

namespace mingbai::templates {

// Code of another template, block or macro runs while this lives; then all is as before.
class Renderer::Call {
 public:
  Call(Renderer& renderer, Offset at) : renderer_(renderer), before_(renderer.now_) {
    if (++renderer_.calls_ > kMostCalls) {
      renderer_.fail(messages::kCallsTooDeep, at, {std::to_string(kMostCalls)});
    }
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;
  ~Call() {
    --renderer_.calls_;
    renderer_.now_ = before_;
  }

 private:
  Renderer& renderer_;
  Context before_;
};

bool Renderer::run(std::uint32_t index, std::string& out) {
  now_.out = &out;
  now_.owner = &program_.templates[index];
  run_family(index);
  if (!status_.failed()) {
    return true;
  }
  place_failure(0);
  diagnostics_.add(*status_.row(), failed_in_->source.place(failed_at_),
                   failed_in_->source.excerpt(failed_at_), status_.arguments());
  return false;
}

void Renderer::fail(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments) {
  status_.fail(row, std::move(arguments));
  place_failure(at);
}

void Renderer::place_failure(Offset at) {
  if (failed_in_ == nullptr) {
    failed_in_ = now_.owner;
    failed_at_ = at;
  }
}

std::string Renderer::subject() const {
  return input_.subject.empty() ? std::string() : "（" + std::string(input_.subject) + "）";
}

Markup Renderer::own_markup() const {
  switch (now_.owner->mode) {
    case Mode::kHtml:
      return Markup::kHtml;
    case Mode::kXml:
      return Markup::kXml;
    default:
      return Markup::kNone;
  }
}

bool Renderer::enter(Offset at) {
  if (status_.failed()) {
    return false;
  }
  if (recursion_ >= kMostRecursion) {
    fail(messages::kCallsTooDeep, at, {std::to_string(kMostCalls)});
    return false;
  }
  ++recursion_;
  return true;
}

void Renderer::use_template(std::uint32_t index) {
  if (input_.record != nullptr && !used_[index]) {
    used_[index] = true;
    input_.record->templates.emplace_back(program_.templates[index].name);
  }
}

// A template that extends others: each sets its variables, then the first of the line renders.
void Renderer::run_family(std::uint32_t index) {
  const std::uint32_t leaf_before = leaf_;
  leaf_ = index;
  for (std::uint32_t i = index; i != kNoId && !status_.failed(); i = program_.templates[i].parent) {
    use_template(i);
    run_function(program_.templates[i].main, program_.templates[i]);
  }
  leaf_ = leaf_before;
}

void Renderer::run_function(const Function& function, const Template& owner) {
  Frame frame(function.variables.size());
  const Context before = now_;
  now_.frame = &frame;
  now_.owner = &owner;
  body(function.body);
  now_.frame = before.frame;
  now_.owner = before.owner;
}

void Renderer::run_block(BlockReference reference) {
  const Template& owner = program_.templates[reference.owner];
  run_function(owner.blocks[reference.block].function, owner);
}

void Renderer::body(const std::vector<Node>& nodes) {
  for (const Node& node : nodes) {
    if (!status_.spend(1) || status_.failed()) {
      place_failure(node.at);
      return;
    }
    this->node(node);
    if (now_.out->size() > kMostOutput) {
      fail(messages::kTooMuchOutput, node.at, {std::to_string(kMostOutput >> 20U)});
    }
    if (status_.failed()) {
      place_failure(node.at);
      return;
    }
  }
}

void Renderer::node(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kText:
      if (node.url_start != std::string::npos) {
        now_.url_start = now_.out->size() + node.url_start;
      }
      *now_.out += node.text;
      return;
    case Node::Kind::kOutput:
      output(node);
      return;
    case Node::Kind::kSet: {
      Value scratch;
      assign(node, evaluate(node.expression, scratch));
      return;
    }
    default:
      break;
  }
  if (!enter(node.at)) {
    return;
  }
  switch (node.kind) {
    case Node::Kind::kIf:
      choice(node);
      break;
    case Node::Kind::kFor:
      loop(node);
      break;
    case Node::Kind::kCapture:
      capture(node);
      break;
    case Node::Kind::kInclude:
      include(node);
      break;
    default:
      run_block(program_.effective_blocks[leaf_][node.id]);
  }
  --recursion_;
}

void Renderer::output(const Node& node) {
  const Expression& expression = node.expression;
  if (expression.kind == Expression::Kind::kSuper) {
    const Call call(*this, node.at);
    if (enter(node.at)) {
      run_block({expression.owner, expression.id});
      --recursion_;
    }
    return;
  }
  // A macro's text is escaped already for the places between tags.
  const bool between_tags =
      node.escape == Escape::kHtml || node.escape == Escape::kXml || node.escape == Escape::kNone;
  if (expression.kind == Expression::Kind::kCall && between_tags) {
    call_macro(expression, *now_.out);
    return;
  }
  Value scratch;
  const Value& value = evaluate(expression, scratch);
  if (!status_.failed()) {
    write(value, node.escape, node.at);
  }
}

void Renderer::choice(const Node& node) {
  for (const Branch& branch : node.branches) {
    Value scratch;
    const bool taken = is_true(evaluate(branch.condition, scratch));
    if (status_.failed()) {
      return;
    }
    if (taken) {
      body(branch.body);
      return;
    }
  }
  body(node.otherwise);
}

void Renderer::loop(const Node& node) {
  Value scratch;
  const Value& value = evaluate(node.expression, scratch);
  if (status_.failed()) {
    return;
  }
  if (value.kind() == Kind::kMap) {
    loop_over_map(node, value.map());
  } else if (value.kind() != Kind::kList) {
    fail(messages::kCannotLoop, node.expression.at, {kind_name(value), subject()});
  } else if (!node.second.empty() && !value.list().empty()) {
    fail(messages::kNeedsMap, node.expression.at, {kind_name(value), subject()});
  } else {
    loop_over_list(node, value.list());
  }
}

bool Renderer::begin_round(const Node& node, std::size_t index, std::size_t length) {
  Frame& frame = *now_.frame;
  for (const Node::Reset& reset : node.resets) {
    frame[static_cast<std::size_t>(reset.slot)].value =
        reset.from == kNoSlot ? nullptr : frame[static_cast<std::size_t>(reset.from)].value;
  }
  if (node.loop_slot != kNoSlot) {
    const auto at = static_cast<std::size_t>(node.loop_slot);
    frame[at].owned = Value(index);
    frame[at + 1].owned = Value(length);
  }
  return !status_.failed() && status_.spend(1);
}

void Renderer::loop_over_list(const Node& node, const List& items) {
  for (std::size_t i = 0; i < items.size() && begin_round(node, i, items.size()); ++i) {
    (*now_.frame)[static_cast<std::size_t>(node.slot)].value = &items[i];
    body(node.body);
  }
  if (items.empty()) {
    body(node.otherwise);
  }
}

void Renderer::loop_over_map(const Node& node, const Map& map) {
  std::size_t i = 0;
  for (const Map::Entry& entry : map) {
    if (!begin_round(node, i++, map.size())) {
      return;
    }
    Slot& key = (*now_.frame)[static_cast<std::size_t>(node.slot)];
    key.owned = Value::borrowed(entry.name);
    key.value = &key.owned;
    if (!node.second.empty()) {
      (*now_.frame)[static_cast<std::size_t>(node.second_slot)].value = &entry.value;
    }
    body(node.body);
  }
  if (map.empty()) {
    body(node.otherwise);
  }
}

void Renderer::assign(const Node& node, Value value) {
  if (node.slot != kNoSlot) {
    Slot& slot = (*now_.frame)[static_cast<std::size_t>(node.slot)];
    slot.owned = std::move(value);
    slot.value = &slot.owned;
    return;
  }
  share(node.id, &page_variables_.emplace_back(std::move(value)));
}

void Renderer::share(std::uint32_t id, const Value* value) {
  undo_.push_back({id, cells_[id]});
  cells_[id] = {value, value != nullptr};
}

void Renderer::capture(const Node& node) {
  std::string text;
  const Context before = now_;
  now_.out = &text;
  body(node.body);
  now_ = before;
  status_.spend_bytes(text.size());
  assign(node, MarkupMaker::make(std::move(text), own_markup()));
}

void Renderer::include(const Node& node) {
  const Call call(*this, node.at);
  const std::size_t undo_mark = undo_.size();
  const std::size_t variables_mark = page_variables_.size();
  for (const Node::Shared& shared : node.shared) {
    const Value* value = (*now_.frame)[static_cast<std::size_t>(shared.slot)].value;
    if (value != nullptr) {
      share(shared.id, value);
    }
  }
  run_family(node.id);
  for (; undo_.size() > undo_mark; undo_.pop_back()) {
    cells_[undo_.back().id] = undo_.back().cell;
  }
  page_variables_.resize(variables_mark);
}

void Renderer::call_macro(const Expression& call, std::string& out) {
  const Call frame_guard(*this, call.at);
  if (!enter(call.at)) {
    return;
  }
  const Template& owner = program_.templates[call.owner];
  const Macro& macro = owner.macros[call.id];
  Frame frame(macro.function.variables.size());
  for (std::size_t i = 0; i < call.children.size(); ++i) {
    if (call.children[i].kind != Expression::Kind::kAbsent) {
      frame[i].value = &evaluate(call.children[i], frame[i].owned);
    }
  }
  use_template(call.owner);
  now_.owner = &owner;
  now_.frame = &frame;
  now_.out = &out;
  for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
    if (frame[i].value == nullptr) {
      frame[i].value = &evaluate(macro.parameters[i].initial, frame[i].owned);
    }
  }
  body(macro.function.body);
  --recursion_;
}

}  // namespace mingbai::templates
