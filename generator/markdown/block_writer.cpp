// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/block_writer.h"

#include <algorithm>

#include <cmark.h>

#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"
#include "index/text/slug.h"

namespace mingbai::markdown {
namespace {

constexpr int kLowestHeading = 6;

bool has_non_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_fence_line(std::string_view line) {
  return line.find("```") != std::string_view::npos || line.find("~~~") != std::string_view::npos;
}

// "##标题" or "＃标题": what input methods make of a heading.
bool is_heading_without_space(std::string_view line) {
  constexpr std::string_view kFullWidthSign = "＃";
  if (line.starts_with(kFullWidthSign)) {
    return true;
  }
  const std::size_t end = line.find_first_not_of('#');
  return end != std::string_view::npos && end > 0 && end <= kLowestHeading &&
         static_cast<unsigned char>(line[end]) >= 0x80;
}

}  // namespace

BlockWriter::BlockWriter(const Workshop& shop, const Tables& tables, Rendered& rendered)
    : shop_(shop), tables_(tables), rendered_(rendered), inlines_(shop) {
  for (std::size_t i = 0; i < tables.all().size(); ++i) {
    const Table& table = tables.all()[i];
    annotate(table.node, {Note::Kind::kTable, i});
    if (table.caption_paragraph != nullptr) {
      annotate(table.caption_paragraph, {Note::Kind::kCaption, i});
    }
  }
  const std::vector<Definition>& definitions = shop.footnotes.all();
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    if (i == 0 || definitions[i].paragraph != definitions[i - 1].paragraph) {
      annotate(definitions[i].paragraph, {Note::Kind::kFootnotes, i});
    }
  }
}

void BlockWriter::annotate(cmark_node* node, Note note) {
  if (note_of(node) == nullptr) {
    cmark_node_set_user_data(node, &notes_.emplace_back(note));
  }
}

const BlockWriter::Note* BlockWriter::note_of(cmark_node* node) const {
  return static_cast<const Note*>(cmark_node_get_user_data(node));
}

void BlockWriter::write_document(cmark_node* root) {
  if (!bare()) {
    count_top_headings(root);
  }
  write(root);
  write_footnotes();
}

// With a single '#' in the body all headings move down, so that their order of rank stays.
void BlockWriter::count_top_headings(cmark_node* root) {
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
       node = cmark_node_next(node)) {
    const bool top = cmark_node_get_type(node) == CMARK_NODE_HEADING &&
                     cmark_node_get_heading_level(node) == 1 && note_of(node) == nullptr;
    if (top &&
        !(shop_.marked && is_mark(literal_of(cmark_node_first_child(node)), 0, Mark::kDirective))) {
      heading_shift_ = 1;
      return;
    }
  }
}

void BlockWriter::write(cmark_node* node) {
  traverse(
      node, [this](cmark_node* n) { return enter(n); }, [this](cmark_node* n) { exit(n); });
}

void BlockWriter::write_range(cmark_node* first, const cmark_node* stop) {
  for (cmark_node* node = first; node != nullptr && node != stop; node = cmark_node_next(node)) {
    write(node);
  }
}

void BlockWriter::write_children(cmark_node* parent) {
  write_range(cmark_node_first_child(parent), nullptr);
}

void BlockWriter::enter_lines_of(cmark_node* node) {
  shop_.reporter.enter_lines(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
}

bool BlockWriter::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return true;
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      return enter_container(node);
    case CMARK_NODE_HEADING:
      return enter_heading(node);
    case CMARK_NODE_PARAGRAPH:
      return enter_paragraph(node);
    case CMARK_NODE_CODE_BLOCK:
      code_block(node);
      return false;
    case CMARK_NODE_HTML_BLOCK:
      html_block(node);
      return false;
    case CMARK_NODE_THEMATIC_BREAK:
      shop_.out.fresh_line();
      shop_.out.html += "<hr />\n";
      return false;
    default:
      return inlines_.enter(node);
  }
}

void BlockWriter::exit(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      close_directives_of(node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      exit_container(node);
      break;
    case CMARK_NODE_HEADING:
      exit_heading(node);
      break;
    case CMARK_NODE_PARAGRAPH:
      exit_paragraph(node);
      break;
    default:
      inlines_.exit(node);
      break;
  }
}

