// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/messages.h"

#include <array>

namespace mingbai::templates {
namespace messages {

// A row is three lines, and Chinese is wide.
// clang-format off

// Reading the text.
const DiagnosticRow kUnclosedTag{"TP001", Severity::kError,
    {"“{0}”没有结束", "“{0}” never ends"},
    {"补上“{1}”", "add “{1}”"}};
const DiagnosticRow kUnclosedString{"TP002", Severity::kError,
    {"引号没有结束", "the quotation mark is never closed"},
    {"在同一行补上引号", "close it on the same line"}};
const DiagnosticRow kBadCharacter{"TP003", Severity::kError,
    {"这里不能有字符“{0}”", "the character “{0}” cannot stand here"},
    {"文字要放在引号里", "text belongs in quotation marks"}};
const DiagnosticRow kFullWidth{"TP004", Severity::kError,
    {"标签里有全角符号“{0}”", "the full-width mark “{0}” is inside a tag"},
    {"换成半角符号", "type the half-width one"}};
const DiagnosticRow kNotUtf8{"TP005", Severity::kError,
    {"模板不是 UTF-8 编码", "the template is not UTF-8"},
    {"用编辑器另存为 UTF-8", "save it as UTF-8"}};
const DiagnosticRow kTemplateTooLong{"TP006", Severity::kError,
    {"模板超过 {0} KB", "the template is longer than {0} KB"},
    {"拆成几个模板，用 include 引入", "split it and use include"}};
// Statements and expressions.
const DiagnosticRow kExpected{"TP007", Severity::kError,
    {"这里应当是“{0}”，却是“{1}”", "expected “{0}” here, found “{1}”"},
    {"", ""}};
const DiagnosticRow kExpectedName{"TP008", Severity::kError,
    {"这里应当是一个名字，却是“{0}”", "expected a name here, found “{0}”"},
    {"", ""}};
const DiagnosticRow kExpectedString{"TP009", Severity::kError,
    {"这里应当是带引号的文字，却是“{0}”", "expected a text in quotation marks here, found “{0}”"},
    {"模板名要写成 \"base.html\"", "write template names as \"base.html\""}};
const DiagnosticRow kBadStringEscape{"TP010", Severity::kError,
    {"引号里的 \\ 后面只能是 n t \\ / 或引号", "behind \\ only n t \\ / or a quotation mark may follow"},
    {"要写 \\ 本身，写两个", "write it twice to mean the character itself"}};
const DiagnosticRow kUnexpected{"TP011", Severity::kError,
    {"没有料到“{0}”", "unexpected “{0}”"},
    {"看看前面是否少了引号、逗号或括号", "look for a missing quotation mark, comma or bracket before it"}};
const DiagnosticRow kTooDeep{"TP012", Severity::kError,
    {"嵌套超过 {0} 层", "nested more than {0} levels deep"},
    {"用 set 或宏拆开", "take it apart with set or a macro"}};
const DiagnosticRow kNumberTooLarge{"TP013", Severity::kError,
    {"数太大", "the number is too large"},
    {"", ""}};
const DiagnosticRow kChainedComparison{"TP014", Severity::kError,
    {"比较不能连着写", "comparisons cannot be chained"},
    {"写成 a < b and b < c", "write a < b and b < c"}};
const DiagnosticRow kNotCallable{"TP015", Severity::kError,
    {"只有宏可以调用", "only macros can be called"},
    {"要取值就去掉括号", "drop the brackets to read the value"}};
const DiagnosticRow kBadArgument{"TP016", Severity::kError,
    {"“{0}”没有参数“{1}”，或者给了两次", "“{0}” has no argument “{1}”, or it is given twice"},
    {"去掉它，或改成有的参数名", "remove it or use the name of an argument that exists"}};
const DiagnosticRow kMissingArgument{"TP017", Severity::kError,
    {"“{0}”缺少参数“{1}”", "“{0}” needs the argument “{1}”"},
    {"写成 {0}({1}=…)", "write {0}({1}=…)"}};
const DiagnosticRow kPositionalAfterNamed{"TP018", Severity::kError,
    {"有默认值或写了名字的参数后面，不能再有没有名字的", "an argument without name or default cannot follow one with"},
    {"", ""}};
const DiagnosticRow kTooManyParameters{"TP019", Severity::kError,
    {"一个宏最多 {0} 个参数", "a macro has at most {0} parameters"},
    {"传一个表", "pass one map"}};
const DiagnosticRow kNoSuchFilter{"TP020", Severity::kError,
    {"没有过滤器“{0}”", "there is no filter “{0}”"},
    {"可以用：{1}", "available: {1}"}};
const DiagnosticRow kNoSafeFilter{"TP021", Severity::kError,
    {"没有过滤器“safe”", "there is no filter “safe”"},
    {"已经是 HTML 的内容会原样输出；别的内容一律转义", "what is HTML already is written as it is, everything else is escaped"}};
const DiagnosticRow kNoSuchTest{"TP022", Severity::kError,
    {"is 后面没有“{0}”这种判断", "there is no test “{0}”"},
    {"可以用：{1}", "available: {1}"}};
const DiagnosticRow kUnknownTag{"TP023", Severity::kError,
    {"没有标签“{0}”", "there is no tag “{0}”"},
    {"可以用：{1}", "available: {1}"}};
const DiagnosticRow kUnclosedBlock{"TP024", Severity::kError,
    {"“{0}”没有结束", "“{0}” never ends"},
    {"补上 {% {1} %}", "add {% {1} %}"}};
const DiagnosticRow kNothingToEnd{"TP025", Severity::kError,
    {"“{0}”前面没有与它相配的开头", "“{0}” ends nothing"},
    {"删掉它，或补上开头", "remove it or add the beginning"}};
const DiagnosticRow kWrongEnd{"TP026", Severity::kError,
    {"“{0}”在这里不对", "“{0}” is wrong here"},
    {"这里应当先写“{1}”", "“{1}” must come first"}};
const DiagnosticRow kOtherName{"TP027", Severity::kError,
    {"结束的是“{0}”，开头却是“{1}”", "this ends “{0}”, but “{1}” is open"},
    {"", ""}};
const DiagnosticRow kOnlyAtTop{"TP028", Severity::kError,
    {"“{0}”不能放在别的标签里面", "“{0}” cannot stand inside another tag"},
    {"移到模板最外层", "move it to the outermost level"}};
const DiagnosticRow kReservedName{"TP029", Severity::kError,
    {"“{0}”不能作变量名", "“{0}” cannot be a variable"},
    {"换个名字", "choose another name"}};
const DiagnosticRow kLoopCondition{"TP030", Severity::kError,
    {"循环不支持 if 条件", "a loop takes no condition"},
    {"在循环里面写 {% if %}", "write {% if %} inside the loop"}};
const DiagnosticRow kExtendsFirst{"TP031", Severity::kError,
    {"extends 必须是模板里的第一个标签，而且只有一个", "extends must be the first tag of a template, and there is only one"},
    {"", ""}};
const DiagnosticRow kTwice{"TP032", Severity::kError,
    {"“{0}”定义了两次", "“{0}” is defined twice"},
    {"换个名字", "choose another name"}};
const DiagnosticRow kBlockInside{"TP033", Severity::kError,
    {"block 不能放在“{0}”里面", "a block cannot stand inside “{0}”"},
    {"把“{0}”放进 block", "put “{0}” inside the block"}};
const DiagnosticRow kOutsideBlock{"TP034", Severity::kError,
    {"用了 extends 的模板，block 之外的内容不会显示", "in a template that extends another one, nothing outside of blocks is shown"},
    {"放进某个 block，或删掉", "put it into a block or remove it"}};
// Other templates, names.
const DiagnosticRow kNoSuchTemplate{"TP035", Severity::kError,
    {"没有模板“{0}”", "there is no template “{0}”"},
    {"可以用：{1}（从模板文件夹算起）", "available: {1} (names begin at the templates folder)"}};
const DiagnosticRow kOtherMode{"TP036", Severity::kError,
    {"“{0}”和“{1}”的扩展名不同，转义方式也不同", "“{0}” and “{1}” differ in extension, so they escape differently"},
    {"只能用同一扩展名的模板", "use templates of the same extension only"}};
const DiagnosticRow kExtendsCircle{"TP037", Severity::kError,
    {"“{0}”最终又继承了自己", "“{0}” extends itself in the end"},
    {"", ""}};
const DiagnosticRow kNoSuchBlock{"TP038", Severity::kError,
    {"“{0}”不是“{2}”里的 block，永远不会显示", "“{0}” is no block of “{2}”, so it is never shown"},
    {"可以用：{1}", "available: {1}"}};
const DiagnosticRow kNoSuchMacro{"TP039", Severity::kError,
    {"没有宏“{0}”", "there is no macro “{0}”"},
    {"可以用：{1}；别的模板里的宏要先 import", "available: {1}; macros of other templates are imported first"}};
const DiagnosticRow kImportSets{"TP040", Severity::kError,
    {"“{0}”在宏之外设了变量，引入后看不到", "“{0}” sets variables outside of macros; an import does not see them"},
    {"放进宏里，或作为参数", "set them inside the macro or pass them as arguments"}};
const DiagnosticRow kSuperOutside{"TP041", Severity::kError,
    {"super() 只能用在 block 里", "super() works in blocks only"},
    {"", ""}};
const DiagnosticRow kNoSuper{"TP042", Severity::kError,
    {"“{0}”没有取代别的 block，super() 没有内容", "“{0}” replaces no other block, so super() means nothing"},
    {"", ""}};
const DiagnosticRow kSuperAlone{"TP043", Severity::kError,
    {"super() 只能单独写", "super() must stand alone"},
    {"写成 {{ super() }}", "write {{ super() }}"}};
const DiagnosticRow kSuperArguments{"TP044", Severity::kError,
    {"super() 没有参数", "super() takes no arguments"},
    {"", ""}};
const DiagnosticRow kLoopOutside{"TP045", Severity::kError,
    {"loop 只能用在循环里", "loop works inside of loops only"},
    {"", ""}};
const DiagnosticRow kLoopAlone{"TP046", Severity::kError,
    {"loop 本身不能作为值", "loop itself is no value"},
    {"写 loop.index、loop.first 等", "write loop.index, loop.first …"}};
const DiagnosticRow kNoSuchLoopField{"TP047", Severity::kError,
    {"没有 loop.{0}", "there is no loop.{0}"},
    {"可以用：{1}", "available: {1}"}};
const DiagnosticRow kTooManyVariables{"TP048", Severity::kError,
    {"一个页面、block 或宏里最多 {0} 个变量", "a page, block or macro has at most {0} variables"},
    {"", ""}};
// Where an output may stand.
const DiagnosticRow kOutputInTagName{"TP049", Severity::kError,
    {"标签名里不能输出", "nothing can be written into a tag's name"},
    {"用 if 写出完整的标签", "write whole tags and choose with if"}};
const DiagnosticRow kOutputInTag{"TP050", Severity::kError,
    {"标签里、属性之外不能输出", "nothing can be written between attributes"},
    {"写成 名字=\"{{ … }}\"", "write name=\"{{ … }}\""}};
const DiagnosticRow kOutputUnquoted{"TP051", Severity::kError,
    {"没有引号的属性值里不能输出", "an attribute without quotation marks cannot take an output"},
    {"给属性值加双引号", "put the value in double quotation marks"}};
const DiagnosticRow kOutputInHandler{"TP052", Severity::kError,
    {"事件属性（on…）里不能输出", "nothing can be written into an event attribute (on…)"},
    {"把值放进 data- 属性，由脚本读取", "put the value into a data- attribute and let a script read it"}};
const DiagnosticRow kOutputInStyle{"TP053", Severity::kError,
    {"样式里不能输出", "nothing can be written into a style"},
    {"用 class，或 data- 属性", "use a class or a data- attribute"}};
const DiagnosticRow kOutputInScript{"TP054", Severity::kError,
    {"脚本里不能输出", "nothing can be written into a script"},
    {"用 <script type=\"application/json\">{{ 值 | json }}</script>", "use <script type=\"application/json\">{{ value | json }}</script>"}};
const DiagnosticRow kOutputInRisky{"TP055", Severity::kError,
    {"这里不能输出", "nothing can be written here"},
    {"换一种写法：这里的内容浏览器会当作代码", "browsers take this for code: write it another way"}};
const DiagnosticRow kOutputInComment{"TP056", Severity::kError,
    {"注释、CDATA 或声明里不能输出", "nothing can be written into a comment, CDATA or declaration"},
    {"放到外面，会自动转义", "put it outside, it is escaped there"}};
const DiagnosticRow kJsonOnly{"TP057", Severity::kError,
    {"application/json 脚本里只能输出 … | json", "only … | json can be written into an application/json script"},
    {"", ""}};
const DiagnosticRow kScriptComment{"TP058", Severity::kError,
    {"脚本里有“<!--”，结束位置会不清楚", "“<!--” inside a script makes its end unclear"},
    {"删掉它", "remove it"}};
const DiagnosticRow kGlued{"TP059", Severity::kError,
    {"这里要有空格，不然会和前面的属性连在一起", "a space is needed here, or it joins the attribute before"},
    {"把空格写进 if 或循环的开头", "begin the if or loop with the space"}};
const DiagnosticRow kWaysDiffer{"TP060", Severity::kError,
    {"几种情况结束的地方不同：{0}；{1}", "the ways through this end in different places: {2}; {3}"},
    {"每种情况都要写完整的标签和属性", "write whole tags and attributes on every way"}};
const DiagnosticRow kMustEndInText{"TP061", Severity::kError,
    {"结束在{0}", "this ends {1}"},
    {"模板、宏和 set 的内容必须写完整的标签", "templates, macros and captured texts must hold whole tags"}};
const DiagnosticRow kIncludeOutsideText{"TP062", Severity::kError,
    {"include 不能放在{0}", "include cannot stand {1}"},
    {"只能放在标签之间", "only between tags"}};
// While rendering.
const DiagnosticRow kUnreadable{"TP063", Severity::kError,
    {"读不了模板：{0}", "the template cannot be read: {0}"},
    {"", ""}};
const DiagnosticRow kBroken{"TP064", Severity::kError,
    {"模板“{0}”有错误，不能使用", "the template “{0}” has mistakes and cannot be used"},
    {"先改正上面的错误", "correct the mistakes above first"}};
const DiagnosticRow kNothingRendered{"TP065", Severity::kError,
    {"模板“{0}”什么也没有输出{1}", "the template “{0}” rendered nothing{1}"},
    {"看看它的 block 和条件", "look at its blocks and conditions"}};
const DiagnosticRow kNoSuchName{"TP066", Severity::kError,
    {"没有“{0}”{2}", "there is no “{0}”{2}"},
    {"可以用：{1}。可能没有的值写成 {{ {0} | default(\"\") }}", "available: {1}. Write {{ {0} | default(\"\") }} for a value that may be missing"}};
const DiagnosticRow kNoSuchKey{"TP067", Severity::kError,
    {"“{2}”里没有“{0}”{3}", "“{2}” has no “{0}”{3}"},
    {"可以用：{1}。可能没有的值用 | default(\"\")", "available: {1}. Use | default(\"\") for a value that may be missing"}};
const DiagnosticRow kNotAMap{"TP068", Severity::kError,
    {"“{0}”是{1}，里面没有名字“{2}”{3}", "“{0}” is {1} and has no names such as “{2}”{3}"},
    {"", ""}};
const DiagnosticRow kBadIndex{"TP069", Severity::kError,
    {"没有第 {0} 项（从 0 数起，共 {1} 项）{2}", "there is no item {0} (counted from 0) among {1}{2}"},
    {"先判断 length", "test the length first"}};
const DiagnosticRow kCannotIndex{"TP070", Severity::kError,
    {"不能在{0}里按{1}取值{2}", "cannot look into {0} by {1}{2}"},
    {"", ""}};
const DiagnosticRow kCannotPrint{"TP071", Severity::kError,
    {"{0}不能直接输出{1}", "{0} cannot be written as text{1}"},
    {"用循环，或 | join(\"、\")", "use a loop or | join(\"、\")"}};
const DiagnosticRow kCannotLoop{"TP072", Severity::kError,
    {"不能对{0}循环{1}", "cannot loop over {0}{1}"},
    {"可能没有的列表写成 | default([])", "use | default([]) for a list that may be missing"}};
const DiagnosticRow kNeedsMap{"TP073", Severity::kError,
    {"“for 名, 值 in”需要表，却是{0}{1}", "“for key, value in” needs a map, this is {0}{1}"},
    {"", ""}};
const DiagnosticRow kCannotCompute{"TP074", Severity::kError,
    {"“{0}”不能用于{1}和{2}{3}", "“{0}” does not work on {1} and {2}{3}"},
    {"连接文字用 ~", "join texts with ~"}};
const DiagnosticRow kCannotContain{"TP075", Severity::kError,
    {"不能判断{0}里有没有{1}", "cannot look for {1} in {0}"},
    {"", ""}};
const DiagnosticRow kDivisionByZero{"TP076", Severity::kError,
    {"除数是 0", "division by zero"},
    {"", ""}};
const DiagnosticRow kOverflow{"TP077", Severity::kError,
    {"结果太大", "the result is too large"},
    {"", ""}};
const DiagnosticRow kFilterNeeds{"TP078", Severity::kError,
    {"这里需要{0}，却是{1}", "this needs {0}, but got {1}"},
    {"", ""}};
const DiagnosticRow kValueTooDeep{"TP079", Severity::kError,
    {"值的嵌套超过 {0} 层", "the value is nested more than {0} levels deep"},
    {"", ""}};
const DiagnosticRow kTooManySteps{"TP080", Severity::kError,
    {"渲染超过 {0} 步，已停止", "rendering took more than {0} steps and was stopped"},
    {"检查循环和互相调用的宏", "look at loops and macros that call each other"}};
const DiagnosticRow kTooMuchOutput{"TP081", Severity::kError,
    {"一页超过 {0} MB，已停止", "a page grew above {0} MB and was stopped"},
    {"检查循环", "look at the loops"}};
const DiagnosticRow kCallsTooDeep{"TP082", Severity::kError,
    {"include 或宏互相调用超过 {0} 层", "include or macros call each other more than {0} levels deep"},
    {"检查是否调用了自己", "look for one that calls itself"}};
const DiagnosticRow kUnsafeUrl{"TP083", Severity::kWarning,
    {"网址“{0}”的协议不允许，已换成“#”{1}", "the address “{0}” has a scheme that is not allowed and became “#”{1}"},
    {"只能用 http、https、mailto、tel 或站内地址", "use http, https, mailto, tel or an address within the site"}};

// clang-format on

}  // namespace messages

std::span<const DiagnosticRow* const> template_diagnostic_rows() {
  static constexpr std::array<const DiagnosticRow*, 83> kRows = {
      &messages::kUnclosedTag,
      &messages::kUnclosedString,
      &messages::kBadCharacter,
      &messages::kFullWidth,
      &messages::kNotUtf8,
      &messages::kTemplateTooLong,
      &messages::kExpected,
      &messages::kExpectedName,
      &messages::kExpectedString,
      &messages::kBadStringEscape,
      &messages::kUnexpected,
      &messages::kTooDeep,
      &messages::kNumberTooLarge,
      &messages::kChainedComparison,
      &messages::kNotCallable,
      &messages::kBadArgument,
      &messages::kMissingArgument,
      &messages::kPositionalAfterNamed,
      &messages::kTooManyParameters,
      &messages::kNoSuchFilter,
      &messages::kNoSafeFilter,
      &messages::kNoSuchTest,
      &messages::kUnknownTag,
      &messages::kUnclosedBlock,
      &messages::kNothingToEnd,
      &messages::kWrongEnd,
      &messages::kOtherName,
      &messages::kOnlyAtTop,
      &messages::kReservedName,
      &messages::kLoopCondition,
      &messages::kExtendsFirst,
      &messages::kTwice,
      &messages::kBlockInside,
      &messages::kOutsideBlock,
      &messages::kNoSuchTemplate,
      &messages::kOtherMode,
      &messages::kExtendsCircle,
      &messages::kNoSuchBlock,
      &messages::kNoSuchMacro,
      &messages::kImportSets,
      &messages::kSuperOutside,
      &messages::kNoSuper,
      &messages::kSuperAlone,
      &messages::kSuperArguments,
      &messages::kLoopOutside,
      &messages::kLoopAlone,
      &messages::kNoSuchLoopField,
      &messages::kTooManyVariables,
      &messages::kOutputInTagName,
      &messages::kOutputInTag,
      &messages::kOutputUnquoted,
      &messages::kOutputInHandler,
      &messages::kOutputInStyle,
      &messages::kOutputInScript,
      &messages::kOutputInRisky,
      &messages::kOutputInComment,
      &messages::kJsonOnly,
      &messages::kScriptComment,
      &messages::kGlued,
      &messages::kWaysDiffer,
      &messages::kMustEndInText,
      &messages::kIncludeOutsideText,
      &messages::kUnreadable,
      &messages::kBroken,
      &messages::kNothingRendered,
      &messages::kNoSuchName,
      &messages::kNoSuchKey,
      &messages::kNotAMap,
      &messages::kBadIndex,
      &messages::kCannotIndex,
      &messages::kCannotPrint,
      &messages::kCannotLoop,
      &messages::kNeedsMap,
      &messages::kCannotCompute,
      &messages::kCannotContain,
      &messages::kDivisionByZero,
      &messages::kOverflow,
      &messages::kFilterNeeds,
      &messages::kValueTooDeep,
      &messages::kTooManySteps,
      &messages::kTooMuchOutput,
      &messages::kCallsTooDeep,
      &messages::kUnsafeUrl,
  };
  return kRows;
}

}  // namespace mingbai::templates
