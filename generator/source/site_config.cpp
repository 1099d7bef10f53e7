// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/source/config.h"
#include "generator/source/document_values.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

using field::integer;
using field::text;
using model::ColumnConfig;
using model::SiteConfig;

// Names in the output that columns cannot take (DESIGN, routes).
constexpr std::string_view kReservedIds[] = {"assets",  "static", "topics", "places",
                                             "years",   "organs", "search", "index",
                                             "private", "shards", "cards"};

struct ColumnDraft {
  ColumnConfig column;
  bool has_kind = false;
  Mark id_mark;
};

struct ColumnContext {
  Mistakes& mistakes;
};

void read_id(const Node& node, ColumnDraft& draft, ColumnContext& context) {
  const auto id = text_value(node, Lines::kJoin, context.mistakes);
  if (!id || !check_id(*id, node.mark, context.mistakes)) {
    return;
  }
  if (std::find(std::begin(kReservedIds), std::end(kReservedIds), *id) != std::end(kReservedIds)) {
    context.mistakes.add(kReservedId, node.mark, {*id});
    return;
  }
  draft.column.id = *id;
  draft.id_mark = node.mark;
}

void read_column_kind(const Node& node, ColumnDraft& draft, ColumnContext& context) {
  const auto name = text_value(node, Lines::kJoin, context.mistakes);
  const auto kind = name ? model::kind_by_name(*name) : std::nullopt;
  draft.has_kind = true;  // or was meant to be: one message is enough
  if (kind) {
    draft.column.kind = *kind;
  } else if (name) {
    const KindNames kinds = kind_names();
    context.mistakes.add(kUnknownKind, node.mark, {*name, kinds.zh, kinds.en});
  }
}

template <auto kMember>
void column_text(const Node& node, ColumnDraft& draft, ColumnContext& context) {
  if (auto value = text_value(node, Lines::kJoin, context.mistakes)) {
    draft.column.*kMember = std::move(*value);
  }
}

void read_keywords(const Node& node, ColumnDraft& draft, ColumnContext& context) {
  std::vector<std::string> words;
  for (Item& item : list_value(node, Separators::kPunctuation, context.mistakes)) {
    words.push_back(std::move(item.text));
  }
  draft.column.keywords = join(words, ",");  // as the meta tag wants them
}

using ColumnField = Field<ColumnDraft, ColumnContext>;
constexpr ColumnField kColumnFields[] = {
    {{"标识",
      "id",
      Need::kRequired,
      {"栏目文件夹的英文名", "the folder of the column"},
      "编号 代号"},
     read_id},
    {{"名称", "name", Need::kRequired, {"栏目名称", "the column's name"}, "标题 title"},
     column_text<&ColumnConfig::name>},
    {{"类型", "kind", Need::kOptional, {"政策文件、通知公告…", "policy, notice …"}, {}},
     read_column_kind},
    {{"说明", "description", Need::kOptional, {"一句话", "a sentence"}, "描述 简介 summary"},
     column_text<&ColumnConfig::description>},
    {{"关键词", "keywords", Need::kOptional, {"几个词", "some words"}, "标签 tags"}, read_keywords},
    {{"栏目类型", "type", Need::kOptional, {"工作动态、政策文件…", "of the 47号 guide"}, {}},
     column_text<&ColumnConfig::type>},
};

void read_column(const Node& node, Once& ids, SiteConfig& config, Mistakes& mistakes) {
  ColumnDraft draft;
  ColumnContext context{mistakes};
  read_fields(node, std::span<const ColumnField>(kColumnFields), draft, context);
  if (draft.column.id.empty()) {
    return;
  }
  if (const auto first = ids.add(draft.column.id, draft.id_mark)) {
    mistakes.add(kDuplicateId, draft.id_mark, {draft.column.id, std::to_string(first->line)});
    return;
  }
  if (!draft.has_kind) {
    const auto kind = model::kind_by_folder(draft.column.id);
    if (!kind) {
      const KindNames kinds = kind_names();
      mistakes.add(kColumnWithoutKind, node.mark, {draft.column.id, kinds.zh, kinds.en});
      return;
    }
    draft.column.kind = *kind;
  }
  config.columns.push_back(std::move(draft.column));
}

void read_columns(const Node& node, SiteConfig& config, ConfigContext& context) {
  if (!expect_list(node, context.mistakes)) {
    return;
  }
  Once ids;
  for (const Node& item : node.children) {
    read_column(item, ids, config, context.mistakes);
  }
}

