// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Blocks of the tree -> HTML and plain text. Internal; one per render() call.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/markdown/directives.h"
#include "generator/markdown/inline_writer.h"
#include "generator/markdown/tables.h"

namespace mingbai::markdown {

// Deeper quotes, lists and emphasis are shown flat: nobody can follow them, and readers of HTML
// that recurse must not be driven out of their stack.
inline constexpr int kDeepest = 100;

class BlockWriter {
 public:
  BlockWriter(const Workshop& shop, const Tables& tables, Rendered& rendered);

  void write_document(cmark_node* root);

 private:
  // What passes before writing found out about a block; the node's user data points to it.
  struct Note {
    enum class Kind : std::uint8_t { kCaption, kTable, kFootnotes };
    Kind kind;
    std::size_t index;  // of the table, or of the paragraph's first footnote
  };
  struct OpenDirective {
    const DirectiveRow* row;  // null when it is unknown
    cmark_node* parent;
    Spot spot;
    std::string name;
    bool has_list = false;
  };

  void annotate(cmark_node* node, Note note);
  const Note* note_of(cmark_node* node) const;

  bool enter(cmark_node* node);
  void exit(cmark_node* node);
  void write(cmark_node* node);
  // The siblings from `first` to before `stop`.
  void write_range(cmark_node* first, const cmark_node* stop);
  void write_children(cmark_node* parent);

  bool enter_container(cmark_node* node);
  void exit_container(cmark_node* node);
  void open_list(cmark_node* node);
  bool enter_heading(cmark_node* node);
  void exit_heading(cmark_node* node);
  bool enter_paragraph(cmark_node* node);
  void exit_paragraph(cmark_node* node);
  void check_paragraph(cmark_node* node);
  void code_block(cmark_node* node);
  void html_block(cmark_node* node);

  bool fence(cmark_node* heading);
  void open_directive(cmark_node* heading, std::string_view after_colons);
  void close_directive();
  void close_directives_of(cmark_node* parent);

  void table(const Table& table);
  void table_row(const Table& table, std::size_t index);
  void table_cell(const Table& table, const Cell* cell, std::size_t column, std::string_view tag);
  void cell_content(const Cell& cell);
  std::string caption_text(const Table& table);
  void caption(const Table& table);

  void write_footnotes();
  void write_footnote(const Definition& definition);

  void count_top_headings(cmark_node* root);
  std::string unique_anchor(const std::string& slug);
  void enter_lines_of(cmark_node* node);
  bool bare() const { return shop_.bare(); }

  Workshop shop_;
  const Tables& tables_;
  Rendered& rendered_;
  InlineWriter inlines_;
  std::deque<Note> notes_;
  std::vector<OpenDirective> directives_;
  std::unordered_map<std::string, std::size_t> anchors_;  // -> last number given
  int depth_ = 0;
  bool too_deep_ = false;
  int heading_shift_ = 0;
  int last_level_ = 1;
  std::size_t block_html_ = 0;  // where the present heading or paragraph begins
  std::size_t block_plain_ = 0;
  bool has_excerpt_ = false;
  std::size_t nameless_tables_ = 0;
};

}  // namespace mingbai::markdown
