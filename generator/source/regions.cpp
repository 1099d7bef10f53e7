// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/config.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"

namespace mingbai::source {
namespace {

using model::Region;
using model::RegionLevel;

struct RegionDraft {
  std::string name;
  std::string code;
  std::vector<std::string> aliases;
  std::optional<RegionLevel> level;
  bool level_is_wrong = false;  // and was reported
  const Node* children = nullptr;
};

struct RegionContext {
  Mistakes& mistakes;
};

void read_level(const Node& node, RegionDraft& draft, RegionContext& context) {
  const auto name = text_value(node, Lines::kJoin, context.mistakes);
  if (!name) {
    return;
  }
  draft.level = model::level_by_name(*name);
  if (!draft.level) {
    draft.level_is_wrong = true;
    context.mistakes.add(kUnknownLevel, node.mark, {*name});
  }
}

void keep_children(const Node& node, RegionDraft& draft, RegionContext& context) {
  if (expect_list(node, context.mistakes)) {
    draft.children = &node;
  }
}

using RegionField = Field<RegionDraft, RegionContext>;
constexpr RegionField kFields[] = {
    {{"名称", "name", Need::kRequired, {"全称，如 许湾乡", "the full name"}, "名字 地名"},
     field::text<&RegionDraft::name>},
    {{"代码",
      "code",
      Need::kOptional,
      {"行政区划代码", "the code of the place"},
      "编码 区划代码 id"},
     field::text<&RegionDraft::code>},
    {{"级别", "level", Need::kOptional, {"省、市、县、乡、村", "province … village"}, "层级 等级"},
     read_level},
    {{"简称", "aliases", Need::kOptional, {"别的叫法", "other names"}, "别名 俗称 alias"},
     field::names<&RegionDraft::aliases>},
    {{"下级", "children", Need::kOptional, {"下一级的列表", "the places below"}, "子级 下属 sub"},
     keep_children},
};
constexpr std::span<const RegionField> kTable(kFields);

class Reader {
 public:
  Reader(model::Regions& regions, Mistakes& mistakes) : regions_(regions), mistakes_(mistakes) {}

  void read_list(const Node& list, std::optional<model::RegionId> parent) {
    Once siblings;
    for (const Node& item : list.children) {
      read_one(item, parent, siblings);
    }
  }

  void read_one(const Node& node, std::optional<model::RegionId> parent, Once& siblings) {
    RegionDraft draft;
    RegionContext context{mistakes_};
    read_fields(node, kTable, draft, context);
    if (draft.name.empty()) {
      return;
    }
    if (const auto first = siblings.add(draft.name, node.mark)) {
      mistakes_.add(kDuplicateSibling, node.mark, {draft.name, std::to_string(first->line)});
      return;
    }
    const auto level = level_of(node, draft, parent);
    if (!level) {
      return;
    }
    check_code(node, draft);
    Region region;
    region.name = draft.name;
    region.code = std::move(draft.code);
    region.aliases = std::move(draft.aliases);
    region.level = *level;
    region.parent = parent;
    const model::RegionId id = regions_.add(std::move(region));
    if (draft.children != nullptr) {
      read_list(*draft.children, id);
    }
  }

 private:
  // The level that was written, or the one below the parent's. After a mistake a level that fits is
  // taken, so that the places below are known all the same.
  std::optional<RegionLevel> level_of(const Node& node, const RegionDraft& draft,
                                      std::optional<model::RegionId> parent) {
    if (!parent) {
      if (!draft.level && !draft.level_is_wrong) {
        mistakes_.add(kNoLevel, node.mark, {draft.name});
      }
      return draft.level.value_or(RegionLevel::kProvince);
    }
    const RegionLevel above = regions_.at(*parent).level;
    const RegionLevel level = draft.level.value_or(RegionLevel::kVillage);
    if ((draft.level && level <= above) || above == RegionLevel::kVillage) {
      mistakes_.add(kLevelOrder, node.mark,
                    {draft.name, std::string(model::level_name(level)),
                     std::string(model::level_name(above))});
      if (above == RegionLevel::kVillage) {
        return std::nullopt;
      }
    }
    const auto next = static_cast<RegionLevel>(static_cast<int>(above) + 1);
    return draft.level && level > above ? level : next;
  }

  void check_code(const Node& node, RegionDraft& draft) {
    if (draft.code.empty()) {
      return;
    }
    const auto [entry, is_new] = codes_.try_emplace(draft.code, Owner{draft.name, node.mark});
    if (!is_new) {
      mistakes_.add(kDuplicateCode, node.mark,
                    {draft.code, std::to_string(entry->second.mark.line), entry->second.name});
      draft.code.clear();
    }
  }

  struct Owner {
    std::string name;
    Mark mark;
  };

  model::Regions& regions_;
  Mistakes& mistakes_;
  std::unordered_map<std::string, Owner> codes_;
};

}  // namespace

void read_regions(const Node& root, model::Regions& regions, Mistakes& mistakes) {
  Reader reader(regions, mistakes);
  if (root.kind == NodeKind::kMap) {  // a site of one county needs no list
    Once siblings;
    reader.read_one(root, std::nullopt, siblings);
  } else if (expect_list(root, mistakes)) {
    reader.read_list(root, std::nullopt);
  }
}

}  // namespace mingbai::source
