// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One document as its file says it: front matter, typed, and the Markdown body. Plain data, made by
// source/, never changed afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/model/audience.h"
#include "generator/model/kind.h"
#include "generator/model/publicity.h"
#include "generator/model/region.h"
#include "generator/model/topic.h"
#include "index/base/diagnostic.h"
#include "index/base/hash.h"
#include "index/text/date.h"
#include "index/text/document_number.h"

namespace mingbai::model {

using DocumentId = std::uint32_t;  // index into Records::documents, later Site::documents

// Another document as the author named it: a file name (a.md, policies/a.md) or a 文号.
struct Reference {
  std::string text;
  Place place;          // where it was written, for the message when it leads nowhere
  std::string excerpt;  // that line
};

struct Attachment {
  std::string source_path;  // below the site folder: static/form.csv, notices/form.csv
  std::string name;         // shown: form.csv
  std::uint64_t size = 0;   // bytes
};

// 公示 of one document as its front matter says it.
struct Publicity {
  std::optional<PublicityPeriod> period;
  std::optional<text::Date> posted;  // 公示开始; else the day of publishing
  bool counts_first = false;         // 公示首日：当日
  PublicityStep step = PublicityStep::kNone;
  std::optional<Reference> previous;  // 上一步
  Objection objection = Objection::kNotSaid;
  std::string objection_phone;
  std::string objection_organ;
  int names_days = 0;                    // 名单撤下: days after the last one
  std::optional<text::Date> names_gone;  // or the first day without names
  Place written;  // where the period was written, with that line, for messages; line 0: it was not
  std::string excerpt;
};

struct Document {
  std::string source_path;  // policies/education-2017.md
  std::string slug;         // education-2017
  Kind kind = Kind::kPage;
  Audience audience = Audience::kPublic;
  bool draft = false;

  std::string title;
  std::string summary;                  // as written; may be empty
  std::optional<text::Date> date;       // 发布日期; present when the kind is dated
  std::optional<text::Date> written;    // 成文日期
  std::optional<text::Date> effective;  // 施行日期
  std::optional<text::Date> expires;    // 失效日期: the last day in force
  std::vector<std::string> organs;      // 发文机关
  std::optional<text::DocumentNumber> number;
  std::string index_number;  // 索引号
  std::string genre;         // 体裁
  std::vector<TopicId> topics;
  std::vector<std::string> tags;
  std::optional<RegionId> place;
  std::vector<Reference> replaces;  // 替代
  std::vector<Reference> repeals;   // 废止
  std::optional<Reference> explains;
  std::string origin;  // 来源 (source)
  std::string author;
  std::string image;  // below the site folder; empty when there is none
  std::string image_alt;
  std::vector<Attachment> attachments;
  std::optional<int> issue;  // 期号
  Publicity publicity;       // of the kind 公示, and of a 公告 that ends one
  std::string phone;         // 联系电话, 办理地点, 办理时间: guides
  std::string address;
  std::string hours;

  std::string body;   // Markdown
  int body_line = 1;  // line of the file on which the body begins
  ContentHash hash;   // of the whole file
};

}  // namespace mingbai::model
