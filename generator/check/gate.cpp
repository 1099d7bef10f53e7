// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/gate.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "generator/check/gate_messages.h"
#include "generator/check/image_position.h"
#include "index/base/language.h"
#include "index/base/strings.h"
#include "index/text/date.h"
#include "index/text/decode.h"

namespace mingbai::check {
namespace {

// Files of a site that words on its pages come from, besides its documents.
constexpr std::string_view kOtherSources[] = {"site.yaml", "topics.yaml", "regions.yaml",
                                              "contacts.yaml", "lexicon/glossary.txt"};

constexpr std::string_view kBenefits = "benefits";

bool is_table(std::string_view path) {
  const std::string end = ascii_lower(extension(path));
  return end == ".csv" || end == ".tsv";
}

// Whose bytes are full of co-ordinates.
bool is_drawing(std::string_view path) {
  const std::string end = ascii_lower(extension(path));
  return end == ".svg" || end == ".pdf";
}

// Text that staff write may come in any encoding of Excel's or Notepad's.
bool may_be_in_other_encoding(std::string_view path) {
  constexpr std::string_view kEnds[] = {".csv", ".tsv", ".txt", ".md", ".htm", ".html"};
  const std::string end = ascii_lower(extension(path));
  return std::find(std::begin(kEnds), std::end(kEnds), end) != std::end(kEnds);
}

// As our own pages do, of which there are many.
bool says_utf8(std::string_view bytes) {
  constexpr std::size_t kHead = 256;
  return bytes.substr(0, kHead).find("charset=\"utf-8\"") != bytes.npos;
}

std::optional<std::string> decoded(std::string_view path, std::string_view bytes) {
  if (!may_be_in_other_encoding(path) || says_utf8(bytes) || is_valid_utf8(bytes)) {
    return std::nullopt;
  }
  auto text = text::decode(bytes);
  return text ? std::optional(std::move(text->text)) : std::nullopt;
}

Diagnostic diagnostic_of(std::string file, const PrivateFinding& finding, const FoundPlace& place,
                         std::string_view part) {
  std::string where;
  if (!part.empty()) {
    where = say({"（在其中的 ", " (inside, "}) + std::string(part) + say({"）", ")"});
  } else if (!place.cell.empty()) {
    where = say({"（单元格 ", " (cell "}) + place.cell + say({"）", ")"});
  }
  return {&row_of(finding.kind),
          {std::move(file), place.line, place.column},
          place.excerpt,
          {masked(finding), where, mark_of(finding)}};
}

}  // namespace

std::vector<std::string> official_numbers(const model::Contacts& contacts) {
  std::vector<std::string> numbers;
  for (const model::Hotline& hotline : contacts.hotlines) {
    numbers.push_back(hotline.phone);
    numbers.push_back(hotline.note);
  }
  for (const model::ServicePoint& point : contacts.service_points) {
    numbers.push_back(point.phone);
  }
  return numbers;
}

void Gate::look_at(std::string_view path, std::string_view bytes, const PartName& part,
                   Joining joining) {
  const std::optional<std::string> other = part ? std::nullopt : decoded(path, bytes);
  const std::string_view text = other ? *other : bytes;
  std::vector<PrivateFinding> all =
      scanner_.scan(text, !part && is_drawing(path) ? Joining::kTightOnly : joining);
  if (rules_.audience == model::Audience::kVillage) {
    std::erase_if(
        all, [](const PrivateFinding& finding) { return finding.kind == PrivateKind::kPoorName; });
  }
  if (tells_position(text)) {
    all.push_back({PrivateKind::kPosition, 0, 0, std::string(path)});
  }
  if (all.empty()) {
    return;
  }
  const bool has_lines = is_valid_utf8(text);
  // Bytes of a picture, and what was packed, have no lines that an author could see.
  const TextForm form = is_table(path) ? TextForm::kTable : TextForm::kLines;
  const std::vector<FoundPlace> places =
      part || !has_lines ? std::vector<FoundPlace>(all.size()) : places_of(text, all, form);
  std::vector<Found> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    found.push_back({all[i], places[i], part ? part(all[i].begin) : std::string()});
  }
  const std::scoped_lock lock(mutex_);
  auto& of_path = found_[std::string(path)];
  std::move(found.begin(), found.end(), std::back_inserter(of_path));
}

void Gate::cannot_look_into(std::string_view path) {
  const std::scoped_lock lock(mutex_);
  closed_.emplace_back(path);
}

// Reports findings, but for those that an exception allows.
class Reporter {
 public:
  Reporter(const GateRules& rules, Diagnostics& diagnostics)
      : rules_(rules), diagnostics_(diagnostics), used_(rules.exceptions.size()) {}

