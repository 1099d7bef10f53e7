// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A verb of the program as a row of a table: what it is called, what it takes, what it does. Adding
// a verb is a file with a Command and a line in commands.cpp.

#include <cstdio>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/environment.h"
#include "index/base/file_system.h"
#include "index/base/language.h"

namespace mingbai::cli {

// Exit codes, the same for every verb.
enum ExitCode : int {
  kFine = 0,
  kContentErrors = 1,
  kUsageError = 2,
  kEnvironmentError = 3,
  kInternalError = 70,  // EX_SOFTWARE of sysexits.h
};

struct OptionRow {
  std::string_view name;   // "--out"; positional when it does not begin with '-'
  std::string_view value;  // "DIR" in the help; empty: a switch without value
  Text help;
  enum class Count : unsigned char { kOptional, kRequired, kMany } count = Count::kOptional;
};

class Arguments {
 public:
  bool has(std::string_view name) const { return values_.contains(std::string(name)); }
  // The last value given; `otherwise` when there is none.
  std::string get(std::string_view name, std::string_view otherwise = {}) const;
  std::vector<std::string> all(std::string_view name) const;

  std::map<std::string, std::vector<std::string>> values_;  // by OptionRow::name
};

struct Invocation {
  const Arguments& arguments;
  Environment environment;
  FileSystem& files;

  std::string text(Text wording) const { return std::string(wording.in(environment.language)); }
};

struct Command {
  std::string_view name;
  Text summary;
  Text examples;  // lines
  std::span<const OptionRow> options;
  int (*run)(const Invocation&);
};

// A whole number option within [low, high]; nullopt after a message to standard error.
std::optional<long> number_option(const Invocation& invocation, std::string_view name,
                                  long otherwise, std::pair<long, long> range);

// "错误：…" to standard error; gives the exit code for an Error.
int report(const Invocation& invocation, const Error& error);
int usage_error(const Invocation& invocation, Text message);

}  // namespace mingbai::cli
