// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/config.h"

#include <doctest/doctest.h>

#include "support.h"

namespace mingbai::source {
namespace {

using testing::read_site;
using Words = std::vector<std::string>;

TEST_CASE("站点设置：全部字段，中英文都行") {
  const auto zh = read_site({{"site.yaml",
                              "名称: 明白站\n副标题: 副\n网址: https://example.invalid\n"
                              "域名: example.invalid\n网站标识码: \"0123\"\nICP备案编号: icp\n"
                              "公安备案编号: police\n主办单位: 甲\n承办单位: 乙\n站点提示: 丙\n"
                              "地区: 许湾乡\n每页条数: ５０\n"
                              "栏目:\n"
                              "  - {标识: policies, 名称: 政策, 类型: 政策文件, 说明: 说,\n"
                              "     关键词: [甲, 乙], 栏目类型: 政策解读}\n"
                              "  - {id: village-money, name: 财务, kind: publicity, keywords: 丙}\n"
                              "  - {标识: news, 名称: 动态}\n"}});
  CHECK(zh.found == "");
  const model::SiteConfig& c = zh.records.config;
  CHECK(c.name == "明白站");
  CHECK(c.subtitle == "副");
  CHECK(c.base_url == "https://example.invalid/");
  CHECK(c.domain == "example.invalid");
  CHECK(c.id_code == "0123");
  CHECK(c.icp == "icp");
  CHECK(c.police == "police");
  CHECK(c.organizer == "甲");
  CHECK(c.contractor == "乙");
  CHECK(c.notice == "丙");
  CHECK(zh.records.regions.at(*c.place).name == "许湾乡");
  CHECK(c.page_size == 50);
  REQUIRE(c.columns.size() == 3);
  CHECK(c.columns[0].description == "说");
  CHECK(c.columns[0].keywords == "甲,乙");
  CHECK(c.columns[0].type == "政策解读");
  CHECK(c.columns[1].id == "village-money");
  CHECK(c.columns[1].kind == model::Kind::kPublicity);
  CHECK(c.columns[2].kind == model::Kind::kNews);
  const auto en = read_site({{"site.yaml", "name: A\nbase_url: http://a.invalid/b/\nicp: x\n"}});
  CHECK(en.found == "");
  CHECK(en.records.config.base_url == "http://a.invalid/b/");
}

TEST_CASE("站点设置：没有栏目时按类型给出") {
  const auto site = read_site({});
  REQUIRE(site.records.config.columns.size() == 6);
  CHECK(site.records.config.columns[0].id == "policies");
  CHECK(site.records.config.columns[0].name == "政策文件");
  CHECK(site.records.config.page_size == 20);
}

struct Row {
  const char* file;
  std::string text;
  std::string found;
};

TEST_CASE("设置文件：每种错误报在写错的地方") {
  const Row rows[] = {
      {"site.yaml", "副标题: 甲\n", "YM033@site.yaml:1:1"},
      {"site.yaml", "- 甲\n", "YM038@site.yaml:1:1"},
      {"site.yaml", "名称: 甲\n颜色方案: 乙\n", "YM030@site.yaml:2:1"},
      {"site.yaml", "名称: 甲\n副标: 乙\n", "YM031@site.yaml:2:1"},
      {"site.yaml", "名称: 甲\nname: 乙\n", "YM032@site.yaml:2:1"},
      {"site.yaml", "名称: 甲\n名称: 乙\n", "YM016@site.yaml:2:1"},
      {"site.yaml", "名称: [甲\n", "YM004@site.yaml:1:5"},
      {"site.yaml", "名称: 甲\n网址: www.example.invalid\n", "SC005@site.yaml:2:5"},
      {"site.yaml", "名称: 甲\n网址: https:///a\n", "SC005@site.yaml:2:5"},
      {"site.yaml", "名称: 甲\n网址: https://a b/\n", "SC005@site.yaml:2:5"},
      {"site.yaml", "名称: 甲\n地区: 许弯乡\n", "FM029@site.yaml:2:5"},
      {"site.yaml", "名称: 甲\n每页条数: 0\n", "YM035@site.yaml:2:7"},
      {"site.yaml", "名称: 甲\n每页条数: 两百\n", "YM035@site.yaml:2:7"},
      {"site.yaml", "名称: 甲\n栏目: 乙\n", "YM039@site.yaml:2:5"},
      {"site.yaml", "名称: 甲\n栏目: [乙]\n", "YM038@site.yaml:2:6"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: 政策, 名称: 乙}]\n", "SC006@site.yaml:2:11"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: A, 名称: 乙}]\n", "SC006@site.yaml:2:11"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: ../x, 名称: 乙}]\n", "SC006@site.yaml:2:11"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: static, 名称: 乙}]\n", "SC007@site.yaml:2:11"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: money, 名称: 乙}]\n", "SC009@site.yaml:2:6"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: money, 名称: 乙, 类型: 钱}]\n",
       "FM012@site.yaml:2:29"},
      {"site.yaml", "名称: 甲\n栏目:\n- {标识: news, 名称: 乙}\n- {标识: news, 名称: 丙}\n",
       "SC008@site.yaml:4:8"},
      {"site.yaml", "名称: 甲\n栏目: [{标识: news}]\n", "YM033@site.yaml:2:6"},
      {"site.yaml", "# 空\n", "SC004@site.yaml"},
      {"site.yaml", "  \n", "CT002@site.yaml"},
      {"regions.yaml", "- 名称: 甲县\n", "SC010@regions.yaml:1:3"},
      {"regions.yaml", "- {名称: 甲县, 级别: 旗}\n", "SC011@regions.yaml:1:16"},
      {"regions.yaml", "- {名称: 甲村, 级别: 村, 下级: [{名称: 乙}]}\n", "SC012@regions.yaml:1:24"},
      {"regions.yaml", "- {名称: 甲县, 级别: 县, 下级: [{名称: 乙市, 级别: 市}]}\n",
       "SC012@regions.yaml:1:24"},
      {"regions.yaml", "- {名称: 甲县, 级别: 县, 代码: 1}\n- {名称: 乙县, 级别: 县, 代码: 1}\n",
       "SC013@regions.yaml:2:3"},
      {"regions.yaml", "- {名称: 甲县, 级别: 县, 下级: [{名称: 乙}, {名称: 乙}]}\n",
       "SC014@regions.yaml:1:33"},
      {"regions.yaml", "- {级别: 县}\n", "YM033@regions.yaml:1:3"},
      {"regions.yaml", "甲县\n", "YM039@regions.yaml:1:1"},
      {"topics.yaml", "- {名称: 上学}\n", "YM033@topics.yaml:1:3"},
      {"topics.yaml", "- {标识: 上学, 名称: 上学}\n", "SC006@topics.yaml:1:8"},
      {"topics.yaml", "- {标识: a, 名称: 甲, 下级: [{标识: a, 名称: 乙}]}\n",
       "SC008@topics.yaml:1:28"},
      {"topics.yaml", "标识: a\n", "YM039@topics.yaml:1:1"},
      {"contacts.yaml", "热线: [{名称: 甲}]\n", "YM033@contacts.yaml:1:6"},
      {"contacts.yaml", "热线: 12345\n", "YM039@contacts.yaml:1:5"},
      {"contacts.yaml", "服务点: [{名称: 甲, 地区: 石庄村}]\n", "FM030@contacts.yaml:1:19"},
      {"contacts.yaml", "热县: []\n", "YM031@contacts.yaml:1:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto site = read_site({{row.file, row.text}});
    CHECK(site.found == row.found);
  }
}

