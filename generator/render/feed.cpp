// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/feed.h"

#include <span>

#include <fmt/format.h>

#include "generator/render/addresses.h"
#include "generator/render/xml.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

using model::Document;
using model::DocumentId;

// RFC 3339 in China's zone; the first moment of what was written without a time.
std::string moment(const text::Date& date) {
  const text::Date day = text::date_of_day(text::first_day(date));
  const bool timed = date.precision == text::DatePrecision::kMinute;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00+08:00", day.year, day.month, day.day,
                     timed ? date.hour : 0, timed ? date.minute : 0);
}

// A tag: URI (RFC 4151): stays the same when the site moves to another address.
std::string tag_uri(const model::Site& site, const text::Date& date, std::string_view path) {
  const model::SiteConfig& config = site.config;
  const std::string_view authority =
      config.domain.empty() ? host_of(config.base_url) : std::string_view(config.domain);
  return fmt::format("tag:{},{}:{}", authority, text::iso(text::date_of_day(text::first_day(date))),
                     encoded_path(path));
}

void append_author(std::string& out, std::string_view name) {
  out += "<author>";
  append_element(out, "name", name);
  out += "</author>\n";
}

void append_entry(std::string& out, const model::Site& site, DocumentId id) {
  const Document& document = site.documents[id];
  const std::uint32_t column = site.columns[id];
  out += "<entry>\n";
  append_element(out, "id", tag_uri(site, *document.date, site.routes[id]));
  append_element(out, "title", document.title);
  append_element(out, "updated", moment(*document.date));
  append_element(out, "published", moment(*document.date));
  out += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
                     escaped_xml(site.config.base_url + encoded_path(site.routes[id])));
  for (const std::string& organ : document.organs) {
    append_author(out, organ);
  }
  if (column != model::kNoListing) {
    const model::ColumnConfig& config = site.config.columns[column];
    out += fmt::format("<category term=\"{}\" label=\"{}\"/>\n", escaped_xml(config.id),
                       escaped_xml(config.name));
  }
  if (!document.summary.empty()) {
    append_element(out, "summary", document.summary);
  }
  out += "</entry>\n";
}

// The dated ones of the column or the site, newest first.
std::vector<DocumentId> newest(const model::Site& site, std::uint32_t column) {
  std::vector<DocumentId> ids;
  for (DocumentId id = 0; column == model::kNoListing && id < site.documents.size(); ++id) {
    if (ids.size() == kMostEntries || !site.documents[id].date) {
      break;
    }
    ids.push_back(id);
  }
  if (column != model::kNoListing) {
    const std::vector<DocumentId>& listed = site.listings[column].documents;
    for (std::size_t i = 0; i < listed.size() && ids.size() < kMostEntries; ++i) {
      if (site.documents[listed[i]].date) {
        ids.push_back(listed[i]);
      }
    }
  }
  return ids;
}

}  // namespace

std::string render_feed(const model::Site& site, std::uint32_t column) {
  const model::SiteConfig& config = site.config;
  const bool whole = column == model::kNoListing;
  const std::string folder = whole ? std::string() : config.columns[column].id + "/";
  const std::vector<DocumentId> ids = newest(site, column);
  // The feed's own id must never change, so it carries a day that does not depend on the content:
  // the day of the guide that the site's tags follow.
  const text::Date founded{2017, 5, 15, 0, 0, text::DatePrecision::kDay};
  std::string out(kXmlHeader);
  out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n";
  append_element(out, "id", tag_uri(site, founded, folder + "feed.xml"));
  append_element(out, "title",
                 whole ? config.name : config.columns[column].name + " - " + config.name);
  if (!config.subtitle.empty()) {
    append_element(out, "subtitle", config.subtitle);
  }
  append_element(out, "updated", moment(ids.empty() ? founded : *site.documents[ids[0]].date));
  append_author(out, config.organizer.empty() ? config.name : config.organizer);
  out += fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
                     escaped_xml(config.base_url + folder + "feed.xml"));
  out += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
                     escaped_xml(config.base_url + folder + (whole ? "" : "index.html")));
  for (const DocumentId id : ids) {
    append_entry(out, site, id);
  }
  return out + "</feed>\n";
}

}  // namespace mingbai::render
