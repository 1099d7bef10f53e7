// SPDX-License-Identifier: GPL-3.0-or-later
// shrink_script OUT.cpp NODE.js (--script NAME PART.js…)…: the scripts of the search as C++
// strings, smaller by a third: every search of a page loads them. Comments and spaces stay behind,
// and names that a part declares for itself become short. Nothing else changes, so what runs is
// what is written. The script for Node comes along as it is.
//
// It understands the JavaScript of script/ and no more: semicolons everywhere, no template strings,
// no destructuring, no { a } for { a: a }; a part is one function and declares no name that it also
// uses for a global one. A part that it cannot read ends the build.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

enum class Kind { kWord, kNumber, kText, kSign };

struct Token {
  Kind kind = Kind::kSign;
  std::string text;
};
using Tokens = std::vector<Token>;

// Not renamed, though parts use the same words for their own values.
const std::set<std::string> kKept = {
    "arguments", "async",    "await",  "break",     "case",       "catch",   "class",    "const",
    "continue",  "delete",   "do",     "document",  "else",       "extends", "false",    "finally",
    "for",       "function", "if",     "in",        "instanceof", "let",     "location", "new",
    "null",      "of",       "return", "static",    "super",      "switch",  "this",     "throw",
    "true",      "try",      "typeof", "undefined", "var",        "void",    "while",    "window"};
// In front of a slash they say that it begins a regular expression.
const std::set<std::string> kBeforeValue = {"return", "typeof", "case", "in", "of", "await"};
constexpr std::string_view kSigns[] = {
    ">>>=", "===", "!==", "...", ">>>", "<<=", ">>=", "**=", "=>", "==", "!=", "<=", ">=", "&&",
    "||",   "++",  "--",  "+=",  "-=",  "*=",  "/=",  "%=",  "&=", "|=", "^=", "<<", ">>", "**"};

[[noreturn]] void give_up(std::string_view why, std::string_view where) {
  std::fprintf(stderr, "shrink_script: %.*s: %.*s\n", static_cast<int>(why.size()), why.data(),
               static_cast<int>(std::min<std::size_t>(where.size(), 60)), where.data());
  std::exit(1);
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Tokens read() {
    for (skip_space(); !rest_.empty(); skip_space()) {
      const char c = rest_.front();
      if (c == '\'' || c == '"') {
        take(Kind::kText, end_of_text(c, 1));
      } else if (c == '/' && starts_value()) {
        take(Kind::kText, end_of_expression());
      } else if (c == '`') {
        give_up("a template string", rest_);
      } else if (is_word(c)) {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_word);
        take(std::isdigit(static_cast<unsigned char>(c)) != 0 ? Kind::kNumber : Kind::kWord,
             number_end(static_cast<std::size_t>(end - rest_.begin())));
      } else {
        take(Kind::kSign, sign_length());
      }
    }
    return std::move(tokens_);
  }

 private:
  void take(Kind kind, std::size_t length) {
    tokens_.push_back({kind, std::string(rest_.substr(0, length))});
    rest_.remove_prefix(length);
  }

  void skip_space() {
    while (!rest_.empty()) {
      if (rest_.starts_with("//")) {
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
      } else if (std::isspace(static_cast<unsigned char>(rest_.front())) != 0) {
        rest_.remove_prefix(1);
      } else {
        return;
      }
    }
  }

  std::size_t end_of_text(char quote, std::size_t at) const {
    for (; at < rest_.size() && rest_[at] != '\n'; ++at) {
      if (rest_[at] == quote) {
        return at + 1;
      }
      at += rest_[at] == '\\' ? 1 : 0;
    }
    give_up("no end of a text", rest_);
  }

  std::size_t end_of_expression() const {
    bool in_class = false;
    for (std::size_t at = 1; at < rest_.size() && rest_[at] != '\n'; ++at) {
      if (rest_[at] == '\\') {
        ++at;
      } else if (rest_[at] == '[' || rest_[at] == ']') {
        in_class = rest_[at] == '[';
      } else if (rest_[at] == '/' && !in_class) {
        while (at + 1 < rest_.size() && is_word(rest_[at + 1])) {
          ++at;
        }
        return at + 1;
      }
    }
    give_up("no end of a regular expression", rest_);
  }

  bool starts_value() const {
    if (tokens_.empty() || tokens_.back().kind == Kind::kNumber ||
        tokens_.back().kind == Kind::kText) {
      return tokens_.empty();
    }
    const std::string& last = tokens_.back().text;
    return tokens_.back().kind == Kind::kWord ? kBeforeValue.contains(last)
                                              : last != ")" && last != "]" && last != "}";
  }

  // 0.5 is one number.
  std::size_t number_end(std::size_t end) const {
    const bool number = std::isdigit(static_cast<unsigned char>(rest_.front())) != 0;
    if (number && end + 1 < rest_.size() && rest_[end] == '.' &&
        std::isdigit(static_cast<unsigned char>(rest_[end + 1])) != 0) {
      return static_cast<std::size_t>(
          std::find_if_not(rest_.begin() + static_cast<std::ptrdiff_t>(end) + 1, rest_.end(),
                           is_word) -
          rest_.begin());
    }
    return end;
  }

  std::size_t sign_length() const {
    for (const std::string_view sign : kSigns) {
      if (rest_.starts_with(sign)) {
        return sign.size();
      }
    }
    return 1;
  }

  std::string_view rest_;
  Tokens tokens_;
};

