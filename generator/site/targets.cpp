// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/targets.h"

#include <algorithm>
#include <array>

#include "index/base/file_system.h"
#include "index/base/language.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

constexpr std::string_view kExtension = ".md";

std::vector<std::string> names_of(const model::Site& site) {
  std::vector<std::string> names;
  for (const model::Document& document : site.documents) {
    names.emplace_back(file_name(document.source_path));
    if (document.number) {
      names.push_back(document.number->display());
    }
  }
  return names;
}

// The paths that `text` may be, most particular first; "" where it climbs out of the folder.
std::array<std::string, 2> paths_of(std::string_view from, std::string_view text) {
  std::string name(trim(text));
  if (!name.ends_with(kExtension)) {
    name += kExtension;
  }
  return {normal_path(join_path(parent_path(from), name)), normal_path(name)};
}

}  // namespace

Targets::Targets(const model::Site& site) : names_(names_of(site)) {
  by_source_path_.reserve(site.documents.size());
  by_file_name_.reserve(site.documents.size());
  for (model::DocumentId id = 0; id < site.documents.size(); ++id) {
    const model::Document& document = site.documents[id];
    by_source_path_.emplace(document.source_path, id);
    by_file_name_.emplace(file_name(document.source_path), id);
    if (document.number) {
      by_number_.emplace(document.number->key(), id);
    }
  }
  for (const model::WithheldDocument& document : site.withheld) {
    withheld_.emplace(document.source_path, &document);
    withheld_.emplace(std::string(file_name(document.source_path)), &document);
  }
}

std::vector<model::DocumentId> Targets::find(std::string_view from, std::string_view text) const {
  const std::array<std::string, 2> paths = paths_of(from, text);
  for (const std::string& path : paths) {
    if (const auto at = by_source_path_.find(path); at != by_source_path_.end()) {
      return {at->second};
    }
  }
  std::vector<model::DocumentId> found;
  const auto collect = [&](const auto& range) {
    for (auto at = range.first; at != range.second; ++at) {
      found.push_back(at->second);
    }
  };
  if (text.find('/') == text.npos) {
    collect(by_file_name_.equal_range(paths[1]));
  }
  if (found.empty()) {
    if (const auto number = text::parse_document_number(text)) {
      collect(by_number_.equal_range(number->key()));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

const model::WithheldDocument* Targets::find_withheld(std::string_view from,
                                                      std::string_view text) const {
  for (const std::string& path : paths_of(from, text)) {
    if (const auto at = withheld_.find(path); at != withheld_.end()) {
      return at->second;
    }
  }
  return nullptr;
}

std::string withheld_reason(model::Withheld reason) {
  switch (reason) {
    case model::Withheld::kDraft:
      return say({"还是草稿", "is a draft"});
    case model::Withheld::kVillage:
      return say({"只在本村公开", "is for the village only"});
    case model::Withheld::kRefused:
      break;
  }
  return say({"没有可用的网址", "has no usable address"});
}

}  // namespace mingbai::site
