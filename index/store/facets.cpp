// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/facets.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/store/packing.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr char kPathSeparator = '/';

// Bytes of the part of two paths that is the same, whole levels only.
std::size_t common_levels(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  std::size_t end = 0;  // of the last whole level
  while (at < a.size() && at < b.size() && a[at] == b[at]) {
    end = a[at] == kPathSeparator ? at : end;
    ++at;
  }
  const bool a_ends = at == a.size() || a[at] == kPathSeparator;
  const bool b_ends = at == b.size() || b[at] == kPathSeparator;
  return a_ends && b_ends ? at : end;
}

// `path` cut one level below `top`; `path` lies at or below `top`.
std::string_view child_of(std::string_view path, std::string_view top) {
  const std::size_t start = top.empty() ? 0 : top.size() + 1;
  return start >= path.size() ? path : path.substr(0, path.find(kPathSeparator, start));
}

void sort_values(Facet& facet) {
  std::sort(facet.values.begin(), facet.values.end(),
            [&](const FacetValue& a, const FacetValue& b) {
              if (a.key.empty() != b.key.empty()) {
                return b.key.empty();  // what is not stated comes last
              }
              if (facet.kind == FacetKind::kYear) {
                return a.key > b.key;  // four digits each
              }
              if (a.count != b.count) {
                return a.count > b.count;
              }
              return a.matching != b.matching ? a.matching > b.matching : a.key < b.key;
            });
}

FacetValue value_of(FacetKind kind, std::uint64_t key, const Tally& tally, const NameTable& names) {
  FacetValue value{{}, {}, tally.count, tally.matching};
  if (kind == FacetKind::kValidity) {
    const auto validity = static_cast<Validity>(key);
    value.key = validity_key(validity);
    value.shown = validity_text(validity).zh;
  } else if (key != 0 && kind == FacetKind::kYear) {
    value.key = std::to_string(key);
    value.shown = value.key + "年";
  } else if (key != 0 && key <= names.size()) {
    value.key = names[key - 1].id;
    value.shown = names[key - 1].shown;
  }
  return value;
}

Facet plain_facet(FacetKind kind, const Tallies& tallies, const NameTable& names) {
  Facet facet{kind, {}};
  for (const auto& [key, tally] : tallies) {
    facet.values.push_back(value_of(kind, key, tally, names));
  }
  sort_values(facet);
  return facet;
}

Facet place_facet(const Tallies& tallies, const NameTable& names) {
  Facet facet{FacetKind::kPlace, {}};
  std::string_view top;
  bool first = true;
  std::map<std::string_view, std::size_t> paths;
  for (const auto& [key, tally] : tallies) {
    if (key == 0 || key > names.size()) {
      facet.values.push_back({{}, {}, tally.count, tally.matching});
      continue;
    }
    const std::string_view path = names[key - 1].id;
    top = first ? path : path.substr(0, common_levels(path, top));
    first = false;
    paths[path] += tally.count;
  }
  std::map<std::string_view, FacetValue> values;
  for (const auto& [path, count] : paths) {
    const std::string_view shown_path = child_of(path, top);
    FacetValue& value = values[shown_path];
    value.key = shown_path;
    value.count += count;
    value.matching += count;
  }
  // A document of the county itself is counted as the county's; a filter by the county also leaves
  // those of its towns.
  if (const auto own = values.find(top); own != values.end()) {
    for (const auto& [path, value] : values) {
      own->second.matching += path == top ? 0 : value.count;
    }
  }
  for (auto& [path, value] : values) {
    value.shown = names.shown_of(path);
    facet.values.push_back(std::move(value));
  }
  sort_values(facet);
  return facet;
}

}  // namespace

NameTable NameTable::unpack(std::string_view bytes) {
  NameTable table;
  Unpacker in(bytes);
  for (std::size_t left = in.count(); left > 0; --left) {
    Named name;
    name.id = in.text();
    name.shown = in.text();
    table.number_of(name);
  }
  return table;
}

