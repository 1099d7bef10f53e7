// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searcher.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

#include <xapian.h>

#include "index/base/deadline.h"
#include "index/store/database.h"
#include "index/store/hits.h"
#include "index/store/matching.h"
#include "index/store/messages.h"
#include "index/store/old_names.h"
#include "index/store/open_shard.h"
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
  explicit Implementation(std::shared_ptr<ShardSet> shards) : shards_(std::move(shards)) {}

  Result<void> open() {
    return attempt<void>([this] { return open_once(); });
  }

  // Does `work` with the archive as it is now.
  template <typename Value, typename Work>
  Result<Value> ask(const Work& work) {
    return attempt<Value>([&]() -> Result<Value> {
      if (snapshot_ == nullptr || is_outdated()) {
        if (auto opened = open_once(); !opened) {
          return fail(std::move(opened.error()));
        }
      }
      snapshot_->stored.forget();
      return work(*snapshot_);
    });
  }

  std::vector<std::string> missing() const {
    std::vector<std::string> names;
    for (const std::size_t shard : missing_) {
      names.push_back(shards_->shards()[shard].name);
    }
    return names;
  }

  Result<Answer> answer(Snapshot& now, const Query& query) const {
    std::vector<Needle> needles = now.builder.needles(query);
    const Matching::Tools tools{now.database, now.builder, now.sounds, now.stored};
    const bool spoken = is_spoken(needles);
    MatchList found = Matching(tools, query, needles)
                          .run(spoken ? Matching::Unverified::kStop : Matching::Unverified::kGoOn);
    if (spoken && !found.verified && !query.deadline.passed()) {
      const auto core = core_of(query, now.database, now.builder, now.stored);
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
    answer.missing_shards = missing();
    for (const Found& entry : found.page) {
      const std::string& data = now.stored.data(entry.document);
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
      } catch (const Xapian::NetworkError& error) {
        // An idle connection ends without harm, so it is opened again; what is too slow is not.
        if (attempt == kAttempts) {
          return fail(index_error(name(), error));
        }
        note_failure(error);
      } catch (const Xapian::Error& error) {
        // Files of two indexes together look damaged; a damaged index stays so.
        if (attempt == kAttempts) {
          return fail(index_error(name(), error));
        }
        std::this_thread::sleep_for(kPause * attempt);
      }
      snapshot_.reset();
    }
  }

  void note_failure(const Xapian::NetworkError& error) {
    if (std::string_view(error.get_type()) != "NetworkTimeoutError") {
      return;
    }
    for (std::size_t i = 0; i < shards_->shards().size(); ++i) {
      const Shard& shard = shards_->shards()[i];
      const std::string mark = "(" + shard.host + ":" + std::to_string(shard.port) + ")";
      if (shard.is_remote() && error.get_context().find(mark) != std::string::npos) {
        shards_->failed(i, reason_of(error));
      }
    }
  }

  bool is_outdated() {
    for (const std::size_t shard : missing_) {
      if (shards_->is_up(shard)) {
        return true;  // another searcher found it
      }
      if (shards_->may_try(shard)) {
        if (auto back = open_shard(*shards_, shard)) {
          shards_->answered(shard);
          return true;
        } else {
          shards_->failed(shard, back.error().message);
        }
      }
    }
    const bool look_far = steady_now() >= next_look_;
    if (look_far) {
      next_look_ = steady_now() + shards_->limits().look;
    }
    for (const OpenShard& shard : snapshot_->shards) {
      if (shard.is_remote() && !look_far) {
        continue;
      }
      const auto changed = has_changed(*shards_, shard);
      if (!changed) {
        shards_->failed(shard.number, changed.error().message);
      }
      if (!changed || *changed) {
        return true;
      }
    }
    return false;
  }

  // Those that answer. It is an error when none does, or when one must be set right by somebody.
  Result<void> open_once() {
    snapshot_.reset();
    missing_.clear();
    std::vector<OpenShard> opened;
    for (std::size_t i = 0; i < shards_->shards().size(); ++i) {
      if (!shards_->is_single() && !shards_->may_try(i)) {
        missing_.push_back(i);
        continue;
      }
      auto shard = open_shard(*shards_, i);
      if (shard) {
        shards_->answered(i);
        opened.push_back(std::move(*shard));
      } else if (shards_->is_single() || shard.error().code == ErrorCode::kUnsupported) {
        return fail(std::move(shard.error()));
      } else {
        shards_->failed(i, shard.error().message);
        missing_.push_back(i);
      }
    }
    if (opened.empty()) {
      return fail(index_error(ErrorCode::kIo, kNoShardAnswers, {}, shards_->failure(0)));
    }
    if (auto distinct = check_distinct(opened); !distinct) {
      return distinct;
    }
    snapshot_ = std::make_unique<Snapshot>(std::move(opened));
    next_look_ = steady_now() + shards_->limits().look;
    return {};
  }

  // Twice the same documents would be found twice, and what one of them hides be hidden in both.
  Result<void> check_distinct(const std::vector<OpenShard>& opened) const {
    std::map<std::string, std::size_t> known;
    for (const OpenShard& shard : opened) {
      const auto [other, is_new] = known.emplace(shard.parts.main.get_uuid(), shard.number);
      if (!is_new && shard.parts.main.get_doccount() > 0) {
        const auto& shards = shards_->shards();
        return fail(index_error(ErrorCode::kUnsupported, kSameShard,
                                shards[other->second].address(), shards[shard.number].address()));
      }
    }
    return {};
  }

  std::string name() const {
    return shards_->is_single() ? shards_->shards().front().address() : std::string("--db");
  }

  Error damaged(Xapian::docid document) const {
    return index_error(ErrorCode::kInvalid, kDamagedIndex, name(), std::to_string(document));
  }

  std::shared_ptr<ShardSet> shards_;
  std::unique_ptr<Snapshot> snapshot_;
  std::vector<std::size_t> missing_;
  SteadyTime next_look_;
};

Searcher::Searcher(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::string& folder) {
  return open(std::make_shared<ShardSet>(folder));
}

Result<Searcher> Searcher::open(std::shared_ptr<ShardSet> shards) {
  auto implementation = std::make_unique<Implementation>(std::move(shards));
  if (auto opened = implementation->open(); !opened) {
    return fail(std::move(opened.error()));
  }
  return Searcher(std::move(implementation));
}

Result<Answer> Searcher::search(const Query& query) {
  Query current = query;
  bool again = false;
  const double seconds = query.deadline.seconds_left();
  return implementation_->ask<Answer>([&](Snapshot& now) {
    if (again && query.deadline.is_set()) {
      // The time that a silent shard took is not taken from the others.
      current.deadline = Deadline::in(std::chrono::milliseconds(static_cast<long>(seconds * 1e3)));
    }
    again = true;
    return implementation_->answer(now, current);
  });
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
  return implementation_->ask<IndexState>([this](const Snapshot& now) {
    return IndexState{now.document_count(), now.revision(), implementation_->missing()};
  });
}

}  // namespace mingbai::store
