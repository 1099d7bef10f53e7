// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searcher.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/hits.h"
#include "index/store/matching.h"
#include "index/store/messages.h"
#include "index/store/old_names.h"
#include "index/store/packed_record.h"
#include "index/store/similar.h"
#include "index/store/snapshot.h"
#include "index/store/spoken_query.h"

namespace mingbai::store {
namespace {

// A writer that commits twice while a search runs takes its blocks away, and one that puts a whole
// new index in place may do so between two files of an opening: then the work starts again.
constexpr int kAttempts = 8;
constexpr std::chrono::milliseconds kPause{2};  // longer each time: a commit takes that long

}  // namespace

class Searcher::Implementation {
 public:
  explicit Implementation(std::string folder) : folder_(std::move(folder)) {}

  Result<void> open() {
    return attempt<void>([this] { return open_once(); });
  }

  // Does `work` with the index as it is now.
  template <typename Value, typename Work>
  Result<Value> ask(const Work& work) {
    return attempt<Value>([&]() -> Result<Value> {
      if (snapshot_ == nullptr || snapshot_->is_outdated()) {
        if (auto opened = open_once(); !opened) {
          return fail(std::move(opened.error()));
        }
      }
      return work(*snapshot_);
    });
  }

  Result<Answer> answer(Snapshot& now, const Query& query) const {
    std::vector<Needle> needles = now.builder.needles(query);
    const Matching::Tools tools{now.database, now.builder, now.sounds};
    const bool spoken = is_spoken(needles);
    MatchList found = Matching(tools, query, needles)
                          .run(spoken ? Matching::Unverified::kStop : Matching::Unverified::kGoOn);
    if (spoken && !found.verified && !query.deadline.passed()) {
      const auto core = core_of(query, now.database, now.builder);
      needles = core ? now.builder.needles(*core) : needles;
      found = Matching(tools, core ? *core : query, needles).run();
    }
    Answer answer;
    answer.total = found.total;
    answer.exact = found.exact;
    answer.relaxed = found.exact == 0 && found.total > 0;
    answer.incomplete = found.incomplete;
    answer.also_searched = std::move(found.also_searched);
    answer.corrections = std::move(found.corrections);
    if (query.facets == Facets::kCount) {
      answer.facets = found.facets.facets(now.names);
    }
    MarkSet marks = mark_set(needles, now.segmenter);
    for (const std::string& meant : answer.corrections) {
      marks.clauses.push_back(marks_of(meant, {}, now.segmenter));
    }
    const auto renamed = renamed_in(needles, now.vocabulary);
    answer.old_names = old_ones(answer.also_searched, renamed);
    for (const Found& entry : found.page) {
      const std::string data = now.database.get_document(entry.document).get_data();
      auto hit = make_hit(data, entry.match, marks, now.segmenter);
      if (!hit) {
        return fail(damaged(entry.document));
      }
      if (query.filters.as_of_day) {
        add_past_badge(*hit);
      }
      if (has_only_old_name(*stored_text(data), renamed)) {
        hit->badges.push_back(Badge::kOldName);
      }
      answer.hits.push_back(std::move(*hit));
    }
    return answer;
  }

  Result<std::optional<Record>> document(const Snapshot& now, std::string_view id) const {
    const Xapian::docid document = now.document(id);
    if (document == 0) {
      return std::nullopt;
    }
    auto record = unpack_record(now.database.get_document(document).get_data());
    return record ? Result<std::optional<Record>>(std::move(record)) : fail(damaged(document));
  }

  Result<std::optional<std::vector<Hit>>> similar(Snapshot& now, std::string_view id,
                                                  std::size_t limit) const {
    const auto record = document(now, id);
    if (!record) {
      return fail(record.error());
    }
    if (!*record) {
      return std::nullopt;
    }
    std::vector<Hit> hits;
    for (const Xapian::docid like :
         similar_documents(now.database, now.builder, **record, now.terms)) {
      auto hit =
          make_hit(now.database.get_document(like).get_data(), Match::kRelated, {}, now.segmenter);
      if (!hit) {
        return fail(damaged(like));
      }
      const auto& newer = hit->record.replaced_by;
      if (hits.size() < limit && hit->record.id != id &&
          std::find(newer.begin(), newer.end(), id) == newer.end()) {
        hits.push_back(std::move(*hit));
      }
    }
    return hits;
  }

 private:
  template <typename Value, typename Work>
  Result<Value> attempt(const Work& work) {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::Error& error) {
        // Files of two indexes together look damaged; a damaged index stays so.
        if (attempt == kAttempts) {
          return fail(index_error(folder_, error));
        }
        std::this_thread::sleep_for(kPause * attempt);
        snapshot_.reset();
      }
    }
  }

  Result<void> open_once() {
    // Between the two renames that put a new index in place the old one has another name. When that
    // is gone as well, the new one has come meanwhile.
    const RealFileSystem disk;
    const std::string retired = retired_folder(folder_);
    const bool use_retired = !disk.exists(folder_) && disk.exists(retired);
    if (!use_retired && !disk.exists(folder_)) {
      return fail(index_error(ErrorCode::kNotFound, kNoIndex, folder_));
    }
    const std::string folder = use_retired ? retired : folder_;
    if (auto known = IndexParts(folder).check(folder_); !known) {
      return known;
    }
    auto opened = std::make_unique<Snapshot>(folder);
    if (opened->is_outdated()) {
      throw Xapian::DatabaseModifiedError("another index was put in place meanwhile");
    }
    snapshot_ = std::move(opened);
    return {};
  }

  Error damaged(Xapian::docid document) const {
    return index_error(ErrorCode::kInvalid, kDamagedIndex, folder_, std::to_string(document));
  }

  std::string folder_;
  std::unique_ptr<Snapshot> snapshot_;
};

Searcher::Searcher(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::string& folder) {
  auto implementation = std::make_unique<Implementation>(folder);
  if (auto opened = implementation->open(); !opened) {
    return fail(std::move(opened.error()));
  }
  return Searcher(std::move(implementation));
}

Result<Answer> Searcher::search(const Query& query) {
  return implementation_->ask<Answer>(
      [&](Snapshot& now) { return implementation_->answer(now, query); });
}

Result<std::vector<Suggestion>> Searcher::suggest(std::string_view typed, std::size_t limit) {
  return implementation_->ask<std::vector<Suggestion>>(
      [&](Snapshot& now) { return now.suggestions().suggest(typed, limit); });
}

Result<std::optional<Record>> Searcher::document(std::string_view id) {
  return implementation_->ask<std::optional<Record>>(
      [&](const Snapshot& now) { return implementation_->document(now, id); });
}

Result<std::optional<std::vector<Hit>>> Searcher::similar(std::string_view id, std::size_t limit) {
  return implementation_->ask<std::optional<std::vector<Hit>>>(
      [&](Snapshot& now) { return implementation_->similar(now, id, limit); });
}

Result<std::vector<Named>> Searcher::names(FacetKind kind) {
  return implementation_->ask<std::vector<Named>>(
      [&](const Snapshot& now) { return now.names[kind].names(); });
}

Result<IndexState> Searcher::state() {
  return implementation_->ask<IndexState>([](const Snapshot& now) {
    return IndexState{now.parts.document_count(), now.parts.revision(), {}};
  });
}

}  // namespace mingbai::store
