// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

#include "generator/source/reader.h"

namespace mingbai::source {

// YAML: the syntax

const DiagnosticRow kYamlSyntax{
    "YM001", Severity::kError,
    {"YAML 写法有误：{0}", "YAML syntax error: {0}"},
    {"检查这一行和上一行的冒号、引号、缩进",
     "check colons, quotes and indentation on this line and the one above"}};
const DiagnosticRow kYamlColonInValue{
    "YM002", Severity::kError,
    {"值里又有“: ”（冒号加空格），分不清哪个是字段", "the value holds another “: ” (colon and space)"},
    {"给整个值加上英文引号，如 标题: \"教育扶贫: 问答\"；或把值里的冒号改成全角“：”",
     "put the whole value in quotes, e.g. title: \"Schools: answers\""}};
const DiagnosticRow kYamlNoColon{
    "YM003", Severity::kError,
    {"这一行不是“字段: 值”，找不到冒号", "this line is not “field: value”: no colon found"},
    {"写成“字段: 值”；上一行的长文字要接着写时，本行开头空两格",
     "write “field: value”; to continue the line above, indent this one by two spaces"}};
const DiagnosticRow kYamlOpenBracket{
    "YM004", Severity::kError,
    {"第 {0} 行起的括号没有配对", "the bracket opened on line {0} is not closed"},
    {"列表写成 [甲, 乙]，用英文方括号和英文逗号；值本来就以括号开头时，整个加上英文引号",
     "write a list as [a, b]; quote a value that begins with a bracket"}};
const DiagnosticRow kYamlOpenQuote{
    "YM005", Severity::kError,
    {"第 {0} 行起的引号没有配对", "the quote opened on line {0} is not closed"},
    {"补上另一半英文引号，或把两个都去掉", "add the other quote, or drop both"}};
const DiagnosticRow kYamlIndentation{
    "YM006", Severity::kError,
    {"缩进对不上，或值的后面还有多余的字", "the indentation does not fit, or something follows the value"},
    {"同一层的字段开头对齐；值以引号或括号开头却没有在行末结束的，整个值重新加引号",
     "align fields of one level; quote the whole value when it begins with a quote or bracket"}};
const DiagnosticRow kYamlTab{
    "YM007", Severity::kError,
    {"开头用了制表符（Tab）", "indented with a tab"},
    {"把 Tab 换成两个空格", "use two spaces instead of the tab"}};
const DiagnosticRow kYamlSpecialStart{
    "YM008", Severity::kError,
    {"值不能以这个符号开头", "a value cannot begin with this character"},
    {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlDashAfterKey{
    "YM009", Severity::kError,
    {"“- ”列表不能和字段写在一行", "a list with “- ” cannot begin on the field's line"},
    {"另起一行写“- 甲”，或写成 [甲, 乙]", "begin “- a” on a line of its own, or write [a, b]"}};
const DiagnosticRow kYamlEscape{
    "YM010", Severity::kError,
    {"双引号里的反斜杠写法不认识", "unknown escape after the backslash in double quotes"},
    {"改用单引号，或把 \\ 写成 \\\\", "use single quotes, or write \\\\ for \\"}};
const DiagnosticRow kYamlControl{
    "YM011", Severity::kError,
    {"这里有看不见的控制字符", "a control character stands here"},
    {"删掉这个字符重新输入", "delete the character and type the text again"}};
const DiagnosticRow kYamlAnchor{
    "YM012", Severity::kError,
    {"值以 * 或 & 开头会被当成引用，本系统不用引用",
     "a value that begins with * or & is a YAML reference, which is not used here"},
    {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlTag{
    "YM013", Severity::kError,
    {"值以 ! 开头会被当成标签，本系统不用标签",
     "a value that begins with ! is a YAML tag, which is not used here"},
    {"给整个值加上英文引号", "put the whole value in quotes"}};
const DiagnosticRow kYamlDirective{
    "YM014", Severity::kError,
    {"以 % 开头的指令不支持", "directives that begin with % are not supported"},
    {"删掉这一行；值以 % 开头时加上英文引号", "delete the line; quote a value that begins with %"}};
const DiagnosticRow kYamlSecondDocument{
    "YM015", Severity::kError,
    {"一个文件里有第二段“---”", "a second “---” document in one file"},
    {"删掉多余的“---”", "delete the second “---”"}};
const DiagnosticRow kYamlDuplicateKey{
    "YM016", Severity::kError,
    {"“{0}”写了两次，第 {1} 行已经有了", "“{0}” is given twice, first on line {1}"},
    {"只留一个", "keep one of them"}};
const DiagnosticRow kYamlTooDeep{
    "YM017", Severity::kError,
    {"嵌套超过 {0} 层", "nested more than {0} levels deep"},
    {"检查缩进和括号", "check indentation and brackets"}};
const DiagnosticRow kYamlTooManyNodes{
    "YM018", Severity::kError,
    {"内容超过 {0} 项", "more than {0} entries"},
    {"拆成几个文件", "split the file"}};
const DiagnosticRow kYamlKeyNotText{
    "YM019", Severity::kError,
    {"字段名不能是列表或括号", "a field name cannot be a list or a map"},
    {"给字段名加上英文引号，或去掉“?”和括号", "quote the field name, or drop “?” and brackets"}};
// YAML: what the fields say

const DiagnosticRow kUnknownField{
    "YM030", Severity::kError,
    {"不认识的字段“{0}”", "unknown field “{0}”"},
    {"这里可以写：{1}", "fields that can stand here: {2}"}};
const DiagnosticRow kUnknownFieldMeant{
    "YM031", Severity::kError,
    {"不认识的字段“{0}”", "unknown field “{0}”"},
    {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kFieldTwice{
    "YM032", Severity::kError,
    {"“{0}”和第 {2} 行的“{1}”是同一个字段", "“{0}” is the same field as “{1}” on line {2}"},
    {"只留一个", "keep one of them"}};
const DiagnosticRow kMissingField{
    "YM033", Severity::kError,
    {"缺少“{0}”", "“{1}” is missing"},
    {"加上一行“{0}: …”：{2}", "add a line “{1}: …”: {3}"}};
const DiagnosticRow kNotText{
    "YM034", Severity::kError,
    {"“{0}”应当是一段文字", "“{0}” should be text"},
    {"值以 [ 或 { 开头、下面带“- ”或缩进的字段都不是文字；需要时给值加英文引号",
     "a value in brackets or with indented lines below is not text; quote it if it is meant"}};
const DiagnosticRow kNotInteger{
    "YM035", Severity::kError,
    {"“{0}”应当是 {1} 到 {2} 的整数，写的是“{3}”",
     "“{0}” should be a whole number from {1} to {2}, not “{3}”"},
    {}};
const DiagnosticRow kNotDate{
    "YM036", Severity::kError,
    {"“{0}”不是认得的日期：“{1}”", "“{0}” is not a date: “{1}”"},
    {"写成 2017-12-01、2017-12-01 09:30、2017-12 或 2017年12月1日，并核对有没有这一天",
     "write 2017-12-01, 2017-12-01 09:30 or 2017-12, and check that the day exists"}};
const DiagnosticRow kNotYesNo{
    "YM037", Severity::kError,
    {"“{0}”只能写“是”或“否”，写的是“{1}”", "“{0}” can only be yes or no, not “{1}”"},
    {}};
const DiagnosticRow kNotMap{
    "YM038", Severity::kError,
    {"这里应当是“字段: 值”", "“field: value” is expected here"},
    {"每行写一个“字段: 值”", "write one “field: value” a line"}};
const DiagnosticRow kNotList{
    "YM039", Severity::kError,
    {"“{0}”应当是列表", "“{0}” should be a list"},
    {"每项另起一行，以“- ”开头", "begin each item on a line of its own with “- ”"}};
const DiagnosticRow kTooManyMistakes{
    "YM040", Severity::kError,
    {"这个文件的错误超过 {0} 处，其余的没有列出", "more than {0} mistakes in this file; the rest is not listed"},
    {"先改好上面这些再查一遍", "mend these and check again"}};
// Front matter: the fences and slips of the hand

const DiagnosticRow kNoFrontMatter{
    "FM001", Severity::kError,
    {"文件开头没有文档信息", "the file does not begin with front matter"},
    {"第一行写三个减号 ---，接着每行一个“字段: 值”，再写一行 ---",
     "begin with a line ---, then “field: value” lines, then another line ---"}};
const DiagnosticRow kNoEndFence{
    "FM002", Severity::kError,
    {"文档信息没有结束：找不到第二行 ---", "the front matter does not end: no second line ---"},
    {"在最后一个字段的下一行写三个减号 ---", "write --- on a line of its own after the last field"}};
const DiagnosticRow kBlankBeforeFence{
    "FM003", Severity::kWarning,
    {"--- 前面有空行", "blank lines before ---"},
    {"让 --- 成为第一行", "make --- the first line"}};
const DiagnosticRow kOddFence{
    "FM004", Severity::kError,
    {"这一行应当正好是三个英文减号 ---", "this line should be exactly ---"},
    {"办公软件会把 --- 自动改成破折号，改回三个英文减号",
     "word processors turn --- into dashes; write three hyphens"}};
const DiagnosticRow kFrontMatterTooLong{
    "FM005", Severity::kError,
    {"文档信息超过 {0} KB", "the front matter is longer than {0} KB"},
    {"大段文字应当写在第二行 --- 之后；看看是不是漏了这一行",
     "long text belongs after the second line ---; is that line missing?"}};
const DiagnosticRow kFullWidthColonAfter{
    "FM006", Severity::kError,
    {"“{0}”后面是全角冒号“：”", "“{0}” is followed by a full-width colon"},
    {"改成英文冒号加空格：“{0}: ”", "write an ASCII colon and a space: “{0}: ”"}};
const DiagnosticRow kNoSpaceAfterColon{
    "FM007", Severity::kError,
    {"“{0}”的冒号后面少了空格", "no space after the colon of “{0}”"},
    {"写成“{0}: 值”", "write “{0}: value”"}};
const DiagnosticRow kTabIndent{
    "FM008", Severity::kError,
    {"行首用了制表符（Tab）", "the line begins with a tab"},
    {"把 Tab 换成两个空格", "use two spaces instead of the tab"}};
const DiagnosticRow kValueGoesOn{
    "FM009", Severity::kError,
    {"“{0}”的值以 {1} 开头，{2} 之后还有字", "the value of “{0}” begins with {1} and goes on after {2}"},
    {"给整个值加上英文单引号：'…'", "put the whole value in single quotes: '…'"}};
const DiagnosticRow kEmptyFrontMatter{
    "FM010", Severity::kError,
    {"文档信息是空的", "the front matter is empty"},
    {"至少写“标题: …”", "write at least “title: …”"}};
// Front matter: values

const DiagnosticRow kUnknownKind{
    "FM012", Severity::kError,
    {"不认识的类型“{0}”", "unknown kind “{0}”"},
    {"可以写：{1}", "one of: {2}"}};
const DiagnosticRow kNoKind{
    "FM013", Severity::kError,
    {"看不出文档是什么类型：文件夹“{0}”不是栏目",
     "cannot tell the kind of this document: folder “{0}” is no column"},
    {"加上一行“类型: …”（{1}），或把文件移到栏目的文件夹里",
     "add a line “kind: …” ({2}), or move the file to a column's folder"}};
const DiagnosticRow kUnknownAudience{
    "FM014", Severity::kError,
    {"不认识的范围“{0}”", "unknown audience “{0}”"},
    {"写“公网”或“本村”", "write public or village"}};
const DiagnosticRow kClosedAudience{
    "FM015", Severity::kError,
    {"范围“{0}”的内容不能写成网页文档", "content for “{0}” cannot be a document"},
    {"一户的情况放在 private/；只给工作人员看的内容不要放进站点",
     "facts of a household belong into private/; staff notes do not belong into the site"}};
const DiagnosticRow kBadNumber{
    "FM016", Severity::kError,
    {"不是认得的文号：“{0}”", "not a document number: “{0}”"},
    {"写成“机关代字〔年份〕顺序号号”，如 国办发〔2017〕47号",
     "write agency, year in brackets and number, e.g. 国办发〔2017〕47号"}};
const DiagnosticRow kBadIssue{
    "FM017", Severity::kError,
    {"期号应当是 1 到 {1} 的整数，写的是“{0}”",
     "the issue should be a whole number from 1 to {1}, not “{0}”"},
    {"写“期号: 3”", "write “issue: 3”"}};
const DiagnosticRow kExpiresBeforeEffective{
    "FM018", Severity::kError,
    {"失效日期 {0} 早于施行日期 {1}", "it expires on {0}, before it takes effect on {1}"},
    {"核对原文的两个日期", "check both dates with the original"}};
const DiagnosticRow kWrittenAfterPublished{
    "FM019", Severity::kWarning,
    {"成文日期 {0} 晚于发布日期 {1}", "written on {0}, after it was published on {1}"},
    {"核对原文的两个日期", "check both dates with the original"}};
const DiagnosticRow kImageWithoutAlt{
    "FM020", Severity::kError,
    {"有图片，没有“{0}”", "there is an image without “{1}”"},
    {"用一句话写明图上是什么，看不见图的人靠它",
     "say in one sentence what the picture shows, for those who cannot see it"}};
const DiagnosticRow kNoSuchFile{
    "FM021", Severity::kError,
    {"“{0}”里的文件“{1}”不存在", "“{0}”: there is no file “{1}”"},
    {"放在文档旁边或 static/ 里，名字连大小写都要一样",
     "put it beside the document or in static/; letter case counts"}};
const DiagnosticRow kNoSuchFileMeant{
    "FM022", Severity::kError,
    {"“{0}”里的文件“{1}”不存在", "“{0}”: there is no file “{1}”"},
    {"是不是想写“{2}”？", "did you mean “{2}”?"}};
const DiagnosticRow kFileNotPublishable{
    "FM023", Severity::kError,
    {"“{0}”里的“{1}”不能发布：它在站点文件夹外面，或在不公开的文件夹里",
     "“{0}”: “{1}” cannot be published: it is outside the site or in a folder that stays private"},
    {"要公开的文件放在文档旁边或 static/ 里", "put files that are public beside the document or in static/"}};
const DiagnosticRow kAttachmentTooLarge{
    "FM024", Severity::kWarning,
    {"附件“{0}”有 {1} MB，超过 {2} MB", "attachment “{0}” has {1} MB, more than {2} MB"},
    {"压缩图片或拆成几个文件；村里的网打不开这么大的文件",
     "shrink pictures or split the file; village networks cannot load it"}};
const DiagnosticRow kNotPicture{
    "FM025", Severity::kError,
    {"图片“{0}”不是网页能显示的格式", "image “{0}” is not in a format that pages can show"},
    {"换成 {1}", "use {1}"}};
const DiagnosticRow kUnknownTopic{
    "FM026", Severity::kError,
    {"topics.yaml 里没有主题“{0}”", "topic “{0}” is not in topics.yaml"},
    {"写 topics.yaml 里的名称或标识，或先在那里加上", "write a name or id of topics.yaml, or add it there"}};
const DiagnosticRow kUnknownTopicMeant{
    "FM027", Severity::kError,
    {"topics.yaml 里没有主题“{0}”", "topic “{0}” is not in topics.yaml"},
    {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kUnknownPlace{
    "FM028", Severity::kError,
    {"regions.yaml 里没有地区“{0}”", "place “{0}” is not in regions.yaml"},
    {"写 regions.yaml 里的名称、代码或路径（东新区/许湾乡/大张村），或先在那里加上",
     "write a name, code or path of regions.yaml, or add it there"}};
const DiagnosticRow kUnknownPlaceMeant{
    "FM029", Severity::kError,
    {"regions.yaml 里没有地区“{0}”", "place “{0}” is not in regions.yaml"},
    {"是不是想写“{1}”？", "did you mean “{1}”?"}};
const DiagnosticRow kAmbiguousPlace{
    "FM030", Severity::kError,
    {"有 {1} 个地区叫“{0}”", "{1} places are called “{0}”"},
    {"写全路径，是哪一个：{2}", "write the path; which one: {2}"}};
const DiagnosticRow kAmbiguousTopic{
    "FM031", Severity::kError,
    {"有 {1} 个主题叫“{0}”", "{1} topics are called “{0}”"},
    {"改写标识，是哪一个：{2}", "write the id; which one: {2}"}};
const DiagnosticRow kDuplicateNumber{
    "FM032", Severity::kError,
    {"文号 {0} 与 {1} 重复", "number {0} is also that of {1}"},
    {"一个文号只属于一份文件，核对原文；转载同一文件的留一篇",
     "a number belongs to one document: check the original, keep one copy"}};
const DiagnosticRow kDuplicateIndexNumber{
    "FM033", Severity::kError,
    {"索引号 {0} 与 {1} 重复", "index number {0} is also that of {1}"},
    {"索引号不能重复，重新编一个", "index numbers are unique: assign another"}};
const DiagnosticRow kDuplicateAddress{
    "FM034", Severity::kError,
    {"网页地址与 {0} 重复（不分大小写）",
     "the page address is also that of {0} (letter case does not count)"},
    {"给其中一个文件改名", "rename one of the files"}};
// Configuration: site.yaml, regions.yaml, topics.yaml, contacts.yaml

const DiagnosticRow kNoSiteFolder{
    "SC001", Severity::kError,
    {"没有站点文件夹“{0}”", "there is no site folder “{0}”"},
    {"核对路径；新站点用 mingbai new 建立", "check the path; mingbai new makes a new site"}};
const DiagnosticRow kNoSiteFile{
    "SC002", Severity::kError,
    {"站点文件夹里没有 site.yaml", "there is no site.yaml in the site folder"},
    {"站点文件夹里要有 site.yaml，写明站点名称", "a site folder has a site.yaml that names the site"}};
const DiagnosticRow kNoSiteFileMeant{
    "SC003", Severity::kError,
    {"站点文件夹里没有 site.yaml，有 {0}", "there is no site.yaml in the site folder, but {0}"},
    {"把 {0} 改名为 site.yaml", "rename {0} to site.yaml"}};
const DiagnosticRow kConfigEmpty{
    "SC004", Severity::kError,
    {"文件里没有内容", "the file holds nothing"},
    {"写上内容，或删掉这个文件", "fill it, or delete the file"}};
const DiagnosticRow kBadAddress{
    "SC005", Severity::kError,
    {"网址“{0}”不对", "“{0}” is not a web address"},
    {"写成 https://www.example.gov.cn/ 的样子", "write it like https://www.example.gov.cn/"}};
const DiagnosticRow kBadId{
    "SC006", Severity::kError,
    {"标识“{0}”只能用小写英文字母、数字和减号", "id “{0}” may only hold small letters, digits and hyphens"},
    {"如 policies、school，它会成为网页地址的一部分",
     "for example policies, school: it becomes part of page addresses"}};
const DiagnosticRow kReservedId{
    "SC007", Severity::kError,
    {"标识“{0}”是系统自用的名字", "id “{0}” is reserved"},
    {"换一个名字", "choose another"}};
const DiagnosticRow kDuplicateId{
    "SC008", Severity::kError,
    {"标识“{0}”写了两次，第 {1} 行已经有了", "id “{0}” is given twice, first on line {1}"},
    {"换一个名字", "choose another"}};
const DiagnosticRow kColumnWithoutKind{
    "SC009", Severity::kError,
    {"栏目“{0}”没有类型", "column “{0}” has no kind"},
    {"加上一行“类型: …”：{1}", "add a line “kind: …”: {2}"}};
const DiagnosticRow kNoLevel{
    "SC010", Severity::kError,
    {"看不出“{0}”是哪一级", "cannot tell the level of “{0}”"},
    {"加上一行“级别: …”：省、市、县、乡、村",
     "add a line “level: …”: province, city, county, township, village"}};
const DiagnosticRow kUnknownLevel{
    "SC011", Severity::kError,
    {"不认识的级别“{0}”", "unknown level “{0}”"},
    {"写省、市、县、乡、村中的一个", "one of province, city, county, township, village"}};
const DiagnosticRow kLevelOrder{
    "SC012", Severity::kError,
    {"“{0}”是{1}级，不能在{2}级的下面", "“{0}” ({1}) cannot be below a place of level {2}"},
    {"核对级别和缩进", "check level and indentation"}};
const DiagnosticRow kDuplicateCode{
    "SC013", Severity::kError,
    {"代码“{0}”与第 {1} 行的“{2}”重复", "code “{0}” is also that of “{2}” on line {1}"},
    {"核对行政区划代码", "check the codes"}};
const DiagnosticRow kDuplicateSibling{
    "SC014", Severity::kError,
    {"“{0}”在同一个上级下面写了两次，第 {1} 行已经有了",
     "“{0}” stands twice below the same place, first on line {1}"},
    {"删掉一个，或改成不同的名字", "delete one, or give them different names"}};
// Content tree: folders and files

const DiagnosticRow kUnreadable{
    "CT001", Severity::kError,
    {"读不了：{0}", "cannot be read: {0}"},
    {"检查文件权限", "check the permissions"}};
const DiagnosticRow kEmptyFile{
    "CT002", Severity::kError,
    {"文件是空的", "the file is empty"},
    {"写上内容，或删掉它", "fill it, or delete it"}};
const DiagnosticRow kFileTooLarge{
    "CT003", Severity::kError,
    {"文件超过 {0} MB", "the file has more than {0} MB"},
    {"网页文字用不了这么大；图片和表格作为附件放在 static/",
     "no text is that long; put pictures and tables into static/ as attachments"}};
const DiagnosticRow kNotReadableText{
    "CT004", Severity::kError,
    {"不是能读的文本：{0}", "not readable text: {0}"},
    {"用记事本另存为 UTF-8 文本；Word 文件用 mingbai import 导入",
     "save it as UTF-8 text; import Word files with mingbai import"}};
const DiagnosticRow kOtherEncoding{
    "CT005", Severity::kWarning,
    {"不是 UTF-8，按 {0} 读的", "not UTF-8; it was read as {0}"},
    {"核对显示的文字，另存为 UTF-8", "check the text and save it as UTF-8"}};
const DiagnosticRow kFolderNamedLikeFile{
    "CT006", Severity::kError,
    {"这是文件夹，名字却以 .md 结尾", "this is a folder with a name that ends in .md"},
    {"给文件夹改名", "rename the folder"}};
const DiagnosticRow kLinkLeadsOut{
    "CT007", Severity::kError,
    {"链接指向站点文件夹外面，没有读", "the link leads out of the site folder and was not read"},
    {"把文件复制到站点里", "copy the file into the site"}};
const DiagnosticRow kLinkToPrivate{
    "CT008", Severity::kError,
    {"链接指向不公开的内容“{0}”，没有读", "the link leads to private content “{0}” and was not read"},
    {"删掉这个链接：不公开的内容不能这样放进网页",
     "delete the link: private content must not reach pages like this"}};
const DiagnosticRow kLinkToFolder{
    "CT009", Severity::kWarning,
    {"链接指向文件夹，没有跟进去", "the link leads to a folder and was not followed"},
    {"里面的文件在原来的位置已经读了；需要换位置时请移动文件夹",
     "its files are read where they are; move the folder if they belong here"}};
const DiagnosticRow kBrokenLink{
    "CT010", Severity::kError,
    {"链接指向的文件不存在，或者绕成了圈", "the link leads nowhere or in a circle"},
    {"删掉链接，或改成正确的文件", "delete the link or mend it"}};
const DiagnosticRow kSpecialFile{
    "CT011", Severity::kWarning,
    {"不是普通文件，没有读", "not a plain file; it was not read"},
    {"删掉它", "delete it"}};
const DiagnosticRow kBadFileName{
    "CT012", Severity::kError,
    {"文件名里有乱码或控制字符，没有读", "the name is not UTF-8 or holds control characters; it was not read"},
    {"给文件改名（多见于别的系统解压出来的文件）", "rename the file (archives from other systems leave such names)"}};
const DiagnosticRow kFolderTooDeep{
    "CT013", Severity::kError,
    {"文件夹超过 {0} 层，没有再往下读", "folders are nested more than {0} levels; nothing deeper was read"},
    {"把文件移到上层", "move the files up"}};
const DiagnosticRow kUnusedFile{
    "CT014", Severity::kWarning,
    {"文件夹里有 {0} 个文件没有文档用到，不会发布：{1}",
     "{0} files in this folder are used by no document and will not be published: {1}"},
    {"要发布就写进文档的“附件”或正文链接，或移到 static/；不要就删掉",
     "name them under “attachments” or link them, or move them to static/; else delete them"}};
const DiagnosticRow kDocumentAtTop{
    "CT015", Severity::kWarning,
    {"放在站点最外层的文档没有读", "a document at the top of the site folder is not read"},
    {"移到栏目的文件夹里，如 notices/", "move it to a column's folder, such as notices/"}};

namespace {

constexpr const DiagnosticRow* kRows[] = {
    &kYamlSyntax, &kYamlColonInValue, &kYamlNoColon, &kYamlOpenBracket, &kYamlOpenQuote,
    &kYamlIndentation, &kYamlTab, &kYamlSpecialStart, &kYamlDashAfterKey, &kYamlEscape,
    &kYamlControl, &kYamlAnchor, &kYamlTag, &kYamlDirective, &kYamlSecondDocument,
    &kYamlDuplicateKey, &kYamlTooDeep, &kYamlTooManyNodes, &kYamlKeyNotText, &kUnknownField,
    &kUnknownFieldMeant, &kFieldTwice, &kMissingField, &kNotText, &kNotInteger, &kNotDate,
    &kNotYesNo, &kNotMap, &kNotList, &kTooManyMistakes, &kNoFrontMatter, &kNoEndFence,
    &kBlankBeforeFence, &kOddFence, &kFrontMatterTooLong, &kFullWidthColonAfter,
    &kNoSpaceAfterColon, &kTabIndent, &kValueGoesOn, &kEmptyFrontMatter, &kUnknownKind, &kNoKind,
    &kUnknownAudience, &kClosedAudience, &kBadNumber, &kBadIssue, &kExpiresBeforeEffective,
    &kWrittenAfterPublished, &kImageWithoutAlt, &kNoSuchFile, &kNoSuchFileMeant,
    &kFileNotPublishable, &kAttachmentTooLarge, &kNotPicture, &kUnknownTopic, &kUnknownTopicMeant,
    &kUnknownPlace, &kUnknownPlaceMeant, &kAmbiguousPlace, &kAmbiguousTopic, &kDuplicateNumber,
    &kDuplicateIndexNumber, &kDuplicateAddress, &kNoSiteFolder, &kNoSiteFile, &kNoSiteFileMeant,
    &kConfigEmpty, &kBadAddress, &kBadId, &kReservedId, &kDuplicateId, &kColumnWithoutKind,
    &kNoLevel, &kUnknownLevel, &kLevelOrder, &kDuplicateCode, &kDuplicateSibling, &kUnreadable,
    &kEmptyFile, &kFileTooLarge, &kNotReadableText, &kOtherEncoding, &kFolderNamedLikeFile,
    &kLinkLeadsOut, &kLinkToPrivate, &kLinkToFolder, &kBrokenLink, &kSpecialFile, &kBadFileName,
    &kFolderTooDeep, &kUnusedFile, &kDocumentAtTop,
};

}  // namespace

std::span<const DiagnosticRow* const> source_diagnostic_rows() { return kRows; }

}  // namespace mingbai::source
