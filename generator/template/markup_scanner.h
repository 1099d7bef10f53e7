// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Follows HTML or XML through the pieces of a template's text, to know where an output stands:
// between tags, in an attribute (of which kind), in a script. The states are those of the HTML
// standard's tokenizer (html.spec.whatwg.org, 13.2.5), merged where escaping does not differ.
// Linear; the state is a small value that can be compared.

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/template/ast.h"

namespace mingbai::templates {

struct MarkupState {
  enum class Where : std::uint8_t {
    kText,
    kTagOpen,  // behind <
    kTagName,
    kTagGap,       // where an attribute may begin
    kTagJoin,      // behind an if or a loop in a tag: a space, / or > must follow
    kAttribute,    // in an attribute's name
    kBehindName,   // behind a name and white space: =, a new name or >
    kBeforeValue,  // behind =
    kDoubleQuoted,
    kSingleQuoted,
    kUnquoted,
    kBehindValue,
    kDeclarationOpen,  // behind <!
    kDeclaration,      // <!DOCTYPE …>, and <? … in HTML
    kComment,
    kCdata,
    kInstruction,  // <? … ?> in XML
    kRaw,          // <script>, <style>, <iframe> …: until the end tag
    kPlainText,    // <title>, <textarea>: text until the end tag
  };
  enum class Value : std::uint8_t { kOrdinary, kUrl, kSrcset, kScript, kStyle, kPage, kScriptType };
  enum class Script : std::uint8_t { kCode, kJson };

  Where where = Where::kText;
  Value value = Value::kOrdinary;  // kind of the attribute that is open
  Script script = Script::kCode;
  bool end_tag = false;
  bool type_seen = false;            // <script> had its type attribute
  std::uint8_t matched = 0;          // characters of an end mark seen: -->, ]]>, </title …
  std::uint8_t comment_matched = 0;  // of <!-- inside of a script
  std::string tag;                   // lower case, cut at 32; of kRaw and kPlainText too
  std::string word;                  // attribute name, or the value of <script type>

  friend bool operator==(const MarkupState&, const MarkupState&) = default;
};

class MarkupScanner {
 public:
  MarkupScanner(Mode mode, Reporter& reporter) : mode_(mode), reporter_(reporter) {}

  MarkupState state;

  // Goes on through `text`, which begins at `at` of the template. Returns where in it the attribute
  // value that is still open at its end begins; npos when none, or when it began before.
  std::size_t read(std::string_view text, Offset at);

 private:
  void step(char c);
  void in_text(char c);
  void in_tag_open(char c);
  void in_tag(char c);
  void in_value(char c);
  void in_declaration(char c);
  void in_raw(char c);
  void end_name();
  void end_attribute();
  void end_tag();
  void until(std::string_view mark, char c, MarkupState::Where after);
  void keep(std::string& word, char c);

  Mode mode_;
  Reporter& reporter_;
  std::size_t position_ = 0;  // in the text being read
  std::size_t value_start_ = std::string::npos;
  Offset at_ = 0;
};

// How to escape a value here; false where no output is allowed, `row` then says why.
bool escape_at(const MarkupState& state, Mode mode, Escape& escape, const DiagnosticRow*& row);

// Inside of a tag, between attributes: pieces that end in different such places may be joined.
bool between_attributes(const MarkupState& state);
// The state behind an if, a loop or a block whose ways through it end in `a` and `b`; false when
// they do not agree.
bool join_states(const MarkupState& a, const MarkupState& b, MarkupState& joined);

std::string_view describe_zh(const MarkupState& state);
std::string_view describe_en(const MarkupState& state);

}  // namespace mingbai::templates
