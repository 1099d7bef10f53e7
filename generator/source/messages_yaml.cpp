// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

namespace mingbai::source {

// YAML: the syntax

const DiagnosticRow kYamlSyntax{
    "YM001",
    Severity::kError,
    {"YAML 写法有误：{0}", "YAML syntax error: {0}"},
    {"检查这一行和上一行的冒号、引号、缩进",
     "check colons, quotes and indentation on this line and the one above"}};
const DiagnosticRow kYamlColonInValue{
    "YM002",
    Severity::kError,
    {"值里又有“: ”（冒号加空格），分不清哪个是字段",
     "the value holds another “: ” (colon and space)"},
    {"给整个值加上英文引号，如 标题: \"教育扶贫: 问答\"；或把值里的冒号改成全角“：”",
     "put the whole value in quotes, e.g. title: \"Schools: answers\""}};
const DiagnosticRow kYamlNoColon{
    "YM003",
    Severity::kError,
    {"这一行不是“字段: 值”，找不到冒号", "this line is not “field: value”: no colon found"},
    {"写成“字段: 值”；上一行的长文字要接着写时，本行开头空两格",
     "write “field: value”; to continue the line above, indent this one by two spaces"}};
const DiagnosticRow kYamlOpenBracket{
    "YM004",
    Severity::kError,
    {"第 {0} 行起的括号没有配对", "the bracket opened on line {0} is not closed"},
    {"列表写成 [甲, 乙]，用英文方括号和英文逗号；值本来就以括号开头时，整个加上英文引号",
     "write a list as [a, b]; quote a value that begins with a bracket"}};
const DiagnosticRow kYamlOpenQuote{
    "YM005",
    Severity::kError,
    {"第 {0} 行起的引号没有配对", "the quote opened on line {0} is not closed"},
    {"补上另一半英文引号，或把两个都去掉", "add the other quote, or drop both"}};
const DiagnosticRow kYamlIndentation{
    "YM006",
    Severity::kError,
    {"缩进对不上，或值的后面还有多余的字",
     "the indentation does not fit, or something follows the value"},
    {"同一层的字段开头对齐；值以引号或括号开头却没有在行末结束的，整个值重新加引号",
     "align fields of one level; quote the whole value when it begins with a quote or bracket"}};
const DiagnosticRow kYamlTab{"YM007",
                             Severity::kError,
                             {"开头用了制表符（Tab）", "indented with a tab"},
                             {"把 Tab 换成两个空格", "use two spaces instead of the tab"}};
const DiagnosticRow kYamlSpecialStart{
    "YM008",
    Severity::kError,
    {"值不能以这个符号开头", "a value cannot begin with this character"},
    {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlDashAfterKey{
    "YM009",
    Severity::kError,
    {"“- ”列表不能和字段写在一行", "a list with “- ” cannot begin on the field's line"},
    {"另起一行写“- 甲”，或写成 [甲, 乙]", "begin “- a” on a line of its own, or write [a, b]"}};
const DiagnosticRow kYamlEscape{
    "YM010",
    Severity::kError,
    {"双引号里的反斜杠写法不认识", "unknown escape after the backslash in double quotes"},
    {"改用单引号，或把 \\ 写成 \\\\", "use single quotes, or write \\\\ for \\"}};
const DiagnosticRow kYamlControl{
    "YM011",
    Severity::kError,
    {"这里有看不见的控制字符", "a control character stands here"},
    {"删掉这个字符重新输入", "delete the character and type the text again"}};
const DiagnosticRow kYamlAnchor{
    "YM012",
    Severity::kError,
    {"值以 * 或 & 开头会被当成引用，本系统不用引用",
     "a value that begins with * or & is a YAML reference, which is not used here"},
    {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlTag{"YM013",
                             Severity::kError,
                             {"值以 ! 开头会被当成标签，本系统不用标签",
                              "a value that begins with ! is a YAML tag, which is not used here"},
                             {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlDirective{
    "YM014",
    Severity::kError,
    {"以 % 开头的指令不支持", "directives that begin with % are not supported"},
    {"删掉这一行；值以 % 开头时加上英文引号", "delete the line; quote a value that begins with %"}};
const DiagnosticRow kYamlSecondDocument{
    "YM015",
    Severity::kError,
    {"一个文件里有第二段“---”", "a second “---” document in one file"},
    {"删掉多余的“---”", "delete the second “---”"}};
const DiagnosticRow kYamlDuplicateKey{
    "YM016",
    Severity::kError,
    {"“{0}”写了两次，第 {1} 行已经有了", "“{0}” is given twice, first on line {1}"},
    {"只留一个", "keep one of them"}};
const DiagnosticRow kYamlTooDeep{"YM017",
                                 Severity::kError,
                                 {"嵌套超过 {0} 层", "nested more than {0} levels deep"},
                                 {"检查缩进和括号", "check indentation and brackets"}};
const DiagnosticRow kYamlTooManyNodes{"YM018",
                                      Severity::kError,
                                      {"内容超过 {0} 项", "more than {0} entries"},
                                      {"拆成几个文件", "split the file"}};
const DiagnosticRow kYamlKeyNotText{
    "YM019",
    Severity::kError,
    {"字段名不能是列表或括号", "a field name cannot be a list or a map"},
    {"给字段名加上英文引号，或去掉“?”和括号", "quote the field name, or drop “?” and brackets"}};
// YAML: what the fields say

const DiagnosticRow kUnknownField{"YM030",
                                  Severity::kError,
                                  {"不认识的字段“{0}”", "unknown field “{0}”"},
                                  {"这里可以写：{1}", "fields that can stand here: {2}"}};
const DiagnosticRow kUnknownFieldMeant{"YM031",
                                       Severity::kError,
                                       {"不认识的字段“{0}”", "unknown field “{0}”"},
                                       {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kFieldTwice{
    "YM032",
    Severity::kError,
    {"“{0}”和第 {2} 行的“{1}”是同一个字段", "“{0}” is the same field as “{1}” on line {2}"},
    {"只留一个", "keep one of them"}};
const DiagnosticRow kMissingField{"YM033",
                                  Severity::kError,
                                  {"缺少“{0}”", "“{1}” is missing"},
                                  {"加上一行“{0}: …”：{2}", "add a line “{1}: …”: {3}"}};
const DiagnosticRow kNotText{
    "YM034",
    Severity::kError,
    {"“{0}”应当是一段文字", "“{0}” should be text"},
    {"值以 [ 或 { 开头、下面带“- ”或缩进的字段都不是文字；需要时给值加英文引号",
     "a value in brackets or with indented lines below is not text; quote it if it is meant"}};
const DiagnosticRow kNotInteger{"YM035",
                                Severity::kError,
                                {"“{0}”应当是 {1} 到 {2} 的整数，写的是“{3}”",
                                 "“{0}” should be a whole number from {1} to {2}, not “{3}”"},
                                {}};
const DiagnosticRow kNotDate{
    "YM036",
    Severity::kError,
    {"“{0}”不是认得的日期：“{1}”", "“{0}” is not a date: “{1}”"},
    {"写成 2017-12-01、2017-12-01 09:30、2017-12 或 2017年12月1日，并核对有没有这一天",
     "write 2017-12-01, 2017-12-01 09:30 or 2017-12, and check that the day exists"}};
const DiagnosticRow kNotYesNo{
    "YM037",
    Severity::kError,
    {"“{0}”只能写“是”或“否”，写的是“{1}”", "“{0}” can only be yes or no, not “{1}”"},
    {}};
const DiagnosticRow kNotMap{"YM038",
                            Severity::kError,
                            {"这里应当是“字段: 值”", "“field: value” is expected here"},
                            {"每行写一个“字段: 值”", "write one “field: value” a line"}};
const DiagnosticRow kNotList{
    "YM039",
    Severity::kError,
    {"“{0}”应当是列表", "“{0}” should be a list"},
    {"每项另起一行，以“- ”开头", "begin each item on a line of its own with “- ”"}};
const DiagnosticRow kTooManyMistakes{
    "YM040",
    Severity::kError,
    {"这个文件的错误超过 {0} 处，其余的没有列出",
     "more than {0} mistakes in this file; the rest is not listed"},
    {"先改好上面这些再查一遍", "mend these and check again"}};

}  // namespace mingbai::source
