// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/child_template.h"

#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

void keep_settings_in_branch(std::vector<Node>& nodes, Reporter& reporter) {
  for (const Node& node : nodes) {
    if (node.kind == Node::Kind::kBlock) {
      reporter.report(messages::kBlockInside, node.at, {"if"});
    }
  }
  keep_settings(nodes, reporter);
}

void check_text(const Node& node, Reporter& reporter) {
  const std::size_t ink = node.text.find_first_not_of(" \t\n\f\v");
  if (ink != std::string::npos) {
    reporter.report(messages::kOutsideBlock, node.at + static_cast<Offset>(ink));
  }
}

}  // namespace

void keep_settings(std::vector<Node>& nodes, Reporter& reporter) {
  std::vector<Node> kept;
  for (Node& node : nodes) {
    switch (node.kind) {
      case Node::Kind::kText:
        check_text(node, reporter);
        break;
      case Node::Kind::kSet:
      case Node::Kind::kCapture:
        kept.push_back(std::move(node));
        break;
      case Node::Kind::kIf:
        for (Branch& branch : node.branches) {
          keep_settings_in_branch(branch.body, reporter);
        }
        keep_settings_in_branch(node.otherwise, reporter);
        kept.push_back(std::move(node));
        break;
      case Node::Kind::kBlock:
        break;
      default:
        reporter.report(messages::kOutsideBlock, node.at);
    }
  }
  nodes = std::move(kept);
}

}  // namespace mingbai::templates
