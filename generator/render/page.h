// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What render hands to a sink. A page's type says whom it is for: a sink of the public tree accepts
// PublicPage and nothing else, and only render makes one (tests/compile_fail holds that). Values.

#include <cstdint>
#include <string>
#include <utility>

#include "generator/model/audience.h"

namespace mingbai::render {

enum class PageFamily : std::uint8_t {
  kDocument,   // one document
  kListing,    // one page of a column, topic, place, year or organ
  kDirectory,  // the index of topics, places, years or organs
  kHome,
  kBenefitIndex,      // 补贴标准一览
  kBenefitChanges,    // 新旧对照
  kBenefitQuestions,  // 我家能享受什么
  kBenefitData,       // the standards as a script
  kProgramme,         // one programme
  kBenefitTable,      // standards of a topic, a place or a year
  kBenefitItem,       // one item
  kCardDoor,          // 明白卡查询
  kSearch,
  kMissing,  // 404.html
  kFeed,
  kSitemap,
  kRobots,
};

// What a template or a feed made, before it is settled who may see it. No sink takes it.
struct RawPage {
  std::string path;  // below the root of the site, '/' separated: policies/education-2017.html
  std::string bytes;
  PageFamily family = PageFamily::kDocument;
};

class Renderer;

// A page with its readers in its type: a sink takes one kind and no other. Made by Renderer alone,
// which knows for whom its site was assembled.
template <model::Audience kReaders>
class PageFor {
 public:
  static constexpr model::Audience kAudience = kReaders;
  const std::string& path() const { return page_.path; }
  const std::string& bytes() const { return page_.bytes; }
  PageFamily family() const { return page_.family; }

 private:
  friend class Renderer;
  explicit PageFor(RawPage page) : page_(std::move(page)) {}
  RawPage page_;
};

using PublicPage = PageFor<model::Audience::kPublic>;    // 公网
using VillagePage = PageFor<model::Audience::kVillage>;  // 本村
// 本户 and 内部. Nothing makes one into a page of a site: what a household gets goes to print, or
// is sealed first (generator/seal).
using HouseholdPage = PageFor<model::Audience::kHousehold>;
using StaffPage = PageFor<model::Audience::kStaff>;

// A page to be rendered: one entry of Renderer::plan().
struct PageSpec {
  PageFamily family = PageFamily::kDocument;
  // kDocument: DocumentId; kListing: index into Site::listings; kDirectory: ListingKind;
  // kProgramme: index into Site::programmes; kBenefitItem: into Site::benefit_items; kBenefitTable:
  // into Site::benefit_tables;
  // kFeed: column index + 1, or 0 for the whole site; kSitemap: see sitemap.h; else 0.
  std::uint32_t subject = 0;
  std::uint32_t number = 1;  // page of a listing, from 1
  std::string path;
};

}  // namespace mingbai::render
