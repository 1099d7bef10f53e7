// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searcher.h"

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
#include "index/store/snapshot.h"
#include "index/store/spoken_query.h"

namespace mingbai::store {
namespace {

// A writer that commits twice while a search runs takes its blocks away; the search starts again.
constexpr int kAttempts = 5;
constexpr std::chrono::milliseconds kPause{2};  // longer each time: a commit takes that long

}  // namespace

class Searcher::Implementation {
 public:
  explicit Implementation(std::string folder) : folder_(std::move(folder)) {}

  Result<void> open() {
    return attempt<void>([this] { return open_once(); });
  }

  Result<Answer> search(const Query& query) {
    return attempt<Answer>([&]() -> Result<Answer> {
      if (auto current = refresh(); !current) {
        return fail(std::move(current.error()));
      }
      return answer(query);
    });
  }

  Result<std::vector<Named>> names(FacetKind kind) {
    return attempt<std::vector<Named>>([&]() -> Result<std::vector<Named>> {
      if (auto current = refresh(); !current) {
        return fail(std::move(current.error()));
      }
      return snapshot_->names[kind].names();
    });
  }

  std::size_t document_count() const { return snapshot_->parts.document_count(); }

 private:
  template <typename Value, typename Work>
  Result<Value> attempt(const Work& work) const {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kAttempts) {
          return fail(index_error(folder_, error));
        }
        std::this_thread::sleep_for(kPause * attempt);
      } catch (const Xapian::Error& error) {
        return fail(index_error(folder_, error));
      }
    }
  }

  Result<void> open_once() {
    // Between the two renames that put a new index in place the old one has another name.
    const bool retired = !RealFileSystem().exists(folder_);
    const std::string folder = retired ? retired_folder(folder_) : folder_;
    if (retired && !RealFileSystem().exists(folder)) {
      return fail(index_error(ErrorCode::kNotFound, kNoIndex, folder_));
    }
    if (auto known = IndexParts(folder).check(folder_); !known) {
      return known;
    }
    snapshot_ = std::make_unique<Snapshot>(folder);
    return {};
  }

  Result<void> refresh() { return snapshot_->is_outdated() ? open_once() : Result<void>(); }

  Result<Answer> answer(const Query& query) {
    Snapshot& now = *snapshot_;
    std::vector<Needle> needles = now.builder.needles(query);
    const Matching::Tools tools{now.database, now.builder, now.sounds};
    const bool spoken = is_spoken(needles);
    MatchList found = Matching(tools, query, needles)
                          .run(spoken ? Matching::Unverified::kStop : Matching::Unverified::kGoOn);
    if (spoken && !found.verified) {
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
        return fail(index_error(ErrorCode::kInvalid, kDamagedIndex, folder_,
                                std::to_string(entry.document)));
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
  return implementation_->search(query);
}
Result<std::vector<Named>> Searcher::names(FacetKind kind) {
  return implementation_->names(kind);
}
std::size_t Searcher::document_count() const {
  return implementation_->document_count();
}

}  // namespace mingbai::store
