// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/synonyms.h"

#include <algorithm>
#include <utility>

#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/messages.h"

namespace mingbai::text {
namespace {

struct KindName {
  std::string_view name;
  SynonymKind kind;
};
constexpr KindName kKinds[] = {{"eq", SynonymKind::kEqual},    {"succ", SynonymKind::kSuccessor},
                               {"part", SynonymKind::kPart},   {"docno", SynonymKind::kAgency},
                               {"rel", SynonymKind::kRelated}, {"typo", SynonymKind::kTypo},
                               {"deny", SynonymKind::kDeny}};

std::string pair_key(std::string_view a, std::string_view b) {
  std::string first = fold(a);
  std::string second = fold(b);
  if (second < first) {
    std::swap(first, second);
  }
  return first + "\t" + second;
}

// Reads one row and reports what is wrong with it.
class RowReader {
 public:
  RowReader(std::string_view file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::optional<SynonymRow> read(std::string_view line, int number) {
    line_ = line;
    number_ = number;
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() < 3) {
      report(kSynonymColumns, 0);
      return std::nullopt;
    }
    const auto kind = kind_of(trim(columns[0]));
    if (!kind) {
      return std::nullopt;
    }
    SynonymRow row;
    row.kind = *kind;
    row.term = trim(columns[1]);
    row.line = number;
    if (!read_variants(columns[2], row)) {
      return std::nullopt;
    }
    for (std::size_t i = 3; i < columns.size(); ++i) {
      row.note += (row.note.empty() ? "" : " ") + std::string(trim(columns[i]));
    }
    return row;
  }

 private:
  std::optional<SynonymKind> kind_of(std::string_view name) {
    for (const KindName& known : kKinds) {
      if (known.name == name) {
        return known.kind;
      }
    }
    std::vector<std::string_view> candidates;
    std::vector<std::string> names;
    for (const KindName& known : kKinds) {
      candidates.push_back(known.name);
      names.emplace_back(known.name);
    }
    const std::string_view meant = closest(name, candidates);
    report(kSynonymKind, 1,
           {std::string(name), join(names, " "),
            meant.empty() ? "" : " (" + std::string(meant) + "?)"});
    return std::nullopt;
  }

  bool read_variants(std::string_view column, SynonymRow& row) {
    const std::vector<std::string_view> parts = split(column, '|');
    if (parts.size() > Synonyms::kMostVariants) {
      report(kSynonymTooMany, 0, {std::to_string(Synonyms::kMostVariants)});
      return false;
    }
    std::unordered_set<std::string> seen = {fold(row.term)};
    for (const std::string_view part : parts) {
      const std::string_view word = trim(part);
      if (word.empty() || row.term.empty()) {
        report(kSynonymEmpty, 0);
        return false;
      }
      if (seen.insert(fold(word)).second) {
        row.variants.emplace_back(word);
      } else {
        report(kSynonymRepeated, column_of(word), {std::string(word)});
      }
    }
    return !row.variants.empty();
  }

  int column_of(std::string_view part) const {
    const auto before = static_cast<std::size_t>(part.data() - line_.data());
    return static_cast<int>(utf8_count(line_.substr(0, before))) + 1;
  }

  void report(const DiagnosticRow& row, int column, std::vector<std::string> arguments = {}) {
    diagnostics_.add(row, {std::string(file_), number_, column}, std::string(line_),
                     std::move(arguments));
  }

  std::string_view file_;
  Diagnostics& diagnostics_;
  std::string_view line_;
  int number_ = 0;
};

bool expands(SynonymKind kind) {
  return kind == SynonymKind::kEqual || kind == SynonymKind::kSuccessor ||
         kind == SynonymKind::kPart;
}

}  // namespace

Synonyms::Synonyms(std::vector<SynonymRow> rows) : rows_(std::move(rows)) {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    const SynonymRow& row = rows_[i];
    by_word_[fold(row.term)].push_back(i);
    for (const std::string& variant : row.variants) {
      by_word_[fold(variant)].push_back(i);
      if (row.kind == SynonymKind::kDeny) {
        denied_.insert(pair_key(row.term, variant));
      }
    }
  }
}