// Gives the names that a part declares short ones.
class Renamer {
 public:
  explicit Renamer(Tokens& tokens) : tokens_(tokens) {}

  void run() {
    find_declared();
    std::map<std::string, std::size_t> uses;
    std::set<std::string> taken = kKept;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Kind::kWord && !is_property(i)) {
        if (declared_.contains(tokens_[i].text)) {
          ++uses[tokens_[i].text];
        } else {
          taken.insert(tokens_[i].text);
        }
      }
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [name, count] : uses) {
      order.emplace_back(count, name);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::map<std::string, std::string> names;
    std::size_t next = 0;
    for (const auto& [count, name] : order) {
      std::string fresh = short_name(next++);
      while (taken.contains(fresh)) {
        fresh = short_name(next++);
      }
      names[name] = fresh;
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Kind::kWord && !is_property(i) && names.contains(tokens_[i].text)) {
        tokens_[i].text = names[tokens_[i].text];
      }
    }
  }

 private:
  const std::string& at(std::size_t i) const {
    static const std::string kNothing;
    return i < tokens_.size() ? tokens_[i].text : kNothing;
  }

  // Behind the bracket that closes the one at `open`.
  std::size_t behind(std::size_t open) const {
    int depth = 0;
    for (std::size_t i = open; i < tokens_.size(); ++i) {
      const std::string& text = tokens_[i].text;
      if (tokens_[i].kind == Kind::kSign) {
        depth += text == "(" || text == "[" || text == "{" ? 1 : 0;
        depth -= text == ")" || text == "]" || text == "}" ? 1 : 0;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    give_up("a bracket is not closed", at(open));
  }

  // x.name, { name: … and name(…) { of a class.
  bool is_property(std::size_t i) const {
    const std::string& before = i == 0 ? at(tokens_.size()) : at(i - 1);
    if (before == ".") {
      return true;
    }
    if (at(i + 1) == ":" && (before == "{" || before == ",")) {
      return true;
    }
    return at(i + 1) == "(" && before != "function" && at(behind(i + 1)) == "{" &&
           !kKept.contains(tokens_[i].text);
  }

  void declare(std::size_t i) {
    if (tokens_[i].kind == Kind::kWord && !kKept.contains(tokens_[i].text)) {
      declared_.insert(tokens_[i].text);
    } else if (tokens_[i].kind != Kind::kWord && at(i) != ")") {
      give_up("destructuring", at(i));
    }
  }

  // Every name behind the first and every comma, up to `end`, not inside brackets.
  void declare_list(std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
      if (i == from || at(i - 1) == ",") {
        declare(i);
      }
      if (at(i) == "(" || at(i) == "[" || at(i) == "{") {
        i = behind(i) - 1;
      }
    }
  }

  void find_declared() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::string& text = at(i);
      if (tokens_[i].kind == Kind::kWord && (text == "const" || text == "let")) {
        std::size_t end = i + 1;
        while (end < tokens_.size() && at(end) != ";" && at(end) != "of") {
          end = at(end) == "(" || at(end) == "[" || at(end) == "{" ? behind(end) : end + 1;
        }
        declare_list(i + 1, end);
      } else if (tokens_[i].kind == Kind::kWord && (text == "function" || text == "class") &&
                 tokens_[i + 1].kind == Kind::kWord && at(i + 1) != "extends") {
        declare(i + 1);
      } else if (text == "(" && tokens_[i].kind == Kind::kSign && holds_parameters(i)) {
        declare_list(i + 1, behind(i) - 1);
      } else if (text == "=>" && tokens_[i - 1].kind == Kind::kWord) {
        declare(i - 1);
      }
    }
  }

  bool holds_parameters(std::size_t open) const {
    const std::string& after = at(behind(open));
    if (at(open + 1) == ")" || after == "=>") {
      return at(open + 1) != ")";
    }
    static const std::set<std::string> kOthers = {"if", "for", "while", "switch"};
    return after == "{" && open > 0 && tokens_[open - 1].kind == Kind::kWord &&
           !kOthers.contains(at(open - 1));
  }

  static std::string short_name(std::size_t n) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::string name;
    for (++n; n > 0; n = (n - 1) / kLetters.size()) {
      name.push_back(kLetters[(n - 1) % kLetters.size()]);
    }
    return name;
  }

  Tokens& tokens_;
  std::set<std::string> declared_;
};

