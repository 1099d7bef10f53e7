// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One Markdown file's bytes -> model::Document. Pure; thread-safe with a PlaceFinder a thread.

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/document.h"
#include "generator/source/surroundings.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

// Where a value that must be unique over the site was written.
struct Written {
  Place place;
  std::string excerpt;
};

struct ReadDocument {
  model::Document document;
  std::vector<Diagnostic> diagnostics;
  Written number;
  Written index_number;
  std::vector<const PlainFile*> used;  // attachments, pictures, and files linked in the body
};

ReadDocument read_document(std::string_view source_path, std::string_view bytes,
                           const Surroundings& around, PlaceFinder& places);

// The address of a document's page in its column, from the file's name: education-2017. Characters
// that an address or a Windows disk cannot hold are taken out.
std::string slug_of(std::string_view source_path);

// Destinations of links and pictures in Markdown, as far as they lead to files: relative ones,
// without #anchor, percent-decoded. Nothing is missed; what only looks like a link may be included.
std::vector<std::string> linked_paths(std::string_view markdown);

}  // namespace mingbai::source