TEST_CASE("地区：级别可以省略，往下一级推；只有一个县时不必写成列表") {
  const auto site =
      read_site({{"regions.yaml",
                  "名称: 甲县\n级别: county\n代码: \"411681\"\n简称: 甲、甲地\n下级:\n"
                  "  - 名称: 乙乡\n    下级: [{名称: 丙村}]\n"
                  "  - {name: 丁村, level: 村, aliases: [丁]}\n"}});
  CHECK(site.found == "");
  const model::Regions& regions = site.records.regions;
  REQUIRE(regions.all().size() == 4);
  CHECK(regions.at(0).code == "411681");
  CHECK(regions.at(0).aliases == Words{"甲", "甲地"});
  CHECK(regions.at(1).level == model::RegionLevel::kTownship);
  CHECK(regions.at(2).level == model::RegionLevel::kVillage);
  CHECK(regions.path_name(2, "/") == "甲县/乙乡/丙村");
  CHECK(regions.at(3).parent == 0);
}

TEST_CASE("主题：按树读，上级在前") {
  const auto site =
      read_site({{"topics.yaml",
                  "- {标识: school, 名称: 上学, 说明: 助学}\n"
                  "- {id: health, name: 看病, children: [{id: health-a, name: 参保}]}\n"}});
  CHECK(site.found == "");
  REQUIRE(site.records.topics.size() == 3);
  CHECK(site.records.topics[0].summary == "助学");
  CHECK(site.records.topics[2].parent == 1);
  CHECK(site.records.topics[1].children == std::vector<model::TopicId>{2});
}

TEST_CASE("联系方式：热线和服务点") {
  const auto site = read_site(
      {{"contacts.yaml",
        "热线:\n  - {层级: 国家, 名称: 便民热线, 电话: \"12345\", 时间: 全天, 说明: 都管}\n"
        "service_points:\n  - {place: 许湾乡/石庄村, name: 村室, address: 路边, phone: \"0\", "
        "hours: 早}\n"}});
  CHECK(site.found == "");
  const model::Contacts& contacts = site.records.contacts;
  REQUIRE(contacts.hotlines.size() == 1);
  CHECK(contacts.hotlines[0].level == "国家");
  CHECK(contacts.hotlines[0].phone == "12345");
  CHECK(contacts.hotlines[0].note == "都管");
  REQUIRE(contacts.service_points.size() == 1);
  CHECK(site.records.regions.path_name(*contacts.service_points[0].place, "/") ==
        "东新区/许湾乡/石庄村");
  CHECK(contacts.service_points[0].hours == "早");
}

TEST_CASE("设置文件：可有可无的都没有也行") {
  MemoryFileSystem disk;
  disk.put("site/site.yaml", "名称: 甲\n");
  Diagnostics diagnostics;
  const model::Records records = read(disk, "site", 1, diagnostics);
  CHECK(testing::found(diagnostics) == "");
  CHECK(records.config.name == "甲");
  CHECK(records.regions.empty());
}

TEST_CASE("站点：没有文件夹、没有 site.yaml、名字写错") {
  MemoryFileSystem disk;
  Diagnostics none;
  (void)read(disk, "nowhere", 1, none);
  CHECK(testing::found(none) == "SC001@nowhere");
  disk.put("site/policies/a.md", "x");
  Diagnostics empty;
  CHECK(read(disk, "site", 1, empty).documents.empty());
  CHECK(testing::found(empty) == "SC002@site.yaml");
  disk.put("site/site.yml", "名称: 甲\n");
  Diagnostics meant;
  (void)read(disk, "site", 1, meant);
  CHECK(testing::found(meant) == "SC003@site.yaml");
}

}  // namespace
}  // namespace mingbai::source
