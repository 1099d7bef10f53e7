// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/lexer.h"

#include <array>

#include "generator/template/messages.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_space(char c) {
  return is_blank(c) || c == '\n' || c == '\f' || c == '\v';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// Chinese names are welcome, full-width punctuation typed by mistake is not a name.
bool is_full_width_mark(std::string_view character) {
  const std::string_view two = character.substr(0, 2);
  return two == "\xE3\x80" || two == "\xEF\xBC" || two == "\xEF\xBD" ||
         (two == "\xE2\x80" && character.size() == 3) || character == "\xC2\xA0";
}

// Longest first. Brackets that the language does not have are tokens too, for a better message.
constexpr std::array<std::string_view, 29> kOperators = {
    "==", "!=", "<=", ">=", "//", "**", "&&", "||", "<", ">", "+", "-", "*", "/", "%",
    "~",  "|",  "(",  ")",  "[",  "]",  ",",  ".",  "=", ":", "!", "{", "}", "?"};

class Lexer {
 public:
  Lexer(const SourceText& source, Reporter& reporter) : text_(source.text()), reporter_(reporter) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const std::size_t tag = next_opening(at_);
      if (tag == text_.npos) {
        add_text(at_, text_.size());
        break;
      }
      const std::size_t from = at_;
      add_text(from, end_of_text(from, tag));
      if (!read_opening(tag)) {
        break;
      }
    }
    add(TokenKind::kEnd, text_.size(), 0);
    return std::move(tokens_);
  }

 private:
  void add(TokenKind kind, std::size_t at, std::size_t length) {
    tokens_.push_back({kind, static_cast<Offset>(at), text_.substr(at, length)});
  }
  void add_text(std::size_t from, std::size_t to) {
    if (from < to) {
      add(TokenKind::kText, from, to - from);
    }
  }
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool starts(std::size_t i, std::string_view what) const {
    return text_.compare(i < text_.size() ? i : text_.size(), what.size(), what) == 0;
  }
  void report(const DiagnosticRow& row, std::size_t where, std::vector<std::string> args = {}) {
    reporter_.report(row, static_cast<Offset>(where), std::move(args));
  }

  std::size_t next_opening(std::size_t from) const {
    for (std::size_t i = text_.find('{', from); i != text_.npos; i = text_.find('{', i + 1)) {
      const char next = at(i + 1);
      if (next == '{' || next == '%' || next == '#') {
        return i;
      }
    }
    return text_.npos;
  }

  // Where the text before the tag at `tag` ends once the tag has taken its white space.
  std::size_t end_of_text(std::size_t from, std::size_t tag) const {
    const char mark = at(tag + 2);
    std::size_t end = tag;
    if (mark == '-') {
      while (end > from && is_space(text_[end - 1])) {
        --end;
      }
    } else if (mark != '+' && at(tag + 1) != '{') {
      while (end > from && is_blank(text_[end - 1])) {
        --end;
      }
      const bool line_start = end == 0 || text_[end - 1] == '\n';
      end = line_start ? end : tag;
    }
    return end;
  }

  // Continues behind a tag whose closing starts at `close` ("-%}", "%}", "}}" …).
  void leave(std::size_t close) {
    const char mark = text_[close];
    const bool marked = mark == '-' || mark == '+';
    const std::size_t brace = close + (marked ? 1 : 0);
    at_ = brace + 2;
    if (mark == '-') {
      while (is_space(at(at_))) {
        ++at_;
      }
    } else if (mark != '+' && text_[brace] != '}' && at(at_) == '\n') {
      ++at_;
    }
  }

  // False when the tag never ends.
  bool read_opening(std::size_t tag) {
    const char mark = at(tag + 2);
    const std::size_t inside = tag + (mark == '-' || mark == '+' ? 3 : 2);
    if (text_[tag + 1] == '#') {
      return read_comment(tag, inside);
    }
    const bool output = text_[tag + 1] == '{';
    if (!output && word_at(skip_space(inside)) == "raw") {
      const std::size_t close = closing_at(skip_space(skip_space(inside) + 3));
      if (close != text_.npos) {
        return read_raw(tag, close);
      }
    }
    add(output ? TokenKind::kOutputBegin : TokenKind::kTagBegin, tag, inside - tag);
    at_ = inside;
    return read_inside(tag, output ? "}}" : "%}");
  }

  bool read_comment(std::size_t tag, std::size_t inside) {
    // "{#-#}" is whole: its one '-' may belong to both ends.
    const std::size_t end = text_.find("#}", inside);
    if (end == text_.npos) {
      report(messages::kUnclosedTag, tag, {"{#", "#}"});
      return false;
    }
    const char mark = end > inside ? text_[end - 1] : '\0';
    leave(mark == '-' || mark == '+' ? end - 1 : end);
    return true;
  }

  std::size_t skip_space(std::size_t i) const {
    while (is_space(at(i))) {
      ++i;
    }
    return i;
  }
  std::string_view word_at(std::size_t i) const {
    std::size_t end = i;
    while (is_name_start(at(end))) {
      ++end;
    }
    return text_.substr(i < text_.size() ? i : text_.size(), end - i);
  }
  // `i` when "%}", "-%}" or "+%}" stands there.
  std::size_t closing_at(std::size_t i) const {
    const bool marked = at(i) == '-' || at(i) == '+';
    return starts(i + (marked ? 1 : 0), "%}") ? i : text_.npos;
  }

  bool read_raw(std::size_t tag, std::size_t close) {
    leave(close);
    const std::size_t from = at_;
    for (std::size_t i = text_.find("{%", from); i != text_.npos; i = text_.find("{%", i + 2)) {
      const std::size_t word = skip_space(i + (at(i + 2) == '-' || at(i + 2) == '+' ? 3 : 2));
      if (word_at(word) != "endraw") {
        continue;
      }
      const std::size_t end = closing_at(skip_space(word + 6));
      if (end != text_.npos) {
        add_text(from, end_of_text(from, i));
        leave(end);
        return true;
      }
    }
    report(messages::kUnclosedTag, tag, {"{% raw %}", "{% endraw %}"});
    return false;
  }

  bool read_inside(std::size_t tag, std::string_view closing) {
    for (;;) {
      at_ = skip_space(at_);
      const bool marked = at(at_) == '-' || at(at_) == '+';
      if (starts(at_ + (marked ? 1 : 0), closing)) {
        add(TokenKind::kClose, at_, 2);
        leave(at_);
        return true;
      }
      if (at_ >= text_.size()) {
        return give_up(tag, closing);
      }
      if (!read_token()) {
        return recover(tag, closing);
      }
    }
  }

  bool give_up(std::size_t tag, std::string_view closing) {
    report(messages::kUnclosedTag, tag,
           {std::string(closing == "}}" ? "{{" : "{%"), std::string(closing)});
    add(TokenKind::kBad, tag, 0);
    add(TokenKind::kClose, tag, 0);
    return false;
  }

  bool recover(std::size_t tag, std::string_view closing) {
    const std::size_t end = text_.find(closing, at_);
    if (end == text_.npos) {
      return give_up(tag, closing);
    }
    add(TokenKind::kBad, at_, 0);
    add(TokenKind::kClose, end, 2);
    leave(text_[end - 1] == '-' && end - 1 >= at_ ? end - 1 : end);
    return true;
  }

  // False after a reported mistake; at_ has then passed it.
  bool read_token() {
    const char c = text_[at_];
    if (is_digit(c)) {
      read_number();
      return true;
    }
    if (c == '"' || c == '\'') {
      return read_string(c);
    }
    if (is_name_start(c) || static_cast<unsigned char>(c) >= 0x80) {
      return read_name();
    }
    for (const std::string_view op : kOperators) {
      if (starts(at_, op)) {
        add(TokenKind::kOperator, at_, op.size());
        at_ += op.size();
        return true;
      }
    }
    report(messages::kBadCharacter, at_, {printable(text_.substr(at_, 1))});
    ++at_;
    return false;
  }

  void read_number() {
    const std::size_t from = at_;
    while (is_digit(at(at_))) {
      ++at_;
    }
    const bool real = at(at_) == '.' && is_digit(at(at_ + 1));
    if (real) {
      do {
        ++at_;
      } while (is_digit(at(at_)));
    }
    add(real ? TokenKind::kReal : TokenKind::kInteger, from, at_ - from);
  }

  bool read_string(char quote) {
    const std::size_t from = ++at_;
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      at_ += text_[at_] == '\\' && at(at_ + 1) != '\n' ? 2 : 1;
    }
    if (at(at_) != quote || at_ >= text_.size()) {
      at_ = from;
      report(messages::kUnclosedString, from - 1);
      return false;
    }
    add(TokenKind::kString, from, at_ - from);
    ++at_;
    return true;
  }

  bool read_name() {
    const std::size_t from = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) >= 0x80) {
        const std::string_view character = text_.substr(at_, utf8_length(text_, at_));
        if (is_full_width_mark(character)) {
          break;
        }
        at_ += character.size();
      } else if (is_name_start(c) || is_digit(c)) {
        ++at_;
      } else {
        break;
      }
    }
    if (at_ == from) {
      const std::size_t length = utf8_length(text_, at_);
      report(messages::kFullWidth, at_, {std::string(text_.substr(at_, length))});
      at_ += length;
      return false;
    }
    add(TokenKind::kName, from, at_ - from);
    return true;
  }

  std::string_view text_;
  Reporter& reporter_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(const SourceText& source, Reporter& reporter) {
  return Lexer(source, reporter).run();
}

}  // namespace mingbai::templates
