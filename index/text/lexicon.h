// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a place and a field, which no general dictionary knows: 低保, 建档立卡, 许湾乡.
// Built once, then constant and shared by threads. All texts given to it must be folded (fold.h).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::text {

class Lexicon {
 public:
  static constexpr std::size_t kLongestWord = 64;  // characters; longer ones are left out

  Lexicon() = default;
  // Words in any order and any spelling: they are folded here. Words of one character are left out:
  // they would tear apart what the dictionary knows.
  explicit Lexicon(const std::vector<std::string>& words);

  bool contains(std::string_view folded) const;
  // Length in bytes of the longest word that begins at byte `at`, 0 when none does. A word that
  // ends in a letter or digit of ASCII does not match when more of them follow (12317 in 123178).
  std::size_t longest_match(std::string_view folded, std::size_t at) const;

  const std::vector<std::string>& words() const { return words_; }  // folded, sorted, once each
  bool empty() const { return words_.empty(); }

 private:
  // A trie in two flat arrays: the edges of a node lie together, sorted by character.
  struct Node {
    std::uint32_t first_edge = 0;
    std::uint32_t edge_count = 0;
    bool is_word = false;
  };
  struct Edge {
    char32_t character = 0;
    std::uint32_t node = 0;
  };

  void build();
  std::uint32_t child(std::uint32_t node, char32_t c) const;  // 0 when there is none

  std::vector<std::string> words_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t>
      first_;  // root's children by character of the BMP: the usual miss is one look
};

// The first column of a list file: one word a line, up to a TAB; '#' begins a comment line.
std::vector<std::string> read_word_list(std::string_view text);

}  // namespace mingbai::text
