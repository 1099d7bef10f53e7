// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_scan.h"

#include <doctest/doctest.h>

#include "generator/check/private_numbers.h"
#include "invented.h"

using namespace mingbai;
using namespace mingbai::check;

namespace {

const PrivateScanner& scanner() {
  static const PrivateScanner made({"0394-0000001（示例）", invented_mobile("9999")});
  return made;
}

std::vector<PrivateFinding> scan(const std::string& text) {
  return scanner().scan(text);
}

// The kinds found, a letter each, in order.
std::string kinds(const std::string& text) {
  std::string letters;
  for (const PrivateFinding& finding : scan(text)) {
    letters += "icmanlp"[static_cast<std::size_t>(finding.kind)];
  }
  return letters;
}

std::vector<std::string> values(const std::string& text) {
  std::vector<std::string> all;
  for (const PrivateFinding& finding : scan(text)) {
    all.push_back(finding.value);
  }
  return all;
}

}  // namespace

TEST_CASE("身份证：18 位连写、分段、跨行、全角、夹标签都认得出") {
  const std::string id = invented_identity();
  const std::string x = invented_identity_with_x();
  for (const std::string& number : {id, x}) {
    CAPTURE(number);
    const std::string forms[] = {
        "身份证号" + number + "。",
        "身份证号：" + parted(number, {6, 8}, " ") + "。",
        parted(number, {6, 4, 4}, "-"),
        parted(number, {3, 3, 4, 4}, "\u3000"),
        full_width(number),
        "号码" + full_width(parted(number, {}, "")) + "，",
        parted(number, {10}, "\n"),
        parted(number, {10}, "\r\n    "),
        "<p>" + parted(number, {4, 6}, "<b>") + "</b></p>",
        parted(number, {4, 6}, "<!-- 藏 -->"),
        parted(number, {5}, "&nbsp;"),
        parted(number, {5}, "&#8203;"),
        parted(number, {5}, "\u200B"),
        parted(number, {5}, "**"),
        parted(number, {9}, "<br>"),
        parted(number, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, "</td><td>"),
        parted(number, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, " | "),
        parted(number, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, std::string(1, '\0')),
        "\"" + parted(number, {10}, "\\n") + "\"",
    };
    for (const std::string& form : forms) {
      CAPTURE(form);
      CHECK(values(form) == std::vector<std::string>{number});
    }
  }
  std::string as_references;
  for (const char c : id) {
    as_references += "&#" + std::to_string(static_cast<int>(c)) + ";";
  }
  CHECK(values(as_references) == std::vector<std::string>{id});
  std::string lower = x;
  lower.back() = 'x';
  CHECK(kinds("号" + lower) == "i");
}

TEST_CASE("身份证：位置是号码在原文里的起止") {
  const std::string number = parted(invented_identity(), {6, 8}, " ");
  const auto found = scan("张某，" + number + "，男");
  REQUIRE(found.size() == 1);
  CHECK(found[0].begin == std::string("张某，").size());
  CHECK(found[0].end == found[0].begin + number.size());
}

TEST_CASE("身份证：校验码错、日期不存在、位数不对、统一社会信用代码都不报") {
  std::string wrong = invented_identity();
  wrong.back() = wrong.back() == '5' ? '6' : '5';
  CHECK(kinds(wrong) == "");
  CHECK(kinds(invented_identity("000", "19001301")) == "");
  CHECK(kinds(invented_identity("000", "19000230")) == "");
  CHECK(kinds(invented_identity("000", "18991231")) == "");
  CHECK(kinds("0" + invented_identity()) == "");
  CHECK(kinds(invented_identity() + "0") == "");
  CHECK(kinds(with_identity_check("91000019000101000")) == "");
  // Two lines apart, or in cells of a table, digits are numbers of their own.
  CHECK(kinds(parted(invented_identity(), {6}, "\n\n")) == "");
  CHECK(kinds(parted(invented_identity(), {6, 8}, "</td><td>")) == "");
  CHECK(kinds(parted(invented_identity(), {6, 8}, ",")) == "");
  // Hidden digits are not joined over their stars.
  CHECK(kinds("000000********0019") == "");
}

TEST_CASE("身份证：15 位的要有省份和日期") {
  const std::string old = "41" + std::string("0000") + "000101" + "000";
  CHECK(kinds("证号" + old) == "i");
  CHECK(kinds(parted(old, {6, 6}, " ")) == "i");
  CHECK(kinds("证号99" + old.substr(2)) == "");
  CHECK(kinds("证号" + old.substr(0, 8) + "13" + old.substr(10)) == "");
  CHECK(kinds("P" + old + ".pdf") == "");
  CHECK(kinds("0." + old) == "");
}

