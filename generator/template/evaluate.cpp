// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/template/arithmetic.h"
#include "generator/template/compare.h"
#include "generator/template/conditions.h"
#include "generator/template/filters.h"
#include "generator/template/markup_maker.h"
#include "generator/template/messages.h"
#include "generator/template/renderer.h"
#include "generator/template/suggest.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

using Form = Expression::Kind;

constexpr int kDeepestValue = 64;  // levels of lists that a template may build

const Value& null_value() {
  static const Value value;
  return value;
}

// As the author wrote it, as far as it is a path: "page.title".
std::string path_of(const Expression& expression) {
  if (expression.kind == Form::kName) {
    return expression.key.text;
  }
  if (expression.kind == Form::kMember) {
    return path_of(expression.children[0]) + "." + expression.key.text;
  }
  return "…";
}

// Python's bounds: negative counts from the end, too far is cut.
std::size_t bound(std::int64_t wanted, std::size_t size) {
  const auto length = static_cast<std::int64_t>(size);
  const std::int64_t at = wanted < 0 ? std::max<std::int64_t>(0, length + wanted) : wanted;
  return static_cast<std::size_t>(std::min(at, length));
}

}  // namespace

const Value& Renderer::evaluate(const Expression& expression, Value& scratch) {
  switch (expression.kind) {
    case Form::kLiteral:
      return expression.value;
    case Form::kName:
    case Form::kMember:
    case Form::kItem: {
      const Value* found = find(expression, scratch);
      if (found == nullptr) {
        report_missing(expression);
        return null_value();
      }
      return *found;
    }
    default:
      break;
  }
  if (!enter(expression.at)) {
    return null_value();
  }
  const Value& result = compute(expression, scratch);
  if (status_.failed()) {
    place_failure(expression.at);
  }
  --recursion_;
  return result;
}

const Value& Renderer::compute(const Expression& expression, Value& scratch) {
  const std::vector<Expression>& children = expression.children;
  Value other;
  switch (expression.kind) {
    case Form::kNot:
      return scratch = Value(!is_true(evaluate(children[0], other)));
    case Form::kNegate:
      return scratch = negate(expression);
    case Form::kAnd:
    case Form::kOr: {
      const Value& left = evaluate(children[0], scratch);
      return is_true(left) == (expression.kind == Form::kOr) ? left
                                                             : evaluate(children[1], scratch);
    }
    case Form::kChoice:
      return evaluate(children[is_true(evaluate(children[0], other)) ? 1 : 2], scratch);
    case Form::kBinary: {
      Value third;
      const Value& left = evaluate(children[0], other);
      const Value& right = evaluate(children[1], third);
      return scratch =
                 status_.failed() ? Value() : operate(expression.operation, left, right, status_);
    }
    case Form::kFilter:
      return call_filter(expression, scratch);
    case Form::kDefault:
      return use_default(expression, scratch);
    case Form::kTest:
      return scratch = Value(call_test(expression) != expression.negated);
    case Form::kDefined:
      return scratch = Value((find(children[0], other) != nullptr) != expression.negated);
    case Form::kLoop:
      return scratch = loop_field(expression);
    case Form::kSlice:
      return scratch = slice(expression);
    case Form::kList:
      return scratch = list(expression);
    case Form::kCall: {
      std::string text;
      call_macro(expression, text);
      status_.spend_bytes(text.size());
      return scratch = MarkupMaker::make(std::move(text), own_markup());
    }
    default:
      return null_value();  // kAbsent, kNamed and kSuper are never evaluated
  }
}

const Value* Renderer::find(const Expression& expression, Value& scratch) {
  switch (expression.kind) {
    case Form::kName:
      return find_name(expression);
    case Form::kMember: {
      const Value* subject = find(expression.children[0], scratch);
      if (subject == nullptr || subject->kind() != Kind::kMap) {
        return nullptr;
      }
      return subject->map().find(expression.key);
    }
    case Form::kItem: {
      const Value* subject = find(expression.children[0], scratch);
      if (subject == nullptr) {
        return nullptr;
      }
      Value other;
      return find_item(*subject, evaluate(expression.children[1], other));
    }
    default:
      return &evaluate(expression, scratch);
  }
}

