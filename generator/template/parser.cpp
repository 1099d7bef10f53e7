// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/parser.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

#include "generator/template/child_template.h"
#include "generator/template/expression_parser.h"
#include "generator/template/import_parser.h"
#include "generator/template/messages.h"
#include "generator/template/suggest.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

using What = Node::Kind;

// Words that end a part of a statement; the statement that is open decides which may come.
constexpr std::array<std::string_view, 7> kEnds = {"elif",   "else",     "endif",   "endfor",
                                                   "endset", "endblock", "endmacro"};

bool is_white(std::string_view text) {
  return text.find_first_not_of(" \t\n\f\v") == text.npos;
}

class Parser {
 public:
  Parser(Template& out, TokenStream& tokens, Reporter& reporter)
      : template_(out), tokens_(tokens), expressions_(tokens), reporter_(reporter) {}

  void run() {
    body(template_.main.body, {});
    if (!template_.extends.empty() && !stopped_) {
      keep_settings(template_.main.body, reporter_);
    }
  }

 private:
  using Read = void (Parser::*)(std::vector<Node>& out, Offset at);
  struct Tag {
    std::string_view word;
    Read read;
  };
  static std::span<const Tag> tags();

  // What is open around the tag being read.
  struct Open {
    std::string_view word;
    Offset at;
  };

  // Reads nodes up to one of `ends` and returns it, its tag read up to the word. "" at the end of
  // the file and after a mistake in the structure.
  std::string body(std::vector<Node>& out, std::initializer_list<std::string_view> ends) {
    while (!stopped_) {
      const Token token = tokens_.take();
      switch (token.kind) {
        case TokenKind::kText:
          text(out, token);
          break;
        case TokenKind::kOutputBegin:
          output(out, token.at);
          break;
        case TokenKind::kTagBegin: {
          std::string end = tag(out, token.at, ends);
          if (!end.empty()) {
            return end;
          }
          break;
        }
        default:  // kEnd, or a tag that never ended, already reported
          if (!open_.empty()) {
            stop(messages::kUnclosedBlock, open_.back().at,
                 {std::string(open_.back().word), "end" + std::string(open_.back().word)});
          }
          return {};
      }
    }
    return {};
  }

  void stop(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments) {
    // After a mistake of the lexer the rest of the file is unknown: a missing end is no news.
    if (!stopped_ && (reporter_.count() == 0 || &row != &messages::kUnclosedBlock)) {
      reporter_.report(row, at, std::move(arguments));
    }
    stopped_ = true;
  }

  void text(std::vector<Node>& out, const Token& token) {
    if (!out.empty() && out.back().kind == What::kText) {
      out.back().text += token.text;  // a comment stood between
      return;
    }
    Node& node = add(out, What::kText, token.at);
    node.text = token.text;
  }

  void output(std::vector<Node>& out, Offset at) {
    Expression value = expressions_.parse();
    tokens_.expect_close();
    add(out, What::kOutput, at).expression = std::move(value);
  }

  static Node& add(std::vector<Node>& out, What kind, Offset at) {
    Node& node = out.emplace_back();
    node.kind = kind;
    node.at = at;
    return node;
  }

  std::string tag(std::vector<Node>& out, Offset at, std::initializer_list<std::string_view> ends) {
    if (tokens_.peek().kind != TokenKind::kName) {
      tokens_.unexpected();
      tokens_.expect_close();
      return {};
    }
    const Offset word_at = tokens_.peek().at;
    std::string word(tokens_.take().text);
    if (std::find(ends.begin(), ends.end(), word) != ends.end()) {
      return word;
    }
    const std::span<const Tag> known_tags = tags();
    const auto known = std::find_if(known_tags.begin(), known_tags.end(),
                                    [&](const Tag& row) { return row.word == word; });
    if (known != known_tags.end()) {
      if (open_.size() >= static_cast<std::size_t>(kDeepest)) {
        stop(messages::kTooDeep, at, {std::to_string(kDeepest)});
        return {};
      }
      (this->*known->read)(out, at);
      return {};
    }
    if (std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end()) {
      const std::string expected = open_.empty() ? "" : "end" + std::string(open_.back().word);
      stop(expected.empty() ? messages::kNothingToEnd : messages::kWrongEnd, word_at,
           {word, expected});
      return {};
    }
    unknown_tag(word, word_at);
    return {};
  }

