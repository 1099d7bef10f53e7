// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/messages.h"

namespace mingbai::archive {

const DiagnosticRow kNoJson{
    "JL001",
    Severity::kError,
    {"这一行不是 JSON：{0}", "this line is no JSON: {0}"},
    {"一行写一条完整的记录，如 {\"id\": \"1\", \"title\": \"标题\", \"text\": \"正文\"}；正文里的"
     "换行写成 \\n，引号写成 \\\"",
     "write one whole record a line, like {\"id\": \"1\", \"title\": \"…\", \"text\": \"…\"}; a "
     "line end "
     "inside a text is \\n, a quote is \\\""}};

const DiagnosticRow kNoUtf8{
    "JL002",
    Severity::kError,
    {"这一行不是 UTF-8 编码", "this line is not UTF-8"},
    {"把文件另存为 UTF-8，或先转换：iconv -f GB18030 -t UTF-8 旧文件 > 新文件",
     "save the file as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 old > new"}};

const DiagnosticRow kNoObject{
    "JL003",
    Severity::kError,
    {"这一行不是一条记录", "this line is not a record"},
    {"记录写在花括号里，一行一条；整个文件不要用方括号包起来",
     "a record stands in braces, one a line; do not put the whole file in brackets"}};

const DiagnosticRow kLongLine{
    "JL004",
    Severity::kError,
    {"这一行超过 {0} MB", "this line is longer than {0} MB"},
    {"一行一条记录；太长的文件拆成几条", "write one record a line; split a text that is too long"}};

const DiagnosticRow kMissingField{"JL005",
                                  Severity::kError,
                                  {"缺少“{0}”", "“{0}” is missing"},
                                  {"每条记录要有 id 和 title（没有标题时至少要有 text）",
                                   "a record needs id and title (or at least text)"}};

const DiagnosticRow kWrongType{
    "JL006", Severity::kError, {"“{0}”应当是{1}", "“{0}” should be {1}"}, {}};

const DiagnosticRow kBadDate{
    "JL007",
    Severity::kError,
    {"“{0}”看不懂这个日期：{1}", "“{0}” is no date: {1}"},
    {"写成 2017-12-01、2017-12、2017年12月1日都可以；不知道就不写这一项",
     "2017-12-01, 2017-12 and 2017年12月1日 are all right; leave it out when it is not known"}};

const DiagnosticRow kBadValidity{
    "JL008",
    Severity::kError,
    {"“validity”没有这种说法：{0}", "“validity” has no such value: {0}"},
    {"写 有效、已废止、已失效、尚未施行，或 in-force、repealed、expired、pending",
     "one of in-force, repealed, expired, pending"}};

const DiagnosticRow kLongId{
    "JL009",
    Severity::kError,
    {"id 太长（{0} 字节）", "the id is too long ({0} bytes)"},
    {"id 最多 200 字节，不能有换行", "an id has at most 200 bytes and no line end"}};

const DiagnosticRow kUnknownField{
    "JL101",
    Severity::kWarning,
    {"不认识的字段“{0}”，没有用到（只说一次）", "unknown field “{0}”, not used (said once)"},
    {}};

const DiagnosticRow kNearField{
    "JL102",
    Severity::kWarning,
    {"不认识的字段“{0}”，没有用到（只说一次）", "unknown field “{0}”, not used (said once)"},
    {"是不是“{1}”？", "did you mean “{1}”?"}};

const DiagnosticRow kSameRecord{
    "JL103",
    Severity::kWarning,
    {"id “{0}”在前面已经有了（{1}），以这一条为准",
     "the id “{0}” came before ({1}); this record counts"},
    {"后来的更正同一篇可以这样写；若是两篇不同的文件，请改成不同的 id",
     "right when this corrects the earlier one; two different documents need two ids"}};

const DiagnosticRow kNoRecord{
    "JL104", Severity::kWarning, {"里面没有记录", "no record in here"}, {}};

std::span<const DiagnosticRow* const> archive_diagnostic_rows() {
  static constexpr const DiagnosticRow* kRows[] = {
      &kNoJson,      &kNoUtf8, &kNoObject,     &kLongLine,  &kMissingField, &kWrongType, &kBadDate,
      &kBadValidity, &kLongId, &kUnknownField, &kNearField, &kSameRecord,   &kNoRecord};
  return kRows;
}

}  // namespace mingbai::archive
