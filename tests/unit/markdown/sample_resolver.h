// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The site that the examples of tests/spec/markdown.txt link into.

#include "generator/markdown/file_note.h"
#include "generator/markdown/links.h"

namespace mingbai::markdown {

inline LinkTarget resolve_in_sample(std::string_view path, LinkUse /*use*/) {
  if (path == "guide.md") {
    return {LinkState::kFound, "../guides/办事.html", "", ""};
  }
  if (path == "../policies/dibao.md") {
    return {LinkState::kFound, "../policies/dibao.html", "", ""};
  }
  if (path == "form.xlsx") {
    return {LinkState::kFound, "../static/form.xlsx", file_note(path, 12'288), ""};
  }
  if (path == "solar.jpg") {
    return {LinkState::kFound, "../static/solar.jpg", "", ""};
  }
  if (path == "draft.md") {
    return {LinkState::kWithheld, "", "", ""};
  }
  if (path == "guidd.md") {
    return {LinkState::kUnknownDocument, "", "", "guide.md"};
  }
  const bool document = path.ends_with(".md");
  return {document ? LinkState::kUnknownDocument : LinkState::kMissingFile, "", "", ""};
}

}  // namespace mingbai::markdown
