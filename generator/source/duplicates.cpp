// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/duplicates.h"

#include <string>
#include <unordered_map>

#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

std::string shown(const Place& place) {
  return place.line > 0 ? place.file + ":" + std::to_string(place.line) : place.file;
}

// One kind of thing that must be unique: who had it first.
class Register {
 public:
  // Null when `key` is new.
  const ReadDocument* add(std::string key, const ReadDocument& read) {
    const auto [first, is_new] = first_.try_emplace(std::move(key), &read);
    return is_new ? nullptr : first->second;
  }

 private:
  std::unordered_map<std::string, const ReadDocument*> first_;
};

// Folder, kind and name: two documents of one column and one name want one page.
std::string address_of(const model::Document& document) {
  const std::string_view path = document.source_path;
  std::string address(path.substr(0, path.find('/')));
  address += '/' + std::to_string(static_cast<int>(document.kind)) + '/';
  return ascii_lower(address + document.slug);
}

}  // namespace

void report_duplicates(std::span<const ReadDocument> documents, Diagnostics& diagnostics) {
  Register numbers;
  Register index_numbers;
  Register addresses;
  const auto report = [&](const DiagnosticRow& row, const Written& at,
                          std::vector<std::string> arguments) {
    diagnostics.add(row, at.place, at.excerpt, std::move(arguments));
  };
  for (const ReadDocument& read : documents) {
    const model::Document& document = read.document;
    if (document.number) {
      if (const auto* first = numbers.add(document.number->key(), read)) {
        report(kDuplicateNumber, read.number,
               {document.number->display(), shown(first->number.place)});
      }
    }
    if (!document.index_number.empty()) {
      if (const auto* first = index_numbers.add(document.index_number, read)) {
        report(kDuplicateIndexNumber, read.index_number,
               {document.index_number, shown(first->index_number.place)});
      }
    }
    if (const auto* first = addresses.add(address_of(document), read)) {
      report(kDuplicateAddress, {{document.source_path, 0, 0}, {}}, {first->document.source_path});
    }
  }
}

}  // namespace mingbai::source