TEST_CASE("银行卡：银联号段加校验位；别的号段要有“卡号”等字样") {
  const std::string card = invented_card("62", 19);
  CHECK(kinds("打到" + card + "上") == "c");
  CHECK(kinds(parted(card, {4, 4, 4, 4}, " ")) == "c");
  CHECK(kinds(invented_card("62", 16)) == "c");
  std::string wrong = card;
  wrong.back() = wrong.back() == '0' ? '1' : '0';
  CHECK(kinds("打到" + wrong + "上") == "");
  CHECK(kinds("编号" + invented_card("4", 16)) == "");
  CHECK(kinds("卡号" + invented_card("4", 16)) == "c");
}

TEST_CASE("手机号：名单外的报，名单里的、热线、座机、金额、文号不报") {
  CHECK(kinds("电话" + invented_mobile()) == "m");
  CHECK(kinds("电话" + parted(invented_mobile(), {3, 4}, " ")) == "m");
  CHECK(kinds("电话" + parted(invented_mobile(), {3, 4}, "-")) == "m");
  CHECK(kinds("电话" + full_width(invented_mobile())) == "m");
  CHECK(kinds("<a href=\"tel:" + invented_mobile() + "\">") == "m");
  CHECK(kinds("+86" + invented_mobile()) == "m");
  CHECK(kinds("+86 " + invented_mobile()) == "m");
  CHECK(kinds("值班" + invented_mobile("9999")) == "");
  CHECK(kinds("值班" + parted(invented_mobile("9999"), {3, 4}, "-")) == "");
  CHECK(kinds("拨打12345、12393、400-000-0000、0394-0000001") == "");
  CHECK(kinds("投入" + invented_mobile() + "元") == "");
  CHECK(kinds("投入" + invented_mobile() + " 元") == "");
  CHECK(kinds("图" + invented_mobile() + ".jpg") == "");
  CHECK(kinds("v_" + invented_mobile()) == "");
  CHECK(kinds("0." + invented_mobile()) == "");
  CHECK(kinds("10" + invented_mobile()) == "");
  CHECK(kinds("138****0000") == "");
  CHECK(kinds("135 2017 2018 2019") == "");
}

TEST_CASE("一卡通：在字样附近的长号码") {
  CHECK(kinds("一卡通账号：000000000000000000") == "a");
  CHECK(kinds("<th>一折通</th><td>0000 0000 0000 000</td>") == "a");
  CHECK(kinds("通过一卡通发放，文号豫财〔2020〕12号") == "");
  CHECK(kinds("通过一卡通发放000000000000元") == "");
  CHECK(kinds("登记编号：000000000000000000") == "");
}

TEST_CASE("不相干的数字：文号、索引号、书号、散列、坐标、日期时间") {
  for (const char* text : {
           "豫政办〔2017〕113号、周政文[2016]92号",
           "000014349/2017-00089",
           "ISBN 978-7-5000-0000-0",
           "9787500000000",
           "assets/style.0123456789012345678901.css",
           "3f0a9912345678901234567812345678ab",
           "<path d=\"M410000 199001 010 016L13 800 000 000\"/>",
           "20170101123000 2017-12-01 09:30:00",
           "1627369200000",
           "6,217,000,000,000,000,000",
           "3.14159265358979",
       }) {
    CAPTURE(text);
    CHECK(kinds(text) == "");
  }
}

TEST_CASE("图：坐标并排，不当一个号码") {
  const std::string coordinates = parted(invented_identity(), {6, 8}, " ");
  CHECK(scanner().scan(coordinates, Joining::kTightOnly).empty());
  CHECK(scanner().scan(invented_identity(), Joining::kTightOnly).size() == 1);
}

TEST_CASE("困难家庭的姓名：词后一个、一串，括号里，标签里，复姓") {
  CHECK(values("并深入贫困户郝某甲家") == std::vector<std::string>{});
  CHECK(values("走访贫困户王示例、李示范、欧阳示例，了解情况") ==
        std::vector<std::string>{"王示例", "李示范", "欧阳示例"});
  CHECK(values("脱贫户<strong>王示例</strong>说") == std::vector<std::string>{"王示例"});
  CHECK(values("低保户：王示，") == std::vector<std::string>{"王示"});
  CHECK(values("贫困户（王示例、李示范）") == std::vector<std::string>{"王示例", "李示范"});
  CHECK(values("村民王示例（建档立卡贫困户）今年") == std::vector<std::string>{"王示例"});
  CHECK(values("户主王示例是低保户。") == std::vector<std::string>{"王示例"});
  CHECK(values("走访了，王示例（建档立卡贫困户）今年") == std::vector<std::string>{"王示例"});
  CHECK(values("脱贫户王示例种了三亩地，低保户李示范把羊卖了") ==
        std::vector<std::string>{"王示例", "李示范"});
  CHECK(values("特困人员王示例一家") == std::vector<std::string>{"王示例"});
}

