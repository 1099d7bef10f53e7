// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/config.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"

namespace mingbai::source {
namespace {

using model::Topic;

struct TopicDraft {
  Topic topic;
  Mark id_mark;
  const Node* children = nullptr;
};

struct TopicContext {
  Mistakes& mistakes;
};

void read_id(const Node& node, TopicDraft& draft, TopicContext& context) {
  if (const auto id = text_value(node, Lines::kJoin, context.mistakes)) {
    draft.topic.id = check_id(*id, node.mark, context.mistakes) ? *id : std::string();
    draft.id_mark = node.mark;
  }
}

template <auto kMember>
void topic_text(const Node& node, TopicDraft& draft, TopicContext& context) {
  if (auto value = text_value(node, Lines::kJoin, context.mistakes)) {
    draft.topic.*kMember = std::move(*value);
  }
}

void keep_children(const Node& node, TopicDraft& draft, TopicContext& context) {
  if (expect_list(node, context.mistakes)) {
    draft.children = &node;
  }
}

using TopicField = Field<TopicDraft, TopicContext>;
constexpr TopicField kFields[] = {
    {{"标识",
      "id",
      Need::kRequired,
      {"小写英文，如 school", "small letters, like school"},
      "编号 代号"},
     read_id},
    {{"名称", "name", Need::kRequired, {"如 上学", "the topic's name"}, "标题 title"},
     topic_text<&Topic::name>},
    {{"说明", "summary", Need::kOptional, {"一句话", "a sentence"}, "简介 描述 description"},
     topic_text<&Topic::summary>},
    {{"下级", "children", Need::kOptional, {"下一级的列表", "the topics below"}, "子主题 子级 sub"},
     keep_children},
};
constexpr std::span<const TopicField> kTable(kFields);

void read_list(const Node& list, std::optional<model::TopicId> parent, Once& ids,
               std::vector<Topic>& topics, Mistakes& mistakes);

void read_one(const Node& node, std::optional<model::TopicId> parent, Once& ids,
              std::vector<Topic>& topics, Mistakes& mistakes) {
  TopicDraft draft;
  TopicContext context{mistakes};
  read_fields(node, kTable, draft, context);
  if (draft.topic.id.empty() || draft.topic.name.empty()) {
    return;
  }
  if (const auto first = ids.add(draft.topic.id, draft.id_mark)) {
    mistakes.add(kDuplicateId, draft.id_mark, {draft.topic.id, std::to_string(first->line)});
    return;
  }
  const auto id = static_cast<model::TopicId>(topics.size());
  draft.topic.parent = parent;
  if (parent) {
    topics[*parent].children.push_back(id);
  }
  topics.push_back(std::move(draft.topic));
  if (draft.children != nullptr) {
    read_list(*draft.children, id, ids, topics, mistakes);
  }
}

void read_list(const Node& list, std::optional<model::TopicId> parent, Once& ids,
               std::vector<Topic>& topics, Mistakes& mistakes) {
  for (const Node& item : list.children) {
    read_one(item, parent, ids, topics, mistakes);
  }
}

}  // namespace

void read_topics_file(const Node& root, std::vector<Topic>& topics, Mistakes& mistakes) {
  Once ids;
  if (expect_list(root, mistakes)) {
    read_list(root, std::nullopt, ids, topics, mistakes);
  }
}

}  // namespace mingbai::source
