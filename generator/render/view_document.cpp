// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "generator/markdown/file_note.h"
#include "generator/render/addresses.h"
#include "generator/render/card.h"
#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/views.h"
#include "generator/site/queries.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

using model::Document;
using model::DocumentId;
using model::ListingKind;
using templates::List;
using templates::Map;
using templates::Value;

// Below this many headings a table of contents is only in the way.
constexpr std::size_t kFewestForContents = 3;

std::string_view route_of(const model::Listing* listing) {
  return listing != nullptr ? std::string_view(listing->route) : std::string_view();
}

Value date_zh(const std::optional<text::Date>& date) {
  return date ? Value(text::chinese(*date)) : lent({});
}

// The government-information catalogue of one document (政府信息公开目录), row by row.
class Catalogue {
 public:
  Catalogue(const Context& context, DocumentId id)
      : site_(context.site), document_(context.site.documents[id]), id_(id) {}

  List values() {
    add("索引号", lent(document_.index_number));
    for (const std::string& organ : document_.organs) {
      add("发文机关", lent(organ), route_of(site::listing_of_organ(site_, organ)));
    }
    add("文号", document_.number ? Value(document_.number->display()) : lent({}));
    add("成文日期", date_zh(document_.written));
    add("发布日期", date_zh(document_.date));
    add("体裁", lent(document_.genre));
    for (const model::TopicId topic : document_.topics) {
      add("主题", lent(site_.topics[topic].name),
          route_of(site::find_listing(site_, ListingKind::kTopic, topic)));
    }
    if (document_.place) {
      add("地区", site_.regions.path_name(*document_.place, " "),
          route_of(site::find_listing(site_, ListingKind::kPlace, *document_.place)));
    }
    add("施行日期", date_zh(document_.effective));
    add("失效日期", date_zh(document_.expires));
    add("有效性", lent(validity_row(site_.validity[id_]).label));
    return std::move(rows_);
  }

 private:
  void add(std::string_view name, Value value, std::string_view url = {}) {
    if (!value.text().empty()) {
      rows_.push_back(Map{{"name", lent(name)}, {"value", std::move(value)}, {"url", lent(url)}});
    }
  }

  const model::Site& site_;
  const Document& document_;
  DocumentId id_;
  List rows_;
};

// News and standing pages need no catalogue; a paper that anybody issued does.
bool has_catalogue(const Document& document) {
  return document.kind == model::Kind::kPolicy || document.kind == model::Kind::kNotice ||
         document.kind == model::Kind::kPublicity || document.number ||
         !document.index_number.empty();
}

struct ChainRow {
  std::string_view label;
  std::vector<DocumentId> model::DocumentLinks::*list;
};
constexpr ChainRow kChain[] = {
    {"已被替代为", &model::DocumentLinks::replaced_by},
    {"已被废止", &model::DocumentLinks::repealed_by},
    {"替代了", &model::DocumentLinks::replaces},
    {"废止了", &model::DocumentLinks::repeals},
};

List chain(const Context& context, const model::DocumentLinks& links) {
  List values;
  const auto add = [&](std::string_view label, std::span<const DocumentId> ids) {
    if (!ids.empty()) {
      values.push_back(Map{{"label", lent(label)}, {"items", cards(context, ids)}});
    }
  };
  for (const ChainRow& row : kChain) {
    add(row.label, links.*row.list);
  }
  if (links.explains) {
    add("解读的政策", std::span(&*links.explains, 1));
  }
  add("相关解读", links.explained_by);
  return values;
}

// 2021年9月28日至10月11日 when both are of one year.
std::string span_text(std::int32_t first, std::int32_t last) {
  const text::Date from = text::date_of_day(first);
  const text::Date to = text::date_of_day(last);
  const std::string end = text::chinese(to);
  const std::string year = std::to_string(to.year) + "年";
  return text::chinese(from) + "至" + (from.year == to.year ? end.substr(year.size()) : end);
}

Value publicity_value(const model::Site& site, DocumentId id) {
  const model::Publicity& publicity = site.documents[id].publicity;
  const auto& standing = site.publicity[id];
  if (!standing) {
    return {};
  }
  return Map{{"state", lent(model::name_of(standing->state))},
             {"days", standing->last ? span_text(standing->first, *standing->last)
                                     : text::chinese_day(standing->first) + "起"},
             {"period", model::format_period(*publicity.period)},
             {"phone", lent(publicity.objection_phone)},
             {"tel", dialled(publicity.objection_phone)},
             {"organ", lent(publicity.objection_organ)}};
}

