// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/links.h"

#include <algorithm>
#include <unordered_map>

#include "generator/check/html_scan.h"
#include "index/base/file_system.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"

namespace mingbai::check {
namespace {

const DiagnosticRow kDeadLink{
    "CK001",
    Severity::kError,
    {"链接“{0}”指向的文件不存在", "the link \"{0}\" leads to no file"},
    {"改正地址，或把要链接的文件放进站点；链接别的文档请写它的文件名，如 a.md",
     "mend the address, or put the file into the site; link other documents by file name, as "
     "a.md"}};
const DiagnosticRow kDeadAnchor{
    "CK002",
    Severity::kError,
    {"链接“{0}”指向的位置“{1}”在那一页里不存在",
     "the link \"{0}\" names a place \"{1}\" that its page does not have"},
    {"锚点是标题的文字，标题改了链接也要改",
     "an anchor is the text of a heading; when the heading changes, so must the link"}};
const DiagnosticRow kNoTitle{"CK003",
                             Severity::kError,
                             {"网页没有标题（title）", "the page has no title element"},
                             {"检查主题的模板", "look at the theme's template"}};

constexpr const DiagnosticRow* kRows[] = {&kDeadLink, &kDeadAnchor, &kNoTitle};

bool is_external(std::string_view target) {
  const std::size_t colon = target.find(':');
  return target.starts_with("//") ||
         (colon != target.npos && target.substr(0, colon).find_first_of("/?#") == target.npos);
}

struct Target {
  std::string path;    // below the root; "" when it climbs out of the site
  std::string anchor;  // "" for none
};

Target resolve(std::string_view page, std::string_view link) {
  Target target;
  if (const std::size_t hash = link.find('#'); hash != link.npos) {
    target.anchor = percent_decoded(link.substr(hash + 1));
    link = link.substr(0, hash);
  }
  link = link.substr(0, link.find('?'));
  const std::string decoded = percent_decoded(link);
  if (decoded.empty()) {
    target.path = page;
  } else if (decoded.front() == '/') {
    target.path = normal_path(decoded);
  } else {
    target.path = normal_path(join_path(parent_path(page), decoded));
  }
  // "../../x" out of the site stays empty, which no file is called; the root itself is a folder.
  const bool is_root = target.path.empty() &&
                       normal_path(join_path("x", join_path(parent_path(page), decoded))) == "x";
  if (is_root || decoded == "/" || (!target.path.empty() && decoded.ends_with('/'))) {
    target.path = join_path(target.path, "index.html");
  }
  return target;
}

using Scans = std::unordered_map<std::string_view, HtmlScan>;

class SourcePlaces {
 public:
  explicit SourcePlaces(const model::Site& site) {
    for (std::size_t id = 0; id < site.documents.size(); ++id) {
      documents_[site.routes[id]] = &site.documents[id];
    }
  }

  // Where in the author's files the link stands: looked for by what distinguishes it.
  Diagnostic at(std::string_view page, const HtmlLink& link, const Target& target) const {
    Diagnostic d;
    d.place = {std::string(page), link.line, 0};
    const auto found = documents_.find(std::string(page));
    if (found == documents_.end()) {
      return d;
    }
    const model::Document& document = *found->second;
    d.place = {document.source_path, 0, 0};
    const std::string stem(file_name(target.path).substr(0, file_name(target.path).rfind('.')));
    int line = document.body_line;
    for (const std::string_view text : split_lines(document.body)) {
      const bool names = target.anchor.empty() ? text.find(stem) != text.npos
                                               : text.find("#" + target.anchor) != text.npos;
      if (names && d.place.line == 0) {
        d.place.line = line;
        d.excerpt = std::string(text);
      }
      ++line;
    }
    return d;
  }

 private:
  std::unordered_map<std::string, const model::Document*> documents_;
};

void check_link(std::string_view page, const HtmlLink& link, const Scans& scans,
                std::span<const CheckedFile> files, const SourcePlaces& sources,
                std::vector<Diagnostic>& out) {
  if (is_external(link.target)) {
    return;
  }
  const Target target = resolve(page, link.target);
  const auto by_path = [](const CheckedFile& file, std::string_view path) {
    return file.path < path;
  };
  const auto file = std::lower_bound(files.begin(), files.end(), target.path, by_path);
  if (file == files.end() || file->path != target.path) {
    Diagnostic d = sources.at(page, link, target);
    d.row = &kDeadLink;
    d.arguments = {link.target};
    out.push_back(std::move(d));
    return;
  }
  const auto scan = scans.find(file->path);
  if (target.anchor.empty() || scan == scans.end() ||
      std::binary_search(scan->second.ids.begin(), scan->second.ids.end(), target.anchor)) {
    return;
  }
  Diagnostic d = sources.at(page, link, target);
  d.row = &kDeadAnchor;
  d.arguments = {link.target, target.anchor};
  out.push_back(std::move(d));
}

}  // namespace

std::span<const DiagnosticRow* const> check_diagnostic_rows() {
  return kRows;
}

void check_links(const model::Site& site, std::span<const CheckedFile> files, int jobs,
                 Diagnostics& diagnostics) {
  std::vector<HtmlScan> slots(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i, std::size_t) {
    if (files[i].path.ends_with(".html")) {
      slots[i] = scan_html(files[i].bytes);
    }
  });
  Scans scans;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].path.ends_with(".html")) {
      scans.emplace(files[i].path, std::move(slots[i]));
    }
  }
  const SourcePlaces sources(site);
  for (const CheckedFile& file : files) {
    const auto scan = scans.find(file.path);
    if (scan == scans.end()) {
      continue;
    }
    std::vector<Diagnostic> found;
    for (const HtmlLink& link : scan->second.links) {
      check_link(file.path, link, scans, files, sources, found);
    }
    if (trim(scan->second.title).empty()) {
      found.push_back({&kNoTitle, {std::string(file.path), 0, 0}, {}, {}});
    }
    diagnostics.append(std::move(found));
  }
}

}  // namespace mingbai::check
