// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text, emphasis, code, links, pictures and footnote references: enter() and exit() of a traversal.
// Internal; one per render() call.

#include <cstddef>
#include <string>
#include <string_view>

#include "generator/markdown/destinations.h"
#include "generator/markdown/footnotes.h"
#include "generator/markdown/output.h"
#include "generator/markdown/render.h"
#include "generator/markdown/reporter.h"
#include "generator/markdown/strikes.h"

struct cmark_node;

namespace mingbai::markdown {

// What the texts at and below a node say; marks are taken out.
std::string text_of(cmark_node* node);

// The parts of one render() call that the writers share.
struct Workshop {
  const Options& options;
  bool marked;  // there are marks in the source
  Output& out;
  Reporter& reporter;
  Footnotes& footnotes;
  Strikes& strikes;
  Destinations& destinations;

  bool bare() const { return options.style == Style::kBare; }
};

class InlineWriter {
 public:
  explicit InlineWriter(const Workshop& shop) : shop_(shop) {}

  bool enter(cmark_node* node);  // true: go on into the node
  void exit(cmark_node* node);

  // Plain words, with marks in them at most.
  void text(std::string_view literal);
  // The first `bytes` of this text node are not shown.
  void skip_head(std::string_view literal, std::size_t bytes) {
    skip_at_ = literal.data();
    skip_ = bytes;
  }

 private:
  void marked_text(std::string_view literal);
  void footnote_reference(std::string_view name, std::string_view written);
  bool strike(std::string_view literal, std::size_t mark);
  void check_stars(std::string_view literal);
  void soft_break(cmark_node* node);
  void code(cmark_node* node);
  void raw_html(std::string_view literal);
  void enter_link(cmark_node* node);
  void exit_link();
  void image(cmark_node* node);
  void title_attribute(cmark_node* node);

  Workshop shop_;
  const char* skip_at_ = nullptr;
  std::size_t skip_ = 0;
  // The link that we are in; links do not nest (CommonMark 6.3).
  Destinations::Followed link_;
  bool in_link_ = false;
  std::size_t link_begin_ = 0;  // in Output::plain
};

}  // namespace mingbai::markdown
