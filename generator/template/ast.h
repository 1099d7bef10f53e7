// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A template after parsing: value trees. The parser fills what the text says; names.cpp then sets
// slots and ids, link.cpp the other templates, escape_context.cpp the escapes. After that nothing
// changes and threads share it.
//
// Depth is bounded by the parser (kDeepest), so every walk may recurse.

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "generator/template/lexer.h"
#include "generator/template/value.h"

namespace mingbai::templates {

struct Filter;
struct Condition;

inline constexpr int kDeepest = 100;  // nested expressions, nested blocks of statements
inline constexpr std::int32_t kNoSlot = -1;
inline constexpr std::uint32_t kNoId = std::numeric_limits<std::uint32_t>::max();

// How a value is written at one place of the output.
enum class Escape : std::uint8_t {
  kNone,           // .txt: plain text
  kHtml,           // between tags; SafeHtml passes
  kHtmlPlain,      // <title>, <textarea>: text only
  kHtmlAttribute,  // in quotes
  kHtmlUrl,        // href, src …
  kHtmlSrcset,
  kJson,  // <script type="application/json">: what the json filter gave
  kXml,
  kXmlAttribute,
  kXmlUrl,
};

enum class Mode : std::uint8_t { kHtml, kXml, kPlain };

enum class Operator : std::uint8_t {
  kNone,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kFloorDivide,
  kModulo,
  kConcatenate,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  kNotIn,
};

enum class LoopField : std::uint8_t {
  kIndex,
  kIndex0,
  kReverseIndex,
  kReverseIndex0,
  kFirst,
  kLast,
  kLength,
};

struct Expression {
  enum class Kind : std::uint8_t {
    kAbsent,   // a part that was left out
    kLiteral,  // value
    kName,     // key
    kMember,   // of children[0], by key
    kItem,     // of children[0], by children[1]
    kSlice,    // of children[0], from children[1] to children[2]
    kList,     // children
    kNot,
    kNegate,
    kBinary,  // operation on children[0] and [1]
    kAnd,
    kOr,
    kChoice,   // children[1] if children[0], else children[2]
    kFilter,   // of children[0], with arguments
    kDefault,  // the filter that forgives: children[0], [1] instead, [2] also for empty values
    kTest,     // children[0] is test(arguments); negated
    kDefined,  // the test that forgives
    kCall,     // of a macro; children are its arguments, in the order of its parameters
    kSuper,
    kLoop,   // loop.index …
    kNamed,  // key=children[0] among arguments; gone after linking
  };

  Kind kind = Kind::kAbsent;
  Operator operation = Operator::kNone;
  LoopField field = LoopField::kIndex;
  bool negated = false;
  std::uint8_t depth = 1;  // of the tree below
  Offset at = 0;
  std::int32_t slot = kNoSlot;  // kName: the local variable; kLoop: of its counter
  std::uint32_t id = kNoId;     // kName: of the name among all names; kCall: macro of `owner`
  std::uint32_t owner = kNoId;  // kCall: template that has the macro
  const Filter* filter = nullptr;
  const Condition* test = nullptr;
  Key key;      // kName, kMember, kNamed; kCall: of the macro
  Value value;  // kLiteral; kCall: the import's name before the dot, null without
  std::vector<Expression> children;
};

struct Branch;

struct Node {
  enum class Kind : std::uint8_t { kText, kOutput, kIf, kFor, kSet, kCapture, kInclude, kBlock };

  struct Reset {  // a variable first set inside a loop begins every round as it was outside
    std::int32_t slot = kNoSlot;
    std::int32_t from = kNoSlot;
  };
  struct Shared {  // a variable that an included template sees
    std::uint32_t id = kNoId;
    std::int32_t slot = kNoSlot;
  };

  Kind kind = Kind::kText;
  Escape escape = Escape::kNone;  // kOutput, kCapture
  Offset at = 0;
  std::string text;    // kText; kSet, kCapture, kFor: the variable; kInclude, kBlock: a name
  std::string second;  // kFor: the value's variable in "for key, value"
  std::size_t url_start = std::string::npos;  // kText: where a URL begins that goes on behind it
  Expression expression;                      // kOutput, kSet: the value; kFor: the list
  std::vector<Branch> branches;               // kIf
  std::vector<Node> body;                     // kFor, kCapture
  std::vector<Node> otherwise;                // kFor: the list is empty; kIf: no branch
  std::int32_t slot = kNoSlot;  // kSet, kCapture, kFor; kNoSlot: a variable of the whole page
  std::int32_t second_slot = kNoSlot;
  std::int32_t loop_slot = kNoSlot;  // kFor: index, and behind it length; kNoSlot when unused
  std::uint32_t id = kNoId;  // kSet, kCapture: of the name; kInclude: template; kBlock: block name
  std::uint32_t block = kNoId;  // kBlock: among the template's blocks
  std::vector<Reset> resets;    // kFor
  std::vector<Shared> shared;   // kInclude
};

struct Branch {
  Expression condition;
  std::vector<Node> body;
};

// A body that runs in a frame of its own.
struct Function {
  std::vector<Node> body;
  std::vector<std::string> variables;  // one for each slot
};

struct Parameter {
  std::string name;
  Offset at = 0;
  Expression initial;  // kAbsent: must be given
};

struct Macro {
  std::string name;
  Offset at = 0;
  std::vector<Parameter> parameters;  // slots 0, 1 …
  Function function;
};

struct Block {
  std::string name;
  Offset at = 0;
  bool nested = false;  // in another block of the same template
  Function function;
  std::uint32_t parent_template = kNoId;  // the block that this one replaces: what super() means
  std::uint32_t parent_block = kNoId;
};

struct Import {
  Offset at = 0;
  std::string file;
  std::uint32_t id = kNoId;  // the template
  std::string alias;         // import … as alias; empty for from … import
  struct Name {
    std::string name, as;
    Offset at = 0;
  };
  std::vector<Name> names;  // from … import name as …
};

struct Template {
  std::string name;
  Mode mode = Mode::kPlain;
  SourceText source;
  Offset extends_at = 0;
  std::string extends;  // empty: nothing
  std::uint32_t parent = kNoId;
  std::vector<Import> imports;
  std::vector<Macro> macros;
  std::vector<Block> blocks;
  Function main;
  bool broken = false;  // it has mistakes
};

}  // namespace mingbai::templates