  void unknown_tag(const std::string& word, Offset at) {
    std::vector<std::string_view> words(kEnds.begin(), kEnds.end());
    for (const Tag& row : tags()) {
      words.push_back(row.word);
    }
    // A misspelt end would make every later tag look wrong.
    if (word.substr(0, 3) == "end" || closest(word, words).substr(0, 3) == "end") {
      stop(messages::kUnknownTag, at, {word, suggest(word, words)});
      return;
    }
    tokens_.report(messages::kUnknownTag, at, {word, suggest(word, words)});
    tokens_.expect_close();
  }

  bool inside(std::string_view word) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& open) { return open.word == word; });
  }

  // False, with a message, where the tag may only stand outside of all others.
  bool at_top(std::string_view word, Offset at) {
    if (!open_.empty()) {
      tokens_.report(messages::kOnlyAtTop, at, {std::string(word)});
    }
    return open_.empty();
  }

  void read_if(std::vector<Node>& out, Offset at) {
    open_.push_back({"if", at});
    Node node;
    node.kind = What::kIf;
    node.at = at;
    std::string end = "elif";
    while (end == "elif") {
      Branch branch;
      branch.condition = expressions_.parse();
      tokens_.expect_close();
      end = body(branch.body, {"elif", "else", "endif"});
      node.branches.push_back(std::move(branch));
    }
    if (end == "else") {
      tokens_.expect_close();
      end = body(node.otherwise, {"endif"});
    }
    close(end, {});
    out.push_back(std::move(node));
  }

  // The end tag's rest: nothing, or the name that was opened.
  void close(std::string_view end, std::string_view name) {
    if (!end.empty()) {
      const Token& token = tokens_.peek();
      if (!name.empty() && token.kind == TokenKind::kName) {
        if (token.text != name) {
          tokens_.report(messages::kOtherName, token.at,
                         {std::string(token.text), std::string(name)});
        }
        tokens_.take();
      }
      tokens_.expect_close();
    }
    open_.pop_back();
  }

  void read_for(std::vector<Node>& out, Offset at) {
    open_.push_back({"for", at});
    Node node;
    node.kind = What::kFor;
    node.at = at;
    node.text = tokens_.expect_variable();
    if (tokens_.take_operator(",")) {
      node.second = tokens_.expect_variable();
    }
    tokens_.expect_word("in");
    node.expression = expressions_.parse_without_choice();
    if (tokens_.at_word("if")) {
      tokens_.report(messages::kLoopCondition, tokens_.peek().at);
    }
    tokens_.expect_close();
    std::string end = body(node.body, {"else", "endfor"});
    if (end == "else") {
      tokens_.expect_close();
      end = body(node.otherwise, {"endfor"});
    }
    close(end, {});
    out.push_back(std::move(node));
  }

  void read_set(std::vector<Node>& out, Offset at) {
    Node node;
    node.at = at;
    node.text = tokens_.expect_variable();
    if (tokens_.take_operator("=")) {
      node.kind = What::kSet;
      node.expression = expressions_.parse();
      tokens_.expect_close();
    } else {
      node.kind = What::kCapture;
      tokens_.expect_close();
      open_.push_back({"set", at});
      close(body(node.body, {"endset"}), {});
    }
    out.push_back(std::move(node));
  }

  void read_include(std::vector<Node>& out, Offset /*at*/) {
    const Offset name_at = tokens_.peek().at;
    Node& node = add(out, What::kInclude, name_at);
    node.text = tokens_.expect_string();
    tokens_.expect_close();
  }

  void read_extends(std::vector<Node>& out, Offset at) {
    const bool first = std::all_of(out.begin(), out.end(), [](const Node& node) {
      return node.kind == What::kText && is_white(node.text);
    });
    if (!open_.empty() || !first || !template_.extends.empty() || !template_.imports.empty() ||
        !template_.macros.empty()) {
      tokens_.report(messages::kExtendsFirst, at);
    }
    template_.extends_at = tokens_.peek().at;
    template_.extends = tokens_.expect_string();
    tokens_.expect_close();
  }

  void read_block(std::vector<Node>& out, Offset at) {
    const Offset name_at = tokens_.peek().at;
    const std::string name = tokens_.expect_name();
    if (!block_names_.insert(name).second) {
      tokens_.report(messages::kTwice, name_at, {name});
    }
    for (const std::string_view around : {"for", "macro", "set"}) {
      if (inside(around)) {
        tokens_.report(messages::kBlockInside, at, {std::string(around)});
      }
    }
    tokens_.expect_close();
    const std::size_t index = template_.blocks.size();
    Block& block = template_.blocks.emplace_back();
    block.name = name;
    block.at = name_at;
    block.nested = inside("block");
    Node& node = add(out, What::kBlock, at);
    node.text = name;
    node.block = static_cast<std::uint32_t>(index);
    open_.push_back({"block", at});
    std::vector<Node> nodes;
    const std::string end = body(nodes, {"endblock"});
    template_.blocks[index].function.body = std::move(nodes);
    close(end, name);
  }

  void read_macro(std::vector<Node>& /*out*/, Offset at) {
    at_top("macro", at);
    Macro macro;
    macro.at = tokens_.peek().at;
    macro.name = tokens_.expect_variable();
    if (!macro_names_.insert(macro.name).second) {
      tokens_.report(messages::kTwice, macro.at, {macro.name});
    }
    tokens_.expect_operator("(");
    while (!tokens_.failed() && !tokens_.at_operator(")")) {
      parameter(macro);
      if (!tokens_.take_operator(",")) {
        break;
      }
    }
    tokens_.expect_operator(")");
    tokens_.expect_close();
    open_.push_back({"macro", at});
    const std::string end = body(macro.function.body, {"endmacro"});
    close(end, macro.name);
    template_.macros.push_back(std::move(macro));
  }

  void parameter(Macro& macro) {
    Parameter parameter;
    parameter.at = tokens_.peek().at;
    parameter.name = tokens_.expect_variable();
    for (const Parameter& other : macro.parameters) {
      if (other.name == parameter.name) {
        tokens_.report(messages::kTwice, parameter.at, {parameter.name});
      }
    }
    if (tokens_.take_operator("=")) {
      parameter.initial = expressions_.parse();
    } else if (!macro.parameters.empty() &&
               macro.parameters.back().initial.kind != Expression::Kind::kAbsent) {
      tokens_.report(messages::kPositionalAfterNamed, parameter.at);
    }
    if (macro.parameters.size() >= kMostParameters) {
      tokens_.report(messages::kTooManyParameters, parameter.at, {std::to_string(kMostParameters)});
    }
    macro.parameters.push_back(std::move(parameter));
  }

  void read_import(std::vector<Node>& /*out*/, Offset at) {
    at_top("import", at);
    template_.imports.push_back(parse_import(tokens_));
  }

  void read_from(std::vector<Node>& /*out*/, Offset at) {
    at_top("from", at);
    template_.imports.push_back(parse_from(tokens_));
  }

  static constexpr std::size_t kMostParameters = 20;

  Template& template_;
  TokenStream& tokens_;
  ExpressionParser expressions_;
  Reporter& reporter_;
  std::vector<Open> open_;
  std::unordered_set<std::string> block_names_;
  std::unordered_set<std::string> macro_names_;
  bool stopped_ = false;
};

