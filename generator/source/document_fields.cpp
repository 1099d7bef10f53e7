// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/document_fields.h"

#include <algorithm>

#include "generator/source/document_values.h"
#include "generator/source/messages.h"
#include "generator/source/values.h"

namespace mingbai::source {
namespace {

using field::date;
using field::names;
using field::paragraph;
using field::text;
using model::Document;

constexpr Need kOptional = Need::kOptional;
constexpr Need kRequired = Need::kRequired;

// Chinese, English, needed, what to write; words that people also write for it; how it is read.
constexpr DocumentField kFields[] = {
    {{"标题",
      "title",
      kRequired,
      {"文档的标题，一行", "the title, one line"},
      "题目 名称 题名 name subject"},
     text<&Document::title>},
    {{"类型",
      "kind",
      kOptional,
      {"政策文件、通知公告、公示…", "policy, notice, publicity …"},
      "栏目 种类 类别 type column"},
     read_kind},
    {{"发布日期",
      "date",
      kOptional,
      {"如 2017-12-01", "like 2017-12-01"},
      "日期 时间 发布时间 发布 published pubdate"},
     date<&Document::date>},
    {{"成文日期",
      "written",
      kOptional,
      {"如 2017-11-28", "like 2017-11-28"},
      "成文时间 落款日期 印发日期"},
     date<&Document::written>},
    {{"发文机关",
      "organs",
      kOptional,
      {"一个或几个单位", "one or several organs"},
      "发文单位 发布机构 发布单位 单位 机关 organ department issuer"},
     names<&Document::organs>},
    {{"文号",
      "number",
      kOptional,
      {"如 国办发〔2017〕47号", "like 国办发〔2017〕47号"},
      "发文字号 字号 编号 文件号 no"},
     read_number},
    {{"索引号",
      "index_number",
      kOptional,
      {"政府信息公开的索引号", "of the information catalogue"},
      "索引 index"},
     text<&Document::index_number>},
    {{"主题",
      "topics",
      kOptional,
      {"topics.yaml 里的名称", "names of topics.yaml"},
      "主题分类 分类 topic category categories"},
     read_topics},
    {{"标签", "tags", kOptional, {"自由的关键词", "free keywords"}, "关键词 关键字 tag keywords"},
     names<&Document::tags>},
    {{"地区",
      "place",
      kOptional,
      {"regions.yaml 里的名称或路径", "a name or path of regions.yaml"},
      "地点 区域 地方 村 region location area"},
     read_place},
    {{"体裁",
      "genre",
      kOptional,
      {"通知、意见、办法…", "notice, opinion, measures …"},
      "文种 体裁分类"},
     text<&Document::genre>},
    {{"施行日期",
      "effective",
      kOptional,
      {"开始生效的日子", "the first day in force"},
      "生效日期 实施日期 开始日期 start"},
     date<&Document::effective>},
    {{"失效日期",
      "expires",
      kOptional,
      {"有效的最后一天", "the last day in force"},
      "截止日期 有效期 结束日期 终止日期 end expiry expire"},
     date<&Document::expires>},
    {{"替代",
      "replaces",
      kOptional,
      {"被替代文件的文件名或文号", "file name or number of the older one"},
      "代替 取代 replace supersedes"},
     read_references<&Document::replaces>},
    {{"废止",
      "repeals",
      kOptional,
      {"被废止文件的文件名或文号", "file name or number of what it repeals"},
      "撤销 repeal"},
     read_references<&Document::repeals>},
    {{"解读",
      "explains",
      kOptional,
      {"所解读政策的文件名或文号", "file name or number of the policy"},
      "政策解读 解读文件 explain"},
     read_explains},
    {{"范围",
      "audience",
      kOptional,
      {"公网 或 本村", "public or village"},
      "受众 公开范围 可见 visibility"},
     read_audience},
    {{"来源",
      "source",
      kOptional,
      {"转载自哪里", "where it was taken from"},
      "出处 转载 origin from"},
     text<&Document::origin>},
    {{"作者",
      "author",
      kOptional,
      {"写稿的人或单位", "who wrote it"},
      "编辑 撰稿 供稿 editor writer"},
     text<&Document::author>},
    {{"摘要",
      "summary",
      kOptional,
      {"一两句话", "a sentence or two"},
      "简介 描述 概要 导语 description abstract"},
     text<&Document::summary>},
    {{"图片",
      "image",
      kOptional,
      {"图片文件名", "file name of the picture"},
      "封面 配图 picture cover photo"},
     read_image},
    {{"图片说明",
      "image_alt",
      kOptional,
      {"图上是什么", "what the picture shows"},
      "图说 图注 alt caption"},
     text<&Document::image_alt>},
    {{"附件",
      "attachments",
      kOptional,
      {"文件名列表", "a list of file names"},
      "下载 文件 attachment files"},
     read_attachments},
    {{"期号",
      "issue",
      kOptional,
      {"年内的第几期", "the number within its year"},
      "期数 期 issue_number"},
     read_issue},
    {{"公示期",
      "period",
      kOptional,
      {"如 7天、5个工作日", "like 7天, 5个工作日"},
      "公示时间 公示天数 期限"},
     read_period},
    {{"公示开始",
      "posted",
      kOptional,
      {"贴出来的那天，默认是发布日期", "the day of posting; the date by default"},
      "张贴日期 公示日期 开始公示"},
     read_posted},
    {{"公示首日",
      "first_day",
      kOptional,
      {"次日（默认）或当日", "次日 (the next day, by default) or 当日 (the same day)"},
      "起算"},
     read_first_day},
    {{"步骤",
      "step",
      kOptional,
      {"第一次公示、第二次公示、对比、公告", "第一次公示, 第二次公示, 对比, 公告"},
      "程序 环节"},
     read_step},
    {{"上一步",
      "previous",
      kOptional,
      {"上一步的文件名", "file name of the step before"},
      "前一步"},
     read_previous},
    {{"异议",
      "objection",
      kOptional,
      {"无 或 处理中", "无 (none) or 处理中 (being dealt with)"},
      "异议情况"},
     read_objection},
    {{"异议电话",
      "objection_phone",
      kOptional,
      {"有意见打哪个电话", "whom to call"},
      "监督电话 举报电话 反映电话"},
     read_objection_phone},
    {{"异议单位",
      "objection_organ",
      kOptional,
      {"有意见找哪个单位", "which organ to turn to"},
      "受理单位 监督单位"},
     read_objection_organ},
    {{"名单撤下",
      "names_withdrawn",
      kOptional,
      {"期满（默认）、30天（期满后再留几天）或撤下的日期",
       "at_end, 30天 (after the end), or a day"},
      "撤下 撤下日期 撤名单"},
     read_withdrawal},
    {{"草稿", "draft", kOptional, {"是 或 否", "yes or no"}, "未完成 状态 status"}, read_draft},
    {{"联系电话", "phone", kOptional, {"办事电话", "telephone"}, "电话 咨询电话 tel telephone"},
     text<&Document::phone>},
    {{"办理地点", "address", kOptional, {"到哪里办", "where to go"}, "地址 办事地点 office"},
     text<&Document::address>},
    {{"办理时间",
      "hours",
      kOptional,
      {"什么时候办", "when it is open"},
      "办公时间 工作时间 办事时间 time"},
     text<&Document::hours>},
};

constexpr std::span<const DocumentField> kTable(kFields);

std::string shown(const text::Date& date) {
  return text::iso(date);
}

void check_kind(const Given& given, FolderKind folder_kind, const Node& map,
                const Document& document, DocumentContext& context) {
  if (folder_kind == FolderKind::kUnknown && given_field(given, "kind") == nullptr) {
    const KindNames kinds = kind_names();
    context.mistakes.add(kNoKind, {map.mark.line, 0},
                         {std::string(context.folder), kinds.zh, kinds.en});
    return;
  }
  if (model::row_of(document.kind).dated && !document.date) {
    const Node* const date_entry = given_field(given, "date");
    if (date_entry == nullptr || date_entry->is_blank()) {
      report_missing(kTable[row_named(kTable, "date")].name,
                     date_entry != nullptr ? date_entry->key_mark : map.mark, context.mistakes);
    }
  }
}

void check_dates(const Given& given, const Document& document, Mistakes& mistakes) {
  if (document.effective && document.expires &&
      text::last_day(*document.expires) < text::first_day(*document.effective)) {
    mistakes.add(kExpiresBeforeEffective, given_field(given, "expires")->mark,
                 {shown(*document.expires), shown(*document.effective)});
  }
  if (document.written && document.date &&
      text::last_day(*document.date) < text::first_day(*document.written)) {
    mistakes.add(kWrittenAfterPublished, given_field(given, "written")->mark,
                 {shown(*document.written), shown(*document.date)});
  }
}

void check_image(const Given& given, const Document& document, Mistakes& mistakes) {
  const Node* const image = given_field(given, "image");
  if (image == nullptr || image->is_blank() || !document.image_alt.empty()) {
    return;
  }
  const bool is_english = image->key == "image";
  mistakes.add(kImageWithoutAlt, image->key_mark, {is_english ? "image_alt" : "图片说明"});
}

// A misspelt 范围 or 草稿 must not open to everybody what was meant for few.
void check_closed(const Node& map, DocumentContext& context) {
  if (context.mistakes.empty()) {
    return;
  }
  if (context.mistakes.is_full()) {
    context.is_closed = true;
    return;
  }
  for (const Node& entry : map.children) {
    const std::string_view key = bare_key(entry);
    const bool is_known = std::any_of(kTable.begin(), kTable.end(), [&](const auto& row) {
      return key == row.name.zh || key == row.name.en;
    });
    const auto meant = is_known ? std::nullopt : closest_field(key, document_field_names());
    if (!meant) {
      continue;
    }
    const std::string_view en = kTable[*meant].name.en;
    context.is_closed = context.is_closed || en == "audience" || en == "draft";
  }
}

}  // namespace

std::span<const DocumentField> document_fields() {
  return kTable;
}

const std::vector<FieldName>& document_field_names() {
  static const std::vector<FieldName> names = names_of(kTable);
  return names;
}

const Node* given_field(const Given& given, std::string_view en) {
  return given[row_named(kTable, en)];
}

Given read_document_fields(const Node& map, FolderKind folder_kind, Document& document,
                           DocumentContext& context) {
  Given given = read_fields(map, kTable, document, context);
  check_kind(given, folder_kind, map, document, context);
  check_dates(given, document, context.mistakes);
  check_image(given, document, context.mistakes);
  check_closed(map, context);
  return given;
}

}  // namespace mingbai::source
