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
  Register(const DiagnosticRow& row, std::size_t count, Diagnostics& diagnostics)
      : row_(row), diagnostics_(diagnostics) {
    first_.reserve(count);
  }

  // `name` stands in the message before the place of the first one.
  void add(std::string key, const Written& written, std::string_view name) {
    const auto [first, is_new] = first_.try_emplace(std::move(key), &written);
    if (!is_new) {
      std::vector<std::string> arguments;
      if (!name.empty()) {
        arguments.emplace_back(name);
      }
      arguments.push_back(shown(first->second->place));
      diagnostics_.add(row_, written.place, written.excerpt, std::move(arguments));
    }
  }

 private:
  const DiagnosticRow& row_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, const Written*> first_;
};

}  // namespace

void report_duplicates(std::span<const ReadDocument> documents, Diagnostics& diagnostics) {
  Register numbers(kDuplicateNumber, documents.size(), diagnostics);
  Register index_numbers(kDuplicateIndexNumber, documents.size(), diagnostics);
  Register addresses(kDuplicateAddress, documents.size(), diagnostics);
  std::vector<Written> whole_files(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const model::Document& document = documents[i].document;
    if (document.number) {
      numbers.add(document.number->key(), documents[i].number, document.number->display());
    }
    if (!document.index_number.empty()) {
      index_numbers.add(document.index_number, documents[i].index_number, document.index_number);
    }
    whole_files[i].place.file = document.source_path;
    const std::string_view path = document.source_path;
    std::string address(path.substr(0, path.find('/')));
    address += '/' + std::to_string(static_cast<int>(document.kind)) + '/';
    addresses.add(ascii_lower(address + document.slug), whole_files[i], {});
  }
}

}  // namespace mingbai::source
