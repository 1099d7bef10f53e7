// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/old_names.h"

#include <algorithm>

#include "index/text/fold.h"

namespace mingbai::store {
namespace {

using Renamed = SearchVocabulary::Renamed;

bool has(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::vector<Renamed> renamed_in(const std::vector<Needle>& needles,
                                const SearchVocabulary& vocabulary) {
  std::vector<Renamed> list;
  for (const Needle& needle : needles) {
    for (const Alternatives& part : needle.parts) {
      for (Renamed& renamed : vocabulary.find_renamed(part.front())) {
        const bool known = std::any_of(list.begin(), list.end(), [&](const Renamed& one) {
          return one.current == renamed.current;
        });
        if (!known) {
          list.push_back(std::move(renamed));
        }
      }
    }
  }
  return list;
}

bool asks_by_old_name(const Renamed& renamed, const std::vector<Needle>& needles) {
  return std::any_of(needles.begin(), needles.end(), [&](const Needle& needle) {
    return std::any_of(needle.parts.begin(), needle.parts.end(), [&](const Alternatives& part) {
      return has(renamed.old_names, part.front());
    });
  });
}

std::vector<std::string> old_ones(const std::vector<std::string>& names,
                                  const std::vector<Renamed>& renamed) {
  std::vector<std::string> old;
  for (const std::string& name : names) {
    const bool is_old = std::any_of(renamed.begin(), renamed.end(), [&](const Renamed& one) {
      return has(one.old_names, text::fold(name));
    });
    if (is_old) {
      old.push_back(name);
    }
  }
  return old;
}

bool has_only_old_name(const StoredText& text, const std::vector<Renamed>& renamed) {
  if (renamed.empty()) {
    return false;
  }
  std::string all = text::fold(text.title);
  all.append("\n").append(text::fold(text.summary));
  all.append("\n").append(text::fold(text.body));
  return std::any_of(renamed.begin(), renamed.end(), [&](const Renamed& one) {
    return all.find(one.current) == std::string::npos &&
           std::any_of(one.old_names.begin(), one.old_names.end(), [&](const std::string& name) {
             return all.find(name) != std::string::npos;
           });
  });
}

}  // namespace mingbai::store
