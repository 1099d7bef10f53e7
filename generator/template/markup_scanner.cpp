// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/markup_scanner.h"

#include <algorithm>
#include <array>

#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

using Where = MarkupState::Where;

constexpr std::size_t kLongestWord = 32;  // longer names are none that we know

struct AttributeRow {
  std::string_view name;
  MarkupState::Value value;
};
// Attributes whose value is more than text. Those that begin with "on" are scripts.
constexpr std::array<AttributeRow, 17> kAttributes = {{
    {"href", MarkupState::Value::kUrl},
    {"src", MarkupState::Value::kUrl},
    {"action", MarkupState::Value::kUrl},
    {"poster", MarkupState::Value::kUrl},
    {"data", MarkupState::Value::kUrl},
    {"formaction", MarkupState::Value::kUrl},
    {"cite", MarkupState::Value::kUrl},
    {"background", MarkupState::Value::kUrl},
    {"longdesc", MarkupState::Value::kUrl},
    {"manifest", MarkupState::Value::kUrl},
    {"ping", MarkupState::Value::kUrl},
    {"xlink:href", MarkupState::Value::kUrl},
    {"usemap", MarkupState::Value::kUrl},
    {"srcset", MarkupState::Value::kSrcset},
    {"imagesrcset", MarkupState::Value::kSrcset},
    {"style", MarkupState::Value::kStyle},
    {"srcdoc", MarkupState::Value::kPage},
}};
constexpr std::array<std::string_view, 4> kXmlUrlAttributes = {"href", "src", "url", "xlink:href"};

// Elements whose content is not markup (HTML standard 13.1.2, "raw text" and "escapable").
constexpr std::array<std::string_view, 6> kRawElements = {"script", "style",   "iframe",
                                                          "xmp",    "noembed", "noframes"};
constexpr std::array<std::string_view, 2> kPlainElements = {"title", "textarea"};

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool begins_name(char c, Mode mode) {
  const char low = lower(c);
  const bool letter = low >= 'a' && low <= 'z';
  return letter ||
         (mode == Mode::kXml && (c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80));
}

MarkupState::Value value_of(std::string_view name, Mode mode) {
  if (mode == Mode::kXml) {
    return one_of(kXmlUrlAttributes, name) ? MarkupState::Value::kUrl
                                           : MarkupState::Value::kOrdinary;
  }
  if (name.substr(0, 2) == "on") {
    return MarkupState::Value::kScript;
  }
  const auto* row = std::find_if(kAttributes.begin(), kAttributes.end(),
                                 [&](const AttributeRow& r) { return r.name == name; });
  return row == kAttributes.end() ? MarkupState::Value::kOrdinary : row->value;
}

}  // namespace

std::size_t MarkupScanner::read(std::string_view text, Offset at) {
  at_ = at;
  value_start_ = std::string::npos;
  for (position_ = 0; position_ < text.size(); ++position_) {
    step(text[position_]);
  }
  const bool open = state.where == Where::kDoubleQuoted || state.where == Where::kSingleQuoted;
  return open ? value_start_ : std::string::npos;
}

void MarkupScanner::step(char c) {
  switch (state.where) {
    case Where::kText:
      in_text(c);
      break;
    case Where::kTagOpen:
      in_tag_open(c);
      break;
    case Where::kTagName:
    case Where::kTagGap:
    case Where::kTagJoin:
    case Where::kAttribute:
    case Where::kBehindName:
    case Where::kBehindValue:
      in_tag(c);
      break;
    case Where::kBeforeValue:
    case Where::kDoubleQuoted:
    case Where::kSingleQuoted:
    case Where::kUnquoted:
      in_value(c);
      break;
    case Where::kDeclarationOpen:
    case Where::kDeclaration:
      in_declaration(c);
      break;
    case Where::kComment:
      until("--", c, Where::kText);
      break;
    case Where::kCdata:
      until("]]", c, Where::kText);
      break;
    case Where::kInstruction:
      until("?", c, Where::kText);
      break;
    case Where::kRaw:
    case Where::kPlainText:
      in_raw(c);
      break;
  }
}

void MarkupScanner::in_text(char c) {
  if (c == '<') {
    state.where = Where::kTagOpen;
  }
}

void MarkupScanner::in_tag_open(char c) {
  if (begins_name(c, mode_)) {
    state.where = Where::kTagName;
    keep(state.tag, c);
  } else if (c == '/' && !state.end_tag) {
    state.end_tag = true;
  } else if (state.end_tag) {
    state = {};
    state.where = c == '>' ? Where::kText : Where::kDeclaration;  // "</ …>" is a bogus comment
  } else if (c == '!') {
    state.where = Where::kDeclarationOpen;
  } else if (c == '?') {
    state.where = mode_ == Mode::kXml ? Where::kInstruction : Where::kDeclaration;
  } else if (c != '<') {
    state.where = Where::kText;
  }
}