const Value* Renderer::find_name(const Expression& name) {
  if (name.slot != kNoSlot) {
    const Value* value = (*now_.frame)[static_cast<std::size_t>(name.slot)].value;
    if (value != nullptr) {
      return value;
    }
  }
  const Cell& cell = cells_[name.id];
  return cell.known ? cell.value : find_data(name.id);
}

const Value* Renderer::find_data(std::uint32_t id) {
  const Key& key = program_.names.name(id);
  RenderRecord* record = input_.record;
  const Value* value = input_.page.find(key);
  if (record != nullptr) {
    record->page_keys.emplace_back(key.text);
  }
  if (value == nullptr) {
    value = input_.shared.find(key);
    if (record != nullptr) {
      record->shared_keys.emplace_back(key.text);
    }
  }
  cells_[id] = {value, true};
  return value;
}

const Value* Renderer::find_item(const Value& subject, const Value& index) const {
  if (subject.kind() == Kind::kMap && index.kind() == Kind::kText) {
    return subject.map().find(index.text());
  }
  if (subject.kind() == Kind::kList && index.kind() == Kind::kInteger) {
    const List& items = subject.list();
    const auto size = static_cast<std::int64_t>(items.size());
    const std::int64_t at = index.integer() < 0 ? index.integer() + size : index.integer();
    return at >= 0 && at < size ? &items[static_cast<std::size_t>(at)] : nullptr;
  }
  return nullptr;
}

const Value& Renderer::use_default(const Expression& expression, Value& scratch) {
  const std::vector<Expression>& children = expression.children;
  const Value* value = find(children[0], scratch);
  bool missing = value == nullptr || value->is_null();
  if (!missing && children.size() > 2) {
    Value other;
    missing = is_true(evaluate(children[2], other)) && !is_true(*value);
  }
  if (!missing) {
    return *value;
  }
  if (children.size() < 2 || children[1].kind == Form::kAbsent) {
    return scratch = Value(std::string());
  }
  return evaluate(children[1], scratch);
}

const Value& Renderer::call_filter(const Expression& expression, Value& scratch) {
  const std::vector<Expression>& children = expression.children;
  std::array<Value, kMostArguments + 1> values;
  FilterCall call{evaluate(children[0], values[0]), {}, status_};
  for (std::size_t i = 1; i < children.size(); ++i) {
    if (children[i].kind != Form::kAbsent) {
      call.arguments[i - 1] = &evaluate(children[i], values[i]);
    }
  }
  if (status_.failed()) {
    return null_value();
  }
  scratch = expression.filter->apply(call);
  // Rows of rows of rows … would be taken apart recursively.
  if (scratch.depth() > std::max(kDeepestValue, call.input.depth())) {
    status_.fail(messages::kValueTooDeep, {std::to_string(kDeepestValue)});
  }
  return scratch;
}

bool Renderer::call_test(const Expression& expression) {
  const std::vector<Expression>& children = expression.children;
  std::array<Value, kMostArguments + 1> values;
  FilterCall call{evaluate(children[0], values[0]), {}, status_};
  for (std::size_t i = 1; i < children.size(); ++i) {
    if (children[i].kind != Form::kAbsent) {
      call.arguments[i - 1] = &evaluate(children[i], values[i]);
    }
  }
  return !status_.failed() && expression.test->holds(call);
}

Value Renderer::loop_field(const Expression& expression) {
  const auto at = static_cast<std::size_t>(expression.slot);
  const std::int64_t index = (*now_.frame)[at].owned.integer();
  const std::int64_t length = (*now_.frame)[at + 1].owned.integer();
  switch (expression.field) {
    case LoopField::kIndex:
      return index + 1;
    case LoopField::kIndex0:
      return index;
    case LoopField::kReverseIndex:
      return length - index;
    case LoopField::kReverseIndex0:
      return length - index - 1;
    case LoopField::kFirst:
      return index == 0;
    case LoopField::kLast:
      return index + 1 == length;
    case LoopField::kLength:
      return length;
  }
  return {};
}

