// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/search_records.h"

#include <algorithm>
#include <iterator>

#include "generator/site/queries.h"
#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/text/decode.h"
#include "index/text/synonyms.h"

namespace mingbai::build {
namespace {

store::Validity stored(model::Validity validity) {
  switch (validity) {
    case model::Validity::kInForce:
      return store::Validity::kInForce;
    case model::Validity::kNotYet:
      return store::Validity::kPending;
    case model::Validity::kExpired:
      return store::Validity::kExpired;
    case model::Validity::kReplaced:
      return store::Validity::kReplaced;
    case model::Validity::kRepealed:
      return store::Validity::kRepealed;
    case model::Validity::kNotStated:
      break;
  }
  return store::Validity::kUnstated;
}

store::Named column_of(const model::Site& site, model::DocumentId id) {
  const std::uint32_t column = site.columns[id];
  if (column < site.config.columns.size()) {
    return {site.config.columns[column].id, site.config.columns[column].name};
  }
  const model::KindRow& row = model::row_of(site.documents[id].kind);
  return {std::string(row.folder), std::string(row.name_zh)};
}

std::string address(const std::string& route) {
  return route.ends_with(".html") ? route.substr(0, route.size() - 5) : route;
}

std::optional<std::int32_t> first_day(const std::optional<text::Date>& date) {
  return date ? std::optional(text::first_day(*date)) : std::nullopt;
}

std::optional<std::int32_t> last_day(const std::optional<text::Date>& date) {
  return date ? std::optional(text::last_day(*date)) : std::nullopt;
}

// The last day in force: its own, or the day before what replaced or repealed it began.
std::optional<std::int32_t> last_day_in_force(const model::Site& site, model::DocumentId id) {
  std::optional<std::int32_t> last = last_day(site.documents[id].expires);
  for (const auto* newer : {&site.links[id].replaced_by, &site.links[id].repealed_by}) {
    for (const model::DocumentId other : *newer) {
      const std::int32_t begun = site::first_day_of(site.documents[other]);
      const std::int32_t before = begun == INT32_MIN ? begun : begun - 1;
      last = std::min(last.value_or(before), before);
    }
  }
  return last;
}

constexpr std::string_view kPlainText[] = {".txt", ".csv", ".md"};
constexpr std::uint64_t kLongestAttachment = std::uint64_t{1} << 20U;  // bytes

// What cannot be read or decoded was or will be reported where the file is carried over.
std::string attached_text(const model::Attachment& attachment, const SiteFiles& site) {
  std::string text = "\n附件：" + attachment.name;
  const bool plain = std::find(std::begin(kPlainText), std::end(kPlainText),
                               extension(attachment.source_path)) != std::end(kPlainText);
  if (plain && attachment.size <= kLongestAttachment) {
    if (const auto bytes = site.files.read(join_path(site.folder, attachment.source_path))) {
      if (const auto decoded = text::decode(*bytes)) {
        text += "\n" + replace_all(decoded->text, "\r", "");
      }
    }
  }
  return text;
}

}  // namespace

std::vector<store::Named> named_place(const model::Regions& regions, model::RegionId place) {
  std::vector<store::Named> path;
  for (const model::RegionId step : regions.path_to(place)) {
    const model::Region& region = regions.at(step);
    path.push_back({region.code.empty() ? region.name : region.code, region.name});
  }
  return path;
}

store::Record search_record(const model::Site& site, const render::RenderedPage& page,
                            const SiteFiles& files) {
  const model::DocumentId id = *page.document;
  const model::Document& document = site.documents[id];
  const model::KindRow& kind = model::row_of(document.kind);
  store::Record record;
  record.url = site.routes[id];
  record.id = address(record.url);
  record.title = document.title;
  record.column = column_of(site, id);
  record.kind = {std::string(kind.name_en), std::string(kind.name_zh)};
  record.organs = document.organs;
  if (document.place) {
    record.place = named_place(site.regions, *document.place);
  }
  for (const model::TopicId topic : document.topics) {
    record.topics.push_back({site.topics[topic].id, site.topics[topic].name});
  }
  record.tags = document.tags;
  record.date = document.date;
  record.effective_day = first_day(document.effective);
  record.expires_day = last_day_in_force(site, id);
  record.validity = stored(site.validity[id]);
  record.number = document.number ? document.number->display() : std::string();
  record.index_number = document.index_number;
  record.summary = page.summary;
  record.body = page.plain_text;
  for (const model::Attachment& attachment : document.attachments) {
    record.body += attached_text(attachment, files);
  }
  for (const auto* newer : {&site.links[id].replaced_by, &site.links[id].repealed_by}) {
    for (const model::DocumentId other : *newer) {
      record.replaced_by.push_back(address(site.routes[other]));
    }
  }
  record.hash = store::record_hash(record);
  return record;
}

store::Vocabulary site_vocabulary(const model::Site& site) {
  std::vector<std::string> words;
  for (const model::Region& region : site.regions.all()) {
    words.push_back(region.name);
    words.insert(words.end(), region.aliases.begin(), region.aliases.end());
  }
  for (const model::Topic& topic : site.topics) {
    words.push_back(topic.name);
  }
  Diagnostics told;  // faulty lines: reported where the site is read
  const text::Synonyms synonyms = text::read_synonyms("lexicon/synonyms.txt", site.synonyms, told);
  const auto& names = synonyms.words();
  words.insert(words.end(), names.begin(), names.end());
  return {std::move(words), site.synonyms, site.pinyin};
}

}  // namespace mingbai::build
