// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/benefits.h"

#include <algorithm>
#include <span>
#include <utility>

#include "generator/source/benefit_row.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

using field::text;
using model::Benefits;
using model::Standard;

using Row = BenefitRow;
using RowField = Field<Row, BenefitContext>;

template <auto kMember>
void node(const Node& value, Row& row, BenefitContext&) {
  row.*kMember = &value;
}

template <auto kMember>
void words(const Node& value, Row& row, BenefitContext& context) {
  text<kMember>(value, row.standard, context);
}

template <auto kMember>
void names(const Node& value, Row& row, BenefitContext& context) {
  field::names<kMember>(value, row.standard, context);
}

// Where a figure was taken from: of use to who looks it up, not to the program.
void ignore(const Node&, Row&, BenefitContext&) {}

constexpr Need kOptional = Need::kOptional;
constexpr Need kRequired = Need::kRequired;

constexpr RowField kRowFields[] = {
    {{"编号", "id", kRequired, {"如 MED-XC-01", "like MED-XC-01"}, "序号 no"},
     words<&Standard::id>},
    {{"事项", "programme", kRequired, {"如 健康扶贫", "the programme"}, "政策 类目 program"},
     words<&Standard::programme>},
    {{"项目", "item", kRequired, {"补什么", "what for"}, "名称 补贴项目 name"},
     words<&Standard::item>},
    {{"对象", "audience", kOptional, {"谁能享受", "for whom"}, "补贴对象 人群"},
     words<&Standard::audience>},
    {{"地区",
      "region",
      kOptional,
      {"regions.yaml 里的名称", "a name of regions.yaml"},
      "区域 place"},
     node<&Row::place>},
    {{"谁发", "payer", kOptional, {"谁出钱", "who pays"}, "发放单位 资金来源"},
     words<&Standard::payer>},
    {{"类别",
      "kind",
      kRequired,
      {"定额、比例、减免、服务、未载明……",
       "standard_amount, standard_rate, waiver, service, unspecified …"},
      "类型 type"},
     node<&Row::kind>},
    {{"标准",
      "amount",
      kOptional,
      {"600元、65%、1200至6000元", "600元, 65%, 1200至6000元"},
      "金额 补贴标准 standard"},
     node<&Row::stated>},
    {{"下限", "amount_min", kOptional, {"最少多少", "at least"}, "最低"}, node<&Row::least>},
    {{"上限", "amount_max", kOptional, {"最多多少", "at most"}, "最高"}, node<&Row::most>},
    {{"金额单位", "amount_unit", kOptional, {"元、万元、%", "元, 万元, %"}, "币种"},
     node<&Row::amount_unit>},
    {{"单位",
      "unit",
      kOptional,
      {"按什么发：每生每年、每头", "for each of what: 每生每年, 每头"},
      "计量单位"},
     node<&Row::unit>},
    {{"周期", "period", kOptional, {"年、学期、月、一次", "year, term, month, once"}, "频次"},
     node<&Row::period>},
    {{"数量",
      "quantity",
      kOptional,
      {"家庭情况表里的名称", "a name of the table of facts"},
      "计算依据 fact"},
     words<&Standard::quantity>},
    {{"条件",
      "conditions",
      kOptional,
      {"脱贫户=是；年龄>=60", "脱贫户=是; 年龄>=60"},
      "condition 前提"},
     node<&Row::conditions>},
    {{"年度", "year", kOptional, {"哪一年的标准", "of which year"}, "年份"}, node<&Row::year>},
    {{"施行", "effective", kOptional, {"从哪一天起", "from which day"}, "施行日期 起 from"},
     node<&Row::from>},
    {{"截止", "until", kOptional, {"到哪一天为止", "until which day"}, "失效日期 止 expires"},
     node<&Row::until>},
    {{"替代", "replaces", kOptional, {"旧标准的编号", "ids of what it replaces"}, "取代"},
     node<&Row::replaces>},
    {{"被替代", "replaced_by", kOptional, {"新标准的编号", "the id of what replaces it"}, "被取代"},
     node<&Row::replaced_by>},
    {{"起付线", "deductible", kOptional, {"超过多少才报", "above what"}, "门槛"},
     node<&Row::deductible>},
    {{"分段", "bands", kOptional, {"每段的 到 和 比例", "to and rate of each"}, "档次 tiers"},
     node<&Row::bands>},
    {{"封顶线", "cap", kOptional, {"最多报多少", "at most"}, "封顶 max"}, node<&Row::cap>},
    {{"组成", "parts", kOptional, {"由哪些编号组成", "ids of its terms"}, "由"},
     names<&Standard::parts>},
    {{"依据",
      "basis",
      kOptional,
      {"政策的文件名或文号", "file name or number of the policy"},
      "政策依据 文件"},
     node<&Row::basis>},
    {{"条款", "clause", kOptional, {"第几条", "which clause"}, "条"}, words<&Standard::clause>},
    {{"算例", "example", kOptional, {"如 羊=10，得3000元", "like 羊=10，得3000元"}, "例子"},
     words<&Standard::example>},
    {{"说明", "note", kOptional, {"要注意什么", "what to mind"}, "备注 caveat"},
     words<&Standard::caveat>},
    {{"指南", "guide", kOptional, {"办事指南的文件名", "file name of the guide"}, "办事指南"},
     node<&Row::guide>},
    {{"怎么办", "how", kOptional, {"怎么申请", "how to apply"}, "申请程序 流程"},
     words<&Standard::how>},
    {{"在哪办", "where", kOptional, {"在哪里申请", "where to apply"}, "受理单位 办理地点"},
     words<&Standard::where>},
    {{"带什么", "papers", kOptional, {"要带的材料", "papers to bring"}, "申请材料 材料"},
     words<&Standard::papers>},
    {{"涉及明白卡",
      "cards",
      kOptional,
      {"如 37张（2021年12月1日统计）", "like 37张（2021年12月1日统计）"},
      "明白卡数 卡数"},
     words<&Standard::cards>},
    {{"电话", "phone", kOptional, {"咨询电话", "whom to call"}, "咨询电话 联系电话"},
     words<&Standard::phone>},
    {{"算法", "formula", kOptional, {"原表的算式", "the formula of the source table"}, ""}, ignore},
    {{"出处", "seed_file", kOptional, {"从哪里抄来", "where it was taken from"}, "source"}, ignore},
    {{"出处行", "seed_line", kOptional, {"第几行", "on which line"}, ""}, ignore},
    {{"原文", "quote", kOptional, {"原文怎么写", "the words of the source"}, ""}, ignore},
};

