// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of an index by how they sound, how they look and their initials: what somebody may have
// meant who typed dibao, db, di保, 底保 or 特因. Constant once made; internal to this module.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/text/pinyin.h"

namespace mingbai::store {

class WordSounds {
 public:
  // `words` folded; the pinyin must outlive it.
  WordSounds(std::vector<std::string> words, const text::Pinyin& pinyin);

  struct Candidate {
    std::string_view word;
    unsigned cost = 0;  // SoundPattern::Match::cost
  };
  // Words that `typed` as a whole sounds or looks like, itself left out; no order.
  std::vector<Candidate> like(std::string_view typed) const;
  // Whether like() may find anything for these Han characters; cheap.
  bool has_like(std::span<const text::Sound> typed) const;
  // db -> 低保. Two to eight letters.
  std::vector<std::string_view> with_initials(std::string_view letters) const;

  bool contains(std::string_view word) const;
  std::size_t longest() const { return longest_; }  // in characters

 private:
  using Table = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  const text::Pinyin& pinyin_;
  std::vector<std::string> words_;  // sorted
  std::size_t longest_ = 0;
  Table by_sound_;
  Table by_shape_;
  Table by_initials_;
};

}  // namespace mingbai::store