// {name title url date here} for each step of 两公示一对比一公告, in their order; `url` is empty
// for one that is not there. Empty for a publicity on its own.
List step_values(const model::Site& site, DocumentId id) {
  List values;
  if (site.documents[id].publicity.step == model::PublicityStep::kNone) {
    return values;
  }
  std::map<model::PublicityStep, DocumentId> steps{{site.documents[id].publicity.step, id}};
  for (auto at = site.steps[id].previous; at && steps.size() < 5; at = site.steps[*at].previous) {
    steps.try_emplace(site.documents[*at].publicity.step, *at);
  }
  for (auto at = site.steps[id].next; at && steps.size() < 5; at = site.steps[*at].next) {
    steps.try_emplace(site.documents[*at].publicity.step, *at);
  }
  for (const auto step : {model::PublicityStep::kFirst, model::PublicityStep::kSecond,
                          model::PublicityStep::kCompare, model::PublicityStep::kFinal}) {
    const auto found = steps.find(step);
    const bool is_there = found != steps.end();
    const model::Document* document = is_there ? &site.documents[found->second] : nullptr;
    values.push_back(
        Map{{"name", lent(model::name_of(step))},
            {"title", is_there ? lent(document->title) : lent({})},
            {"url", is_there ? lent(site.routes[found->second]) : lent({})},
            {"date", is_there && document->date ? Value(text::chinese(*document->date)) : lent({})},
            {"here", is_there && found->second == id}});
  }
  return values;
}

// Only once they have begun to count: before that the old paper stands.
List superseded_by(const Context& context, DocumentId id) {
  const model::DocumentLinks& links = context.site.links[id];
  switch (context.site.validity[id]) {
    case model::Validity::kReplaced:
      return cards(context, links.replaced_by);
    case model::Validity::kRepealed:
      return cards(context, links.repealed_by);
    default:
      return {};
  }
}

Value image_value(const Context& context, const Document& document) {
  const auto file = context.files.find(document.image);
  if (document.image.empty() || file == context.files.end()) {
    return {};
  }
  return Map{{"url", encoded_path(file->second->output_path)}, {"alt", lent(document.image_alt)}};
}

List attachment_values(const Context& context, const Document& document) {
  List values;
  for (const model::Attachment& attachment : document.attachments) {
    const auto file = context.files.find(attachment.source_path);
    if (file != context.files.end()) {
      values.push_back(Map{{"name", lent(attachment.name)},
                           {"url", encoded_path(file->second->output_path)},
                           {"type", lent(markdown::file_kind(attachment.source_path))},
                           {"size", markdown::file_size(file->second->size)}});
    }
  }
  return values;
}

List topic_values(const model::Site& site, const Document& document) {
  List values;
  for (const model::TopicId topic : document.topics) {
    const model::Listing* listing = site::find_listing(site, ListingKind::kTopic, topic);
    values.push_back(Map{{"name", lent(listing->title)}, {"url", lent(listing->route)}});
  }
  return values;
}

List tag_values(const Document& document) {
  List values;
  for (const std::string& tag : document.tags) {
    values.push_back(lent(tag));
  }
  return values;
}

Value neighbour(const Context& context, const std::optional<DocumentId>& id) {
  return id ? card(context, *id) : Value();
}

Map doc_map(const Context& context, DocumentId id, Body body) {
  const model::Site& site = context.site;
  const Document& document = site.documents[id];
  const model::DocumentLinks& links = site.links[id];
  Map doc = card_map(context, id);
  const bool contents = body.toc.size() >= kFewestForContents;
  doc.set("summary", lent(body.summary));
  doc.set("body", std::move(body.html));
  doc.set("toc", contents ? std::move(body.toc) : List{});
  doc.set("catalogue", has_catalogue(document) ? Catalogue(context, id).values() : List{});
  doc.set("source", lent(document.origin));
  doc.set("author", lent(document.author));
  doc.set("written_zh", date_zh(document.written));
  doc.set("effective_zh", date_zh(document.effective));
  doc.set("expires_zh", date_zh(document.expires));
  doc.set("topics", topic_values(site, document));
  doc.set("tags", tag_values(document));
  doc.set("image", image_value(context, document));
  doc.set("attachments", attachment_values(context, document));
  doc.set("chain", chain(context, links));
  doc.set("superseded_by", superseded_by(context, id));
  doc.set("newer", neighbour(context, links.newer));
  doc.set("older", neighbour(context, links.older));
  doc.set("related", cards(context, links.related));
  doc.set("publicity", publicity_value(context.site, id));
  doc.set("steps", step_values(context.site, id));
  doc.set("contact", Map{{"phone", lent(document.phone)},
                         {"tel", dialled(document.phone)},
                         {"address", lent(document.address)},
                         {"hours", lent(document.hours)}});
  return doc;
}

}  // namespace

View view_document(const Context& context, DocumentId id, Body body) {
  const model::Site& site = context.site;
  const Document& document = site.documents[id];
  PageHead head{document.title, body.summary, site.routes[id],
                model::row_of(document.kind).name_en};
  head.column = site.columns[id];
  head.article = id;
  if (head.column != model::kNoListing) {
    const model::Listing& listing = site.listings[head.column];
    head.trail = {{listing.title, listing.route}};
  }
  Map data = page_map(context, head);
  data.set("doc", doc_map(context, id, std::move(body)));
  return {"document.html", std::move(data)};
}

}  // namespace mingbai::render
