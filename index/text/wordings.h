// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How people say things, and what documents call them: 放鞭炮 -> 烟花爆竹. A general table for any
// archive, built into the program (wordings.txt); a site's own names stand in its Synonyms. One way
// only: documents speak officially. Values; constant once made and shared by threads.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mingbai::text {

struct WordingRow {
  std::vector<std::string> everyday;  // "…" stands for some characters: 工资…没发
  std::vector<std::string> official;  // best first
};

// A row a line: everyday wordings, TAB, official ones, both joined by '|'; '#' begins a comment
// line. A line of another form is left out: the table comes with the program and a test reads it.
std::vector<WordingRow> read_wordings(std::string_view text);
std::string_view general_wordings();  // wordings.txt
// What stands before, between and behind the gaps of an everyday wording, folded, none empty.
std::vector<std::string> wording_pieces(std::string_view wording);

class Wordings {
 public:
  static constexpr std::string_view kGap = "…";
  static constexpr std::size_t kLongestGap = 6;  // characters

  Wordings() = default;
  explicit Wordings(std::vector<WordingRow> rows);

  const std::vector<WordingRow>& rows() const { return rows_; }

  struct Found {
    std::size_t offset = 0;  // bytes
    std::size_t length = 0;  // with what stands in the gaps
    std::size_t row = 0;     // of rows()
  };
  // Left to right, of those that begin at one place the wording with most characters; not
  // overlapping.
  std::vector<Found> find(std::string_view folded) const;

 private:
  struct Pattern {
    std::vector<std::string> pieces;  // folded, none empty
    std::size_t characters = 0;
    std::size_t row = 0;
  };
  std::optional<Found> find_at(std::string_view folded, std::size_t at) const;

  std::vector<WordingRow> rows_;
  // By the first character; those of most characters first.
  std::unordered_map<char32_t, std::vector<Pattern>> patterns_;
};

}  // namespace mingbai::text
