// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds where in the file something of the tree was written, and reports mistakes there. libcmark
// gives the lines of blocks; inside a block we search for what was written, from the last place
// found onwards, because its columns of inlines are not reliable in 0.30. Internal; one per
// render().

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/markdown/render.h"
#include "generator/markdown/source_lines.h"
#include "index/base/diagnostic.h"

namespace mingbai::markdown {

struct Spot {
  std::size_t offset = 0;  // byte in the prepared text
  bool exact = false;      // else only the line is known
};

class Reporter {
 public:
  Reporter(const Options& options, SourceLines& lines, std::vector<Diagnostic>& diagnostics)
      : options_(options), lines_(lines), diagnostics_(diagnostics) {}

  // What follows was written in these lines (from 1, both included), or in these bytes.
  void enter_lines(int first, int last);
  void enter_bytes(std::size_t begin, std::size_t end);

  // The next place in there where `written` stands.
  Spot find(std::string_view written);
  Spot here();                                             // where the present block begins
  std::string_view text() const { return lines_.text(); }  // prepared
  std::string_view line(int number) { return lines_.line(number); }
  Spot at_line(int line) { return {lines_.start(line), false}; }

  Place place(Spot spot);
  void report(const DiagnosticRow& row, Spot spot, std::vector<std::string> arguments = {});
  // A mistake of the whole body.
  void report_body(const DiagnosticRow& row, std::vector<std::string> arguments = {});

 private:
  bool may_add();
  void settle();  // turns lines_first_.. into bytes at the first question

  const Options& options_;
  SourceLines& lines_;
  std::vector<Diagnostic>& diagnostics_;
  std::size_t added_ = 0;
  int first_ = 0;  // lines not yet settled, 0 when they are
  int last_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t cursor_ = 0;
  std::size_t searched_in_vain_ = 0;  // bytes
};

}  // namespace mingbai::markdown
