// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

namespace mingbai::source {

// Front matter: the fences and slips of the hand

const DiagnosticRow kNoFrontMatter{
    "FM001",
    Severity::kError,
    {"文件开头没有文档信息", "the file does not begin with front matter"},
    {"第一行写三个减号 ---，接着每行一个“字段: 值”，再写一行 ---",
     "begin with a line ---, then “field: value” lines, then another line ---"}};
const DiagnosticRow kNoEndFence{
    "FM002",
    Severity::kError,
    {"文档信息没有结束：找不到第二行 ---", "the front matter does not end: no second line ---"},
    {"在最后一个字段的下一行写三个减号 ---",
     "write --- on a line of its own after the last field"}};
const DiagnosticRow kBlankBeforeFence{"FM003",
                                      Severity::kWarning,
                                      {"--- 前面有空行", "blank lines before ---"},
                                      {"让 --- 成为第一行", "make --- the first line"}};
const DiagnosticRow kOddFence{
    "FM004",
    Severity::kError,
    {"这一行应当正好是三个英文减号 ---", "this line should be exactly ---"},
    {"办公软件会把 --- 自动改成破折号，改回三个英文减号",
     "word processors turn --- into dashes; write three hyphens"}};
const DiagnosticRow kFrontMatterTooLong{
    "FM005",
    Severity::kError,
    {"文档信息超过 {0} KB", "the front matter is longer than {0} KB"},
    {"大段文字应当写在第二行 --- 之后；看看是不是漏了这一行",
     "long text belongs after the second line ---; is that line missing?"}};
const DiagnosticRow kFullWidthColonAfter{
    "FM006",
    Severity::kError,
    {"“{0}”后面是全角冒号“：”", "“{0}” is followed by a full-width colon"},
    {"改成英文冒号加空格：“{0}: ”", "write an ASCII colon and a space: “{0}: ”"}};
const DiagnosticRow kNoSpaceAfterColon{
    "FM007",
    Severity::kError,
    {"“{0}”的冒号后面少了空格", "no space after the colon of “{0}”"},
    {"写成“{0}: 值”", "write “{0}: value”"}};
const DiagnosticRow kTabIndent{"FM008",
                               Severity::kError,
                               {"行首用了制表符（Tab）", "the line begins with a tab"},
                               {"把 Tab 换成两个空格", "use two spaces instead of the tab"}};
const DiagnosticRow kValueGoesOn{
    "FM009",
    Severity::kError,
    {"“{0}”的值以 {1} 开头，{2} 之后还有字",
     "the value of “{0}” begins with {1} and goes on after {2}"},
    {"给整个值加上英文单引号：'…'", "put the whole value in single quotes: '…'"}};
const DiagnosticRow kEmptyFrontMatter{"FM010",
                                      Severity::kError,
                                      {"文档信息是空的", "the front matter is empty"},
                                      {"至少写“标题: …”", "write at least “title: …”"}};
// Front matter: values

const DiagnosticRow kUnknownKind{"FM012",
                                 Severity::kError,
                                 {"不认识的类型“{0}”", "unknown kind “{0}”"},
                                 {"可以写：{1}", "one of: {2}"}};
const DiagnosticRow kNoKind{"FM013",
                            Severity::kError,
                            {"看不出文档是什么类型：文件夹“{0}”不是栏目",
                             "cannot tell the kind of this document: folder “{0}” is no column"},
                            {"加上一行“类型: …”（{1}），或把文件移到栏目的文件夹里",
                             "add a line “kind: …” ({2}), or move the file to a column's folder"}};
const DiagnosticRow kUnknownAudience{"FM014",
                                     Severity::kError,
                                     {"不认识的范围“{0}”", "unknown audience “{0}”"},
                                     {"写“公网”或“本村”", "write public or village"}};
const DiagnosticRow kClosedAudience{
    "FM015",
    Severity::kError,
    {"范围“{0}”的内容不能写成网页文档", "content for “{0}” cannot be a document"},
    {"一户的情况放在 private/；只给工作人员看的内容不要放进站点",
     "facts of a household belong into private/; staff notes do not belong into the site"}};
const DiagnosticRow kBadNumber{
    "FM016",
    Severity::kError,
    {"不是认得的文号：“{0}”", "not a document number: “{0}”"},
    {"写成“机关代字〔年份〕顺序号号”，如 国办发〔2017〕47号",
     "write agency, year in brackets and number, e.g. 国办发〔2017〕47号"}};
const DiagnosticRow kBadIssue{"FM017",
                              Severity::kError,
                              {"期号应当是 1 到 {1} 的整数，写的是“{0}”",
                               "the issue should be a whole number from 1 to {1}, not “{0}”"},
                              {"写“期号: 3”", "write “issue: 3”"}};
const DiagnosticRow kExpiresBeforeEffective{
    "FM018",
    Severity::kError,
    {"失效日期 {0} 早于施行日期 {1}", "it expires on {0}, before it takes effect on {1}"},
    {"核对原文的两个日期", "check both dates with the original"}};
const DiagnosticRow kWrittenAfterPublished{
    "FM019",
    Severity::kWarning,
    {"成文日期 {0} 晚于发布日期 {1}", "written on {0}, after it was published on {1}"},
    {"核对原文的两个日期", "check both dates with the original"}};
const DiagnosticRow kImageWithoutAlt{
    "FM020",
    Severity::kError,
    {"有图片，没有“{0}”", "there is an image without “{1}”"},
    {"用一句话写明图上是什么，看不见图的人靠它",
     "say in one sentence what the picture shows, for those who cannot see it"}};
const DiagnosticRow kNoSuchFile{"FM021",
                                Severity::kError,
                                {"“{0}”里的文件“{1}”不存在", "“{0}”: there is no file “{1}”"},
                                {"放在文档旁边或 static/ 里，名字连大小写都要一样",
                                 "put it beside the document or in static/; letter case counts"}};
const DiagnosticRow kNoSuchFileMeant{"FM022",
                                     Severity::kError,
                                     {"“{0}”里的文件“{1}”不存在", "“{0}”: there is no file “{1}”"},
                                     {"是不是想写“{2}”？", "did you mean “{2}”?"}};
const DiagnosticRow kFileNotPublishable{
    "FM023",
    Severity::kError,
    {"“{0}”里的“{1}”不能发布：它在站点文件夹外面，或在不公开的文件夹里",
     "“{0}”: “{1}” cannot be published: it is outside the site or in a folder that stays private"},
    {"要公开的文件放在文档旁边或 static/ 里",
     "put files that are public beside the document or in static/"}};
const DiagnosticRow kAttachmentTooLarge{
    "FM024",
    Severity::kWarning,
    {"附件“{0}”有 {1} MB，超过 {2} MB", "attachment “{0}” has {1} MB, more than {2} MB"},
    {"压缩图片或拆成几个文件；村里的网打不开这么大的文件",
     "shrink pictures or split the file; village networks cannot load it"}};
const DiagnosticRow kNotPicture{
    "FM025",
    Severity::kError,
    {"图片“{0}”不是网页能显示的格式", "image “{0}” is not in a format that pages can show"},
    {"换成 {1}", "use {1}"}};
const DiagnosticRow kUnknownTopic{
    "FM026",
    Severity::kError,
    {"topics.yaml 里没有主题“{0}”", "topic “{0}” is not in topics.yaml"},
    {"写 topics.yaml 里的名称或标识，或先在那里加上",
     "write a name or id of topics.yaml, or add it there"}};
const DiagnosticRow kUnknownTopicMeant{
    "FM027",
    Severity::kError,
    {"topics.yaml 里没有主题“{0}”", "topic “{0}” is not in topics.yaml"},
    {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kUnknownPlace{
    "FM028",
    Severity::kError,
    {"regions.yaml 里没有地区“{0}”", "place “{0}” is not in regions.yaml"},
    {"写 regions.yaml 里的名称、代码或路径（东新区/许湾乡/大张村），或先在那里加上",
     "write a name, code or path of regions.yaml, or add it there"}};
const DiagnosticRow kUnknownPlaceMeant{
    "FM029",
    Severity::kError,
    {"regions.yaml 里没有地区“{0}”", "place “{0}” is not in regions.yaml"},
    {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kAmbiguousPlace{"FM030",
                                    Severity::kError,
                                    {"有 {1} 个地区叫“{0}”", "{1} places are called “{0}”"},
                                    {"写全路径，是哪一个：{2}", "write the path; which one: {2}"}};
const DiagnosticRow kAmbiguousTopic{"FM031",
                                    Severity::kError,
                                    {"有 {1} 个主题叫“{0}”", "{1} topics are called “{0}”"},
                                    {"改写标识，是哪一个：{2}", "write the id; which one: {2}"}};
const DiagnosticRow kDuplicateNumber{
    "FM032",
    Severity::kError,
    {"文号 {0} 与 {1} 重复", "number {0} is also that of {1}"},
    {"一个文号只属于一份文件，核对原文；转载同一文件的留一篇",
     "a number belongs to one document: check the original, keep one copy"}};
const DiagnosticRow kDuplicateIndexNumber{
    "FM033",
    Severity::kError,
    {"索引号 {0} 与 {1} 重复", "index number {0} is also that of {1}"},
    {"索引号不能重复，重新编一个", "index numbers are unique: assign another"}};
const DiagnosticRow kDuplicateAddress{
    "FM034",
    Severity::kError,
    {"网页地址与 {0} 重复（不分大小写）",
     "the page address is also that of {0} (letter case does not count)"},
    {"给其中一个文件改名", "rename one of the files"}};

}  // namespace mingbai::source