void read_base_url(const Node& node, SiteConfig& config, ConfigContext& context) {
  auto url = text_value(node, Lines::kJoin, context.mistakes);
  if (!url) {
    return;
  }
  const std::string lower = ascii_lower(*url);
  const bool is_web = lower.starts_with("https://") || lower.starts_with("http://");
  const std::size_t host = url->find("//") + 2;
  if (!is_web || host >= url->size() || (*url)[host] == '/' ||
      url->find_first_of(" \t\"'<>?#") != url->npos) {
    context.mistakes.add(kBadAddress, node.mark, {*url});
    return;
  }
  if (url->back() != '/') {
    *url += '/';
  }
  config.base_url = std::move(*url);
}

void read_site_place(const Node& node, SiteConfig& config, ConfigContext& context) {
  if (const auto name = text_value(node, Lines::kJoin, context.mistakes)) {
    config.place = context.places.find(*name, node.mark, context.mistakes);
  }
}

void read_card_pages(const Node& node, SiteConfig& config, ConfigContext& context) {
  config.card_pages = yes_no_value(node, context.mistakes).value_or(false);
}

constexpr int kLargestPage = 200;  // cards on one list page

using SiteField = Field<SiteConfig, ConfigContext>;
constexpr SiteField kSiteFields[] = {
    {{"名称", "name", Need::kRequired, {"站点名称", "the site's name"}, "站名 标题 站点名称 title"},
     text<&SiteConfig::name>},
    {{"副标题", "subtitle", Need::kOptional, {"一句话", "a sentence"}, "口号 slogan"},
     text<&SiteConfig::subtitle>},
    {{"网址", "base_url", Need::kOptional, {"https://…/", "https://…/"}, "地址 链接 url baseurl"},
     read_base_url},
    {{"域名", "domain", Need::kOptional, {"www.example.gov.cn", "www.example.gov.cn"}, "host"},
     text<&SiteConfig::domain>},
    {{"网站标识码",
      "id_code",
      Need::kOptional,
      {"政府网站标识码", "the government site code"},
      "标识码"},
     text<&SiteConfig::id_code>},
    {{"ICP备案编号",
      "icp",
      Need::kOptional,
      {"备案编号", "the ICP number"},
      "icp备案 备案号 备案编号 ICP"},
     text<&SiteConfig::icp>},
    {{"公安备案编号",
      "police",
      Need::kOptional,
      {"备案编号", "the police number"},
      "公安备案 公安备案号"},
     text<&SiteConfig::police>},
    {{"主办单位", "organizer", Need::kOptional, {"单位全称", "full name"}, "主办 sponsor"},
     text<&SiteConfig::organizer>},
    {{"承办单位", "contractor", Need::kOptional, {"单位全称", "full name"}, "承办 维护单位"},
     text<&SiteConfig::contractor>},
    {{"站点提示",
      "notice",
      Need::kOptional,
      {"每页都显示的提示", "shown on every page"},
      "提示 公告"},
     text<&SiteConfig::notice>},
    {{"地区",
      "place",
      Need::kOptional,
      {"regions.yaml 里的名称", "a name of regions.yaml"},
      "区域 region"},
     read_site_place},
    {{"每页条数", "page_size", Need::kOptional, {"1 到 200", "1 to 200"}, "分页 条数 paginate"},
     integer<&SiteConfig::page_size, 1, kLargestPage>},
    {{"明白卡查询",
      "card_pages",
      Need::kOptional,
      {"是 或 否：群众凭卡在网页上看自己家的明白卡", "yes or no: households open their cards"},
      "明白卡 cards"},
     read_card_pages},
    {{"栏目", "columns", Need::kOptional, {"栏目列表", "a list of columns"}, "栏目列表 sections"},
     read_columns},
};

}  // namespace

bool check_id(std::string_view id, Mark at, Mistakes& mistakes) {
  const bool is_good =
      !id.empty() && id.front() != '-' && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      });
  if (!is_good) {
    mistakes.add(kBadId, at, {std::string(id)});
  }
  return is_good;
}

std::vector<ColumnConfig> default_columns() {
  std::vector<ColumnConfig> columns;
  for (const model::KindRow& row : model::kind_table()) {
    if (!row.dated) {
      continue;  // standing pages are reached from the navigation, not from a list
    }
    ColumnConfig column;
    column.id = row.folder;
    column.name = row.name_zh;
    column.kind = row.kind;
    columns.push_back(std::move(column));
  }
  return columns;
}

void read_site_config(const Node& root, SiteConfig& config, ConfigContext& context) {
  read_fields(root, std::span<const SiteField>(kSiteFields), config, context);
}

}  // namespace mingbai::source
