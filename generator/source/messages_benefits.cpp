// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

namespace mingbai::source {

// Benefits: tables and standards

const DiagnosticRow kCsvOpenQuote{
    "BE001",
    Severity::kError,
    {"这一格的引号没有结束", "the quote of this cell does not end"},
    {"补上结尾的引号，或删掉开头的引号；最好在表格软件里改好再另存为 CSV",
     "close the quote or delete it; best in the spreadsheet program, then save as CSV again"}};
const DiagnosticRow kCsvAfterQuote{"BE002",
                                   Severity::kError,
                                   {"引号后面还有字", "text after the closing quote"},
                                   {"引号要把整格包起来；格子里的引号写两遍",
                                    "quote the whole cell, and double the quotes inside it"}};
const DiagnosticRow kCsvNoHeading{
    "BE003",
    Severity::kError,
    {"“{0}”所在的列没有列名", "“{0}” stands in a column without a heading"},
    {"在第一行写上这一列的列名，或删掉这一格",
     "give the column a heading in the first row, or empty the cell"}};
const DiagnosticRow kCsvTooLarge{
    "BE004",
    Severity::kError,
    {"表格太大：最多 {0} 行、{1} 列", "the table is too large: at most {0} rows, {1} columns"},
    {"分成几个文件", "split it into several files"}};
const DiagnosticRow kUnknownStandardKind{"BE005",
                                         Severity::kError,
                                         {"不认识的类别“{0}”", "unknown kind “{0}”"},
                                         {"写其中一个：{1}", "one of: {1}"}};
const DiagnosticRow kBadStated{"BE006",
                               Severity::kError,
                               {"{0}：看不懂标准“{1}”", "{0}: cannot read the amount “{1}”"},
                               {"写成 600元、65%、0.55万元、1200至6000元、3000元以上 的样子",
                                "write it like 600元, 65%, 0.55万元, 1200至6000元, 3000元以上"}};
const DiagnosticRow kNoStated{
    "BE007",
    Severity::kError,
    {"{0}：类别是“{1}”，没有写标准", "{0}: a standard of kind “{1}” without an amount"},
    {"写上数额；原文没有数额就把类别写成“未载明”",
     "give the amount; when the source has none, the kind is 未载明"}};
const DiagnosticRow kNoUnit{"BE008",
                            Severity::kError,
                            {"{0}：没有写单位", "{0}: no unit"},
                            {"写上按什么发，如 每生每年、每头、每户",
                             "say for what it is paid, like 每生每年, 每头, 每户"}};
const DiagnosticRow kUnknownFact{"BE009",
                                 Severity::kError,
                                 {"{0}：没有叫“{1}”的家庭情况", "{0}: no fact is called “{1}”"},
                                 {"在家庭情况表里加上“{1}”，或核对写法",
                                  "add “{1}” to the table of facts, or check the spelling"}};
const DiagnosticRow kBadCondition{
    "BE010",
    Severity::kError,
    {"{0}：看不懂条件“{1}”", "{0}: cannot read the condition “{1}”"},
    {"写成 脱贫户=是、年龄>=60 的样子，几个条件用分号隔开",
     "write it like 脱贫户=是 or 年龄>=60, several with semicolons between"}};
const DiagnosticRow kStandardTwice{
    "BE011",
    Severity::kError,
    {"编号“{0}”用了两次，{1} 已经有了", "id “{0}” is used twice, first at {1}"},
    {"换一个编号", "choose another"}};
const DiagnosticRow kUnknownStandard{
    "BE012",
    Severity::kError,
    {"{0}：没有编号是“{1}”的标准", "{0}: there is no standard “{1}”"},
    {"核对编号", "check the id"}};
const DiagnosticRow kNoBasis{"BE013",
                             Severity::kError,
                             {"{0}：找不到文档“{1}”", "{0}: document “{1}” is not there"},
                             {"写文档的文件名（policies/….md）或文号；还没有录入就先录入",
                              "name a document by file (policies/….md) or number; add it first"}};
const DiagnosticRow kTwoInForce{
    "BE014",
    Severity::kError,
    {"{0}：与 {1} 同一天都有效（{2}），项目、地区相同",
     "{0}: in force together with {1} ({2}), for the same item and place"},
    {"写上旧标准的截止日期，或在新标准的“替代”里写 {1}",
     "end the old one, or name {1} under “replaces” in the new one"}};
const DiagnosticRow kGapInForce{
    "BE015",
    Severity::kWarning,
    {"{0}：{1} 到 {2} 之间没有标准", "{0}: no standard from {1} to {2}"},
    {"核对施行和截止日期；这段时间确实没有就不用改",
     "check the days; nothing to do when there was none"}};
const DiagnosticRow kReplacedInForce{
    "BE016",
    Severity::kError,
    {"{0} 已被 {1} 替代，截止日期却在 {2} 之后", "{0} was replaced by {1} but ends after {2}"},
    {"把截止日期改到新标准施行的前一天", "end it on the day before the new one begins"}};
const DiagnosticRow kTwoFigures{
    "BE017",
    Severity::kWarning,
    {"{0}：与 {1} 说的是同一件事，数不一样：{2}，{3}",
     "{0}: the same as {1} with another figure: {2}, {3}"},
    {"查原文，留下对的一个；口径不同就在项目里写明",
     "look it up and keep the right one; when they count differently, say so in the item"}};
const DiagnosticRow kBadPeriod{"BE018",
                               Severity::kError,
                               {"{0}：看不懂周期“{1}”", "{0}: cannot read the period “{1}”"},
                               {"写年、学期、月、一次；原文没有写就空着",
                                "one of 年, 学期, 月, 一次; empty when the source does not say"}};
const DiagnosticRow kBadEffective{
    "BE019",
    Severity::kWarning,
    {"{0}：看不出“{1}”是哪一天，没有按它限制日期", "{0}: “{1}” is no day; it limits nothing"},
    {"写成 2021-01-01、2021-01 或 2021", "write it like 2021-01-01, 2021-01 or 2021"}};
const DiagnosticRow kPlaceNarrowed{
    "BE020",
    Severity::kWarning,
    {"{0}：地区“{1}”按“{2}”处理", "{0}: place “{1}” is taken as “{2}”"},
    {"写 regions.yaml 里的名称", "use a name of regions.yaml"}};
const DiagnosticRow kBadBands{
    "BE021",
    Severity::kError,
    {"{0}：分段要从低到高，每段有比例，只有最后一段可以没有“到”",
     "{0}: bands go up, each with a rate, and only the last may be without “to”"},
    {"按 到、比例 从低到高写", "list them from low to high"}};
const DiagnosticRow kFactTwice{
    "BE022",
    Severity::kError,
    {"家庭情况“{0}”写了两次，{1} 已经有了", "fact “{0}” is given twice, first at {1}"},
    {"删掉一个", "delete one"}};
const DiagnosticRow kBadFactKind{"BE023",
                                 Severity::kError,
                                 {"“{0}”不是家庭情况的类型", "“{0}” is no kind of fact"},
                                 {"写是否、个数、金额中的一个", "one of yes-no, count, money"}};
const DiagnosticRow kWrongQuantity{
    "BE024",
    Severity::kError,
    {"{0}：“{1}”的类型不对，{2}要用{3}", "{0}: “{1}” is the wrong kind: {2} needs {3}"},
    {"核对“数量”一格和家庭情况表", "check the quantity and the table of facts"}};
const DiagnosticRow kNoQuantity{
    "BE025",
    Severity::kWarning,
    {"{0}：没有写“数量”，算不出每户多少",
     "{0}: without a quantity nobody can say how much a household gets"},
    {"{2}要有“数量”：写家庭情况表里的名称（生猪、在校子女、医疗费用……）",
     "{2} needs a quantity: the name of a fact that says how many or how much"}};
const DiagnosticRow kOverWhole{
    "BE026",
    Severity::kError,
    {"{0}：比例“{1}”超过 100%", "{0}: a share of “{1}” is more than all of it"},
    {"核对比例和小数点", "check the figure and its decimal point"}};
const DiagnosticRow kEndsBeforeStart{"BE027",
                                     Severity::kError,
                                     {"{0}：{1} 施行，{2} 就截止，没有一天有效",
                                      "{0}: begins on {1} and ends on {2}: never in force"},
                                     {"核对施行和截止日期", "check the two days"}};
const DiagnosticRow kReplacesItself{
    "BE028",
    Severity::kError,
    {"{0}：替代绕了一圈回到自己（{1}）", "{0}: replaces itself in a circle ({1})"},
    {"替代里只写被它取代的旧标准", "name only the older standard that it replaces"}};
const DiagnosticRow kReplacesElsewhere{
    "BE029",
    Severity::kError,
    {"{0} 是{1}的标准，不能替代 {2}（{3}）", "{0} is for {1} and cannot replace {2} ({3})"},
    {"下级的标准在当地自然优先，不用写替代；地区写错了就改正",
     "a standard of a smaller place goes first there by itself; delete it, or correct the place"}};
const DiagnosticRow kReplacedOneSided{
    "BE030",
    Severity::kWarning,
    {"{0} 写着被 {1} 替代，{1} 的“替代”里没有 {0}",
     "{0} says that {1} replaces it, but {1} does not"},
    {"在 {1} 的“替代”里写上 {0}", "name {0} under “replaces” in {1}"}};
const DiagnosticRow kWrongCondition{
    "BE031",
    Severity::kError,
    {"{0}：条件“{1}”和“{2}”的类型对不上",
     "{0}: the condition “{1}” does not fit the kind of “{2}”"},
    {"是否类写 =是 或 =否，个数和金额写 >0、>=2、<5000元 的样子",
     "a yes-or-no fact takes =是 or =否, others numbers like >0, >=2, <5000元"}};
const DiagnosticRow kOtherUnit{
    "BE032",
    Severity::kWarning,
    {"{0}：按“{1}”发，“{2}”却按{3}数", "{0}: paid by “{1}”, but “{2}” is counted in {3}"},
    {"核对单位和数量", "check unit and quantity"}};
const DiagnosticRow kReplacesNewer{
    "BE033",
    Severity::kError,
    {"{0}（{1}施行）替代的 {2} 反而晚些施行（{3}）",
     "{0} (from {1}) replaces {2}, which begins later ({3})"},
    {"新旧写反了就对调，日期错了就改正", "swap the two, or correct the days"}};
const DiagnosticRow kMissingCell{
    "BE034",
    Severity::kError,
    {"这一行缺少“{0}”", "this row lacks “{1}”"},
    {"填上：{2}；表里合并过的单元格，存成 CSV 后只有第一行有字，要逐行填",
     "fill it in: {3}; of merged cells only the first keeps its text in a CSV file"}};
const DiagnosticRow kSerialDay{"BE035",
                               Severity::kWarning,
                               {"{0}：“{1}”是表格软件里日期的序号，按 {2} 读",
                                "{0}: “{1}” is a spreadsheet's number of a day, taken as {2}"},
                               {"核对这一天；把这一列设成日期格式再另存",
                                "check the day; give the column a date format and save again"}};
const DiagnosticRow kNoClause{"BE036",
                              Severity::kError,
                              {"{0}：“{1}”里没有“{2}”", "{0}: “{1}” has no “{2}”"},
                              {"照原文写：第三条、第一部分第（二）项、第二章",
                               "cite it as the text has it: 第三条, 第一部分第（二）项, 第二章"}};
const DiagnosticRow kNotInBasis{
    "BE037",
    Severity::kWarning,
    {"{0}：依据“{1}”里找不到“{2}”这个数", "{0}: “{2}” does not occur in its basis “{1}”"},
    {"核对数额；数在附件或别的文件里，就在正文写一句或改“依据”",
     "check the figure; when it stands in an attachment or another policy, say it in the text or "
     "correct the basis"}};

const DiagnosticRow kLooksLikeLine{
    "BE038",
    Severity::kWarning,
    {"{0}：“{1}”像是保障线，类别写的是定额，会按全额发放来算",
     "{0}: “{1}” looks like a line of subsistence, yet its kind is an amount that is paid in full"},
    {"低保是补差：类别改成“保障线”；确实按全额发放的，改一下项目名称",
     "dibao tops income up: make the kind 保障线; when it is paid in full, name the item "
     "otherwise"}};

}  // namespace mingbai::source
