// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The gate before the public: whatever is about to be published is looked at for personal data.
// look_at() is given the files of the output, by many threads at once, and costs one pass over
// their bytes. report() then says where the author can mend what was found: the document's file and
// line, or the cell of an attachment; the output's file where nothing of the sources holds it. No
// number and no name is ever told whole. What an exception allows is passed over.

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/private_exceptions.h"
#include "generator/check/private_place.h"
#include "generator/check/private_scan.h"
#include "generator/model/audience.h"
#include "generator/model/site.h"
#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::check {

// Telephones and accounts that the site makes public itself.
std::vector<std::string> official_numbers(const model::Contacts& contacts);

// What may pass.
struct GateRules {
  std::vector<std::string> official;         // telephones and accounts, as written
  std::vector<PrivateException> exceptions;  // reviewed findings
  std::int32_t today = 0;                    // days since 1970-01-01; exceptions end
  // Inside the village the rules for 公示 want the names of those who receive something; numbers,
  // illnesses and positions have no place there either.
  model::Audience audience = model::Audience::kPublic;
};

class Gate {
 public:
  explicit Gate(GateRules rules) : scanner_(rules.official), rules_(std::move(rules)) {}

  // `path` below the root of the output.
  void look_at(std::string_view path, std::string_view bytes) { look_at(path, bytes, {}); }
  // What lies inside a file: text that was packed, pictures of a document. `part` says for an
  // offset in the bytes where that is in the author's eyes: "Sheet1!B3".
  using PartName = std::function<std::string(std::size_t)>;
  void look_at(std::string_view path, std::string_view bytes, const PartName& part,
               Joining joining = Joining::kAll);
  // A file into which nobody can look: a warning.
  void cannot_look_into(std::string_view path);

  // After all were looked at. The sources are read again only when something was found.
  void report(const FileSystem& files, const std::string& site_folder, const model::Site& site,
              Diagnostics& diagnostics) const;
  // Where no sources are at hand.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Found {
    PrivateFinding finding;
    FoundPlace place;
    std::string part;
  };

  PrivateScanner scanner_;
  const GateRules rules_;
  mutable std::mutex mutex_;
  std::map<std::string, std::vector<Found>, std::less<>> found_;  // by path
  std::vector<std::string> closed_;                               // could not be looked into

  friend class SourceSearch;
};

}  // namespace mingbai::check