bool BlockWriter::enter_container(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool shown = type == CMARK_NODE_ITEM ? depth_ <= kDeepest : depth_++ < kDeepest;
  if (!shown) {
    if (!too_deep_) {
      too_deep_ = true;
      shop_.reporter.report_body(kTooDeep, {std::to_string(kDeepest)});
    }
    return true;
  }
  Output& out = shop_.out;
  if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
    return inlines_.enter(node);
  }
  out.fresh_line();
  if (type == CMARK_NODE_LIST) {
    open_list(node);
  } else {
    out.html += type == CMARK_NODE_ITEM ? "<li>" : "<blockquote>\n";
  }
  return true;
}

void BlockWriter::exit_container(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  close_directives_of(node);
  const bool shown = type == CMARK_NODE_ITEM ? depth_ <= kDeepest : --depth_ < kDeepest;
  if (!shown) {
    return;
  }
  std::string& html = shop_.out.html;
  switch (type) {
    case CMARK_NODE_LIST:
      html += cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n";
      break;
    case CMARK_NODE_ITEM:
      html += "</li>\n";
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      shop_.out.fresh_line();
      html += "</blockquote>\n";
      break;
    default:
      inlines_.exit(node);
      break;
  }
}

void BlockWriter::open_list(cmark_node* node) {
  std::string& html = shop_.out.html;
  if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) {
    html += "<ul>\n";
    return;
  }
  html += "<ol";
  if (!directives_.empty() && directives_.back().parent == cmark_node_parent(node) &&
      directives_.back().row != nullptr && directives_.back().row->kind == DirectiveKind::kSteps) {
    directives_.back().has_list = true;
    html += " class=\"" + std::string(directives_.back().row->css_class) + "\"";
  }
  const int start = cmark_node_get_list_start(node);
  html += start == 1 ? std::string(">\n") : " start=\"" + std::to_string(start) + "\">\n";
}

bool BlockWriter::enter_heading(cmark_node* node) {
  if (shop_.marked && fence(node)) {
    return false;
  }
  if (const Note* note = note_of(node); note != nullptr) {
    table(tables_.all()[note->index]);
    return false;
  }
  enter_lines_of(node);
  shop_.out.fresh_line();
  block_html_ = shop_.out.html.size();
  block_plain_ = shop_.out.plain.size();
  return true;
}

// The opening tag is put in front afterwards: its anchor comes from the text.
void BlockWriter::exit_heading(cmark_node* node) {
  Output& out = shop_.out;
  const int written = cmark_node_get_heading_level(node);
  const int level = std::min(kLowestHeading, written + heading_shift_);
  std::string text(trim(std::string_view{out.plain}.substr(block_plain_)));
  out.fresh_plain_line();
  const std::string tag = "h" + std::to_string(level);
  if (bare()) {
    out.html.insert(block_html_, "<" + tag + ">");
    out.html += "</" + tag + ">\n";
    return;
  }
  const Spot spot = shop_.reporter.here();
  if (written == 1) {
    shop_.reporter.report(kTopHeading, spot);
  }
  if (text.empty()) {
    shop_.reporter.report(kHeadingEmpty, spot);
  } else if (level > last_level_ + 1) {
    shop_.reporter.report(kHeadingSkipped, spot,
                          {std::to_string(last_level_), std::to_string(level)});
  }
  last_level_ = level;
  std::string anchor = unique_anchor(text::slug(text));
  out.html.insert(block_html_, "<" + tag + " id=\"" + anchor + "\">");
  out.html += "</" + tag + ">\n";
  rendered_.headings.push_back(
      {level, std::move(text), std::move(anchor), shop_.reporter.place(spot).line});
}

std::string BlockWriter::unique_anchor(const std::string& slug) {
  const auto [entry, is_new] = anchors_.try_emplace(slug, 1);
  if (is_new) {
    return slug;
  }
  std::size_t& last = entry->second;  // stays valid when the table grows
  for (;;) {
    std::string candidate = slug + "-" + std::to_string(++last);
    if (anchors_.try_emplace(candidate, 1).second) {
      return candidate;
    }
  }
}