std::span<const Parser::Tag> Parser::tags() {
  static constexpr std::array<Tag, 9> kTags = {{{"if", &Parser::read_if},
                                                {"for", &Parser::read_for},
                                                {"set", &Parser::read_set},
                                                {"include", &Parser::read_include},
                                                {"extends", &Parser::read_extends},
                                                {"block", &Parser::read_block},
                                                {"macro", &Parser::read_macro},
                                                {"import", &Parser::read_import},
                                                {"from", &Parser::read_from}}};
  return kTags;
}

}  // namespace

Template parse_template(std::string name, Mode mode, SourceText source, Diagnostics& diagnostics) {
  Template out{std::move(name), mode, std::move(source), 0, {}, kNoId, {}, {}, {}, {}, false};
  Reporter reporter(out.source, diagnostics);
  if (out.source.text().size() > kLongestTemplate) {
    reporter.report(messages::kTemplateTooLong, 0, {std::to_string(kLongestTemplate / 1024)});
  } else if (!is_valid_utf8(out.source.text())) {
    reporter.report(messages::kNotUtf8, 0);
  } else {
    TokenStream tokens(tokenize(out.source, reporter), reporter);
    Parser(out, tokens, reporter).run();
  }
  out.broken = reporter.count() > 0;
  return out;
}

}  // namespace mingbai::templates
