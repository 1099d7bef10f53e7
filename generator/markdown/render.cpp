// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/render.h"

#include "generator/markdown/block_writer.h"
#include "generator/markdown/messages.h"
#include "generator/markdown/prepare.h"

namespace mingbai::markdown {

Rendered render(std::string_view source, const Options& options,
                std::vector<Diagnostic>& diagnostics) {
  Rendered rendered;
  const Prepared prepared = prepare(source.size() <= kLargestBody ? source : std::string_view());
  SourceLines lines(prepared.text());
  Reporter reporter(options, lines, diagnostics);
  if (source.size() > kLargestBody) {
    reporter.report_body(kBodyTooLarge,
                         {std::to_string(source.size()), std::to_string(kLargestBody)});
    return rendered;
  }
  const Tree tree(prepared.text());
  Footnotes footnotes;
  if (prepared.definitions) {
    footnotes.collect(tree.root(), reporter);
  }
  const Tables tables(prepared, tree.root(), lines, reporter);
  Strikes strikes;
  if (prepared.strikes) {
    strikes.collect(tree.root());
    if (tables.cells_root() != nullptr) {
      strikes.collect(tables.cells_root());
    }
  }
  Destinations destinations(options, reporter, rendered.links);
  Output out;
  out.html.reserve(source.size() + source.size() / 4);
  out.plain.reserve(source.size());
  const bool marked = prepared.marked || tables.has_guarded_lines();
  BlockWriter writer({options, marked, out, reporter, footnotes, strikes, destinations}, tables,
                     rendered);
  writer.write_document(tree.root());
  if (options.style == Style::kSite) {
    destinations.check_anchors(rendered.headings);
  }
  rendered.html = std::move(out.html);
  rendered.plain_text = std::move(out.plain);
  return rendered;
}

}  // namespace mingbai::markdown