bool BlockWriter::enter_paragraph(cmark_node* node) {
  Output& out = shop_.out;
  const Note* note = note_of(node);
  if (note != nullptr && note->kind != Note::Kind::kFootnotes) {
    if (note->kind == Note::Kind::kTable) {
      table(tables_.all()[note->index]);
    }
    return false;
  }
  enter_lines_of(node);
  if (note != nullptr) {
    // Lines above the first definition are a paragraph of their own.
    const Definition& first = shop_.footnotes.all()[note->index];
    cmark_node* line_break = cmark_node_previous(first.first);
    if (line_break != nullptr) {
      out.fresh_line();
      out.html += "<p>";
      write_range(cmark_node_first_child(node), line_break);
      out.html += "</p>\n";
      out.fresh_plain_line();
    }
    return false;
  }
  check_paragraph(node);
  if (!is_in_tight_list(node)) {
    out.fresh_line();
    out.html += "<p>";
  }
  block_plain_ = out.plain.size();
  return true;
}

void BlockWriter::exit_paragraph(cmark_node* node) {
  Output& out = shop_.out;
  if (!is_in_tight_list(node)) {
    out.html += "</p>\n";
  }
  const bool at_top = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT;
  if (!has_excerpt_ && at_top && directives_.empty()) {
    rendered_.excerpt = trim(std::string_view{out.plain}.substr(block_plain_));
    has_excerpt_ = !rendered_.excerpt.empty();
  }
  out.fresh_plain_line();
}

void BlockWriter::check_paragraph(cmark_node* node) {
  constexpr std::string_view kFullWidthBar = "｜";
  cmark_node* first = cmark_node_first_child(node);
  if (bare() || first == nullptr || cmark_node_get_type(first) != CMARK_NODE_TEXT) {
    return;
  }
  const std::string_view text = literal_of(first);
  if (is_heading_without_space(text)) {
    constexpr std::size_t kEnoughToFindIt = 24;
    const Spot spot = shop_.reporter.find(utf8_prefix(text, kEnoughToFindIt));
    if (spot.exact) {  // else the sign was escaped
      shop_.reporter.report(kHeadingWithoutSpace, spot);
    }
  } else if (text.starts_with(kFullWidthBar)) {
    shop_.reporter.report(kFullWidthBars, shop_.reporter.find(kFullWidthBar));
  }
}

void BlockWriter::code_block(cmark_node* node) {
  Output& out = shop_.out;
  const std::string literal = without_marks(literal_of(node));
  const std::string info = without_marks(cmark_node_get_fence_info(node));
  enter_lines_of(node);
  if (!bare() && has_non_ascii(literal) &&
      !is_fence_line(shop_.reporter.line(cmark_node_get_start_line(node)))) {
    shop_.reporter.report(kIndentedCode, shop_.reporter.here());
  }
  out.fresh_line();
  out.html += "<pre><code";
  if (!info.empty()) {
    out.html += " class=\"language-";
    append_text(out.html, info.substr(0, info.find_first_of(" \t\n\v\f\r")));
    out.html += "\"";
  }
  out.html += ">";
  out.text(literal);
  out.html += "</code></pre>\n";
  out.fresh_plain_line();
}

void BlockWriter::html_block(cmark_node* node) {
  Output& out = shop_.out;
  const std::string literal = without_marks(literal_of(node));
  std::string_view rest = trim(literal);
  enter_lines_of(node);
  const Spot spot = shop_.reporter.here();
  while (rest.starts_with("<!--") && rest.find("-->") != std::string_view::npos) {
    rest = trim(rest.substr(rest.find("-->") + 3));  // notes among the staff are not published
  }
  if (rest.empty()) {
    return;
  }
  if (rest.starts_with("<!--")) {
    shop_.reporter.report(kUnclosedComment, spot);
  } else {
    constexpr std::size_t kLongestShown = 60;
    const std::string_view first_line = rest.substr(0, rest.find('\n'));
    shop_.reporter.report(kRawHtml, spot, {printable(utf8_prefix(first_line, kLongestShown))});
  }
  out.fresh_line();
  out.html += "<p>";
  out.text(rest);
  out.html += "</p>\n";
  out.fresh_plain_line();
}

}  // namespace mingbai::markdown
