// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the document that an author means by a path, a file name or a 文号. Borrows the site's
// documents. const and thread-safe.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/site.h"
#include "generator/site/near_names.h"

namespace mingbai::site {

class Targets {
 public:
  explicit Targets(const model::Site& site);

  // All that fit, in the order of the documents; `from` is the source path of the asking document.
  std::vector<model::DocumentId> find(std::string_view from, std::string_view text) const;
  // A document of the folder that is not public, meant by `text`; null when there is none.
  const model::WithheldDocument* find_withheld(std::string_view from, std::string_view text) const;
  std::string suggest(std::string_view text) const { return names_.closest(text); }

 private:
  std::unordered_map<std::string_view, model::DocumentId> by_source_path_;
  std::unordered_multimap<std::string_view, model::DocumentId> by_file_name_;
  std::unordered_multimap<std::string, model::DocumentId> by_number_;  // DocumentNumber::key()
  std::unordered_map<std::string, const model::WithheldDocument*> withheld_;
  NearNames names_;
};

// 草稿 … in the language of the process, as the end of a sentence.
std::string withheld_reason(model::Withheld reason);

}  // namespace mingbai::site
