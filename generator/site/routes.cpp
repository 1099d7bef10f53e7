// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/routes.h"

#include <algorithm>
#include <array>
#include <set>

#include "generator/site/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

constexpr std::string_view kSiteFile = "site.yaml";

// Files that the generator writes itself.
constexpr std::string_view kFixedFiles[] = {
    "index.html",        "search.html",      "404.html",          "feed.xml",
    "sitemap.xml",       "robots.txt",       "manifest.json",     "topics/index.html",
    "places/index.html", "years/index.html", "organs/index.html",
};
// Folders that are not a column's: the generator's own, and static/.
constexpr std::string_view kOwnFolders[] = {"assets", "search", "topics",   "places",
                                            "years",  "organs", "benefits", "static"};

std::string generator_itself() {
  return say({"程序自己的页面", "a page of the generator itself"});
}

bool is_own_folder(std::string_view name) {
  return std::find(std::begin(kOwnFolders), std::end(kOwnFolders), name) != std::end(kOwnFolders);
}

bool is_column_id(std::string_view id) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !id.empty() && std::all_of(id.begin(), id.end(), fits) && !is_own_folder(id) &&
         flaw_of_name(id).empty();
}

// index, feed and page-2 inside a column's folder: its list, its feed.
bool is_reserved_slug(std::string_view slug) {
  const std::string lower = ascii_lower(slug);
  const std::string_view name = lower;
  constexpr std::string_view kPage = "page-";
  const bool is_page_number = name.starts_with(kPage) && name.size() > kPage.size() &&
                              std::all_of(name.begin() + kPage.size(), name.end(),
                                          [](char c) { return c >= '0' && c <= '9'; });
  return name == "index" || name == "feed" || is_page_number;
}

void drop_unusable_columns(model::Site& site, Diagnostics& diagnostics) {
  std::set<std::string> seen;
  std::vector<model::ColumnConfig> kept;
  for (model::ColumnConfig& column : site.config.columns) {
    if (!is_column_id(column.id)) {
      diagnostics.add(kColumnId, {std::string(kSiteFile), 0, 0}, {}, {column.id});
    } else if (!seen.insert(column.id).second) {
      diagnostics.add(kColumnTwice, {std::string(kSiteFile), 0, 0}, {}, {column.id});
    } else {
      kept.push_back(std::move(column));
    }
  }
  site.config.columns = std::move(kept);
}

// A column that bears the name of the document's folder, else the first of its kind.
std::uint32_t column_of(const model::Site& site, const model::Document& document) {
  const std::string_view path = document.source_path;
  const std::string_view folder = path.substr(0, path.find('/'));
  std::uint32_t found = model::kNoListing;
  for (std::uint32_t i = 0; i < site.config.columns.size(); ++i) {
    const model::ColumnConfig& column = site.config.columns[i];
    if (column.kind != document.kind) {
      continue;
    }
    if (column.id == folder) {
      return i;
    }
    found = found == model::kNoListing ? i : found;
  }
  return found;
}

class Router {
 public:
  Router(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics)
      : site_(site), addresses_(addresses), diagnostics_(diagnostics) {}

  // "" when the document has no usable address; said so.
  std::string route(const model::Document& document, std::uint32_t column) {
    const Place place{document.source_path, 0, 0};
    if (const std::string flaw = flaw_of_name(document.slug); !flaw.empty()) {
      diagnostics_.add(kUnusableSlug, place, {}, {document.slug, flaw});
      return {};
    }
    const bool listed = column != model::kNoListing;
    const std::string folder(listed ? std::string_view(site_.config.columns[column].id)
                                    : model::row_of(document.kind).folder);
    const std::string address = folder + "/" + document.slug + ".html";
    if (is_reserved_slug(document.slug)) {
      diagnostics_.add(kReservedAddress, place, {}, {address, generator_itself()});
      return {};
    }
    if (const std::string* other = addresses_.claim(address, document.source_path)) {
      diagnostics_.add(kTakenAddress, place, {}, {*other, document.source_path, address});
      return {};
    }
    if (!listed) {
      warn_no_column(document.kind);
    }
    return address;
  }

 private:
  void warn_no_column(model::Kind kind) {
    bool& warned = warned_[static_cast<std::size_t>(kind)];
    if (!warned && kind != model::Kind::kPage) {
      warned = true;
      diagnostics_.add(kNoColumn, {std::string(kSiteFile), 0, 0}, {},
                       {std::string(model::row_of(kind).name_zh)});
    }
  }

  model::Site& site_;
  AddressBook& addresses_;
  Diagnostics& diagnostics_;
  std::array<bool, 16> warned_{};
};

}  // namespace

void claim_fixed_addresses(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics) {
  drop_unusable_columns(site, diagnostics);
  for (const std::string_view file : kFixedFiles) {
    addresses.claim(file, generator_itself());
  }
  for (const model::ColumnConfig& column : site.config.columns) {
    addresses.claim(column.id + "/index.html", generator_itself());
    addresses.claim(column.id + "/feed.xml", generator_itself());
  }
  std::vector<model::StaticFile> kept;
  for (model::StaticFile& file : site.files) {
    const std::string_view path = file.output_path;
    const std::string_view folder = path.substr(0, path.find('/'));
    const std::string* other = addresses.claim(path, file.source_path);
    const bool own = folder != "static" && is_own_folder(folder);
    if (other != nullptr || own) {
      diagnostics.add(
          kTakenAddress, {file.source_path, 0, 0}, {},
          {file.source_path, other != nullptr ? *other : generator_itself(), file.output_path});
    } else {
      kept.push_back(std::move(file));
    }
  }
  site.files = std::move(kept);
}

void route_documents(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics) {
  Router router(site, addresses, diagnostics);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    model::Document& document = site.documents[i];
    const std::uint32_t column = column_of(site, document);
    std::string route = router.route(document, column);
    if (route.empty()) {
      site.withheld.push_back({document.source_path, model::Withheld::kRefused});
      continue;
    }
    site.routes.push_back(std::move(route));
    site.columns.push_back(column);
    if (kept != i) {
      site.documents[kept] = std::move(document);
    }
    ++kept;
  }
  site.documents.resize(kept);
  std::sort(site.withheld.begin(), site.withheld.end(),
            [](const auto& a, const auto& b) { return a.source_path < b.source_path; });
}

}  // namespace mingbai::site
