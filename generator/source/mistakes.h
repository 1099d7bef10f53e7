// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The mistakes of one file, gathered while it is read. Lines and columns count from 1, columns in
// characters. Used by one thread; the list is handed to Diagnostics when the file is done.

#include <string>
#include <string_view>
#include <vector>

#include "index/base/diagnostic.h"

namespace mingbai::source {

// A place inside the file at hand; line 0 is the file as a whole.
struct Mark {
  int line = 0;
  int column = 0;

  friend bool operator==(const Mark&, const Mark&) = default;
};

class Mistakes {
 public:
  // `text` is the whole file, decoded, and must outlive this; excerpts are cut from it.
  Mistakes(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  void add(const DiagnosticRow& row, Mark at, std::vector<std::string> arguments = {});

  // For a trial on the same file, to be appended or forgotten.
  Mistakes fresh() const { return {file_, text_}; }
  void append(Mistakes others);

  bool empty() const { return entries_.empty(); }
  bool is_full() const { return entries_.size() > kMost; }
  std::vector<Diagnostic> take() { return std::move(entries_); }

  Place place(Mark at) const { return {file_, at.line, at.column}; }
  std::string excerpt(int line) const;
  std::string_view file() const { return file_; }

  // A hostile file can hold a mistake in every byte; nobody reads more than this many.
  static constexpr std::size_t kMost = 50;

 private:
  std::string file_;
  std::string_view text_;
  std::vector<Diagnostic> entries_;
};

// Line `line` (from 1) of `text` without its end; empty when there is none.
std::string_view line_of(std::string_view text, int line);

}  // namespace mingbai::source
