// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a link or a picture of a body leads. The Markdown module does not know the site: whoever
// renders gives it a ResolveLink, which is asked for every destination without a scheme.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace mingbai::markdown {

enum class LinkUse : std::uint8_t { kLink, kImage };

enum class LinkState : std::uint8_t {
  kFound,
  kUnknownDocument,  // looks like a document (x.md), but there is none of that name
  kMissingFile,      // no such attachment or picture
  kWithheld,         // it exists, but not on this site: a draft, or for the village only
};

struct LinkTarget {
  LinkState state = LinkState::kFound;
  std::string url;   // relative to the page, not escaped, without #…; only when found
  std::string note;  // shown after the text of a link to a file, see file_note.h; may be empty
  std::string suggestion;  // a destination that may have been meant, as the author would write it
};

// `path` is the destination as written, percent escapes decoded, without ?… and #… ("x.md",
// "../guides/x.md", "/static/form.xlsx"); never empty. Called from the rendering thread.
using ResolveLink = std::function<LinkTarget(std::string_view path, LinkUse use)>;

// A destination found in a body, for the checks that look across pages.
struct Link {
  std::string destination;  // as written
  std::string url;          // as it stands in the page; empty when it was refused
  LinkUse use = LinkUse::kLink;
  bool external = false;  // http or https
  int line = 0;           // of the file, from 1
  int column = 0;         // in characters from 1; 0 when only the line is known
};

}  // namespace mingbai::markdown
