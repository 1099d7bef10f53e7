// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/document_fields.h"

#include <set>

#include <doctest/doctest.h>

#include "support.h"

namespace mingbai::source {
namespace {

using testing::read_policy;
using testing::read_site;
using Words = std::vector<std::string>;

TEST_CASE("字段表：中英文名字都不重复，每个都有说明") {
  std::set<std::string_view> names;
  for (const DocumentField& row : document_fields()) {
    CAPTURE(row.name.en);
    CHECK(names.insert(row.name.zh).second);
    CHECK(names.insert(row.name.en).second);
    CHECK_FALSE(row.name.help.zh.empty());
    CHECK_FALSE(row.name.help.en.empty());
  }
}

TEST_CASE("字段：全部写上，都读进文档") {
  const auto site = read_site({{"policies/education-2017.md",
                                "---\n"
                                "标题: 教育扶贫实施细则\n"
                                "发布日期: 2017-04-10 09:00\n"
                                "成文日期: 2017年4月6日\n"
                                "发文机关: [县教育局, 县扶贫办]\n"
                                "文号: 东示教[2017]6号\n"
                                "索引号: SL0002-2017-00004\n"
                                "主题: [上学, health]\n"
                                "标签: 教育资助、雨露计划，助学金\n"
                                "地区: 东新区/许湾乡\n"
                                "体裁: 细则\n"
                                "施行日期: 2017-01-01\n"
                                "失效日期: 2018\n"
                                "替代: [education-2016.md, 东示教〔2016〕3号]\n"
                                "废止: old.md\n"
                                "解读: policy.md\n"
                                "范围: 公网\n"
                                "来源: 县政府网\n"
                                "作者: 张三\n"
                                "摘要: >\n  两\n  行\n"
                                "图片: photo.jpg\n"
                                "图片说明: 学生在上课\n"
                                "附件: [form.csv, table.txt]\n"
                                "期号: 第12期\n"
                                "草稿: 否\n"
                                "联系电话: 0394-0000000\n"
                                "办理地点: 乡政府\n"
                                "办理时间: 周一\n"
                                "---\n正文\n"},
                               {"policies/photo.jpg", "jpg"},
                               {"policies/form.csv", "1,2\n"},
                               {"static/table.txt", "12345"}});
  CHECK(site.found == "");
  const model::Document& d = site.only();
  CHECK(d.source_path == "policies/education-2017.md");
  CHECK(d.slug == "education-2017");
  CHECK(d.kind == model::Kind::kPolicy);
  CHECK(d.title == "教育扶贫实施细则");
  CHECK(text::pub_date(*d.date) == "2017-04-10 09:00");
  CHECK(text::iso(*d.written) == "2017-04-06");
  CHECK(text::iso(*d.effective) == "2017-01-01");
  CHECK(text::iso(*d.expires) == "2018");
  CHECK(d.organs == Words{"县教育局", "县扶贫办"});
  CHECK(d.number->display() == "东示教〔2017〕6号");
  CHECK(d.index_number == "SL0002-2017-00004");
  CHECK(d.topics == std::vector<model::TopicId>{0, 1});
  CHECK(d.tags == Words{"教育资助", "雨露计划", "助学金"});
  CHECK(site.records.regions.at(*d.place).name == "许湾乡");
  CHECK(d.genre == "细则");
  REQUIRE(d.replaces.size() == 2);
  CHECK(d.replaces[0].text == "education-2016.md");
  CHECK(d.replaces[1].text == "东示教〔2016〕3号");
  CHECK(d.replaces[1].place.line == 14);
  CHECK(d.replaces[1].place.column == 25);
  CHECK(d.replaces[1].excerpt == "替代: [education-2016.md, 东示教〔2016〕3号]");
  CHECK(d.repeals.at(0).text == "old.md");
  CHECK(d.explains->text == "policy.md");
  CHECK(d.audience == model::Audience::kPublic);
  CHECK(d.origin == "县政府网");
  CHECK(d.author == "张三");
  CHECK(d.summary == "两 行");
  CHECK(d.image == "policies/photo.jpg");
  CHECK(d.image_alt == "学生在上课");
  REQUIRE(d.attachments.size() == 2);
  CHECK(d.attachments[0].source_path == "policies/form.csv");
  CHECK(d.attachments[0].name == "form.csv");
  CHECK(d.attachments[0].size == 4);
  CHECK(d.attachments[1].source_path == "static/table.txt");
  CHECK(d.issue == 12);
  CHECK_FALSE(d.draft);
  CHECK(d.phone == "0394-0000000");
  CHECK(d.address == "乡政府");
  CHECK(d.hours == "周一");
  CHECK(d.body == "正文\n");
  CHECK(d.body_line == 32);
  CHECK(d.hash.hex().size() == 32);
}

TEST_CASE("字段：英文名字一样读") {
  const auto site = read_site({{"news/a.md",
                                "---\ntitle: A\ndate: 2017-12\nkind: notice\naudience: village\n"
                                "draft: yes\nplace: 大张村\n---\n"}});
  CHECK(site.found == "");
  CHECK(site.only().kind == model::Kind::kNotice);
  CHECK(site.only().audience == model::Audience::kVillage);
  CHECK(site.only().draft);
  CHECK(text::iso(*site.only().date) == "2017-12");
}

struct MistakeRow {
  std::string fields;
  std::string found;
};

// Fields begin on line 4 of policies/a.md.
TEST_CASE("字段：每种错误报在写错的地方") {
  const MistakeRow rows[] = {
      {"发布日起: 2017\n", "YM031@policies/a.md:4:1"},
      {"完全不相干: 1\n", "YM030@policies/a.md:4:1"},
      {"date: 2017-12-02\n", "YM032@policies/a.md:4:1"},
      {"成文日期: 2017-02-30\n", "YM036@policies/a.md:4:7"},
      {"成文日期: 去年\n", "YM036@policies/a.md:4:7"},
      {"成文日期: 2018-01-01\n", "FM019@policies/a.md:4:7"},
      {"施行日期: 2018-01\n失效日期: 2017-12-31\n", "FM018@policies/a.md:5:7"},
      {"草稿: 也许\n", "YM037@policies/a.md:4:5"},
      {"类型: 通知书\n", "FM012@policies/a.md:4:5"},
      {"范围: 全国\n", "FM014@policies/a.md:4:5"},
      {"范围: 本户\n", "FM015@policies/a.md:4:5"},
      {"范围: 内部\n", "FM015@policies/a.md:4:5"},
      {"文号: 某个文件\n", "FM016@policies/a.md:4:5"},
      {"期号: 第三期\n", "FM017@policies/a.md:4:5"},
      {"期号: 0\n", "FM017@policies/a.md:4:5"},
      {"期号: -3\n", "FM017@policies/a.md:4:5"},
      {"期号: 99999999999\n", "FM017@policies/a.md:4:5"},
      {"主题: [上学, 上雪]\n", "FM027@policies/a.md:4:10"},
      {"主题: 上学、种地\n", "FM026@policies/a.md:4:8"},
      {"地区: 大章村\n", "FM029@policies/a.md:4:5"},
      {"地区: 北京\n", "FM028@policies/a.md:4:5"},
      {"地区: 石庄村\n", "FM030@policies/a.md:4:5"},
      {"地区: 东新区/搬口乡/大张村\n", "FM029@policies/a.md:4:5"},
      {"图片: a.docx\n图片说明: 图\n", "FM025@policies/a.md:4:5"},
      {"图片: a.png\n图片说明: 图\n", "FM021@policies/a.md:4:5"},
      {"附件: [none.csv]\n", "FM021@policies/a.md:4:6"},
      {"附件: ../../secret.csv\n", "FM023@policies/a.md:4:5"},
      {"附件: ../private/households.csv\n", "FM023@policies/a.md:4:5"},
      {"摘要: [甲, 乙]\n", "YM034@policies/a.md:4:5"},
      {"发文机关: [甲, [乙]]\n", "YM034@policies/a.md:4:11"},
      {"附件: {甲: 乙}\n", "YM034@policies/a.md:4:5"},
  };
  for (const MistakeRow& row : rows) {
    CAPTURE(row.fields);
    const auto site = read_policy(row.fields, {{"private/households.csv", "秘密"}});
    CHECK(site.found == row.found);
    CHECK(site.only().title == "甲");
    for (const Diagnostic& d : site.diagnostics) {
      CHECK(d.excerpt.find(':') != std::string::npos);
    }
  }
}

TEST_CASE("字段：必须有的没有写") {
  const auto site = read_site({{"policies/a.md", "---\n体裁: 通知\n---\n# 正文的题目\n"},
                               {"pages/b.md", "---\n标题: 关于本站\n---\n"},
                               {"policies/c.md", "---\n标题:\n发布日期: \"\"\n---\n"},
                               {"news/d.md", "---\n标题: 丁\n发布日期: 明天\n---\n"}});
  CHECK(site.found ==
        "YM036@news/d.md:3:7 YM033@policies/a.md:2:1 YM033@policies/a.md:2:1 "
        "YM033@policies/c.md:2:1 YM033@policies/c.md:3:1");
  CHECK(site.diagnostics[1].arguments.at(0) == "发布日期");
  CHECK(site.diagnostics[2].arguments.at(0) == "标题");
  CHECK(site.records.documents.at(2).title == "正文的题目");
  CHECK(site.records.documents.at(3).title == "c");
}

TEST_CASE("字段：建议的话说到点子上") {
  const auto advice = [](const std::string& fields) {
    const auto site = read_policy(fields);
    REQUIRE(site.diagnostics.size() == 1);
    return site.diagnostics[0].message(Language::kChinese) + "|" +
           site.diagnostics[0].advice(Language::kChinese);
  };
  CHECK(advice("发文字号: 国办发〔2017〕47号\n") == "不认识的字段“发文字号”|是不是想写“文号”？");
  CHECK(advice("Organ: 县政府\n") == "不认识的字段“Organ”|是不是想写“organs”？");
  CHECK(advice("主题: 上雪\n") == "topics.yaml 里没有主题“上雪”|是不是想写“上学”？");
  CHECK(advice("地区: 石庄村\n") ==
        "有 2 个地区叫“石庄村”|写全路径，是哪一个：东新区/许湾乡/石庄村 东新区/搬口乡/石庄村");
  CHECK(advice("title: 乙\n") == "“title”和第 2 行的“标题”是同一个字段|只留一个");
  CHECK(advice("地区: 东新区/搬口乡/大张村\n") ==
        "regions.yaml 里没有地区“东新区/搬口乡/大张村”|是不是想写“东新区/许湾乡/大张村”？");
}

TEST_CASE("图片：没有说明是错误，按作者的语言说缺哪个字段") {
  const auto zh = read_policy("图片: a.png\n", {{"policies/a.png", "x"}});
  CHECK(zh.found == "FM020@policies/a.md:4:1");
  CHECK(zh.diagnostics[0].arguments == Words{"图片说明"});
  const auto en = read_policy("image: a.png\n", {{"policies/a.png", "x"}});
  CHECK(en.diagnostics[0].arguments == Words{"image_alt"});
}

TEST_CASE("附件：文档旁边、站点根、static 里都找得到，名字里的顿号不误拆") {
  const auto site = read_policy(
      "附件: [1、申请表.docx, static/b.csv, /static/b.csv, 下\\c.txt]\n",
      {{"policies/1、申请表.docx", "x"}, {"static/b.csv", "x"}, {"policies/下/c.txt", "x"}});
  CHECK(site.found == "");
  REQUIRE(site.only().attachments.size() == 4);
  CHECK(site.only().attachments[0].source_path == "policies/1、申请表.docx");
  CHECK(site.only().attachments[2].source_path == "static/b.csv");
  CHECK(site.only().attachments[3].source_path == "policies/下/c.txt");
  const auto two =
      read_policy("附件: a.csv、b.csv\n", {{"policies/a.csv", "x"}, {"static/b.csv", "x"}});
  CHECK(two.found == "");
  CHECK(two.only().attachments.size() == 2);
  CHECK(read_policy("附件: 申请表.docx\n", {{"static/申请书.docx", "x"}}).found ==
        "FM022@policies/a.md:4:5");
}

TEST_CASE("附件：太大的提醒") {
  const auto site =
      read_policy("附件: a.bin\n", {{"static/a.bin", std::string(kLargestAttachment + 1, 'x')}});
  CHECK(site.found == "FM024@policies/a.md:4:5");
  CHECK(site.only().attachments.size() == 1);
}

TEST_CASE("类型：文件夹说了算，写了类型以写的为准，自己的栏目文件夹也认") {
  const auto site =
      read_site({{"site.yaml", "名称: 站\n栏目: [{标识: finance, 名称: 财务, 类型: 公示}]\n"},
                 {"finance/a.md", "---\n标题: 甲\n发布日期: 2017\n---\n"},
                 {"finance/2017/b.md", "---\n标题: 乙\n发布日期: 2017\n---\n"},
                 {"other/c.md", "---\n标题: 丙\n类型: 指南\n发布日期: 2017\n---\n"},
                 {"other/d.md", "---\n标题: 丁\n---\n"}});
  CHECK(site.found == "FM013@other/d.md:2:0");
  CHECK(site.records.documents[0].kind == model::Kind::kPublicity);
  CHECK(site.records.documents[1].kind == model::Kind::kPublicity);
  CHECK(site.records.documents[2].kind == model::Kind::kGuide);
}

TEST_CASE("范围：看不清谁能看的文档，谁也不给看") {
  const std::string rows[] = {
      "范围: 全村\n",   "范围: 本户\n", "范 围: 本村\n", "范围:本村村\n", "visibility: 本村\n",
      "草稿: 好像是\n", "草搞: 是\n",   "摘要: [没关\n", "没有冒号\n",
  };
  for (const std::string& fields : rows) {
    CAPTURE(fields);
    const auto site = read_policy(fields);
    CHECK(site.found != "");
    CHECK(site.only().draft);
    CHECK(site.only().audience == model::Audience::kVillage);
  }
  CHECK_FALSE(read_policy("体栽: 通知\n").only().draft);
  CHECK(read_site({{"news/a.md", "没有文档信息\n"}}).only().draft);
  // The field may stand where the reader takes it for text.
  CHECK(read_site({{"news/a.md", "---\n标题: 甲\n发布日期: 2017\n\n范围: 本村\n正文\n"}})
            .only()
            .draft);
}

TEST_CASE("重复：同一主题写两遍只记一次") {
  CHECK(read_policy("主题: [上学, school]\n").only().topics.size() == 1);
}

}  // namespace
}  // namespace mingbai::source
