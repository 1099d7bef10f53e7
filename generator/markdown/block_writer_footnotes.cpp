// SPDX-License-Identifier: GPL-3.0-or-later

// The footnotes of BlockWriter, behind everything else.
#include <cmark.h>

#include "generator/markdown/block_writer.h"
#include "generator/markdown/cmark_tree.h"

namespace mingbai::markdown {

void BlockWriter::write_footnotes() {
  // Writing one may refer to others, which are then numbered behind it.
  const Definition* definition = shop_.footnotes.numbered(1);
  if (definition != nullptr) {
    Output& out = shop_.out;
    out.fresh_line();
    out.html += "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"脚注\">\n<ol>\n";
    for (std::size_t n = 1; definition != nullptr; definition = shop_.footnotes.numbered(++n)) {
      write_footnote(*definition);
    }
    out.html += "</ol>\n</section>\n";
  }
  shop_.footnotes.report_unused(shop_.reporter);
}

void BlockWriter::write_footnote(const Definition& definition) {
  Output& out = shop_.out;
  const std::string number = std::to_string(definition.number);
  enter_lines_of(definition.paragraph);
  out.html += "<li id=\"fn:" + number + "\"><p>";
  inlines_.skip_head(literal_of(definition.first), definition.head);
  write_range(definition.first, definition.stop);
  const std::size_t references = definition.references;
  for (std::size_t i = 1; i <= references; ++i) {
    out.html += " <a href=\"#fnref:" + number;
    out.html += i > 1 ? ":" + std::to_string(i) : "";
    out.html += "\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"返回正文\">↩</a>";
  }
  out.html += "</p></li>\n";
  out.fresh_plain_line();
}

}  // namespace mingbai::markdown
