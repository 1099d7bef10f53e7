// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/addresses.h"
#include "generator/render/page_head.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

using templates::List;
using templates::Map;
using templates::Value;

class Tags {
 public:
  // An empty tag would claim a field that nobody filled in.
  void add(std::string_view name, Value content) {
    if (!content.text().empty()) {
      list_.push_back(Map{{"name", lent(name)}, {"content", std::move(content)}});
    }
  }
  List take() { return std::move(list_); }

 private:
  List list_;
};

void add_column(const model::ColumnConfig& column, Tags& tags) {
  tags.add("ColumnName", lent(column.name));
  tags.add("ColumnDescription", lent(column.description));
  tags.add("ColumnKeywords", lent(column.keywords));
  tags.add("ColumnType", lent(column.type));
}

// 来源 as written, else who issued it, else who runs the site.
Value content_source(const model::Site& site, const model::Document& document) {
  if (!document.origin.empty()) {
    return lent(document.origin);
  }
  if (!document.organs.empty()) {
    return join(document.organs, "、");
  }
  return lent(site.config.organizer.empty() ? site.config.name : site.config.organizer);
}

std::string keywords(const model::Site& site, const model::Document& document) {
  std::vector<std::string> words = document.tags;
  for (const model::TopicId topic : document.topics) {
    words.push_back(site.topics[topic].name);
  }
  return join(words, ",");
}

std::string absolute(const model::Site& site, std::string_view path) {
  return site.config.base_url.empty() || path.empty() ? std::string()
                                                      : site.config.base_url + encoded_path(path);
}

void add_article(const Context& context, const PageHead& head, Tags& tags) {
  const model::Site& site = context.site;
  const model::Document& document = site.documents[*head.article];
  tags.add("ArticleTitle", lent(document.title));
  tags.add("PubDate", document.date ? Value(text::pub_date(*document.date)) : lent({}));
  tags.add("ContentSource", content_source(site, document));
  tags.add("Keywords", keywords(site, document));
  tags.add("Author", lent(document.author));
  const auto image = context.files.find(document.image);
  tags.add("Image", image == context.files.end() ? std::string()
                                                 : absolute(site, image->second->output_path));
  tags.add("Url", absolute(site, head.url));
}

}  // namespace

List meta_tags(const Context& context, const PageHead& head) {
  const model::SiteConfig& config = context.site.config;
  Tags tags;
  tags.add("SiteName", lent(config.name));
  tags.add("SiteDomain", lent(config.domain));
  tags.add("SiteIDCode", lent(config.id_code));
  if (head.kind == "home") {
    tags.add("ColumnName", lent("首页"));
    tags.add("ColumnType", lent("首页"));
  }
  if (head.column != model::kNoListing) {
    add_column(config.columns[head.column], tags);
  }
  if (head.article) {
    add_article(context, head, tags);
  }
  tags.add("Description", lent(head.description));
  return tags.take();
}

}  // namespace mingbai::render