void read_standards(const Node& list, Benefits& benefits, BenefitContext& context) {
  for (const Node& record : list.children) {
    Row row;
    read_fields(record, std::span<const RowField>(kRowFields), row, context);
    finish_row(record, row, benefits, context);
  }
}

using model::Fact;
using FactField = Field<Fact, BenefitContext>;

struct FactKindRow {
  std::string_view zh;
  std::string_view en;
  model::FactKind kind;
};
constexpr FactKindRow kFactKinds[] = {{"是否", "yes-no", model::FactKind::kYesNo},
                                      {"个数", "count", model::FactKind::kCount},
                                      {"金额", "money", model::FactKind::kMoney}};

void read_fact_kind(const Node& node, Fact& fact, BenefitContext& context) {
  for (const FactKindRow& row : kFactKinds) {
    if (trim(node.text) == row.zh || trim(node.text) == row.en) {
      fact.kind = row.kind;
      return;
    }
  }
  context.mistakes.add(kBadFactKind, node.mark, {node.text});
}

constexpr FactField kFactFields[] = {
    {{"名称", "name", kRequired, {"如 合规医疗费用", "a short name"}, "家庭情况 事实"},
     text<&Fact::name>},
    {{"类型", "kind", kRequired, {"是否、个数、金额", "yes-no, count, money"}, "类别 type"},
     read_fact_kind},
    {{"单位", "unit", kOptional, {"人、头、元", "the unit"}, ""}, text<&Fact::unit>},
    {{"问题", "question", kRequired, {"怎么问", "how to ask for it"}, "提问"},
     text<&Fact::question>},
    {{"说明", "note", kOptional, {"要说明什么", "what to explain"}, "备注"}, text<&Fact::note>},
    {{"分组", "group", kOptional, {"和哪些问题一起问", "what it is asked together with"}, "组"},
     text<&Fact::group>},
};

void read_facts(const Node& list, Benefits& benefits, BenefitContext& context) {
  for (const Node& record : list.children) {
    Fact fact;
    read_fields(record, std::span<const FactField>(kFactFields), fact, context);
    if (!fact.name.empty()) {
      fact.written = context.mistakes.place(record.mark);
      benefits.facts.push_back(std::move(fact));
    }
  }
}

bool asks(const Node& record) {
  return std::any_of(record.children.begin(), record.children.end(), [](const Node& entry) {
    return bare_key(entry) == "问题" || bare_key(entry) == "question";
  });
}

}  // namespace

void read_benefit_table(const Node& rows, Benefits& benefits, BenefitContext& context) {
  if (!rows.children.empty() && asks(rows.children.front())) {
    read_facts(rows, benefits, context);
  } else {
    read_standards(rows, benefits, context);
  }
}

void read_benefit_file(const Node& root, Benefits& benefits, BenefitContext& context) {
  if (!expect_map(root, context.mistakes)) {
    return;
  }
  for (const Node& entry : root.children) {
    const std::string_view key = bare_key(entry);
    const bool standards = key == "标准" || key == "standards";
    if (!standards && key != "家庭情况" && key != "facts") {
      context.mistakes.add(kUnknownField, entry.key_mark,
                           {entry.key, "标准、家庭情况", "standards, facts"});
    } else if (expect_list(entry, context.mistakes)) {
      standards ? read_standards(entry, benefits, context) : read_facts(entry, benefits, context);
    }
  }
}

}  // namespace mingbai::source
