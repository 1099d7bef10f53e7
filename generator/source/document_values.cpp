// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/document_values.h"

#include <algorithm>

#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

using model::Document;

struct AudienceRow {
  std::string_view zh;
  std::string_view en;
  std::optional<model::Audience> audience;  // nothing: never a document
};
constexpr AudienceRow kAudiences[] = {
    {"公网", "public", model::Audience::kPublic},
    {"本村", "village", model::Audience::kVillage},
    {"本户", "household", std::nullopt},
    {"内部", "internal", std::nullopt},
};

// What browsers as old as the kiosks' show (Chromium 69).
constexpr std::string_view kPictures[] = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"};

bool is_picture(std::string_view name) {
  const std::string ending = ascii_lower(extension(name));
  return std::find(std::begin(kPictures), std::end(kPictures), ending) != std::end(kPictures);
}

// The file that a field names, or null after reporting why it cannot be used.
const PlainFile* find_file(std::string_view key, const Item& item, DocumentContext& context) {
  const std::string name = replace_all(item.text, "\\", "/");  // as Windows writes paths
  if (const PlainFile* found = context.around.resolve(context.folder, name)) {
    context.used.push_back(found);
    return found;
  }
  const std::vector<std::string> arguments{std::string(key), item.text};
  const std::string path = normal_path(join_path(context.folder, name));
  if (path.empty() || path.starts_with("private/")) {
    context.mistakes.add(kFileNotPublishable, item.mark, arguments);
    return nullptr;
  }
  const std::string_view meant =
      closest(file_name(name), context.around.names_near(context.folder));
  if (meant.empty()) {
    context.mistakes.add(kNoSuchFile, item.mark, arguments);
  } else {
    context.mistakes.add(kNoSuchFileMeant, item.mark,
                         {arguments[0], arguments[1], std::string(meant)});
  }
  return nullptr;
}

void report_topic(const Item& item, const std::vector<model::TopicId>& found,
                  DocumentContext& context) {
  const std::vector<model::Topic>& topics = context.around.topics();
  if (found.size() > 1) {
    std::vector<std::string> ids;
    ids.reserve(found.size());
    for (const model::TopicId id : found) {
      ids.push_back(topics[id].id);
    }
    context.mistakes.add(kAmbiguousTopic, item.mark,
                         {item.text, std::to_string(found.size()), join(ids, " ")});
    return;
  }
  constexpr std::size_t kMostCandidates = 500;
  std::vector<std::string_view> candidates;
  for (std::size_t i = 0; i < std::min(topics.size(), kMostCandidates); ++i) {
    candidates.push_back(topics[i].name);
    candidates.push_back(topics[i].id);
  }
  const std::string_view meant = closest(item.text, candidates);
  if (meant.empty()) {
    context.mistakes.add(kUnknownTopic, item.mark, {item.text});
  } else {
    context.mistakes.add(kUnknownTopicMeant, item.mark, {item.text, std::string(meant)});
  }
}

}  // namespace

KindNames kind_names() {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const model::KindRow& row : model::kind_table()) {
    zh.emplace_back(row.name_zh);
    en.emplace_back(row.name_en);
  }
  return {join(zh, "、"), join(en, ", ")};
}

void read_kind(const Node& node, Document& document, DocumentContext& context) {
  const auto name = text_value(node, Lines::kJoin, context.mistakes);
  if (!name) {
    return;
  }
  if (const auto kind = model::kind_by_name(*name)) {
    document.kind = *kind;
    return;
  }
  const KindNames kinds = kind_names();
  context.mistakes.add(kUnknownKind, node.mark, {*name, kinds.zh, kinds.en});
}

void read_audience(const Node& node, Document& document, DocumentContext& context) {
  const auto name = text_value(node, Lines::kJoin, context.mistakes);
  for (const AudienceRow& row : kAudiences) {
    if (!name || (*name != row.zh && *name != row.en)) {
      continue;
    }
    if (row.audience) {
      document.audience = *row.audience;
      return;
    }
    context.is_closed = true;
    context.mistakes.add(kClosedAudience, node.mark, {*name});
    return;
  }
  context.is_closed = true;
  if (name) {
    context.mistakes.add(kUnknownAudience, node.mark, {*name});
  }
}

void read_draft(const Node& node, Document& document, DocumentContext& context) {
  const auto value = yes_no_value(node, context.mistakes);
  document.draft = value.value_or(true);
  context.is_closed = context.is_closed || !value;
}

