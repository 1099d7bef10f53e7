// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/messages.h"

namespace mingbai::site {

const DiagnosticRow kUnusableSlug{
    "ST001",
    Severity::kError,
    {"文件名“{0}”不能作网址：{1}", "the file name “{0}” cannot be an address: {1}"},
    {"请把文件改名，只用汉字、字母、数字、连字符，例如 education-2017.md",
     "rename the file; use Han characters, letters, digits and hyphens: education-2017.md"}};

const DiagnosticRow kReservedAddress{
    "ST002",
    Severity::kError,
    {"网址 {0} 已留作{1}", "the address {0} is kept for {1}"},
    {"请把文件改成别的名字；index、feed、page-2 这类名字由程序自己使用",
     "give the file another name; index, feed, page-2 and the like belong to the generator"}};

const DiagnosticRow kTakenAddress{
    "ST003",
    Severity::kError,
    {"“{0}”和“{1}”争用同一个网址 {2}", "“{0}” and “{1}” claim the same address {2}"},
    {"请给其中一个改名；在 Windows 上大写和小写算同一个名字",
     "rename one of them; on Windows upper and lower case are the same name"}};

const DiagnosticRow kColumnId{
    "ST010",
    Severity::kError,
    {"栏目标识“{0}”不能用", "the column id “{0}” cannot be used"},
    {"请用小写字母、数字、连字符，不要用 assets、static、search、topics、places、years、organs",
     "use lower-case letters, digits and hyphens; assets, static, search, topics, places, years "
     "and "
     "organs are taken"}};

const DiagnosticRow kColumnTwice{"ST011",
                                 Severity::kError,
                                 {"栏目标识“{0}”写了两次", "the column id “{0}” is given twice"},
                                 {"请在 site.yaml 里给其中一个栏目换一个标识",
                                  "give one of the columns in site.yaml another id"}};

const DiagnosticRow kNoColumn{
    "ST012",
    Severity::kWarning,
    {"类型“{0}”没有栏目，这类文档只能从搜索和主题进入",
     "no column lists documents of kind “{0}”; only search and topics lead to them"},
    {"请在 site.yaml 的“栏目”里加一个类型为“{0}”的栏目",
     "add a column of this kind to the columns of site.yaml"}};

const DiagnosticRow kListingAddress{
    "ST013",
    Severity::kError,
    {"列表“{0}”的网址 {2} 已被{1}占用", "the address {2} of the list “{0}” is taken by {1}"},
    {"请换一个标识或代码", "choose another id or code"}};

const DiagnosticRow kDangling{
    "ST020",
    Severity::kError,
    {"“{0}”所指的“{1}”找不到", "“{0}” names “{1}”, which does not exist"},
    {"请写文件名（如 education-2016.md）或文号（如 豫扶贫办〔2017〕129号）",
     "write a file name (education-2016.md) or a document number"}};

const DiagnosticRow kDanglingDidYouMean{
    "ST021",
    Severity::kError,
    {"“{0}”所指的“{1}”找不到", "“{0}” names “{1}”, which does not exist"},
    {"是不是“{2}”？", "did you mean “{2}”?"}};

const DiagnosticRow kAmbiguous{
    "ST022",
    Severity::kError,
    {"“{0}”所指的“{1}”不止一个：{2}", "“{0}” names “{1}”, and there are several: {2}"},
    {"请写出文件夹，例如 policies/2017.md", "write the folder too: policies/2017.md"}};

const DiagnosticRow kSelfReference{
    "ST023",
    Severity::kError,
    {"“{0}”指向了文档自己", "“{0}” names the document itself"},
    {"请改成另一份文档，或者删去这一项", "name another document or remove the field"}};

const DiagnosticRow kCycle{
    "ST024",
    Severity::kError,
    {"替代、废止关系绕成了圈：{0}", "documents replace or repeal each other in a circle: {0}"},
    {"请查清哪一份是最新的，删去它被替代的那一项",
     "find out which one is the newest and remove the field that makes it an older one"}};

const DiagnosticRow kWithheldTarget{"ST025",
                                    Severity::kWarning,
                                    {"“{0}”所指的“{1}”{2}，网页上不会出现这条关系",
                                     "“{0}” names “{1}”, which {2}; the page will not show it"},
                                    {"等那份文档公开后，这条关系会自动出现",
                                     "the relation appears as soon as that document is public"}};

const DiagnosticRow kOlderReplacesNewer{
    "ST026",
    Severity::kWarning,
    {"“{0}”所指的“{1}”比本文还新", "“{0}” names “{1}”, which is newer than this document"},
    {"请核对是不是写反了：这一项应写在新文件里",
     "check the direction: the newer document names the older"}};

const DiagnosticRow kNoObjectionBlock{
    "ST030",
    Severity::kError,
    {"公示缺少：{0}", "the publicity lacks: {0}"},
    {"群众有意见要知道到哪天为止、打什么电话、找哪个单位；在开头的文档信息里补上，如“公示期: 7天”",
     "people must know until when, whom to call and where to turn: add the fields, like 公示期: "
     "7天"}};

const DiagnosticRow kNoHolidayYear{
    "ST031",
    Severity::kError,
    {"不知道{0}年怎么放假，算不出工作日",
     "the holidays of {0} are not known: workdays cannot be counted"},
    {"把国务院办公厅当年的放假安排加进 holidays.yaml",
     "add that year's arrangement to holidays.yaml"}};

const DiagnosticRow kStepMissing{
    "ST032",
    Severity::kError,
    {"“{0}”的前面要有“{1}”", "“{0}” needs a “{1}” before it"},
    {"用“上一步”写明“{1}”那份文档；两公示一对比一公告一步也不能少",
     "name the document of “{1}” under 上一步; no step may be left out"}};

const DiagnosticRow kStepTooEarly{"ST033",
                                  Severity::kError,
                                  {"“{0}”的日期是{1}，太早：{2} 公示到{3}为止",
                                   "“{0}” is dated {1}, too early: {2} is laid open until {3}"},
                                  {"最早{4}", "{4} at the earliest"}};

const DiagnosticRow kStepObjection{"ST034",
                                   Severity::kError,
                                   {"{1} 还有异议在处理，不能进行“{0}”",
                                    "{1} has an objection that is being dealt with: no “{0}” yet"},
                                   {"处理完把“异议”改成“无”，再发这一步",
                                    "when it is settled, set 异议 to 无, then publish this step"}};

const DiagnosticRow kNamesUnclosed{
    "ST040",
    Severity::kError,
    {"“::: 名单”没有结束，名单没有显示", "the list of names is not closed; it was left out"},
    {"名单写完，单独写一行“:::”；名单里不能再套别的框",
     "write ::: on a line of its own below the names; nothing else may be opened in between"}};

const DiagnosticRow kNamesWithoutEnd{
    "ST041",
    Severity::kError,
    {"有名单，不知道公示到哪天，名单没有显示",
     "there are names, but no last day for them; they were left out"},
    {"写上公示期（如 公示期: 7天），长期公示的写上“名单撤下: 2021-12-31”",
     "give a period, or the day on which the names go: names_withdrawn: 2021-12-31"}};

const DiagnosticRow kNotAName{
    "ST042",
    Severity::kError,
    {"名单里的“{0}”看不出是不是姓名，名单没有显示",
     "“{0}” in the list cannot be told to be a name; the list was left out"},
    {"名单里只写姓名，用顿号或换行分开，姓名中间不要空格；别的话写到“::: 名单”外面，别的项目用表格",
     "write names only, parted by 、 or lines, without spaces inside; put other words outside the "
     "list, other facts into a table"}};

const DiagnosticRow kNoNameColumn{"ST043",
                                  Severity::kError,
                                  {"名单里的表格没有写姓名的一列，名单没有显示",
                                   "the table of names has no column of names; it was left out"},
                                  {"表头写“姓名”或“户主姓名”", "head the column 姓名 or 户主姓名"}};

const DiagnosticRow kBadExample{
    "ST044",
    Severity::kError,
    {"{0}：算例“{1}”算不了", "{0}: the example “{1}” cannot be worked out"},
    {"写成“家庭情况=数，得多少元”，如 羊=10，得3000元；家庭情况用 mingbai entitle --list-facts "
     "里的名称，标准要有数额",
     "write fact=value，得amount like 羊=10，得3000元, with names that mingbai entitle "
     "--list-facts "
     "shows; the standard must have an amount"}};
const DiagnosticRow kWrongExample{
    "ST045",
    Severity::kError,
    {"{0}：算例写的是{1}，按标准算是{2}（{3}）",
     "{0}: the example says {1}, the standard gives {2} ({3})"},
    {"核对算例和标准，改错的那一个", "compare the two and correct the wrong one"}};

namespace {
constexpr const DiagnosticRow* kRows[] = {
    &kUnusableSlug,       &kReservedAddress,    &kTakenAddress,     &kColumnId,
    &kColumnTwice,        &kNoColumn,           &kListingAddress,   &kDangling,
    &kDanglingDidYouMean, &kAmbiguous,          &kSelfReference,    &kCycle,
    &kWithheldTarget,     &kOlderReplacesNewer, &kNoObjectionBlock, &kNoHolidayYear,
    &kStepMissing,        &kStepTooEarly,       &kStepObjection,    &kNamesUnclosed,
    &kNamesWithoutEnd,    &kNotAName,           &kNoNameColumn,     &kBadExample,
    &kWrongExample,
};
}  // namespace

std::span<const DiagnosticRow* const> site_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::site
