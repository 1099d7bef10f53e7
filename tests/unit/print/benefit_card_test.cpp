// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/benefit_card.h"

#include <cstdlib>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "generator/print/sheets.h"

using namespace mingbai;
using namespace mingbai::print;

namespace {

BenefitCard sample_card() {
  BenefitCard card;
  card.title = "惠民政策明白卡（示例）";
  card.issuer = "东新区许湾乡人民政府（示例）";
  card.number = "示-0001";
  card.household = {
      {"户主", "示例甲"}, {"户号", "0001"},         {"住址", "东新区许湾乡大张村一组"},
      {"人口", "4人"},    {"帮扶责任人", "示例乙"}, {"电话", "0394-0000000"}};
  card.lines = {{"养殖补助·生猪", "1,200元", "每头400元 × 3头 = 1,200元",
                 "区财政发；依据：2017年三项补贴实施方案（试行）"},
                {"养殖补助·羊", "3,000元", "每只300元 × 10只 = 3,000元", "区财政发"},
                {"养殖补助·水产养殖", "2,000元", "每亩1,000元 × 2亩 = 2,000元", "区财政发"}};
  card.total = "全年合计：6,200元";
  card.unstated = {{"困难群众大病补充保险", "", "原文未载明", ""}};
  card.services = {{"先诊疗后付费", "", "住院不交押金", ""}, {"家庭医生签约服务", "", "", ""}};
  card.notes = {"这张卡是示例。数额以当地主管部门答复为准。"};
  card.phones = {{"国家", "政务服务热线", "12345"},
                 {"省", "省农业农村厅（示例）", "0371-0000000"},
                 {"市", "市民政局（示例）", "0394-0000001"},
                 {"县", "区社会事业局（示例）", "0394-0000002"}};
  card.data_day = "数据截至2017年12月1日";
  card.print_day = "打印日期2017年12月2日";
  card.qr = "https://example.invalid/card/0001.html#k=0123456789abcdefghijkl";
  card.qr_caption = "扫码看本户明细";
  return card;
}

struct Printed {
  std::string bytes;
  int sides = 0;
  int sheets = 0;
};

Printed printed(const BenefitCard& card, CardFormat format, Imposition imposition, int copies = 1) {
  Printed result;
  auto canvas = Canvas::create({card.title, card.issuer, 17500}, [&](std::string_view bytes) {
    result.bytes += bytes;
    return true;
  });
  REQUIRE(canvas);
  Sheets sheets(**canvas, format == CardFormat::kLarge ? kA4 : kA5, imposition);
  for (int i = 0; i < copies; ++i) {
    result.sides += print_benefit_card(card, format, **canvas, [&] { sheets.next_side(); });
  }
  CHECK((*canvas)->finish());
  result.sheets = sheets.count();
  // MINGBAI_PRINTED names a folder: then what was printed can be looked at.
  if (const char* folder = std::getenv("MINGBAI_PRINTED")) {
    static int number = 0;
    std::ofstream(std::string(folder) + "/" + std::to_string(++number) + ".pdf") << result.bytes;
  }
  return result;
}

}  // namespace

TEST_CASE("明白卡：A4和A5各一面，同样的内容字节相同") {
  for (const CardFormat format : {CardFormat::kLarge, CardFormat::kSmall}) {
    const Printed first = printed(sample_card(), format, Imposition::kOne);
    CHECK(first.sides == 1);
    CHECK(first.bytes.substr(0, 5) == "%PDF-");
    CHECK(first.bytes == printed(sample_card(), format, Imposition::kOne).bytes);
  }
}

TEST_CASE("明白卡：一面放不下就接着印第二面，内容再长也停得下来") {
  BenefitCard card = sample_card();
  for (int i = 0; i < 12; ++i) {
    card.lines.push_back(card.lines[static_cast<std::size_t>(i % 3)]);
  }
  CHECK(printed(card, CardFormat::kLarge, Imposition::kOne).sides == 3);
  CHECK(printed(card, CardFormat::kSmall, Imposition::kOne).sides >= 3);
  std::string endless;
  for (int i = 0; i < 5000; ++i) {
    endless += "长";
  }
  for (CardLine& line : card.lines) {
    line = {endless, endless, endless, endless};
  }
  card.household.assign(40, {endless, endless});
  card.phones.assign(40, {endless, endless, endless});
  CHECK(printed(card, CardFormat::kSmall, Imposition::kOne).sides >= 8);
}

TEST_CASE("明白卡：什么也没有的卡也印得出来") {
  CHECK(printed({}, CardFormat::kLarge, Imposition::kOne).sides == 1);
}

TEST_CASE("拼版：两张A5并排在一张A4上") {
  const Printed result = printed(sample_card(), CardFormat::kSmall, Imposition::kTwoUp, 3);
  CHECK(result.sides == 3);
  CHECK(result.sheets == 2);
}
