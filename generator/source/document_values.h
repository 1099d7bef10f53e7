// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Readers of the front-matter fields that mean more than text: kinds, topics, places, files,
// references. Used by the table in document_fields.cpp only. Pure; thread-safe.

#include <string>

#include "generator/source/document_fields.h"
#include "generator/source/values.h"

namespace mingbai::source {

void read_kind(const Node& node, model::Document& document, DocumentContext& context);
void read_audience(const Node& node, model::Document& document, DocumentContext& context);
void read_draft(const Node& node, model::Document& document, DocumentContext& context);
void read_number(const Node& node, model::Document& document, DocumentContext& context);
void read_issue(const Node& node, model::Document& document, DocumentContext& context);
void read_topics(const Node& node, model::Document& document, DocumentContext& context);
void read_place(const Node& node, model::Document& document, DocumentContext& context);
void read_image(const Node& node, model::Document& document, DocumentContext& context);
void read_attachments(const Node& node, model::Document& document, DocumentContext& context);
void read_period(const Node& node, model::Document& document, DocumentContext& context);
void read_posted(const Node& node, model::Document& document, DocumentContext& context);
void read_first_day(const Node& node, model::Document& document, DocumentContext& context);
void read_step(const Node& node, model::Document& document, DocumentContext& context);
void read_previous(const Node& node, model::Document& document, DocumentContext& context);
void read_objection(const Node& node, model::Document& document, DocumentContext& context);
void read_objection_phone(const Node& node, model::Document& document, DocumentContext& context);
void read_objection_organ(const Node& node, model::Document& document, DocumentContext& context);
void read_withdrawal(const Node& node, model::Document& document, DocumentContext& context);
void read_explains(const Node& node, model::Document& document, DocumentContext& context);

std::vector<model::Reference> reference_list(const Node& node, Mistakes& mistakes);

template <auto kMember>
void read_references(const Node& node, model::Document& document, DocumentContext& context) {
  document.*kMember = reference_list(node, context.mistakes);
}

// All kinds that can be written, for messages.
struct KindNames {
  std::string zh;
  std::string en;
};
KindNames kind_names();

}  // namespace mingbai::source
