// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/lexicon.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

constexpr std::uint32_t kRoot = 0;
constexpr std::size_t kBmp = 0x10000;

bool is_ascii_word(char32_t c) {
  return is_ascii_digit(c) || is_ascii_letter(c);
}

}  // namespace

Lexicon::Lexicon(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::string folded = fold(trim(word));
    const std::size_t length = utf8_count(folded);
    if (length >= 2 && length <= kLongestWord) {
      words_.push_back(std::move(folded));
    }
  }
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  build();
}

// Level by level over the sorted words: a node stands for a range of words with a common beginning,
// and bytes of UTF-8 sort as the characters do.
void Lexicon::build() {
  struct Range {
    std::uint32_t node;
    std::size_t from;
    std::size_t to;
    std::size_t depth;  // bytes in common
  };
  nodes_.emplace_back();
  std::vector<Range> queue = {{kRoot, 0, words_.size(), 0}};
  for (std::size_t q = 0; q < queue.size(); ++q) {
    const Range range = queue[q];
    nodes_[range.node].first_edge = static_cast<std::uint32_t>(edges_.size());
    for (std::size_t i = range.from; i < range.to;) {
      if (words_[i].size() == range.depth) {
        nodes_[range.node].is_word = true;
        ++i;
        continue;
      }
      std::size_t length = 0;
      const char32_t c = decode_at(words_[i], range.depth, length);
      const std::size_t begin = i;
      const std::string_view common = std::string_view(words_[i]).substr(range.depth, length);
      while (i < range.to && std::string_view(words_[i]).substr(range.depth, length) == common) {
        ++i;
      }
      const auto node = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      edges_.push_back({c, node});
      queue.push_back({node, begin, i, range.depth + length});
    }
    Node& node = nodes_[range.node];
    node.edge_count = static_cast<std::uint32_t>(edges_.size()) - node.first_edge;
  }
  first_.assign(words_.empty() ? 0 : kBmp, 0);
  for (std::size_t i = 0; i < nodes_[kRoot].edge_count; ++i) {
    if (edges_[i].character < first_.size()) {
      first_[edges_[i].character] = edges_[i].node;
    }
  }
}

std::uint32_t Lexicon::child(std::uint32_t node, char32_t c) const {
  if (node == kRoot && c < first_.size()) {
    return first_[c];
  }
  const auto begin = edges_.begin() + nodes_[node].first_edge;
  const auto end = begin + nodes_[node].edge_count;
  const auto found = std::lower_bound(
      begin, end, c, [](const Edge& edge, char32_t wanted) { return edge.character < wanted; });
  return found != end && found->character == c ? found->node : 0;
}

std::size_t Lexicon::longest_match(std::string_view folded, std::size_t at) const {
  if (words_.empty()) {
    return 0;
  }
  std::size_t best = 0;
  std::uint32_t node = kRoot;
  std::size_t length = 0;
  for (std::size_t end = at; end < folded.size();) {
    const char32_t c = decode_at(folded, end, length);
    node = child(node, c);
    if (node == 0) {
      break;
    }
    end += length;
    const bool cuts = is_ascii_word(c) && end < folded.size() &&
                      is_ascii_word(static_cast<unsigned char>(folded[end]));
    best = nodes_[node].is_word && !cuts ? end - at : best;
  }
  return best;
}

bool Lexicon::contains(std::string_view folded) const {
  return std::binary_search(words_.begin(), words_.end(), folded);
}

std::vector<std::string> read_word_list(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view line : split_lines(text)) {
    const std::string_view word = trim(line.substr(0, line.find('\t')));
    if (!word.empty() && word.front() != '#') {
      words.emplace_back(word);
    }
  }
  return words;
}

}  // namespace mingbai::text