void read_number(const Node& node, Document& document, DocumentContext& context) {
  const auto written = text_value(node, Lines::kJoin, context.mistakes);
  if (!written) {
    return;
  }
  document.number = text::parse_document_number(*written);
  if (!document.number) {
    context.mistakes.add(kBadNumber, node.mark, {*written});
  }
}

void read_issue(const Node& node, Document& document, DocumentContext& context) {
  const auto written = text_value(node, Lines::kJoin, context.mistakes);
  if (!written) {
    return;
  }
  // 第3期, 3期, 3
  std::string_view bare = *written;
  constexpr std::string_view kBefore = "第";
  constexpr std::string_view kAfter = "期";
  if (bare.substr(0, kBefore.size()) == kBefore) {
    bare.remove_prefix(kBefore.size());
  }
  if (bare.size() > kAfter.size() && bare.substr(bare.size() - kAfter.size()) == kAfter) {
    bare.remove_suffix(kAfter.size());
  }
  const auto issue = whole_number(bare);
  if (!issue || *issue < 1 || *issue > kLastIssue) {
    context.mistakes.add(kBadIssue, node.mark, {*written, std::to_string(kLastIssue)});
    return;
  }
  document.issue = *issue;
}

void read_topics(const Node& node, Document& document, DocumentContext& context) {
  for (const Item& item : list_value(node, Separators::kPunctuation, context.mistakes)) {
    const std::vector<model::TopicId> found = context.around.find_topics(item.text);
    if (found.size() != 1) {
      if (!context.mistakes.is_full()) {
        report_topic(item, found, context);
      }
    } else if (std::find(document.topics.begin(), document.topics.end(), found.front()) ==
               document.topics.end()) {
      document.topics.push_back(found.front());
    }
  }
}

void read_place(const Node& node, Document& document, DocumentContext& context) {
  if (const auto name = text_value(node, Lines::kJoin, context.mistakes)) {
    document.place = context.places.find(*name, node.mark, context.mistakes);
  }
}

void read_image(const Node& node, Document& document, DocumentContext& context) {
  const auto name = text_value(node, Lines::kJoin, context.mistakes);
  if (!name) {
    return;
  }
  if (!is_picture(*name)) {
    std::vector<std::string> endings(std::begin(kPictures), std::end(kPictures));
    context.mistakes.add(kNotPicture, node.mark, {*name, join(endings, " ")});
    return;
  }
  if (const PlainFile* file = find_file(node.key, {*name, node.mark}, context)) {
    document.image = file->path;
  }
}

void read_attachments(const Node& node, Document& document, DocumentContext& context) {
  constexpr std::uint64_t kMegabyte = 1U << 20U;
  const auto attach = [&](const Item& item) {
    const PlainFile* const file = find_file(node.key, item, context);
    if (file == nullptr) {
      return;
    }
    if (file->size > kLargestAttachment) {
      context.mistakes.add(kAttachmentTooLarge, item.mark,
                           {item.text, std::to_string(file->size / kMegabyte),
                            std::to_string(kLargestAttachment / kMegabyte)});
    }
    document.attachments.push_back({file->path, std::string(file_name(file->path)), file->size});
  };
  for (const Item& item : list_value(node, Separators::kNone, context.mistakes)) {
    // "1、申请表.docx" is one name, "a.csv、b.csv" are two: what exists decides.
    if (context.around.resolve(context.folder, item.text) != nullptr) {
      attach(item);
      continue;
    }
    for (const Item& part : split_names(item)) {
      if (!context.mistakes.is_full()) {
        attach(part);
      }
    }
  }
}

std::vector<model::Reference> reference_list(const Node& node, Mistakes& mistakes) {
  std::vector<model::Reference> references;
  for (Item& item : list_value(node, Separators::kPunctuation, mistakes)) {
    references.push_back(
        {std::move(item.text), mistakes.place(item.mark), mistakes.excerpt(item.mark.line)});
  }
  return references;
}

void read_explains(const Node& node, Document& document, DocumentContext& context) {
  if (auto written = text_value(node, Lines::kJoin, context.mistakes)) {
    document.explains = {std::move(*written), context.mistakes.place(node.mark),
                         context.mistakes.excerpt(node.mark.line)};
  }
}

}  // namespace mingbai::source
