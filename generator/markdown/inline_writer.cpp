// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/inline_writer.h"

#include <array>

#include <cmark.h>

#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/emphasis.h"
#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"
#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

constexpr std::string_view kStrikeSign = "~";  // on either side of its mark

// The only tag with a meaning here: table cells have no other way to break a line.
constexpr std::array<std::string_view, 3> kLineBreakTags{"<br>", "<br/>", "<br />"};

bool is_line_break_tag(std::string_view html) {
  const std::string lower = ascii_lower(html);
  for (const std::string_view tag : kLineBreakTags) {
    if (lower == tag) {
      return true;
    }
  }
  return false;
}

// Bytes at the start of a text that no reader sees, or a '~' that may be one of those.
std::size_t hidden_length(std::string_view text) {
  if (is_mark(text, 0)) {
    return kMarkLength;
  }
  if (text.starts_with(kNoBreakSpace)) {
    return kNoBreakSpace.size();
  }
  return text.starts_with(kStrikeSign) ? kStrikeSign.size() : 0;
}

// The first character of what a reader sees of the text at `node`; 0 when it is no text.
char32_t first_character(cmark_node* node) {
  while (node != nullptr) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      std::string_view text = literal_of(node);
      while (const std::size_t hidden = hidden_length(text)) {
        text.remove_prefix(hidden);
      }
      std::size_t length = 0;
      return text.empty() ? 0 : text::decode_at(text, 0, length);
    }
    node = cmark_node_first_child(node);
  }
  return 0;
}

}  // namespace

std::string text_of(cmark_node* node) {
  std::string text;
  traverse(
      node,
      [&](cmark_node* part) {
        switch (cmark_node_get_type(part)) {
          case CMARK_NODE_TEXT:
          case CMARK_NODE_CODE:
          case CMARK_NODE_HTML_INLINE:
            append_without_marks(text, literal_of(part));
            break;
          case CMARK_NODE_SOFTBREAK:
          case CMARK_NODE_LINEBREAK:
            text.push_back(' ');
            break;
          default:
            break;
        }
        return true;
      },
      [](cmark_node*) {});
  return text;
}

bool InlineWriter::enter(cmark_node* node) {
  std::string& html = shop_.out.html;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      text(literal_of(node));
      return false;
    case CMARK_NODE_SOFTBREAK:
      soft_break(node);
      return false;
    case CMARK_NODE_LINEBREAK:
      html += "<br />\n";
      shop_.out.plain.push_back(' ');
      return false;
    case CMARK_NODE_CODE:
      code(node);
      return false;
    case CMARK_NODE_HTML_INLINE:
      raw_html(literal_of(node));
      return false;
    case CMARK_NODE_EMPH:
      html += "<em>";
      return true;
    case CMARK_NODE_STRONG:
      html += "<strong>";
      return true;
    case CMARK_NODE_LINK:
      enter_link(node);
      return true;
    case CMARK_NODE_IMAGE:
      image(node);
      return false;
    default:
      return false;
  }
}

void InlineWriter::exit(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
      shop_.out.html += "</em>";
      break;
    case CMARK_NODE_STRONG:
      shop_.out.html += "</strong>";
      break;
    case CMARK_NODE_LINK:
      exit_link();
      break;
    default:
      break;
  }
}

void InlineWriter::text(std::string_view literal) {
  if (literal.data() == skip_at_) {
    literal.remove_prefix(skip_);
    skip_at_ = nullptr;
  }
  if (!shop_.bare()) {
    check_stars(literal);
  }
  if (shop_.marked) {
    marked_text(literal);
  } else {
    shop_.out.text(literal);
  }
}

void InlineWriter::marked_text(std::string_view literal) {
  std::size_t from = 0;
  for (std::size_t at = find_mark(literal, 0); at != std::string_view::npos;
       at = find_mark(literal, from)) {
    std::string_view words = literal.substr(from, at - from);
    from = at + kMarkLength;
    if (is_mark(literal, at, Mark::kFootnote)) {
      const std::size_t label = words.rfind("[^");
      if (label != std::string_view::npos) {
        shop_.out.text(words.substr(0, label));
        footnote_reference(words.substr(label + 2, words.size() - label - 3), words.substr(label));
        continue;
      }
    }
    if (is_mark(literal, at, Mark::kLineStart) && literal.substr(from).starts_with(kNoBreakSpace)) {
      from += kNoBreakSpace.size();
    }
    const Strikes::Role role = shop_.strikes.role(literal.data() + at);
    const bool struck = role != Strikes::Role::kNone && words.ends_with(kStrikeSign) &&
                        literal.substr(from).starts_with(kStrikeSign);
    shop_.out.text(words.substr(0, words.size() - (struck ? kStrikeSign.size() : 0)));
    if (struck) {
      shop_.out.html += role == Strikes::Role::kOpen ? "<del>" : "</del>";
      from += kStrikeSign.size();
    }
  }
  shop_.out.text(literal.substr(from));
}

