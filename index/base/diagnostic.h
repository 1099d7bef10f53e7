// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Mistakes of an author, collected while work goes on, so that one run reports them all.
//
// A module keeps its messages as constants of type DiagnosticRow in one table, its `messages.cpp`:
// stable code, severity, what is wrong and what to do, in Chinese and English, with {0} {1} … for
// the arguments. Codes are two or three letters for the module and three digits: FM012.
//
// Diagnostics is thread-safe; sorted() gives an order that depends on the content alone.

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/language.h"

namespace mingbai {

enum class Severity { kError, kWarning };

struct DiagnosticRow {
  std::string_view code;
  Severity severity = Severity::kError;
  Text message;  // "未知的字段“{0}”"
  Text advice;   // what to do; may be empty
};

// A place in a file. line and column count from 1; 0 means the whole file. Columns count
// characters (code points), as an editor shows them.
struct Place {
  std::string file;  // path below the site folder, '/' separated
  int line = 0;
  int column = 0;
};

struct Diagnostic {
  const DiagnosticRow* row = nullptr;  // static storage
  Place place;
  std::string excerpt;  // the line itself, may be empty
  std::vector<std::string> arguments;

  std::string message(Language language) const;
  std::string advice(Language language) const;
};

class Diagnostics {
 public:
  void add(const DiagnosticRow& row, Place place, std::string excerpt = {},
           std::vector<std::string> arguments = {});
  void append(std::vector<Diagnostic> others);

  bool has_errors() const;
  std::size_t count(Severity severity) const;
  // By file, line, column, code, arguments; equal entries are given once.
  std::vector<Diagnostic> sorted() const;

 private:
  mutable std::mutex mutex_;
  std::vector<Diagnostic> entries_;
};

// "policies/a.md:3:1: 错误[FM001]：…" with the line, a caret and the advice below it.
std::string format_diagnostic(const Diagnostic& diagnostic, Language language);

// Puts the arguments into {0} {1} …; an index without argument stays as it is.
std::string substitute(std::string_view pattern, const std::vector<std::string>& arguments);

}  // namespace mingbai
