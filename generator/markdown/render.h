// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document's body: Markdown -> HTML, headings, plain text for the search index.
//
// The language is CommonMark 0.30 (libcmark reads it; this module is its only door) with pipe
// tables and captions, footnotes, ~~strikethrough~~, `::: 提示` notices and `::: 步骤` steps,
// emphasis that works beside Chinese punctuation, and lines of Chinese joined without a space.
// README.md beside this file says each with an example; tests/spec/markdown.txt holds them as
// tests. Raw HTML is refused and shown as text.
//
// Pure: the same source, options and resolver give the same bytes. Thread-safe: every call has its
// own state (a scratch arena per thread). Time and output are linear in the source. The source is
// UTF-8; wrong bytes pass through. Mistakes of the author are appended to `diagnostics`, in order
// of discovery, at most kMostDiagnostics of them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/markdown/links.h"
#include "index/base/diagnostic.h"

namespace mingbai::markdown {

enum class Style : std::uint8_t {
  kSite,  // for our pages: anchors, classes, roles; headings begin at level 2
  kBare,  // plain HTML as cmark-gfm writes it, for feeds and conformance tests; footnotes stay
};

struct Options {
  std::string file;     // path below the site folder, for Place::file
  int first_line = 1;   // line of the file on which the body begins
  ResolveLink resolve;  // empty: destinations without a scheme stay as they are, unchecked
  Style style = Style::kSite;
};

struct Heading {
  int level = 2;       // as shown: 2 to 6
  std::string text;    // without markup
  std::string anchor;  // the id of the element, unique in the page
  int line = 0;        // of the file
};

struct Rendered {
  std::string html;
  // What a reader reads, for the search index: blocks and table rows end in '\n', cells are parted
  // by a space, footnotes come last. No markup, not escaped.
  std::string plain_text;
  std::string excerpt;  // the first paragraph's plain text; empty when there is no paragraph
  std::vector<Heading> headings;  // in order; the table of contents
  std::vector<Link> links;        // in order, pictures included
};

// A larger body is refused (an error, nothing rendered): 4 MiB is 1.4 million characters.
inline constexpr std::size_t kLargestBody = std::size_t{4} << 20U;
inline constexpr std::size_t kMostDiagnostics = 100;

Rendered render(std::string_view source, const Options& options,
                std::vector<Diagnostic>& diagnostics);

}  // namespace mingbai::markdown
