// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/model/benefit.h"
#include "index/text/date.h"
#include "support.h"

namespace mingbai::source {
namespace {

using model::StandardKind;
using testing::FileList;
using testing::read_site;

const std::string kHead = "编号,事项,项目,地区,类别,标准,单位,施行,截止,替代,数量,条件,依据\n";
const std::pair<std::string, std::string> kFacts{
    "benefits/facts.csv",
    "名称,类型,单位,问题\n羊,个数,只,几只羊？\n费用,金额,元,多少？\n脱贫户,是否,,是吗？\n"};

testing::ReadSite read_rows(const std::string& rows, FileList others = {}) {
  others.emplace_back("benefits/a.csv", kHead + rows);
  others.push_back(kFacts);
  return read_site(others);
}

std::int32_t day(const char* text) {
  return text::first_day(*text::parse_date(text));
}

TEST_CASE("标准：一行表格读成一条标准") {
  const auto site = read_rows(
      "A1,养殖,养羊,东新区/许湾乡,定额,300元,每只每年,2017-01-01,2017,,羊,脱贫户=是;羊>=2,policies/"
      "p.md\n",
      {{"policies/p.md", "---\n标题: 甲\n发布日期: 2017-01-01\n---\n\n每只300元\n"}});
  CHECK(site.found == "");
  REQUIRE(site.records.benefits.standards.size() == 1);
  const model::Standard& s = site.records.benefits.standards[0];
  CHECK(s.kind == StandardKind::kAmount);
  CHECK(s.low == 30000);
  CHECK(s.is_exact);
  CHECK(s.unit == "只");
  CHECK(s.period == model::Period::kYear);
  CHECK(s.from == day("2017-01-01"));
  CHECK(s.until == day("2017-12-31"));
  CHECK(site.records.regions.at(*s.place).name == "许湾乡");
  REQUIRE(s.requirements.size() == 2);
  CHECK(s.requirements[1].any_of[0].compare == model::Compare::kAtLeast);
  CHECK(s.requirements[1].any_of[0].value == 200);
  CHECK(s.written.line == 2);
}

TEST_CASE("标准：公开数据表的英文列名和三列数额也读得进") {
  const auto site =
      read_site({{"benefits/b.csv",
                  "id,programme,item,audience,region,payer,kind,unit,amount_min,amount_max,amount_"
                  "unit,formula,year,"
                  "effective,replaces,replaced_by,seed_file,seed_line,quote,note\n"
                  "B1,教育,救助,学生,东新区,未写明,standard_amount,每人（学段不同）,1200,6000,元,"
                  "按学段,2020,,（旧值原文未列）,,f,1,q,n\n"
                  "B2,大病,起付线,户,东新区许湾乡,医保,threshold,年度合规费用,0.55,0.55,万元,,2021,"
                  "2021,,,f,1,q,n\n"
                  "B3,教育,资金,,东新区,,aggregate,,11.161,11.161,万元,,2017,,,,f,1,q,n\n"
                  "B4,分红,收入,户,东新区,企业,income_floor,每户,2000,,元,,2017,,,,f,1,q,n\n"}});
  CHECK(site.found == "");
  const auto& standards = site.records.benefits.standards;
  REQUIRE(standards.size() == 3);
  CHECK(standards[0].low == 120000);
  CHECK(standards[0].high == 600000);
  CHECK_FALSE(standards[0].is_exact);
  CHECK(standards[0].replaces.empty());
  CHECK(standards[1].low == 550000);
  CHECK(site.records.regions.at(*standards[1].place).name == "许湾乡");
  CHECK_FALSE(standards[2].is_exact);
  REQUIRE(site.records.benefits.statistics.size() == 1);
  CHECK(site.records.benefits.statistics[0].stated == "11.161万元");
}

TEST_CASE("标准：GBK 的表格读得一样，并提醒改存") {
  const std::string gbk =
      "\xB1\xE0\xBA\xC5,\xCA\xC2\xCF\xEE,\xCF\xEE\xC4\xBF,\xC0\xE0\xB1\xF0\nA,\xBC\xD7,\xD2\xD2,"
      "\xB7\xFE\xCE\xF1\n";
  const auto site = read_site({{"benefits/a.csv", gbk}});
  REQUIRE(site.records.benefits.standards.size() == 1);
  CHECK(site.records.benefits.standards[0].programme == "甲");
  CHECK(site.diagnostics.size() == 1);
  CHECK(site.diagnostics[0].row->severity == Severity::kWarning);
}

struct Mistaken {
  const char* row;
  const char* code;
};

TEST_CASE("标准：每种错误都说出来，说在哪一行") {
  for (const Mistaken& each : std::vector<Mistaken>{
           {"A1,养殖,养羊,东新区,定钱,300元,每只,,,,羊,,\n", "BE005@benefits/a.csv:2:14"},
           {"A1,养殖,养羊,东新区,定额,很多,每只,,,,羊,,\n", "BE006@benefits/a.csv:2:17"},
           {"A1,养殖,养羊,东新区,定额,65%,每只,,,,羊,,\n", "BE006@benefits/a.csv:2:17"},
           {"A1,养殖,养羊,东新区,定额,,每只,,,,羊,,\n", "BE007@benefits/a.csv:2:14"},
           {"A1,养殖,养羊,东新区,定额,300元,,,,,羊,,\n", "BE008@benefits/a.csv:2:17"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,牛,,\n", "BE009@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,羊,脱贫户,\n", "BE010@benefits/a.csv:2:30"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,羊,低收入=是,\n", "BE009@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,,,,,,\nA1,养殖,养牛,东新区,服务,,,,,,,,\n",
            "BE011@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,2017,,A9,,,\n", "BE012@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,,,,,,policies/x.md\n", "BE013@benefits/a.csv:2:24"},
           {"A1,养殖,养羊,东新区,服务,,,2017,,,,,\nA2,养殖,养羊,东新区,服务,,,2018,,,,,\n",
            "BE014@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,2017,2017,,,,\nA2,养殖,养羊,东新区,服务,,,2019,,,,,\n",
            "BE015@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,2017,2019,,,,\nA2,养殖,养羊,东新区,服务,,,2019,,A1,,,\n",
            "BE016@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,统计,3万元,,,,,,,\nA2,养殖,养羊,东新区,统计,4万元,,,,,,,\n",
            "BE017@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,某天,,,,,\n", "BE019@benefits/a.csv:2:"},
           {"A1,养殖,养羊,东新区五个村,服务,,,,,,,,\n", "BE020@benefits/a.csv:2:"},
           {"A1,养殖,养羊,东新区,比例,65%,,,,,羊,,\n", "BE024@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,,,\n", "BE025@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,比例,650%,费用,,,,费用,,\n", "BE026@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,2018,2017,,,,\n", "BE027@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,2018,,A1,,,\n", "BE028@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,2017,,A2,,,\nA2,养殖,养羊,东新区,服务,,,2018,,A1,,,\n",
            "BE028@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,2017,,,,,\nA2,养殖,养羊,许湾乡,服务,,,2018,,A1,,,\n",
            "BE029@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,服务,,,2018,,,,,\nA2,养殖,养羊,东新区,服务,,,2017,2017,A1,,,\n",
            "BE033@benefits/a.csv:3:1"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,羊,羊=是,\n", "BE031@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,羊,脱贫户=1,\n", "BE031@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,定额,300元,每只,,,,羊,脱贫户>是,\n", "BE010@benefits/a.csv:2:"},
           {"A1,养殖,养羊,东新区,定额,300元,每亩,,,,羊,,\n", "BE032@benefits/a.csv:2:1"},
           {"A1,,养羊,东新区,服务,,,,,,,,\n", "BE034@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,东新区,服务,,,42736,,,,,\n", "BE035@benefits/a.csv:2:"},
           {"A1,低保,农村低保标准,东新区,定额,377元,每只,,,,羊,,\n", "BE038@benefits/a.csv:2:1"},
           {"A1,养殖,养羊,西新区,服务,,,,,,,,\n", "FM0"}}) {
    const std::string found = read_rows(each.row).found;
    CAPTURE(found);
    CHECK(found.find(each.code) != std::string::npos);
  }
}

TEST_CASE("标准：一个管了多年的，和后来的每一个都冲突，中间不算空档") {
  const std::string found =
      read_rows(
          "A1,养殖,养羊,东新区,服务,,,2010,2030,,,,\nA2,养殖,养羊,东新区,服务,,,2012,2013,,,,\n"
          "A3,养殖,养羊,东新区,服务,,,2017,2018,,,,\n")
          .found;
  CHECK(found.find("BE014@benefits/a.csv:3:1") != std::string::npos);
  CHECK(found.find("BE014@benefits/a.csv:4:1") != std::string::npos);
  CHECK(found.find("BE015") == std::string::npos);
}

TEST_CASE("标准：下级的标准不能让上级的标准到期；上级的可以取代下级的") {
  const auto below =
      read_rows("A1,养殖,养羊,东新区,服务,,,2017,,,,,\nA2,养殖,养羊,许湾乡,服务,,,2018,,A1,,,\n");
  CHECK_FALSE(below.records.benefits.standards[0].until);
  const auto above =
      read_rows("A1,养殖,养羊,许湾乡,服务,,,2017,,,,,\nA2,养殖,养羊,东新区,服务,,,2018,,A1,,,\n");
  CHECK(above.found == "");
  CHECK(above.records.benefits.standards[0].until == day("2017-12-31"));
}

TEST_CASE("标准：表格软件存成序号的日期认得出来") {
  const auto site = read_rows("A1,养殖,养羊,东新区,服务,,,42736,43100,,,,\n");
  CHECK(site.records.benefits.standards[0].from == day("2017-01-01"));
  CHECK(site.records.benefits.standards[0].until == day("2017-12-31"));
}

TEST_CASE("标准：说自己被替代，另一头没有写，提醒一声") {
  const auto site = read_site({{"benefits/a.csv",
                                "编号,事项,项目,类别,施行,截止,被替代\nA1,养殖,养羊,服务,2017,2017,"
                                "A2\nA2,养殖,养羊,服务,2018,,\n"}});
  CHECK(site.found == "BE030@benefits/a.csv:2:1");
}

TEST_CASE("标准：依据里要有写的条款和数额") {
  const auto read = [](const std::string& amount, const std::string& clause) {
    return read_site(
               {{"policies/p.md",
                 "---\n标题: 甲\n发布日期: 2017-01-01\n文号: "
                 "示〔2017〕3号\n---\n\n**第二条**　每只补300元。\n"},
                {"benefits/a.csv", "编号,事项,项目,类别,标准,单位,依据,条款\nA1,养殖,养羊,收入," +
                                       amount + ",每只,示[2017]3号," + clause + "\n"}})
        .found;
  };
  CHECK(read("300元", "第二条") == "");
  CHECK(read("0.03万元", "") == "");
  CHECK(read("3000元", "第二条") == "BE037@benefits/a.csv:2:1");
  CHECK(read("300元", "第三条") == "BE036@benefits/a.csv:2:1");
}

TEST_CASE("标准：没有载明的，数量可以是金额") {
  const auto site = read_rows("A1,大病,报销,东新区,未载明,,费用,,,,费用,,\n");
  CHECK(site.found == "");
}

TEST_CASE("标准：新标准替代旧标准，旧的自动到前一天为止") {
  const auto site = read_rows(
      "A1,慢病,报销,东新区,比例,65%,费用,,,,费用,,\nA2,慢病,报销,东新区,比例,85%,费用,2021-01-01,,"
      "A1,费用,,\n");
  CHECK(site.found == "");
  CHECK(site.records.benefits.standards[0].until == day("2020-12-31"));
}

TEST_CASE("分段：写在 YAML 里，从低到高") {
  const std::string start =
      "标准:\n  - {编号: T, 事项: 大病, 项目: 报销, 类别: 分段, 数量: 费用, 起付线: 5500元, ";
  const auto good =
      read_site({{"benefits/t.yaml",
                  start + "封顶线: 20万元, 分段: [{到: 10万元, 比例: 85%}, {比例: 95%}]}\n"},
                 kFacts});
  CHECK(good.found == "");
  const model::Standard& s = good.records.benefits.standards.at(0);
  CHECK(s.deductible == 550000);
  CHECK(s.cap == 20000000);
  REQUIRE(s.bands.size() == 2);
  CHECK(s.bands[0].up_to == 10000000);
  CHECK(s.bands[1].rate == 9500);
  for (const char* bands :
       {"分段: []", "分段: [{比例: 85%}, {到: 10万元, 比例: 95%}]",
        "分段: [{到: 10万元, 比例: 85%}, {到: 5万元, 比例: 95%}]", "分段: [{到: 10万元}]"}) {
    CAPTURE(bands);
    const auto bad = read_site({{"benefits/t.yaml", start + bands + "}\n"}, kFacts});
    CHECK(bad.found.find("BE021") != std::string::npos);
  }
}

}  // namespace
}  // namespace mingbai::source
