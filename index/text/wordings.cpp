// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/wordings.h"

#include <algorithm>
#include <utility>

#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

std::vector<std::string> list_of(std::string_view column) {
  std::vector<std::string> words;
  for (const std::string_view word : split(column, '|')) {
    if (!trim(word).empty()) {
      words.emplace_back(trim(word));
    }
  }
  return words;
}

// Where the first `piece` after `from` ends, with a gap of a few characters before it; 0 if none.
std::size_t end_after_gap(std::string_view text, std::size_t from, std::string_view piece) {
  std::size_t at = from;
  for (std::size_t skipped = 0; skipped <= Wordings::kLongestGap && at < text.size(); ++skipped) {
    if (text.substr(at).starts_with(piece)) {
      return at + piece.size();
    }
    at += utf8_length(text, at);
  }
  return 0;
}

// Where the wording that begins at `at` ends; 0 when it does not stand there.
std::size_t end_of(const std::vector<std::string>& pieces, std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(pieces.front())) {
    return 0;
  }
  std::size_t end = at + pieces.front().size();
  for (std::size_t i = 1; i < pieces.size() && end > 0; ++i) {
    end = end_after_gap(text, end, pieces[i]);
  }
  return end;
}

}  // namespace

std::vector<std::string> wording_pieces(std::string_view wording) {
  std::vector<std::string> pieces;
  for (std::size_t from = 0; from <= wording.size();) {
    const std::size_t gap = std::min(wording.find(Wordings::kGap, from), wording.size());
    if (std::string piece = fold(wording.substr(from, gap - from)); !piece.empty()) {
      pieces.push_back(std::move(piece));
    }
    from = gap + Wordings::kGap.size();
  }
  return pieces;
}

std::vector<WordingRow> read_wordings(std::string_view text) {
  std::vector<WordingRow> rows;
  for (const std::string_view line : split_lines(text)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) {
      continue;
    }
    WordingRow row{list_of(line.substr(0, tab)), list_of(line.substr(tab + 1))};
    if (!row.everyday.empty() && !row.official.empty()) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

Wordings::Wordings(std::vector<WordingRow> rows) : rows_(std::move(rows)) {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (const std::string& wording : rows_[row].everyday) {
      Pattern pattern{wording_pieces(wording), 0, row};
      if (pattern.pieces.empty()) {
        continue;
      }
      for (const std::string& piece : pattern.pieces) {
        pattern.characters += utf8_count(piece);
      }
      std::size_t length = 0;
      const char32_t first = decode_at(pattern.pieces.front(), 0, length);
      patterns_[first].push_back(std::move(pattern));
    }
  }
  for (auto& [first, patterns] : patterns_) {
    std::stable_sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) {
      return a.characters > b.characters;
    });
  }
}

std::optional<Wordings::Found> Wordings::find_at(std::string_view folded, std::size_t at) const {
  std::size_t length = 0;
  const auto candidates = patterns_.find(decode_at(folded, at, length));
  if (candidates == patterns_.end()) {
    return std::nullopt;
  }
  for (const Pattern& pattern : candidates->second) {
    if (const std::size_t end = end_of(pattern.pieces, folded, at); end > 0) {
      return Found{at, end - at, pattern.row};
    }
  }
  return std::nullopt;
}

std::vector<Wordings::Found> Wordings::find(std::string_view folded) const {
  std::vector<Found> found;
  for (std::size_t at = 0; at < folded.size();) {
    const auto wording = find_at(folded, at);
    at += wording ? wording->length : utf8_length(folded, at);
    if (wording) {
      found.push_back(*wording);
    }
  }
  return found;
}

}  // namespace mingbai::text