Value Renderer::slice(const Expression& expression) {
  Value scratch;
  const Value& subject = evaluate(expression.children[0], scratch);
  std::array<std::int64_t, 2> ends = {0, std::numeric_limits<std::int64_t>::max()};
  for (std::size_t i = 0; i < 2; ++i) {
    const Expression& end = expression.children[i + 1];
    if (end.kind == Form::kAbsent) {
      continue;
    }
    Value other;
    const Value& value = evaluate(end, other);
    if (!status_.failed() && value.kind() != Kind::kInteger) {
      fail(messages::kFilterNeeds, end.at, {"整数 integer", kind_name(value)});
    }
    ends[i] = status_.failed() ? 0 : value.integer();
  }
  if (status_.failed()) {
    return {};
  }
  if (subject.kind() == Kind::kList) {
    const List& items = subject.list();
    const std::size_t from = bound(ends[0], items.size());
    const std::size_t to = std::max(from, bound(ends[1], items.size()));
    status_.spend(to - from);
    return List(items.begin() + static_cast<std::ptrdiff_t>(from),
                items.begin() + static_cast<std::ptrdiff_t>(to));
  }
  if (subject.kind() == Kind::kText) {
    const std::string text = plain_text(subject);
    status_.spend_bytes(text.size());
    const std::size_t size = utf8_count(text);
    const std::size_t from = bound(ends[0], size);
    const std::size_t to = std::max(from, bound(ends[1], size));
    std::size_t begin = 0;
    std::size_t count = 0;
    for (; count < from; ++count) {
      begin += utf8_length(text, begin);
    }
    std::size_t end = begin;
    for (; count < to; ++count) {
      end += utf8_length(text, end);
    }
    return text.substr(begin, end - begin);
  }
  fail(messages::kFilterNeeds, expression.at, {"列表或文字 list or text", kind_name(subject)});
  return {};
}

Value Renderer::list(const Expression& expression) {
  List items;
  items.reserve(expression.children.size());
  for (const Expression& child : expression.children) {
    Value scratch;
    const Value& item = evaluate(child, scratch);
    if (item.depth() >= kDeepestValue) {
      fail(messages::kValueTooDeep, child.at, {std::to_string(kDeepestValue)});
    }
    items.push_back(item);
  }
  status_.spend(items.size());
  return items;
}

Value Renderer::negate(const Expression& expression) {
  Value scratch;
  const Value& value = evaluate(expression.children[0], scratch);
  return operate(Operator::kSubtract, Value(0), value, status_);
}

void Renderer::report_missing(const Expression& expression) {
  if (status_.failed()) {
    return;
  }
  if (expression.kind == Form::kName) {
    report_missing_name(expression);
    return;
  }
  Value scratch;
  const Value* subject = find(expression.children[0], scratch);
  if (subject == nullptr) {
    report_missing(expression.children[0]);
  } else if (expression.kind == Form::kMember) {
    report_missing_key(expression, *subject, expression.key.text);
  } else {
    Value other;
    const Value& index = evaluate(expression.children[1], other);
    if (subject->kind() == Kind::kMap && index.kind() == Kind::kText) {
      report_missing_key(expression, *subject, index.text());
    } else if (subject->kind() == Kind::kList && index.kind() == Kind::kInteger) {
      fail(messages::kBadIndex, expression.at,
           {std::to_string(index.integer()), std::to_string(subject->list().size()),
            this->subject()});
    } else {
      fail(messages::kCannotIndex, expression.at,
           {kind_name(*subject), kind_name(index), this->subject()});
    }
  }
}

void Renderer::report_missing_name(const Expression& name) {
  std::vector<std::string_view> names;
  for (const Map* map : {&input_.page, &input_.shared}) {
    for (const Map::Entry& entry : *map) {
      names.emplace_back(entry.name);
    }
  }
  fail(messages::kNoSuchName, name.at, {name.key.text, suggest(name.key.text, names), subject()});
}

void Renderer::report_missing_key(const Expression& expression, const Value& subject,
                                  std::string_view key) {
  if (subject.kind() != Kind::kMap) {
    fail(messages::kNotAMap, expression.at,
         {path_of(expression.children[0]), kind_name(subject), std::string(key), this->subject()});
    return;
  }
  std::vector<std::string_view> names;
  for (const Map::Entry& entry : subject.map()) {
    names.emplace_back(entry.name);
  }
  fail(messages::kNoSuchKey, expression.at,
       {std::string(key), suggest(key, names), path_of(expression.children[0]), this->subject()});
}

}  // namespace mingbai::templates