TEST_CASE("困难家庭的姓名：隐去名字的、普通词语、地名不报") {
  for (const char* text :
       {"贫困户王某、李某某、张*丰、赵**", "贫困户李大爷说", "贫困户安全住房、饮水",
        "贫困户金融、教育", "贫困户应贷尽贷；", "贫困户平均增收，", "贫困户高度重视，",
        "贫困户万元，", "贫困户和带贫企业", "贫困户（梁寨村）", "贫困户、王示例", "贫困户方面，",
        "干部王示例是贫困户的帮扶人", "贫困户都明确了责任人"}) {
    CAPTURE(text);
    CHECK(kinds(text) == "");
  }
}

TEST_CASE("病情和残情：姓名在病前、病后都报；没有姓名、隐去名字的不报") {
  CHECK(values("村民王示例身患尿毒症。") == std::vector<std::string>{"王示例"});
  CHECK(values("王示例患尿毒症。") == std::vector<std::string>{"王示例"});
  CHECK(values("残疾人王示例的补贴") == std::vector<std::string>{"王示例"});
  CHECK(values("尿毒症患者王示例，") == std::vector<std::string>{"王示例"});
  CHECK(values("户主王示例，肢体二级残疾") == std::vector<std::string>{"王示例"});
  for (const char* text : {"村民王某身患尿毒症。", "重度残疾人护理补贴", "大病保险、慢性病门诊",
                           "王示例来了。患大病的可以申请", "高血压、糖尿病", "方便残疾人申领、",
                           "安全是大病救助的底线"}) {
    CAPTURE(text);
    CHECK(kinds(text) == "");
  }
}

TEST_CASE("名单：写着低保、残疾的表里，姓名一栏的全名都报，三种写法都认") {
  const std::vector<std::string> both = {"王示例", "李示范"};
  CHECK(values("2021年低保对象名单\n\n村,姓名,人口\n示例村,王示例,3\n示例村,李示范,2\n") == both);
  CHECK(values("低保户名单\n\n| 姓名 | 人口 |\n| --- | --- |\n| 王示例 | 3 |\n| 李示范 | 2 |\n") ==
        both);
  CHECK(values(
            "<p>五保名单</p><table><tr><th>姓名</th><th>人口</th></tr><tr><td>王示例</td><td>3</td>"
            "</tr><tr><td class=\"a\">李示范</td><td>2</td></tr></table>") == both);
  CHECK(values("序号,姓名,残疾等级\n1,王示例,二级\n2,李示范,一级\n") == both);
  CHECK(values("姓名;情况\n王示例;肢体残疾\n李示范;健康\n") == std::vector<std::string>{"王示例"});
  CHECK(values("姓名\t类别\n\"王示例\"\t低保\n") == std::vector<std::string>{"王示例"});
}

TEST_CASE("名单：隐去名字的、干部的、和困难无关的、正文里的“姓名”不报") {
  for (const char* text :
       {"低保名单\n姓名,人口\n王**,3\n李某,2\n", "低保工作责任人\n姓名,职务\n王示例,主任\n",
        "球队名单\n姓名,号码\n王示例,3\n", "公示低保户姓名、住址，接受监督\n王示例,3\n",
        "低保申请要写：户主,姓名,住址", "低保\n姓名\n王示例\n", "低保 姓名|", "<th>姓名",
        "低保<table><tr><th>姓名</th></tr></table>王示例"}) {
    CAPTURE(text);
    CHECK(kinds(text) == "");
  }
}

TEST_CASE("扫描：残缺的字节、空文、截断的标签和字不出错") {
  CHECK(scan("").empty());
  for (const char* text : {"1", "&", "&#", "&#x", "<", "1<", "1<b", "1&#", "\xE8\xB4", "\xEF\xBC",
                           "贫困户", "贫困户\xE7", "1\xEF\xBC", "&#4294967295;"}) {
    CAPTURE(text);
    CHECK(scan(text).empty());
  }
}