  void add(const std::string& file, const PrivateFinding& finding, const FoundPlace& place,
           std::string_view part) {
    const std::string mark = mark_of(finding);
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const PrivateException& exception = rules_.exceptions[i];
      if (exception.mark == mark && (exception.file.empty() || exception.file == file)) {
        used_[i] = true;
        if (exception.last_day >= rules_.today) {
          return;
        }
      }
    }
    diagnostics_.append({diagnostic_of(file, finding, place, part)});
  }

  void add_closed(const std::string& file) { diagnostics_.add(closed_row(), {file, 0, 0}); }

  // Where the author can mend them.
  void add_exceptions() {
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const PrivateException& exception = rules_.exceptions[i];
      const Place place{std::string(kExceptionsFile), exception.line, 0};
      if (exception.last_day < rules_.today) {
        diagnostics_.add(exception_expired_row(), place, {},
                         {text::iso(text::date_of_day(exception.last_day))});
      } else if (!used_[i]) {
        diagnostics_.add(exception_unused_row(), place);
      }
    }
  }

 private:
  const GateRules& rules_;
  Diagnostics& diagnostics_;
  std::vector<bool> used_;
};

// What was found in the output, looked for in the files that the author wrote.
class SourceSearch {
 public:
  SourceSearch(const Gate& gate, const FileSystem& files, const std::string& folder)
      : gate_(gate), files_(files), folder_(folder) {}

  // Reports all that the source holds of what was found; it may come to many pages.
  void look_at(const std::string& source, const std::set<std::pair<PrivateKind, std::string>>& keys,
               Reporter& reporter) {
    if (!seen_.insert(source).second) {
      return;
    }
    const auto bytes = files_.read(join_path(folder_, source));
    if (!bytes) {
      return;
    }
    const auto other = decoded(source, *bytes);
    const std::string_view text = other ? *other : *bytes;
    const auto all = gate_.scanner_.scan(text);
    const auto places = places_of(text, all, TextForm::kLines);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (keys.contains({all[i].kind, all[i].value})) {
        reporter.add(source, all[i], places[i], {});
        traced_.insert({all[i].kind, all[i].value});
      }
    }
  }

  bool is_traced(const PrivateFinding& finding) const {
    return traced_.contains({finding.kind, finding.value});
  }

 private:
  const Gate& gate_;
  const FileSystem& files_;
  const std::string& folder_;
  std::set<std::string> seen_;
  std::set<std::pair<PrivateKind, std::string>> traced_;
};

void Gate::report(const FileSystem& files, const std::string& site_folder, const model::Site& site,
                  Diagnostics& diagnostics) const {
  const std::scoped_lock lock(mutex_);
  std::map<std::string_view, const model::StaticFile*> carried;
  for (const model::StaticFile& file : site.files) {
    carried.emplace(file.output_path, &file);
  }
  const auto name_of = [&](const std::string& path) -> const std::string& {
    const auto file = carried.find(path);
    return file == carried.end() ? path : file->second->source_path;
  };
  Reporter reporter(rules_, diagnostics);
  for (const std::string& path : closed_) {
    reporter.add_closed(name_of(path));
  }
  std::set<std::pair<PrivateKind, std::string>> keys;
  for (const auto& [path, found] : found_) {
    for (const Found& one : found) {
      if (!carried.contains(path)) {
        keys.insert({one.finding.kind, one.finding.value});
      }
    }
  }
  SourceSearch sources(*this, files, site_folder);
  if (!keys.empty()) {
    for (const model::Document& document : site.documents) {
      sources.look_at(document.source_path, keys, reporter);
    }
    for (const std::string_view other : kOtherSources) {
      sources.look_at(std::string(other), keys, reporter);
    }
    const auto benefits = files.list(join_path(site_folder, kBenefits));
    for (const DirectoryEntry& entry : benefits.value_or(std::vector<DirectoryEntry>())) {
      sources.look_at(join_path(kBenefits, entry.name), keys, reporter);
    }
  }
  for (const auto& [path, found] : found_) {
    for (const Found& one : found) {
      if (carried.contains(path) || !sources.is_traced(one.finding)) {
        reporter.add(name_of(path), one.finding, one.place, one.part);
      }
    }
  }
  reporter.add_exceptions();
}

void Gate::report(Diagnostics& diagnostics) const {
  const std::scoped_lock lock(mutex_);
  Reporter reporter(rules_, diagnostics);
  for (const std::string& path : closed_) {
    reporter.add_closed(path);
  }
  for (const auto& [path, found] : found_) {
    for (const Found& one : found) {
      reporter.add(path, one.finding, one.place, one.part);
    }
  }
}

}  // namespace mingbai::check
