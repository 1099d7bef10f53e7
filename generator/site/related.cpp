// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/related.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace mingbai::site {
namespace {

using model::DocumentId;

// How much sharing says. A tag is the most particular; an organ issues papers on everything.
constexpr std::uint32_t kTagWeight = 4;
constexpr std::uint32_t kTopicWeight = 3;
constexpr std::uint32_t kPlaceWeight = 2;
constexpr std::uint32_t kOrganWeight = 1;
// Below this nothing but the organ is shared.
constexpr std::uint32_t kLeastScore = 2;
// Neighbours looked at on either side in each list.
constexpr std::size_t kReach = 12;

struct Feature {
  std::uint32_t list = 0;
  std::uint32_t position = 0;  // of the document in the list
  std::uint32_t weight = 0;
};

// Documents by what they have, newest first in every list.
struct Inverted {
  std::vector<std::vector<DocumentId>> lists;
  std::vector<Feature> features;           // grouped by document
  std::vector<std::size_t> first_feature;  // per document, and the end

  void enter(std::uint32_t list, std::uint32_t weight, DocumentId id) {
    std::vector<DocumentId>& documents = lists[list];
    if (documents.empty() || documents.back() != id) {
      features.push_back({list, static_cast<std::uint32_t>(documents.size()), weight});
      documents.push_back(id);
    }
  }
};

Inverted invert(const model::Site& site) {
  Inverted inverted;
  std::unordered_map<std::string_view, std::uint32_t> tags;
  std::unordered_map<std::string_view, std::uint32_t> organs;
  const auto topics = static_cast<std::uint32_t>(site.topics.size());
  inverted.lists.resize(topics + site.regions.all().size());
  const auto list_of = [&](auto& names, std::string_view name) {
    const auto [at, is_new] =
        names.try_emplace(name, static_cast<std::uint32_t>(inverted.lists.size()));
    if (is_new) {
      inverted.lists.emplace_back();
    }
    return at->second;
  };
  for (DocumentId id = 0; id < site.documents.size(); ++id) {
    inverted.first_feature.push_back(inverted.features.size());
    const model::Document& document = site.documents[id];
    if (document.kind == model::Kind::kPage) {
      continue;  // "about this site" is related to nothing
    }
    for (const std::string& tag : document.tags) {
      inverted.enter(list_of(tags, tag), kTagWeight, id);
    }
    for (const model::TopicId topic : document.topics) {
      inverted.enter(topic, kTopicWeight, id);
    }
    if (document.place) {
      inverted.enter(topics + *document.place, kPlaceWeight, id);
    }
    for (const std::string& organ : document.organs) {
      inverted.enter(list_of(organs, organ), kOrganWeight, id);
    }
  }
  inverted.first_feature.push_back(inverted.features.size());
  return inverted;
}

// Scores of the current document's neighbours; reset entry by entry, so that a document costs only
// what it touches.
class Scores {
 public:
  explicit Scores(std::size_t documents) : score_(documents, 0) {}

  void add(DocumentId id, std::uint32_t weight) {
    if (score_[id] == 0) {
      touched_.push_back(id);
    }
    score_[id] += weight;
  }
  void exclude(DocumentId id) {
    if (score_[id] > 0) {
      score_[id] = 1;  // stays touched, falls below kLeastScore
    }
  }

  std::vector<DocumentId> best(DocumentId self) {
    const auto distance = [self](DocumentId id) { return id < self ? self - id : id - self; };
    const auto better = [&](DocumentId a, DocumentId b) {
      // An unsigned score is compared the other way round: higher first, then nearer, then newer.
      return std::tuple(score_[b], distance(a), a) < std::tuple(score_[a], distance(b), b);
    };
    std::erase_if(touched_, [&](DocumentId id) {
      const bool out = score_[id] < kLeastScore;
      score_[id] = out ? 0 : score_[id];
      return out;
    });
    const std::size_t count = std::min(kMostRelated, touched_.size());
    std::partial_sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(count),
                      touched_.end(), better);
    std::vector<DocumentId> found(touched_.begin(),
                                  touched_.begin() + static_cast<std::ptrdiff_t>(count));
    for (const DocumentId id : touched_) {
      score_[id] = 0;
    }
    touched_.clear();
    return found;
  }

 private:
  std::vector<std::uint32_t> score_;
  std::vector<DocumentId> touched_;
};

// What the page links already, under names that say more than "related".
void exclude_linked(const model::DocumentLinks& links, Scores& scores) {
  for (const auto* list : {&links.replaces, &links.replaced_by, &links.repeals, &links.repealed_by,
                           &links.explained_by}) {
    for (const DocumentId id : *list) {
      scores.exclude(id);
    }
  }
  if (links.explains) {
    scores.exclude(*links.explains);
  }
}

}  // namespace

void find_related(model::Site& site) {
  const Inverted inverted = invert(site);
  Scores scores(site.documents.size());
  for (DocumentId id = 0; id < site.documents.size(); ++id) {
    for (std::size_t f = inverted.first_feature[id]; f < inverted.first_feature[id + 1]; ++f) {
      const Feature& feature = inverted.features[f];
      const std::vector<DocumentId>& list = inverted.lists[feature.list];
      const std::size_t from = feature.position > kReach ? feature.position - kReach : 0;
      const std::size_t end = std::min(list.size(), feature.position + kReach + 1);
      for (std::size_t i = from; i < end; ++i) {
        if (list[i] != id) {
          scores.add(list[i], feature.weight);
        }
      }
    }
    exclude_linked(site.links[id], scores);
    site.links[id].related = scores.best(id);
  }
}

}  // namespace mingbai::site
