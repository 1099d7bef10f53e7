// SPDX-License-Identifier: GPL-3.0-or-later

// The directives of BlockWriter: prepare() made every fence line a heading of its own.
#include <cmark.h>

#include "generator/markdown/block_writer.h"
#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

std::string_view after_colons(std::string_view text) {
  constexpr std::string_view kFullWidthColon = "：";
  for (;;) {
    if (text.starts_with(':')) {
      text.remove_prefix(1);
    } else if (text.starts_with(kFullWidthColon)) {
      text.remove_prefix(kFullWidthColon.size());
    } else {
      return text;
    }
  }
}

}  // namespace

// False when the heading is the author's.
bool BlockWriter::fence(cmark_node* heading) {
  cmark_node* first = cmark_node_first_child(heading);
  if (first == nullptr || !is_mark(literal_of(first), 0, Mark::kDirective)) {
    return false;
  }
  const std::string text = text_of(heading);
  open_directive(heading, after_colons(text));
  return true;
}

void BlockWriter::open_directive(cmark_node* heading, std::string_view after_colons) {
  const Fence fence = read_fence(after_colons);
  cmark_node* parent = cmark_node_parent(heading);
  const Spot spot = shop_.reporter.at_line(cmark_node_get_start_line(heading));
  if (fence.name.empty()) {
    if (!directives_.empty() && directives_.back().parent == parent) {
      close_directive();
    } else {
      shop_.reporter.report(kStrayDirectiveEnd, spot);
    }
    return;
  }
  const DirectiveRow* row = find_directive(fence.name);
  const std::string name = printable(utf8_prefix(fence.name, 60));
  if (row == nullptr) {
    shop_.reporter.report(kUnknownDirective, spot, {name, std::string(nearest_directive(name))});
  }
  if (row != nullptr && row->kind == DirectiveKind::kNames) {
    shop_.reporter.report(kNamesNotAtStart, spot);
  }
  directives_.push_back({row, parent, spot, name, false});
  if (row == nullptr || row->kind != DirectiveKind::kNotice) {
    return;
  }
  Output& out = shop_.out;
  out.fresh_line();
  if (bare()) {
    return;
  }
  out.html += "<div class=\"notice " + std::string(row->css_class) +
              "\" role=\"note\">\n<p class=\"notice-title\">";
  if (fence.title.empty()) {
    append_text(out.html, row->title);  // not searched for: it says nothing of this notice
  } else {
    out.text(fence.title);
    out.fresh_plain_line();
  }
  out.html += "</p>\n";
}

void BlockWriter::close_directive() {
  const OpenDirective directive = directives_.back();
  directives_.pop_back();
  if (directive.row == nullptr) {
    return;
  }
  if (directive.row->kind == DirectiveKind::kNotice) {
    shop_.out.fresh_line();
    shop_.out.html += bare() ? "" : "</div>\n";
  } else if (directive.row->kind == DirectiveKind::kSteps && !directive.has_list) {
    shop_.reporter.report(kStepsWithoutList, directive.spot);
  }
}

void BlockWriter::close_directives_of(cmark_node* parent) {
  while (!directives_.empty() && directives_.back().parent == parent) {
    shop_.reporter.report(kUnclosedDirective, directives_.back().spot, {directives_.back().name});
    close_directive();
  }
}

}  // namespace mingbai::markdown