std::string joined(const Tokens& tokens) {
  constexpr std::size_t kLine = 120;
  std::string out;
  std::size_t line = 0;
  for (const Token& token : tokens) {
    if (!out.empty()) {
      const bool words = is_word(out.back()) && is_word(token.text.front());
      const bool signs = (out.back() == '+' || out.back() == '-' || out.back() == '/') &&
                         out.back() == token.text.front();
      if (words || signs) {
        out.push_back(' ');
      }
    }
    out += token.text;
    if (out.size() - line > kLine && (token.text == ";" || token.text == "{")) {
      out.push_back('\n');
      line = out.size();
    }
  }
  return out + "\n";
}

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) {
    give_up("cannot read", path);
  }
  return text;
}

std::string shrunk(const char* path) {
  const std::string text = read_file(path);
  Tokens tokens = Reader(text).read();
  Renamer(tokens).run();
  return joined(tokens);
}

// A literal has a limit; neighbours are joined.
void put_literal(std::ostream& out, std::string_view text) {
  constexpr std::size_t kLiteral = 8000;
  for (std::size_t at = 0; at < text.size(); at += kLiteral) {
    out << "R\"__(" << text.substr(at, kLiteral) << ")__\"\n";
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::ofstream out(arguments[1], std::ios::binary);
  out << "// Made by shrink_script from script/.\n#include \"index/browser/search_script.h\"\n\n"
         "namespace mingbai::browser {\n\nstd::span<const SearchScript> search_scripts() {\n"
         "  static constexpr SearchScript kScripts[] = {\n";
  for (int i = 3; i + 1 < count;) {
    const std::string name = arguments[i + 1];
    std::string script = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    for (i += 2; i < count && std::string_view(arguments[i]) != "--script"; ++i) {
      script += shrunk(arguments[i]);
    }
    out << "{\"" << name << "\",\n";
    put_literal(out, script);
    out << "},\n";
  }
  out << "};\n  return kScripts;\n}\n\nstd::string_view node_script() {\n  return\n";
  put_literal(out, read_file(arguments[2]));
  out << ";\n}\n\n}  // namespace mingbai::browser\n";
  if (!out.flush()) {
    give_up("cannot write", arguments[1]);
  }
}
