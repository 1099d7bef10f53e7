// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/site_words.h"

#include <algorithm>

#include "generator/benefit/wording.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {

int complain(const Invocation& invocation, Text text, const std::vector<std::string>& arguments) {
  std::fprintf(stderr, "%s\n", substitute(invocation.text(text), arguments).c_str());
  return kUsageError;
}

std::optional<model::RegionId> place_called(const Invocation& invocation,
                                            const model::Regions& regions,
                                            const std::string& name) {
  const auto found = regions.find(name);
  if (found.size() == 1) {
    return found.front();
  }
  std::vector<std::string> paths;
  for (const model::RegionId id : found) {
    paths.push_back(regions.path_name(id, "/"));
  }
  complain(invocation,
           found.empty()
               ? Text{"错误：regions.yaml 里没有“{0}”", "error: regions.yaml has no “{0}”"}
               : Text{"错误：叫“{0}”的有几个，写全：{1}", "error: there are several “{0}”: {1}"},
           {name, join(paths, " ")});
  return std::nullopt;
}

std::optional<std::int32_t> day_option(const Invocation& invocation, std::string_view name) {
  const std::string word = invocation.arguments.get(name);
  if (word.empty()) {
    return china_day(invocation.environment.now);
  }
  const auto date = text::parse_date(word);
  if (!date || date->precision < text::DatePrecision::kDay) {
    complain(invocation,
             {"错误：{0} 要写到日，如 2021-12-01", "error: {0} is a day, like 2021-12-01"},
             {std::string(name)});
    return std::nullopt;
  }
  return text::first_day(*date);
}

const model::Document* document_of(const model::Records& records,
                                   const std::optional<model::Reference>& reference) {
  if (!reference) {
    return nullptr;
  }
  const std::string& named = reference->text;
  const auto found = std::find_if(
      records.documents.begin(), records.documents.end(), [&](const model::Document& document) {
        return document.source_path == named || file_name(document.source_path) == named ||
               (document.number && document.number->display() == named);
      });
  return found == records.documents.end() ? nullptr : &*found;
}

std::string basis_words(const model::Records& records, const model::Standard& standard) {
  if (const model::Document* document = document_of(records, standard.basis)) {
    return benefit::basis_words(*document, standard);
  }
  return standard.basis ? standard.basis->text + standard.clause : std::string();
}

}  // namespace mingbai::cli
