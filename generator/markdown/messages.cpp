// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/messages.h"

#include <array>

namespace mingbai::markdown {

// MD00x the body, MD01x headings and paragraphs, MD02x links and pictures, MD04x directives,
// MD05x footnotes, MD06x tables.

constexpr DiagnosticRow kBodyTooLarge{
    "MD001",
    Severity::kError,
    {"正文太长：{0}，最多 {1}", "the body is too large: {0}, at most {1}"},
    {"请分成几篇，或者把长表格放进附件",
     "split it into several documents, or attach long tables as files"}};
constexpr DiagnosticRow kMoreMistakes{
    "MD002",
    Severity::kWarning,
    {"这一篇的问题太多，后面的没有列出",
     "too many problems in this document; the rest are not listed"},
    {"先改好上面的，再检查一遍", "fix those above and run the check again"}};
constexpr DiagnosticRow kTooDeep{"MD003",
                                 Severity::kWarning,
                                 {"引用或列表套得太深，{0} 层以内的才显示层次",
                                  "quotes or lists are nested too deeply; {0} levels are shown"},
                                 {"请改用标题和普通段落", "use headings and plain paragraphs"}};
constexpr DiagnosticRow kRawHtml{
    "MD004",
    Severity::kError,
    {"正文里不能写网页代码“{0}”，已按文字显示",
     "raw HTML \"{0}\" is not allowed; it is shown as text"},
    {"表格用“|”，换行用“<br>”，提示框用“::: 提示”；要显示尖括号就写成“\\<”",
     "use | for tables, <br> for line breaks, ::: tip for boxes; write \\< for a literal bracket"}};
constexpr DiagnosticRow kUnclosedComment{
    "MD005",
    Severity::kError,
    {"注释“<!--”没有结束，和后面的内容一起按文字显示了",
     "the comment <!-- is not closed; it is shown as text with what follows"},
    {"在注释后面写“-->”", "write --> after the comment"}};

constexpr DiagnosticRow kTopHeading{
    "MD010",
    Severity::kWarning,
    {"正文里用了一级标题“#”，已降一级（标题栏里的标题才是一级）",
     "a level-1 heading in the body was lowered (the title is level 1)"},
    {"正文的标题从“##”写起", "begin the body's headings with ##"}};
constexpr DiagnosticRow kHeadingSkipped{
    "MD011",
    Severity::kWarning,
    {"标题从第 {0} 级跳到了第 {1} 级", "the heading jumps from level {0} to level {1}"},
    {"中间不要空级：“##”下面用“###”", "leave no level out: ### follows ##"}};
constexpr DiagnosticRow kHeadingEmpty{
    "MD012",
    Severity::kWarning,
    {"标题是空的", "the heading is empty"},
    {"写上标题，或者删掉这一行", "write the heading, or remove the line"}};
constexpr DiagnosticRow kHeadingWithoutSpace{
    "MD013",
    Severity::kWarning,
    {"“#”后面没有空格，这一行不会成为标题", "no space after #: this line is not a heading"},
    {"写成“## 标题”，用半角的“#”和一个空格", "write \"## heading\", with one space"}};
constexpr DiagnosticRow kIndentedCode{"MD014",
                                      Severity::kWarning,
                                      {"这一段前面有四个以上空格，会显示成代码",
                                       "four or more leading spaces make this paragraph code"},
                                      {"去掉行首的空格；段落缩进由版式负责",
                                       "remove the leading spaces; the layout indents paragraphs"}};
constexpr DiagnosticRow kLooseStars{
    "MD015",
    Severity::kWarning,
    {"“**”没有配对，会原样显示出来", "** has no partner and is shown as it is"},
    {"加粗要写成“**文字**”，星号和文字之间没有空格；要显示星号就写“\\*”",
     "write **text** without inner spaces, or \\* for a literal star"}};

constexpr DiagnosticRow kUnknownDocument{
    "MD020",
    Severity::kError,
    {"找不到链接的文章“{0}”", "there is no document \"{0}\" to link to"},
    {"检查文件名；链接写文章的文件名，如“education-2017.md”",
     "check the file name; a link names the document's file, e.g. education-2017.md"}};
constexpr DiagnosticRow kMissingFile{
    "MD021",
    Severity::kError,
    {"找不到文件“{0}”", "there is no file \"{0}\""},
    {"把文件放进同一个文件夹或 static/，再检查文件名",
     "put the file beside the document or into static/, and check its name"}};
constexpr DiagnosticRow kAnotherTargetMeant{"MD022",
                                            Severity::kError,
                                            {"找不到“{0}”", "there is no \"{0}\""},
                                            {"是不是“{1}”？", "did you mean \"{1}\"?"}};
constexpr DiagnosticRow kWithheldDocument{
    "MD023",
    Severity::kError,
    {"链接的“{0}”是草稿，或者只给本村看，网站上没有",
     "\"{0}\" is a draft or for the village only and not on the site"},
    {"去掉链接，或者改那一篇的“草稿”“范围”",
     "remove the link, or change that document's 草稿 or 范围"}};
constexpr DiagnosticRow kRefusedScheme{
    "MD024",
    Severity::kError,
    {"不能用的链接地址“{0}”", "the address \"{0}\" is not allowed"},
    {"只能用 https、http、mailto、tel，或者本站的文件名；电脑上的路径别人打不开",
     "use https, http, mailto, tel or a file of this site; nobody else can open a path of your "
     "computer"}};
constexpr DiagnosticRow kAddressWithoutScheme{
    "MD025",
    Severity::kError,
    {"网址“{0}”前面缺“https://”", "https:// is missing before \"{0}\""},
    {"写成“{1}”", "write \"{1}\""}};
constexpr DiagnosticRow kEmptyLinkText{
    "MD026",
    Severity::kWarning,
    {"链接没有文字，看不见也点不着", "the link has no text and cannot be seen"},
    {"方括号里写上说明：[说明](地址)",
     "write a description between the brackets: [text](address)"}};
constexpr DiagnosticRow kEmptyDestination{
    "MD027",
    Severity::kWarning,
    {"链接没有地址", "the link has no address"},
    {"圆括号里写上文件名或网址", "write a file name or an address between the parentheses"}};
constexpr DiagnosticRow kUnknownAnchor{
    "MD028",
    Severity::kError,
    {"这一页没有叫“{0}”的标题", "this page has no heading \"{0}\""},
    {"标题和链接要对得上；相近的有“{1}”", "heading and link must agree; the nearest is \"{1}\""}};
constexpr DiagnosticRow kImageWithoutText{
    "MD030",
    Severity::kError,
    {"图片没有说明文字，看不见图的人不知道是什么",
     "the picture has no text for those who cannot see it"},
    {"写成“![图上有什么](文件名)”", "write ![what it shows](file)"}};
constexpr DiagnosticRow kForeignImage{
    "MD031",
    Severity::kWarning,
    {"图片在别的网站上，断网时看不到", "the picture is on another site and is missing offline"},
    {"下载到 static/ 再引用", "download it into static/ and use that"}};

constexpr DiagnosticRow kUnknownDirective{
    "MD040",
    Severity::kError,
    {"不认识的框“::: {0}”，里面的内容照常显示",
     "unknown directive \"::: {0}\"; its content is shown plainly"},
    {"是不是“::: {1}”？可以用的有：提示、注意、步骤、名单",
     "did you mean \"::: {1}\"? There are: tip, warning, steps, names"}};
constexpr DiagnosticRow kUnclosedDirective{
    "MD041",
    Severity::kError,
    {"“::: {0}”没有结束", "\"::: {0}\" is not closed"},
    {"在框的内容下面单独写一行“:::”", "write ::: on a line of its own below the content"}};
constexpr DiagnosticRow kStrayDirectiveEnd{
    "MD042",
    Severity::kError,
    {"多余的“:::”，前面没有开始的框", "this ::: closes nothing"},
    {"删掉这一行，或者在内容上面写“::: 提示”",
     "remove the line, or write ::: tip above the content"}};
constexpr DiagnosticRow kStepsWithoutList{
    "MD043",
    Severity::kWarning,
    {"“::: 步骤”里没有编号列表", "there is no numbered list in ::: steps"},
    {"每一步写成一行“1. 做什么”", "write every step as \"1. what to do\""}};
constexpr DiagnosticRow kNamesNotAtStart{
    "MD044",
    Severity::kError,
    {"“::: 名单”要顶格写，不能放在引用里面", "a list of names must not stand in a quotation"},
    {"去掉行首的“>”，否则期满撤不下来", "remove the > before it, else it cannot be withdrawn"}};
constexpr DiagnosticRow kUndefinedFootnote{
    "MD050",
    Severity::kError,
    {"脚注“[^{0}]”没有说明", "the footnote [^{0}] is not defined"},
    {"在文末单独写一段“[^{0}]: 说明”", "write \"[^{0}]: text\" as a paragraph at the end"}};
constexpr DiagnosticRow kRepeatedFootnote{
    "MD051",
    Severity::kError,
    {"脚注“[^{0}]”写了两次说明，用第一次的",
     "the footnote [^{0}] is defined twice; the first one counts"},
    {"给其中一个换名字", "rename one of them"}};
constexpr DiagnosticRow kUnusedFootnote{
    "MD052",
    Severity::kWarning,
    {"脚注“[^{0}]”没有被引用，不会显示", "the footnote [^{0}] is never referred to and not shown"},
    {"在正文里写上“[^{0}]”，或者删掉它", "write [^{0}] in the text, or remove it"}};

constexpr DiagnosticRow kTableColumnsDiffer{
    "MD060",
    Severity::kError,
    {"表头有 {0} 格，分隔行有 {1} 格，不成表格",
     "the header has {0} cells and the line below it {1}: no table"},
    {"分隔行每一列写一个“---”，两行的“|”要一样多", "write one --- for every column of the header"}};
constexpr DiagnosticRow kTableRowTooLong{
    "MD061",
    Severity::kError,
    {"这一行有 {0} 格，表头只有 {1} 格，多出来的不显示",
     "this row has {0} cells, the header {1}: the rest is not shown"},
    {"删掉多余的“|”；格子里要写竖线就写“\\|”",
     "remove the surplus |, or write \\| for a literal bar"}};
constexpr DiagnosticRow kTableRowTooShort{
    "MD062",
    Severity::kWarning,
    {"这一行只有 {0} 格，表头有 {1} 格，后面的空着",
     "this row has {0} cells, the header {1}: the rest stays empty"},
    {"空格子也要写“|”", "write | for empty cells too"}};
constexpr DiagnosticRow kTableRowWithoutBar{
    "MD063",
    Severity::kWarning,
    {"这一行没有“|”，却紧接在表格下面，成了表格的一行",
     "this line has no | but follows a table and became its row"},
    {"表格和下面的文字之间空一行", "leave an empty line below the table"}};
constexpr DiagnosticRow kTableTooLarge{
    "MD064",
    Severity::kError,
    {"表格太大：{0} 列 {1} 行", "the table is too large: {0} columns, {1} rows"},
    {"最多 64 列；大表请放进附件", "at most 64 columns; attach large tables as files"}};
constexpr DiagnosticRow kFullWidthBars{
    "MD065",
    Severity::kWarning,
    {"这里用了全角竖线“｜”，不成表格", "full-width bars ｜ make no table"},
    {"换成半角的“|”（英文输入状态，回车键上方）", "use the plain | of the keyboard"}};

std::span<const DiagnosticRow* const> markdown_diagnostic_rows() {
  static constexpr std::array kRows{&kBodyTooLarge,
                                    &kMoreMistakes,
                                    &kTooDeep,
                                    &kRawHtml,
                                    &kUnclosedComment,
                                    &kTopHeading,
                                    &kHeadingSkipped,
                                    &kHeadingEmpty,
                                    &kHeadingWithoutSpace,
                                    &kIndentedCode,
                                    &kLooseStars,
                                    &kUnknownDocument,
                                    &kMissingFile,
                                    &kAnotherTargetMeant,
                                    &kWithheldDocument,
                                    &kRefusedScheme,
                                    &kAddressWithoutScheme,
                                    &kEmptyLinkText,
                                    &kEmptyDestination,
                                    &kUnknownAnchor,
                                    &kImageWithoutText,
                                    &kForeignImage,
                                    &kUnknownDirective,
                                    &kUnclosedDirective,
                                    &kStrayDirectiveEnd,
                                    &kStepsWithoutList,
                                    &kNamesNotAtStart,
                                    &kUndefinedFootnote,
                                    &kRepeatedFootnote,
                                    &kUnusedFootnote,
                                    &kTableColumnsDiffer,
                                    &kTableRowTooLong,
                                    &kTableRowTooShort,
                                    &kTableRowWithoutBar,
                                    &kTableTooLarge,
                                    &kFullWidthBars};
  return kRows;
}

}  // namespace mingbai::markdown
