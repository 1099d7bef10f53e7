// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document on its way into an index: the terms, values and data of a Xapian::Document, but flat.
// (Xapian keeps each term in a node of a tree, which a bulk build has no use for.) Not thread-safe.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingbai::store {

class Draft {
 public:
  struct Term {
    std::string_view text;
    std::uint32_t count = 0;  // 0: a term that only filters
  };
  struct Value {
    std::uint32_t slot = 0;
    std::string bytes;
  };

  // What Xapian takes is at most 245 bytes; a longer term is left out.
  static constexpr std::size_t kLongestTerm = 240;

  // Counts of a term that is given twice add up.
  void add_term(std::string_view term, std::uint32_t count = 1);
  void add_boolean_term(std::string_view term) { add_term(term, 0); }
  // Each slot once; empty values are not stored.
  void add_value(std::uint32_t slot, std::string bytes);
  void set_data(std::string data) { data_ = std::move(data); }
  // Deflates the data as Xapian's table of data does, when that makes it smaller.
  void deflate_data();

  std::size_t term_count() const { return terms_.size(); }
  Term term(std::size_t i) const;
  const std::vector<Value>& values() const { return values_; }
  const std::string& data() const { return data_; }
  bool is_deflated() const { return deflated_; }

 private:
  struct Span {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t count = 0;
  };

  std::string text_;
  std::vector<Span> terms_;
  std::vector<Value> values_;
  std::string data_;
  bool deflated_ = false;
};

}  // namespace mingbai::store
