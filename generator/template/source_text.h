// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of one template, and where a byte of it stands for an editor: line, column, the line
// itself. Places are computed only for messages, so compiled code holds byte offsets.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/diagnostic.h"

namespace mingbai::templates {

using Offset = std::uint32_t;  // bytes from the start of a template

class SourceText {
 public:
  // `text` is normalised: no byte order mark, line ends are \n. `file` is shown to people.
  SourceText(std::string file, std::string_view text);

  const std::string& file() const { return file_; }
  std::string_view text() const { return text_; }
  Place place(Offset at) const;
  std::string excerpt(Offset at) const;  // the line, cut when it is very long

 private:
  std::size_t line_of(Offset at) const;  // from 0

  std::string file_;
  std::string text_;
  std::vector<Offset> line_starts_;
};

// Reports mistakes of one template. It stops listening after kMost, because what follows a broken
// structure is noise.
class Reporter {
 public:
  Reporter(const SourceText& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  void report(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments = {});
  int count() const { return count_; }
  bool listening() const { return count_ < kMost; }

 private:
  static constexpr int kMost = 20;

  const SourceText& source_;
  Diagnostics& diagnostics_;
  int count_ = 0;
};

}  // namespace mingbai::templates