const std::vector<std::uint32_t>* Synonyms::rows_with(std::string_view word) const {
  const auto found = by_word_.find(fold(word));
  return found == by_word_.end() ? nullptr : &found->second;
}

std::vector<Expansion> Synonyms::expand(std::string_view word) const {
  std::vector<Expansion> out;
  const auto* rows = rows_with(word);
  if (rows == nullptr) {
    return out;
  }
  std::unordered_set<std::string> seen = {fold(word)};
  const auto add = [&](const std::string& found, const SynonymRow& row, bool is_old_name) {
    if (seen.insert(fold(found)).second) {
      out.push_back({found, row.kind, is_old_name, row.note});
    }
  };
  for (const std::uint32_t index : *rows) {
    const SynonymRow& row = rows_[index];
    const bool narrower = row.kind == SynonymKind::kPart && fold(row.term) != fold(word);
    if (!expands(row.kind) || narrower) {
      continue;
    }
    add(row.term, row, false);
    for (const std::string& variant : row.variants) {
      add(variant, row, row.kind == SynonymKind::kSuccessor);
    }
  }
  return out;
}

std::vector<std::string> Synonyms::related(std::string_view word) const {
  std::vector<std::string> out;
  const auto* rows = rows_with(word);
  if (rows == nullptr) {
    return out;
  }
  std::unordered_set<std::string> seen = {fold(word)};
  for (const std::uint32_t index : *rows) {
    const SynonymRow& row = rows_[index];
    if (row.kind != SynonymKind::kRelated) {
      continue;
    }
    if (seen.insert(fold(row.term)).second) {
      out.push_back(row.term);
    }
    for (const std::string& variant : row.variants) {
      if (seen.insert(fold(variant)).second) {
        out.push_back(variant);
      }
    }
  }
  return out;
}

std::optional<std::string> Synonyms::correction(std::string_view word) const {
  const auto* rows = rows_with(word);
  if (rows == nullptr) {
    return std::nullopt;
  }
  for (const std::uint32_t index : *rows) {
    const SynonymRow& row = rows_[index];
    if (row.kind == SynonymKind::kTypo && fold(row.term) != fold(word)) {
      return row.term;
    }
  }
  return std::nullopt;
}

bool Synonyms::is_denied(std::string_view a, std::string_view b) const {
  return denied_.contains(pair_key(a, b));
}

std::optional<std::string> Synonyms::organ_of(std::string_view agency) const {
  const auto* rows = rows_with(agency);
  if (rows == nullptr) {
    return std::nullopt;
  }
  for (const std::uint32_t index : *rows) {
    const SynonymRow& row = rows_[index];
    if (row.kind == SynonymKind::kAgency && fold(row.term) == fold(agency)) {
      return row.variants.front();
    }
  }
  return std::nullopt;
}

std::vector<std::string> Synonyms::words() const {
  std::vector<std::string> out;
  for (const SynonymRow& row : rows_) {
    out.push_back(row.term);
    if (row.kind != SynonymKind::kTypo) {
      out.insert(out.end(), row.variants.begin(), row.variants.end());
    }
  }
  return out;
}

Synonyms read_synonyms(std::string_view file, std::string_view text, Diagnostics& diagnostics) {
  RowReader reader(file, diagnostics);
  std::vector<SynonymRow> rows;
  int number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (trim(line).empty() || trim(line).front() == '#') {
      continue;
    }
    if (auto row = reader.read(line, number)) {
      rows.push_back(std::move(*row));
    }
  }
  Synonyms synonyms(std::move(rows));
  for (const SynonymRow& row : synonyms.rows()) {
    for (const std::string& variant : row.variants) {
      if (row.kind == SynonymKind::kTypo && synonyms.is_denied(row.term, variant)) {
        diagnostics.add(kSynonymDenied, {std::string(file), row.line, 0}, {}, {row.term, variant});
      }
    }
  }
  return synonyms;
}

}  // namespace mingbai::text