// In a tag, outside of values.
void MarkupScanner::in_tag(char c) {
  const bool in_name = state.where == Where::kTagName || state.where == Where::kAttribute;
  if (c == '>') {
    end_name();
    end_tag();
  } else if (is_space(c) || c == '/') {
    const bool behind =
        is_space(c) && (state.where == Where::kAttribute || state.where == Where::kBehindName);
    if (state.where == Where::kAttribute) {
      end_name();
    }
    state.where = behind ? Where::kBehindName : Where::kTagGap;
  } else if (c == '=' && (state.where == Where::kAttribute || state.where == Where::kBehindName)) {
    if (state.where == Where::kAttribute) {
      end_name();
    }
    state.where = Where::kBeforeValue;
  } else if (in_name) {
    keep(state.where == Where::kTagName ? state.tag : state.word, c);
  } else {
    if (state.where == Where::kTagJoin) {
      reporter_.report(messages::kGlued, at_ + static_cast<Offset>(position_));
    }
    state.where = Where::kAttribute;
    state.value = MarkupState::Value::kOrdinary;
    state.word.clear();
    keep(state.word, c);
  }
}

void MarkupScanner::in_value(char c) {
  switch (state.where) {
    case Where::kBeforeValue:
      if (c == '"' || c == '\'') {
        state.where = c == '"' ? Where::kDoubleQuoted : Where::kSingleQuoted;
        value_start_ = position_ + 1;
      } else if (c == '>') {
        end_attribute();
        end_tag();
      } else if (!is_space(c)) {
        state.where = Where::kUnquoted;
        keep(state.word, c);
      }
      return;
    case Where::kUnquoted:
      if (c == '>' || is_space(c)) {
        end_attribute();
        state.where = Where::kTagGap;
        if (c == '>') {
          end_tag();
        }
        return;
      }
      break;
    default:
      if (c == (state.where == Where::kDoubleQuoted ? '"' : '\'')) {
        end_attribute();
        state.where = Where::kBehindValue;
        return;
      }
  }
  if (state.value == MarkupState::Value::kScriptType) {
    keep(state.word, c);
  }
}

void MarkupScanner::end_name() {
  if (state.where != Where::kAttribute) {
    return;
  }
  state.value = value_of(state.word, mode_);
  if (state.tag == "script" && state.word == "type" && !state.end_tag) {
    state.value = MarkupState::Value::kScriptType;
  }
  state.word.clear();
}

void MarkupScanner::end_attribute() {
  // Of two attributes with one name browsers keep the first.
  if (state.value == MarkupState::Value::kScriptType && !state.type_seen) {
    state.type_seen = true;
    const bool json = state.word == "application/json" || state.word == "application/ld+json";
    state.script = json ? MarkupState::Script::kJson : MarkupState::Script::kCode;
  }
  state.value = MarkupState::Value::kOrdinary;
  state.word.clear();
}

void MarkupScanner::end_tag() {
  const bool raw = one_of(kRawElements, state.tag);
  if (state.end_tag || mode_ == Mode::kXml || !(raw || one_of(kPlainElements, state.tag))) {
    state = {};
    return;
  }
  MarkupState inside;
  inside.where = raw ? Where::kRaw : Where::kPlainText;
  inside.tag = state.tag;
  inside.script = state.script;
  state = std::move(inside);
}

void MarkupScanner::in_declaration(char c) {
  if (state.where == Where::kDeclarationOpen) {
    constexpr std::string_view kCdataMark = "[CDATA[";
    state.word += c;
    if (state.word == "--") {
      state = {};
      state.where = Where::kComment;
      // In HTML "<!-->" is a whole comment.
      state.matched = mode_ == Mode::kHtml ? 2 : 0;
      return;
    }
    if (mode_ == Mode::kXml && state.word == kCdataMark) {
      state = {};
      state.where = Where::kCdata;
      return;
    }
    if (state.word == "-" ||
        (mode_ == Mode::kXml && kCdataMark.substr(0, state.word.size()) == state.word)) {
      return;
    }
    state.word.clear();
    state.where = Where::kDeclaration;
  }
  if (c == '>') {
    state = {};
  }
}

// `mark` repeats one character; after it '>' ends.
void MarkupScanner::until(std::string_view mark, char c, Where after) {
  if (c == mark[0]) {
    state.matched = static_cast<std::uint8_t>(
        std::min<std::size_t>(mark.size(), std::size_t{state.matched} + 1));
  } else if (c == '>' && state.matched == mark.size()) {
    state = {};
    state.where = after;
  } else {
    state.matched = 0;
  }
}

void MarkupScanner::in_raw(char c) {
  if (state.tag == "script") {
    constexpr std::string_view kOpen = "<!--";
    state.comment_matched = static_cast<std::uint8_t>(
        c == kOpen[state.comment_matched] ? state.comment_matched + 1 : (c == '<' ? 1 : 0));
    if (state.comment_matched == kOpen.size()) {
      // Behind it "</script>" need not end the script (HTML standard 4.12.1.3).
      reporter_.report(messages::kScriptComment, at_ + static_cast<Offset>(position_));
      state.comment_matched = 0;
    }
  }
  const std::size_t length = state.tag.size() + 2;
  if (state.matched == length && (is_space(c) || c == '/' || c == '>')) {
    const std::string tag = state.tag;
    state = {};
    state.tag = tag;
    state.end_tag = true;
    state.where = Where::kTagGap;
    if (c == '>') {
      end_tag();
    }
    return;
  }
  const bool goes_on =
      state.matched < length &&
      (state.matched < 2 ? "</"[state.matched] : state.tag[state.matched - 2U]) == lower(c);
  state.matched = static_cast<std::uint8_t>(goes_on ? state.matched + 1 : (c == '<' ? 1 : 0));
}

void MarkupScanner::keep(std::string& word, char c) {
  if (word.size() < kLongestWord) {
    word += mode_ == Mode::kXml ? c : lower(c);
  }
}

}  // namespace mingbai::templates
