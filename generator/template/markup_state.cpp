// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/markup_scanner.h"
#include "generator/template/messages.h"

// What a state means: how to escape there, whether two ways may meet, what to call it.

namespace mingbai::templates {
namespace {

using Where = MarkupState::Where;

Text describe(const MarkupState& state) {
  switch (state.where) {
    case Where::kText:
      return {"标签之间", "between tags"};
    case Where::kRaw:
      return {"脚本或样式之内", "inside a script or style"};
    case Where::kPlainText:
      return {"标题或文本框之内", "inside a title or textarea"};
    case Where::kDoubleQuoted:
    case Where::kSingleQuoted:
    case Where::kUnquoted:
    case Where::kBeforeValue:
      return {"属性值之内", "inside an attribute's value"};
    case Where::kComment:
    case Where::kCdata:
    case Where::kDeclaration:
    case Where::kDeclarationOpen:
    case Where::kInstruction:
      return {"注释或声明之内", "inside a comment or declaration"};
    default:
      return {"标签之内", "inside a tag"};
  }
}

}  // namespace

bool escape_at(const MarkupState& state, Mode mode, Escape& escape, const DiagnosticRow*& row) {
  const bool xml = mode == Mode::kXml;
  row = nullptr;
  switch (state.where) {
    case Where::kText:
      escape = xml ? Escape::kXml : Escape::kHtml;
      break;
    case Where::kPlainText:
      escape = Escape::kHtmlPlain;
      break;
    case Where::kTagOpen:
    case Where::kTagName:
      row = &messages::kOutputInTagName;
      break;
    case Where::kTagGap:
    case Where::kTagJoin:
    case Where::kAttribute:
    case Where::kBehindName:
    case Where::kBehindValue:
      row = &messages::kOutputInTag;
      break;
    case Where::kBeforeValue:
    case Where::kUnquoted:
      row = &messages::kOutputUnquoted;
      break;
    case Where::kDoubleQuoted:
    case Where::kSingleQuoted:
      switch (state.value) {
        case MarkupState::Value::kOrdinary:
          escape = xml ? Escape::kXmlAttribute : Escape::kHtmlAttribute;
          break;
        case MarkupState::Value::kUrl:
          escape = xml ? Escape::kXmlUrl : Escape::kHtmlUrl;
          break;
        case MarkupState::Value::kSrcset:
          escape = Escape::kHtmlSrcset;
          break;
        case MarkupState::Value::kScript:
          row = &messages::kOutputInHandler;
          break;
        case MarkupState::Value::kStyle:
          row = &messages::kOutputInStyle;
          break;
        case MarkupState::Value::kPage:
        case MarkupState::Value::kScriptType:
          row = &messages::kOutputInRisky;
          break;
      }
      break;
    case Where::kRaw:
      escape = Escape::kJson;
      if (state.tag != "script") {
        row = state.tag == "style" ? &messages::kOutputInStyle : &messages::kOutputInRisky;
      } else if (state.script != MarkupState::Script::kJson) {
        row = &messages::kOutputInScript;
      }
      break;
    default:
      row = &messages::kOutputInComment;
  }
  return row == nullptr;
}

bool between_attributes(const MarkupState& state) {
  switch (state.where) {
    case Where::kTagName:
    case Where::kTagGap:
    case Where::kTagJoin:
    case Where::kAttribute:
    case Where::kBehindName:
    case Where::kBehindValue:
      return true;
    default:
      return false;
  }
}

bool join_states(const MarkupState& a, const MarkupState& b, MarkupState& joined) {
  if (a == b) {
    joined = a;
    return true;
  }
  if (!between_attributes(a) || !between_attributes(b) || a.tag != b.tag ||
      a.end_tag != b.end_tag || a.script != b.script || a.type_seen != b.type_seen) {
    return false;
  }
  joined = a;
  joined.where = Where::kTagJoin;
  joined.value = MarkupState::Value::kOrdinary;
  joined.word.clear();
  return true;
}

std::string_view describe_zh(const MarkupState& state) {
  return describe(state).zh;
}
std::string_view describe_en(const MarkupState& state) {
  return describe(state).en;
}

}  // namespace mingbai::templates
