// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The contract with clerks: every field of the front matter, one row each, in DESIGN's order, and
// the checks that need several fields. To add a field, see README.md. Pure; thread-safe.

#include <span>
#include <string_view>
#include <vector>

#include "generator/model/document.h"
#include "generator/source/mistakes.h"
#include "generator/source/schema.h"
#include "generator/source/surroundings.h"

namespace mingbai::source {

struct DocumentContext {
  Mistakes& mistakes;
  const Surroundings& around;
  PlaceFinder& places;
  std::string_view folder;  // of the document, below the site folder
  // Set when it cannot be told who may see the document: it is then kept from everybody.
  bool is_closed = false;
  std::vector<const PlainFile*> used;  // attachments and pictures that were found
};

using DocumentField = Field<model::Document, DocumentContext>;
std::span<const DocumentField> document_fields();
const std::vector<FieldName>& document_field_names();

// Fills `document` from the front matter; kind holds what the folder says, if `kind_is_known`.
enum class FolderKind { kKnown, kUnknown };
Given read_document_fields(const Node& map, FolderKind folder_kind, model::Document& document,
                           DocumentContext& context);

// Entry of the field called `en`, or null.
const Node* given_field(const Given& given, std::string_view en);

inline constexpr std::uint64_t kLargestAttachment = 20U << 20U;  // bytes
inline constexpr int kLastIssue = 9999;

}  // namespace mingbai::source
