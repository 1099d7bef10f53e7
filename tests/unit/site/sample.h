// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small sites for the tests of site/: documents in one line each, and what assembling them said.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/model/records.h"
#include "generator/site/assemble.h"
#include "index/base/strings.h"

namespace mingbai::site::sample {

inline constexpr std::int32_t kToday = 17500;  // 2017-11-30

inline text::Date date(std::string_view written) {
  return text::parse_date(written).value();
}

// policies/a.md of 2017-01-01, a policy by its folder.
inline model::Document document(std::string path, std::string_view day = "2017-01-01") {
  model::Document d;
  const std::size_t slash = path.find('/');
  d.kind = model::kind_by_folder(path.substr(0, slash)).value_or(model::Kind::kPage);
  d.slug = path.substr(slash + 1, path.size() - slash - 4);
  d.title = "标题" + d.slug;
  if (!day.empty()) {
    d.date = date(day);
  }
  d.source_path = std::move(path);
  return d;
}

inline model::Reference reference(std::string text, std::string file = "policies/a.md") {
  return {std::move(text), {std::move(file), 7, 5}, "替代: …"};
}

inline model::Records records(std::vector<model::Document> documents) {
  model::Records r;
  r.config.name = "示例";
  r.config.page_size = 2;
  for (const model::KindRow& row : model::kind_table()) {
    if (row.kind != model::Kind::kPage) {
      r.config.columns.push_back(
          {std::string(row.folder), std::string(row.name_zh), row.kind, {}, {}, {}});
    }
  }
  std::sort(documents.begin(), documents.end(),
            [](const auto& a, const auto& b) { return a.source_path < b.source_path; });
  r.documents = std::move(documents);
  return r;
}

struct Outcome {
  model::Site site;
  std::vector<Diagnostic> said;

  // The codes in order, joined: "ST020 ST024".
  std::string codes() const {
    std::vector<std::string> all;
    for (const Diagnostic& d : said) {
      all.emplace_back(d.row->code);
    }
    return join(all, " ");
  }
  model::DocumentId id(std::string_view path) const {
    const auto at = std::find_if(site.documents.begin(), site.documents.end(),
                                 [&](const model::Document& d) { return d.source_path == path; });
    REQUIRE(at != site.documents.end());
    return static_cast<model::DocumentId>(at - site.documents.begin());
  }
  const model::DocumentLinks& links(std::string_view path) const { return site.links[id(path)]; }
  model::Validity validity(std::string_view path) const { return site.validity[id(path)]; }
  std::vector<std::string> paths(const std::vector<model::DocumentId>& ids) const {
    std::vector<std::string> out;
    for (const model::DocumentId i : ids) {
      out.push_back(site.documents[i].source_path);
    }
    return out;
  }
};

inline Outcome assembled(model::Records r, std::int32_t today = kToday) {
  Diagnostics diagnostics;
  Outcome outcome;
  outcome.site = assemble(std::move(r), today, diagnostics);
  outcome.said = diagnostics.sorted();
  return outcome;
}

inline Outcome assembled(std::vector<model::Document> documents) {
  return assembled(records(std::move(documents)));
}

using Strings = std::vector<std::string>;

}  // namespace mingbai::site::sample
