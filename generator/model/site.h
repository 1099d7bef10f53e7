// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The assembled site: what every page is rendered from. Made once by site::assemble, const
// afterwards and shared by all threads. Ids are indices; nothing owns anything twice.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/model/records.h"

namespace mingbai::model {

// 有效性 on Site::today.
enum class Validity : std::uint8_t {
  kInForce,    // 有效
  kNotYet,     // 尚未施行
  kExpired,    // 已失效: the last day has passed
  kReplaced,   // 已被替代
  kRepealed,   // 已废止
  kNotStated,  // kinds that have no validity (news, pages)
};

// 公示 on Site::today; days since 1970-01-01.
struct PublicityStanding {
  std::int32_t first = 0;            // the day of posting
  std::optional<std::int32_t> last;  // none: 长期
  PublicityState state = PublicityState::kNotStarted;
};

// The names of a list in a document's text: as they are, by the surname only, or gone.
enum class NamesShown : std::uint8_t { kFull, kSurname, kGone };
struct NameList {
  std::uint32_t document = 0;  // DocumentId
  NamesShown shown = NamesShown::kGone;
};

struct DocumentLinks {
  std::vector<DocumentId> replaces;     // older ones
  std::vector<DocumentId> replaced_by;  // newer ones
  std::vector<DocumentId> repeals;
  std::vector<DocumentId> repealed_by;
  std::optional<DocumentId> explains;
  std::vector<DocumentId> explained_by;
  std::vector<DocumentId> related;  // at most 6: same topics, place, organ
  std::optional<DocumentId> newer;  // neighbours in the column
  std::optional<DocumentId> older;
};

enum class ListingKind : std::uint8_t { kColumn, kTopic, kPlace, kYear, kOrgan };

// A list of documents with pages of its own: a column, a topic, a place, a year, an organ.
struct Listing {
  ListingKind kind = ListingKind::kColumn;
  std::string title;
  std::string description;
  std::string route;  // first page: policies/index.html, topics/school.html, places/411602.html
  std::vector<DocumentId> documents;  // newest first
  std::uint32_t subject = 0;          // column index, TopicId, RegionId, year, or organ index
};

// Why a document of the folder is no page of the public site.
enum class Withheld : std::uint8_t {
  kDraft,    // 草稿
  kVillage,  // 范围：本村
  kRefused,  // its address is unusable or taken; an error said so
};

struct WithheldDocument {
  std::string source_path;
  Withheld reason = Withheld::kDraft;
};

inline constexpr std::uint32_t kNoListing = 0xFFFFFFFF;

// An item of a programme with all its standards, of every place and time; a page of its own.
struct BenefitItem {
  std::uint32_t programme = 0;           // index into Site::programmes
  std::string name;                      // 门诊慢性病报销
  std::string route;                     // benefits/med-xc-05.html
  std::string summary;                   // 门诊慢性病报销：85%（门诊慢性病费用）
  std::vector<std::uint32_t> standards;  // by place, newest first
};

// Of the steps of 两公示一对比一公告, those beside a document.
struct StepLinks {
  std::optional<DocumentId> previous;
  std::optional<DocumentId> next;
};

struct Programme {
  std::string name;                  // 健康扶贫
  std::string route;                 // benefits/jiankang-fupin.html
  std::vector<std::uint32_t> items;  // indices into Site::benefit_items
};

// Standards that answer one question, on a page of their own: those of a life event, of a place
// with the places above it, of a year.
struct BenefitTable {
  enum class Kind : std::uint8_t { kTopic, kPlace, kYear };
  Kind kind = Kind::kTopic;
  std::uint32_t subject = 0;             // TopicId, RegionId, year
  std::string name;                      // 上学, 项城市, 2017年
  std::string title;                     // 2017年的补贴标准
  std::string route;                     // benefits/year-2017.html
  std::vector<std::uint32_t> standards;  // in the order of their items
};

struct Site {
  // Whose tree this is: a site for the village holds what is public as well.
  Audience audience = Audience::kPublic;
  SiteConfig config;
  Regions regions;
  std::vector<Topic> topics;
  Contacts contacts;
  std::vector<StaticFile> files;
  std::string synonyms;
  std::string pinyin;
  Benefits benefits;
  std::vector<Programme> programmes;
  std::vector<BenefitItem> benefit_items;
  std::vector<BenefitTable> benefit_tables;  // topics, then places, then years, newest first
  // Slots per standard: the public document that says so, and the one that says how.
  std::vector<std::optional<DocumentId>> basis_of;
  std::vector<std::optional<DocumentId>> guide_of;
  std::int32_t today = 0;  // days since 1970-01-01, in China

  std::vector<Document> documents;   // public, no drafts; newest first, then by source_path
  std::vector<std::string> routes;   // slot per document: policies/education-2017.html
  std::vector<Validity> validity;    // slot per document
  std::vector<DocumentLinks> links;  // slot per document
  std::vector<std::optional<PublicityStanding>> publicity;  // slot per document
  std::vector<StepLinks> steps;                             // slot per document
  std::vector<NameList> name_lists;                         // by document
  std::vector<std::string> organs;                          // each once, sorted
  std::vector<std::uint32_t>
      columns;                    // slot per document: index into config.columns, or kNoListing
  std::vector<Listing> listings;  // columns, topics, places, years, organs, in this order
  // Listings of kind k are [listing_begin[k], listing_begin[k + 1]); a column, topic or organ
  // stands at its own index there.
  std::array<std::uint32_t, 6> listing_begin{};
  std::vector<std::uint32_t> place_listing;  // slot per region: index into listings, or kNoListing
  std::vector<WithheldDocument> withheld;    // by source_path; nothing else of them is kept
};

}  // namespace mingbai::model
