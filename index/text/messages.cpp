// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/messages.h"

#include <array>

namespace mingbai::text {

const DiagnosticRow kSynonymColumns = {
    "TX001",
    Severity::kError,
    {"同义词表的这一行不到三栏", "this line of the synonym table has fewer than three columns"},
    {"每行写：类别、正式说法、别的说法、备注（可空），栏与栏之间用制表符（Tab）隔开，不能用空格",
     "write kind, term, variants and an optional note, separated by TAB characters, not spaces"}};

const DiagnosticRow kSynonymKind = {"TX002",
                                    Severity::kError,
                                    {"不认识的类别“{0}”", "unknown kind \"{0}\""},
                                    {"可用的类别：{1}{2}", "the kinds are: {1}{2}"}};

const DiagnosticRow kSynonymEmpty = {
    "TX003",
    Severity::kError,
    {"这一行有空着的词", "this line has an empty word"},
    {"正式说法要写；别的说法之间用一个 | 隔开，开头和末尾不要 |",
     "write the term; separate variants by one '|', none at the ends"}};

const DiagnosticRow kSynonymRepeated = {
    "TX004",
    Severity::kWarning,
    {"“{0}”在这一行写了不止一次", "\"{0}\" stands more than once in this line"},
    {"删去重复的；全角半角、繁体简体、括号样式不同也算同一个词",
     "remove the repetition; width, script and kinds of brackets make no difference"}};

const DiagnosticRow kSynonymDenied = {
    "TX005",
    Severity::kError,
    {"“{0}”和“{1}”在 deny 行里写明不可互相纠正，这里却当作错写",
     "\"{0}\" and \"{1}\" must never be corrected into each other (deny), yet this line does"},
    {"两行只留一行", "keep only one of the two lines"}};

const DiagnosticRow kSynonymTooMany = {
    "TX006",
    Severity::kError,
    {"这一行的说法太多，最多 {0} 个", "too many variants in this line, at most {0}"},
    {"分成几行写，正式说法相同", "write several lines with the same term"}};

const DiagnosticRow kPinyinLine = {
    "TX007",
    Severity::kWarning,
    {"读音表的这一行读不懂", "this line of the table of readings cannot be read"},
    {"每行写：词、制表符（Tab）、拼音；一个字一个音节，音节之间空一格，如“泌阳<Tab>bì yáng”",
     "write the word, a TAB and its pinyin, one syllable a character, separated by spaces"}};

std::span<const DiagnosticRow* const> text_diagnostic_rows() {
  static constexpr std::array<const DiagnosticRow*, 7> kRows = {
      &kSynonymColumns, &kSynonymKind,    &kSynonymEmpty, &kSynonymRepeated,
      &kSynonymDenied,  &kSynonymTooMany, &kPinyinLine};
  return kRows;
}

}  // namespace mingbai::text
