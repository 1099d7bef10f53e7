// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/facets.h"

#include <algorithm>

#include "index/base/hash.h"
#include "index/base/strings.h"
#include "index/store/packing.h"
#include "index/store/schema.h"
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
  } else if (const Named* name = key == 0 ? nullptr : names.find(key)) {
    value.key = name->id;
    value.shown = name->shown;
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
    const Named* name = key == 0 ? nullptr : names.find(key);
    if (name == nullptr) {
      facet.values.push_back({{}, {}, tally.count, tally.matching});
      continue;
    }
    const std::string_view path = name->id;
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

std::string names_key(FacetKind kind) {
  return std::string(kNamesKey).append(facet_key(kind));
}

std::uint64_t name_key(std::string_view id) {
  constexpr unsigned kUnusedBits = 22;  // what is left fills six bytes of seven bits
  return std::max<std::uint64_t>(content_hash(id).low >> kUnusedBits, 1);
}

void NameTable::merge(std::string_view packed) {
  Unpacker in(packed);
  for (std::size_t left = packed.empty() ? 0 : in.count(); left > 0; --left) {
    Named name;
    name.id = in.text();
    name.shown = in.text();
    add(name);
  }
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

std::size_t NameTable::add(const Named& name) {
  const auto [entry, is_new] = places_.try_emplace(name_key(name.id), names_.size());
  if (is_new) {
    names_.push_back(name);
  } else if (!name.shown.empty()) {
    names_[entry->second].shown = name.shown;
  }
  return entry->second;
}

const Named* NameTable::find(std::uint64_t key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? nullptr : &names_[found->second];
}

std::string_view NameTable::shown_of(std::string_view id) const {
  const Named* name = find(name_key(id));
  return name == nullptr ? id : std::string_view{name->shown};
}

std::string place_path(const std::vector<Named>& place, std::size_t levels) {
  std::string path;
  for (std::size_t i = 0; i < levels && i < place.size(); ++i) {
    path += i == 0 ? "" : std::string(1, kPathSeparator);
    path += place[i].id;
  }
  return path;
}

std::string facet_value(const Record& record) {
  const auto key_of = [](std::string_view id) { return id.empty() ? 0 : name_key(id); };
  Packer out;
  out.put(key_of(record.column.id));
  out.put(record.date ? static_cast<std::uint64_t>(record.date->year) : 0);
  out.put(static_cast<std::uint64_t>(record.validity));
  out.put(record.place.empty() ? 0 : name_key(place_path(record.place, record.place.size())));
  out.put(std::uint64_t{record.organs.size()});
  for (const std::string& organ : record.organs) {
    out.put(name_key(text::fold(organ)));
  }
  out.put(std::uint64_t{record.topics.size()});
  for (const Named& topic : record.topics) {
    out.put(name_key(topic.id));
  }
  return out.take();
}

void add_names(const Record& record, FacetNames& names) {
  if (!record.column.id.empty()) {
    names[FacetKind::kColumn].add(record.column);
  }
  for (std::size_t level = 1; level <= record.place.size(); ++level) {
    names[FacetKind::kPlace].add({place_path(record.place, level), record.place[level - 1].shown});
  }
  for (const std::string& organ : record.organs) {
    names[FacetKind::kOrgan].add({text::fold(organ), organ});
  }
  for (const Named& topic : record.topics) {
    names[FacetKind::kTopic].add(topic);
  }
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

void FacetCounter::add(std::string_view facet_value, std::size_t documents) {
  Unpacker in(facet_value);
  for (const FacetKind kind :
       {FacetKind::kColumn, FacetKind::kYear, FacetKind::kValidity, FacetKind::kPlace}) {
    Tally& tally = tallies_[static_cast<std::size_t>(kind)][in.number()];
    tally.count += documents;
    tally.matching += documents;
  }
  for (const FacetKind kind : {FacetKind::kOrgan, FacetKind::kTopic}) {
    list_.resize(in.count());
    for (std::uint64_t& number : list_) {
      number = in.number();
    }
    add_list(tallies_[static_cast<std::size_t>(kind)], list_, documents);
  }
}

void FacetCounter::add_list(Tallies& tallies, std::vector<std::uint64_t>& list,
                            std::size_t documents) {
  tallies[list.empty() ? 0 : list.front()].count += documents;
  std::sort(list.begin(), list.end());  // a value given twice counts once
  list.erase(std::unique(list.begin(), list.end()), list.end());
  for (const std::uint64_t number : list) {
    tallies[number].matching += documents;
  }
  if (list.empty()) {
    tallies[0].matching += documents;
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