void InlineWriter::footnote_reference(std::string_view name, std::string_view written) {
  Definition* definition = shop_.footnotes.refer(name);
  if (definition == nullptr) {
    shop_.reporter.report(kUndefinedFootnote, shop_.reporter.find(written), {std::string(name)});
    shop_.out.text(written);
    return;
  }
  std::string& html = shop_.out.html;
  const std::string number = std::to_string(definition->number);
  if (in_link_) {  // no link within a link
    html += "<sup>[" + number + "]</sup>";
    return;
  }
  ++definition->references;
  // ':' is in no slug, so these never meet a heading's anchor.
  html += "<sup class=\"footnote-ref\"><a href=\"#fn:" + number + "\" id=\"fnref:" + number;
  html += definition->references > 1 ? ":" + std::to_string(definition->references) : "";
  html += "\" role=\"doc-noteref\">[" + number + "]</a></sup>";
}

// A "**" that is left in the text was meant to be bold, unless a backslash stands before it.
void InlineWriter::check_stars(std::string_view literal) {
  const std::size_t at = literal.find("**");
  if (at == std::string_view::npos) {
    return;
  }
  constexpr std::size_t kEnoughToFindIt = 24;
  const Spot spot = shop_.reporter.find(utf8_prefix(literal.substr(at), kEnoughToFindIt));
  if (spot.exact) {
    shop_.reporter.report(kLooseStars, spot);
  }
}

void InlineWriter::soft_break(cmark_node* node) {
  if (joins_without_space(shop_.out.last_character(), first_character(cmark_node_next(node)))) {
    return;
  }
  shop_.out.html.push_back('\n');
  shop_.out.plain.push_back(' ');
}

void InlineWriter::code(cmark_node* node) {
  shop_.out.html += "<code>";
  const std::string_view literal = literal_of(node);
  shop_.out.text(shop_.marked ? std::string_view(without_marks(literal)) : literal);
  shop_.out.html += "</code>";
}

void InlineWriter::raw_html(std::string_view literal) {
  if (is_line_break_tag(literal)) {
    shop_.out.html += "<br />";
    shop_.out.plain.push_back(' ');
    return;
  }
  if (literal.starts_with("<!--")) {
    return;  // a note among the staff; libcmark reads one as HTML only when it is closed
  }
  const std::string shown = without_marks(literal);
  constexpr std::size_t kLongestShown = 60;
  shop_.reporter.report(kRawHtml, shop_.reporter.find(literal),
                        {printable(utf8_prefix(shown, kLongestShown))});
  shop_.out.text(shown);
}

void InlineWriter::title_attribute(cmark_node* node) {
  const std::string_view title = title_of(node);
  if (!title.empty()) {
    shop_.out.html += " title=\"";
    append_text(shop_.out.html, without_marks(title));
    shop_.out.html += "\"";
  }
}

void InlineWriter::enter_link(cmark_node* node) {
  link_ = shop_.destinations.follow(url_of(node), LinkUse::kLink);
  in_link_ = true;
  link_begin_ = shop_.out.plain.size();
  if (!link_.shown) {
    return;
  }
  std::string& html = shop_.out.html;
  html += "<a href=\"";
  append_url(html, link_.url);
  html += "\"";
  title_attribute(node);
  if (!shop_.bare()) {
    html += link_.external ? " class=\"external\" rel=\"noopener\"" : "";
    html += link_.note.empty() ? "" : " class=\"file\"";
  }
  html += ">";
}

void InlineWriter::exit_link() {
  in_link_ = false;
  if (shop_.out.plain.size() == link_begin_) {
    shop_.reporter.report(kEmptyLinkText, link_.spot);
  }
  if (!link_.shown) {
    return;
  }
  if (!link_.note.empty() && !shop_.bare()) {
    shop_.out.html += "<span class=\"file-note\">";
    append_text(shop_.out.html, link_.note);
    shop_.out.html += "</span>";
  }
  shop_.out.html += "</a>";
}

void InlineWriter::image(cmark_node* node) {
  const Destinations::Followed followed = shop_.destinations.follow(url_of(node), LinkUse::kImage);
  const std::string alt = text_of(node);
  if (trim(alt).empty()) {
    shop_.reporter.report(kImageWithoutText, followed.spot);
  }
  if (!followed.shown) {
    shop_.out.text(alt);
    return;
  }
  std::string& html = shop_.out.html;
  html += "<img src=\"";
  append_url(html, followed.url);
  html += "\" alt=\"";
  shop_.out.text(alt);
  html += "\"";
  title_attribute(node);
  html += shop_.bare() ? " />" : " loading=\"lazy\" />";
}

}  // namespace mingbai::markdown