std::string NameTable::pack() const {
  Packer out;
  out.put(std::uint64_t{names_.size()});
  for (const Named& name : names_) {
    out.put(std::string_view{name.id});
    out.put(std::string_view{name.shown});
  }
  return out.take();
}

std::uint64_t NameTable::number_of(const Named& name) {
  const auto [entry, is_new] = numbers_.try_emplace(name.id, names_.size());
  if (is_new) {
    names_.push_back(name);
  } else if (!name.shown.empty()) {
    names_[entry->second].shown = name.shown;
  }
  return entry->second;
}

std::string_view NameTable::shown_of(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? id : std::string_view{names_[found->second].shown};
}

std::string place_path(const std::vector<Named>& place, std::size_t levels) {
  std::string path;
  for (std::size_t i = 0; i < levels && i < place.size(); ++i) {
    path += i == 0 ? "" : std::string(1, kPathSeparator);
    path += place[i].id;
  }
  return path;
}

std::string facet_value(const Record& record, FacetNames& names) {
  Packer out;
  out.put(record.column.id.empty() ? 0 : names[FacetKind::kColumn].number_of(record.column) + 1);
  out.put(record.date ? static_cast<std::uint64_t>(record.date->year) : 0);
  out.put(static_cast<std::uint64_t>(record.validity));
  std::uint64_t place = 0;
  for (std::size_t level = 1; level <= record.place.size(); ++level) {
    place = names[FacetKind::kPlace].number_of(
                {place_path(record.place, level), record.place[level - 1].shown}) +
            1;
  }
  out.put(place);
  out.put(std::uint64_t{record.organs.size()});
  for (const std::string& organ : record.organs) {
    out.put(names[FacetKind::kOrgan].number_of({text::fold(organ), organ}) + 1);
  }
  out.put(std::uint64_t{record.topics.size()});
  for (const Named& topic : record.topics) {
    out.put(names[FacetKind::kTopic].number_of(topic) + 1);
  }
  return out.take();
}

Validity validity_in(std::string_view facet_value) {
  Unpacker in(facet_value);
  in.number();  // column
  in.number();  // year
  const std::uint64_t validity = in.number();
  return validity <= static_cast<std::uint64_t>(Validity::kReplaced)
             ? static_cast<Validity>(validity)
             : Validity::kUnstated;
}

void FacetCounter::add(std::string_view facet_value) {
  Unpacker in(facet_value);
  for (const FacetKind kind :
       {FacetKind::kColumn, FacetKind::kYear, FacetKind::kValidity, FacetKind::kPlace}) {
    Tally& tally = tallies_[static_cast<std::size_t>(kind)][in.number()];
    ++tally.count;
    ++tally.matching;
  }
  for (const FacetKind kind : {FacetKind::kOrgan, FacetKind::kTopic}) {
    list_.resize(in.count());
    for (std::uint64_t& number : list_) {
      number = in.number();
    }
    add_list(tallies_[static_cast<std::size_t>(kind)], list_);
  }
}

void FacetCounter::add_list(Tallies& tallies, std::vector<std::uint64_t>& list) {
  ++tallies[list.empty() ? 0 : list.front()].count;
  std::sort(list.begin(), list.end());  // a value given twice counts once
  list.erase(std::unique(list.begin(), list.end()), list.end());
  for (const std::uint64_t number : list) {
    ++tallies[number].matching;
  }
  if (list.empty()) {
    ++tallies[0].matching;
  }
}

std::vector<Facet> FacetCounter::facets(const FacetNames& names) const {
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    const auto kind = static_cast<FacetKind>(i);
    facets.push_back(kind == FacetKind::kPlace ? place_facet(tallies_[i], names[kind])
                                               : plain_facet(kind, tallies_[i], names[kind]));
  }
  return facets;
}

}  // namespace mingbai::store
