// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/yaml.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>

#include <yaml.h>

#include "generator/source/messages.h"
#include "generator/source/yaml_problem.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : ready_(yaml_parser_initialize(&parser_) == 1) {
    if (ready_) {
      yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
      text = text.data() == nullptr ? "" : text;  // libyaml insists on an address
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
      const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
      yaml_parser_set_input_string(&parser_, bytes, text.size());
    }
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (ready_) {
      yaml_parser_delete(&parser_);
    }
  }
  bool next(yaml_event_t& event) { return ready_ && yaml_parser_parse(&parser_, &event) == 1; }
  const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_{};
  bool ready_;
};

class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }
  yaml_event_t& get() { return event_; }

 private:
  yaml_event_t event_{};
};

// Positions of libyaml count characters from 0, in the mended text.
Mark mark_in_file(const YamlInput& input, std::size_t line, std::size_t column) {
  Mark mark{static_cast<int>(line) + input.first_line, static_cast<int>(column) + 1};
  // From the right, so that each shift is undone in the coordinates in which it was made.
  for (auto shift = input.shifts.rbegin(); shift != input.shifts.rend(); ++shift) {
    if (shift->line == mark.line && mark.column >= shift->column + shift->by) {
      mark.column -= shift->by;
    } else if (shift->line == mark.line && mark.column > shift->column) {
      mark.column = shift->column;
    }
  }
  return mark;
}

// Grows the tree from the stream of events. Gives up at the first thing that is refused, except
// duplicate keys, of which all are found.
class Builder {
 public:
  Builder(const YamlInput& input, Mistakes& mistakes) : input_(input), mistakes_(mistakes) {}

  // False when reading must stop.
  bool take(const yaml_event_t& event) {
    const Mark mark = mark_in_file(input_, event.start_mark.line, event.start_mark.column);
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        return open_document(event, mark);
      case YAML_ALIAS_EVENT:
        return refuse(kYamlAnchor, mark);
      case YAML_SCALAR_EVENT:
        return take_scalar(event, mark);
      case YAML_SEQUENCE_START_EVENT:
        return check(event.data.sequence_start.anchor, event.data.sequence_start.tag, mark) &&
               open(NodeKind::kList, mark);
      case YAML_MAPPING_START_EVENT:
        return check(event.data.mapping_start.anchor, event.data.mapping_start.tag, mark) &&
               open(NodeKind::kMap, mark);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close();
        return true;
      default:
        return true;
    }
  }

  std::optional<Node> result() { return std::move(root_); }

  // Where the innermost list or map that is still open began.
  Mark innermost() const { return stack_.empty() ? Mark() : stack_.back().node->mark; }

 private:
  struct Open {
    Node* node;        // stays where it is: its siblings come after it is closed
    bool key_is_next;  // in a map
    std::unordered_set<std::string> seen;  // keys of a map that became large
  };

  bool refuse(const DiagnosticRow& row, Mark mark) {
    mistakes_.add(row, mark);
    return false;
  }

  bool check(const yaml_char_t* anchor, const yaml_char_t* tag, Mark mark) {
    if (anchor != nullptr || tag != nullptr) {
      return refuse(anchor != nullptr ? kYamlAnchor : kYamlTag, mark);
    }
    if (++nodes_ > input_.most_nodes) {
      mistakes_.add(kYamlTooManyNodes, mark, {std::to_string(input_.most_nodes)});
      return false;
    }
    return true;
  }

  bool open_document(const yaml_event_t& event, Mark mark) {
    const auto& start = event.data.document_start;
    if (start.version_directive != nullptr ||
        start.tag_directives.start != start.tag_directives.end) {
      return refuse(kYamlDirective, mark);
    }
    if (++documents_ > 1) {
      return refuse(kYamlSecondDocument, mark);
    }
    return true;
  }

  bool take_scalar(const yaml_event_t& event, Mark mark) {
    const auto& scalar = event.data.scalar;
    if (!check(scalar.anchor, scalar.tag, mark)) {
      return false;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
    std::string text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (expects_key()) {
      key_ = std::move(text);
      key_mark_ = mark;
      stack_.back().key_is_next = false;
      return true;
    }
    Node node;
    node.mark = mark;
    node.text = std::move(text);
    place(std::move(node));
    return true;
  }

  bool expects_key() const { return !stack_.empty() && stack_.back().key_is_next; }

  bool open(NodeKind kind, Mark mark) {
    if (expects_key()) {
      return refuse(kYamlKeyNotText, mark);
    }
    if (stack_.size() >= kDeepestYaml) {
      mistakes_.add(kYamlTooDeep, mark, {std::to_string(kDeepestYaml)});
      return false;
    }
    Node node;
    node.kind = kind;
    node.mark = mark;
    constexpr std::size_t kUsualFields = 16;
    node.children.reserve(stack_.empty() && kind == NodeKind::kMap ? kUsualFields : 0);
    stack_.push_back({place(std::move(node)), kind == NodeKind::kMap, {}});
    return true;
  }

  void close() {
    Open closed = std::move(stack_.back());
    stack_.pop_back();
    // A value under a duplicate key was built aside, only to be thrown away.
    if (!aside_.empty() && closed.node == aside_.back().get()) {
      aside_.pop_back();
    }
  }

  Node* place(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return &*root_;
    }
    Open& parent = stack_.back();
    if (parent.node->kind == NodeKind::kList) {
      return &parent.node->children.emplace_back(std::move(node));
    }
    parent.key_is_next = true;
    node.key = std::move(key_);
    node.key_mark = key_mark_;
    if (is_duplicate(parent, node)) {
      if (node.kind == NodeKind::kScalar) {
        return nullptr;
      }
      return aside_.emplace_back(std::make_unique<Node>(std::move(node))).get();
    }
    return &parent.node->children.emplace_back(std::move(node));
  }

  bool is_duplicate(Open& parent, const Node& node) {
    constexpr std::size_t kSmall = 24;  // below, looking through them is quicker than hashing
    const auto& entries = parent.node->children;
    bool again = false;
    if (entries.size() < kSmall) {
      again = std::any_of(entries.begin(), entries.end(),
                          [&](const Node& entry) { return entry.key == node.key; });
    } else {
      if (parent.seen.empty()) {
        for (const Node& entry : entries) {
          parent.seen.insert(entry.key);
        }
      }
      again = !parent.seen.insert(node.key).second;
    }
    if (again && !mistakes_.is_full()) {  // the search would be quadratic in a hostile file
      const auto first = std::find_if(entries.begin(), entries.end(),
                                      [&](const Node& entry) { return entry.key == node.key; });
      mistakes_.add(kYamlDuplicateKey, node.key_mark,
                    {node.key, std::to_string(first->key_mark.line)});
    }
    return again;
  }

  const YamlInput& input_;
  Mistakes& mistakes_;
  std::optional<Node> root_;
  std::vector<Open> stack_;
  std::vector<std::unique_ptr<Node>> aside_;
  std::string key_;
  Mark key_mark_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

