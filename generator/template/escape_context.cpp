// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/escape_context.h"

#include "generator/template/filters.h"
#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

class Walker {
 public:
  Walker(Program& program, std::uint32_t index, std::vector<std::vector<MarkupState>>& states,
         Reporter& reporter)
      : template_(program.templates[index]),
        states_(states),
        own_states_(states[index]),
        reporter_(reporter),
        scanner_(template_.mode, reporter),
        visited_(template_.blocks.size()) {
    own_states_.resize(template_.blocks.size());
  }

  void run() {
    text_body(template_.main.body, 0);
    for (std::uint32_t i = 0; i < template_.blocks.size(); ++i) {
      const Block& block = template_.blocks[i];
      if (!visited_[i] && block.parent_template != kNoId) {
        scanner_.state = states_[block.parent_template][block.parent_block];
        this->block(i, block.at);
      }
    }
    for (Macro& macro : template_.macros) {
      text_body(macro.function.body, macro.at);
    }
  }

 private:
  // A body that must begin and end between tags.
  void text_body(std::vector<Node>& nodes, Offset at) {
    scanner_.state = {};
    this->nodes(nodes);
    if (!(scanner_.state == MarkupState{})) {
      report(messages::kMustEndInText, nodes.empty() ? at : nodes.back().at, scanner_.state);
    }
  }

  void report(const DiagnosticRow& row, Offset at, const MarkupState& state) {
    reporter_.report(row, at, {std::string(describe_zh(state)), std::string(describe_en(state))});
  }

  void nodes(std::vector<Node>& list) {
    for (Node& node : list) {
      this->node(node);
    }
  }

  void node(Node& node) {
    switch (node.kind) {
      case Node::Kind::kText:
        node.url_start = scanner_.read(node.text, node.at);
        break;
      case Node::Kind::kOutput:
        output(node);
        break;
      case Node::Kind::kIf:
        choice(node);
        break;
      case Node::Kind::kFor:
        loop(node);
        break;
      case Node::Kind::kSet:
        break;
      case Node::Kind::kCapture: {
        const MarkupState outside = scanner_.state;
        text_body(node.body, node.at);
        scanner_.state = outside;
        break;
      }
      case Node::Kind::kInclude:
        if (!(scanner_.state == MarkupState{})) {
          report(messages::kIncludeOutsideText, node.at, scanner_.state);
        }
        break;
      case Node::Kind::kBlock:
        block(node.block, node.at);
        break;
    }
  }

  void output(Node& node) {
    if (node.expression.kind == Expression::Kind::kSuper) {
      leave_piece(scanner_.state);
      return;
    }
    const DiagnosticRow* refusal = nullptr;
    if (!escape_at(scanner_.state, template_.mode, node.escape, refusal)) {
      reporter_.report(*refusal, node.at);
    } else if (node.escape == Escape::kJson &&
               !(node.expression.filter != nullptr && makes_json(*node.expression.filter))) {
      reporter_.report(messages::kJsonOnly, node.at);
    }
    scanner_.state.matched = 0;
    scanner_.state.comment_matched = 0;
  }

  void choice(Node& node) {
    const MarkupState start = scanner_.state;
    MarkupState end;
    bool first = true;
    const auto way = [&](std::vector<Node>& body, Offset at) {
      scanner_.state = start;
      nodes(body);
      if (first) {
        end = scanner_.state;
      } else if (!join_states(end, scanner_.state, end)) {
        differ(end, scanner_.state, at);
      }
      first = false;
    };
    for (Branch& branch : node.branches) {
      way(branch.body, node.at);
    }
    way(node.otherwise, node.at);
    scanner_.state = end;
  }

  void differ(const MarkupState& a, const MarkupState& b, Offset at) {
    reporter_.report(messages::kWaysDiffer, at,
                     {std::string(describe_zh(a)), std::string(describe_zh(b)),
                      std::string(describe_en(a)), std::string(describe_en(b))});
  }

  void loop(Node& node) {
    const MarkupState start = scanner_.state;
    nodes(node.body);
    MarkupState round = start;
    if (!join_states(start, scanner_.state, round)) {
      differ(start, scanner_.state, node.at);
    } else if (!(round == start)) {
      again(node, round);
    }
    scanner_.state = start;
    nodes(node.otherwise);
    if (!join_states(round, scanner_.state, scanner_.state)) {
      differ(round, scanner_.state, node.at);
      scanner_.state = start;
    }
  }

  // The body once more, from where its first round ended. Loops in loops in a tag would double the
  // work each time, so they may not go deeper than three.
  void again(Node& node, const MarkupState& round) {
    if (repeats_ == kMostRepeats) {
      differ(round, scanner_.state, node.at);
      return;
    }
    ++repeats_;
    scanner_.state = round;
    nodes(node.body);
    --repeats_;
    MarkupState end;
    if (!join_states(round, scanner_.state, end)) {
      differ(round, scanner_.state, node.at);
    }
  }

  void block(std::uint32_t index, Offset at) {
    Block& block = template_.blocks[index];
    const MarkupState start = scanner_.state;
    visited_[index] = true;
    own_states_[index] = start;
    if (block.parent_template != kNoId) {
      const MarkupState& first = states_[block.parent_template][block.parent_block];
      if (!(first == start)) {
        differ(first, start, at);
      }
    }
    nodes(block.function.body);
    MarkupState end;
    if (!join_states(start, scanner_.state, end)) {
      differ(start, scanner_.state, at);
    }
    leave_piece(start);
  }

  // Behind a block that stands at `start`, whatever template fills it.
  void leave_piece(const MarkupState& start) {
    scanner_.state = start;
    if (between_attributes(start)) {
      scanner_.state.where = MarkupState::Where::kTagJoin;
      scanner_.state.value = MarkupState::Value::kOrdinary;
      scanner_.state.word.clear();
    }
  }

  static constexpr int kMostRepeats = 3;

  Template& template_;
  std::vector<std::vector<MarkupState>>& states_;
  std::vector<MarkupState>& own_states_;
  Reporter& reporter_;
  MarkupScanner scanner_;
  std::vector<bool> visited_;
  int repeats_ = 0;
};

}  // namespace

void set_escapes(Program& program, std::uint32_t index,
                 std::vector<std::vector<MarkupState>>& states, Reporter& reporter) {
  // Plain text needs no look at its markup; Escape::kNone is every node's beginning.
  if (program.templates[index].mode != Mode::kPlain) {
    Walker(program, index, states, reporter).run();
  }
}

}  // namespace mingbai::templates
