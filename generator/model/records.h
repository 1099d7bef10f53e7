// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything read from a site folder: the value that source::read returns and site::assemble takes.

#include <string>
#include <vector>

#include "generator/model/benefit.h"
#include "generator/model/contact.h"
#include "generator/model/document.h"
#include "generator/model/region.h"
#include "generator/model/topic.h"

namespace mingbai::model {

struct ColumnConfig {  // 栏目
  std::string id;      // policies: folder of its pages in the output
  std::string name;    // 政策文件
  Kind kind = Kind::kPage;
  std::string description;
  std::string keywords;
  std::string type;  // 栏目类型 of the 政府网站发展指引 (国办发〔2017〕47号): 政策文件, 工作动态 …
};

struct SiteConfig {
  std::string name;
  std::string subtitle;
  std::string notice;    // shown on every page: 示例站点 …
  std::string base_url;  // https://example.invalid/ : feeds and sitemap only; ends with '/'
  std::string domain;
  std::string id_code;            // 政府网站标识码
  std::string icp;                // ICP备案编号
  std::string police;             // 公安备案编号
  std::string organizer;          // 主办单位
  std::string contractor;         // 承办单位
  std::optional<RegionId> place;  // root of the places shown
  int page_size = 20;
  bool card_pages = false;  // 明白卡查询: the page that opens sealed household pages
  std::vector<ColumnConfig> columns;
};

// A file of static/, copied as it is, or an attachment or picture beside a document.
struct StaticFile {
  std::string source_path;  // static/form.csv
  std::string output_path;  // static/form.csv
  std::uint64_t size = 0;
  std::int64_t modified = 0;
};

struct Records {
  SiteConfig config;
  Regions regions;
  std::vector<Topic> topics;
  Contacts contacts;
  Benefits benefits;
  Holidays holidays;
  std::vector<Document> documents;  // by source_path; drafts included
  std::vector<StaticFile> files;    // by output_path
  // Used by 本村 documents only: never in the public tree.
  std::vector<StaticFile> village_files;
  std::string synonyms;  // text of lexicon/synonyms.txt; empty when absent
  std::string pinyin;    // text of lexicon/pinyin.txt; likewise
};

}  // namespace mingbai::model