// The reader of libyaml tells a byte offset only; it complains about characters that YAML forbids.
Mark mark_of_byte(const YamlInput& input, std::size_t offset) {
  std::size_t line = 0;
  std::size_t column = 0;
  for (std::size_t i = 0; i < std::min(offset, input.text.size());) {
    const bool ends_line = input.text[i] == '\n';
    line += ends_line ? 1 : 0;
    column = ends_line ? 0 : column + 1;
    i += utf8_length(input.text, i);
  }
  return mark_in_file(input, line, column);
}

void report(const yaml_parser_t& parser, Mark innermost, const YamlInput& input,
            Mistakes& mistakes) {
  YamlProblem problem;
  problem.what = parser.problem != nullptr ? parser.problem : "";
  problem.context = parser.context != nullptr ? parser.context : "";
  if (parser.error == YAML_READER_ERROR) {
    problem.at = mark_of_byte(input, parser.problem_offset);
  } else {
    problem.at = mark_in_file(input, parser.problem_mark.line, parser.problem_mark.column);
    problem.begun = mark_in_file(input, parser.context_mark.line, parser.context_mark.column);
    // Here libyaml tells where the text ended, not which bracket was left open.
    problem.begun = problem.context == "while parsing a flow node" ? innermost : problem.begun;
  }
  report_problem(problem, mistakes);
}

// libyaml follows YAML 1.1, where U+0085, U+2028 and U+2029 end a line. Editors do not show them
// so, and text pasted from Word is full of them: as spaces they keep lines and columns true.
std::string without_odd_line_ends(std::string_view text) {
  std::string out = replace_all(text, "\xC2\x85", " ");
  out = replace_all(out, "\xE2\x80\xA8", " ");
  return replace_all(out, "\xE2\x80\xA9", " ");
}

bool has_odd_line_ends(std::string_view text) {
  return text.find("\xC2\x85") != text.npos || text.find("\xE2\x80\xA8") != text.npos ||
         text.find("\xE2\x80\xA9") != text.npos;
}

}  // namespace

Yaml parse_yaml(const YamlInput& input, Mistakes& mistakes) {
  std::string mended;
  YamlInput clean = input;
  if (has_odd_line_ends(input.text)) {
    mended = without_odd_line_ends(input.text);
    clean.text = mended;
  }
  Parser parser(clean.text);
  Builder builder(clean, mistakes);
  for (;;) {
    Event event;
    if (!parser.next(event.get())) {
      report(parser.state(), builder.innermost(), clean, mistakes);
      return {std::nullopt, true};
    }
    if (event.get().type == YAML_STREAM_END_EVENT) {
      return {builder.result(), false};
    }
    if (!builder.take(event.get())) {
      return {std::nullopt, true};
    }
  }
}

}  // namespace mingbai::source
