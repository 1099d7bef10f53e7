// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include "index/service/search_api.h"
#include "index/service/search_fields.h"
#include "index/store/searcher.h"

namespace mingbai::service {
namespace {

constexpr std::size_t kMaxIdle = 16;  // an idle one holds some files open

// Which folder a path leads to at the moment: a switched release is another one.
using FolderIdentity = std::pair<std::uint64_t, std::uint64_t>;

FolderIdentity identity_of(const std::string& folder) {
  struct stat info {};
  return ::stat(folder.c_str(), &info) == 0
             ? FolderIdentity{static_cast<std::uint64_t>(info.st_dev),
                              static_cast<std::uint64_t>(info.st_ino)}
             : FolderIdentity{};
}

// A damaged index must not look like a field that cannot be understood.
Error as_failure_of_index(Error error) {
  error.code = error.code == ErrorCode::kInvalid ? ErrorCode::kUnsupported : error.code;
  return error;
}

}  // namespace

struct SearcherPool::Idle {
  std::string folder;
  std::shared_ptr<store::ShardSet> shards;  // instead of a folder
  std::mutex mutex;
  FolderIdentity identity;
  std::vector<store::Searcher> searchers;

  std::optional<store::Searcher> take(const FolderIdentity& now) {
    const std::scoped_lock lock(mutex);
    if (now != identity) {
      searchers.clear();
      identity = now;
    }
    if (searchers.empty()) {
      return std::nullopt;
    }
    store::Searcher taken = std::move(searchers.back());
    searchers.pop_back();
    return taken;
  }

  void give_back(store::Searcher searcher, const FolderIdentity& opened_as) {
    const std::scoped_lock lock(mutex);
    if (opened_as == identity && searchers.size() < kMaxIdle) {
      searchers.push_back(std::move(searcher));
    }
  }

  // Does `work` with a searcher of this thread's own. One that was idle may have lost its files
  // (an index built anew): then a fresh one tries once more.
  template <typename Value, typename Work>
  Result<Value> with_searcher(const Work& work) {
    const FolderIdentity now = identity_of(folder);
    if (auto idle = take(now)) {
      if (Result<Value> done = work(*idle)) {
        give_back(std::move(*idle), now);
        return done;
      }
    }
    auto fresh = shards ? store::Searcher::open(shards) : store::Searcher::open(folder);
    if (!fresh) {
      return fail(as_failure_of_index(std::move(fresh.error())));
    }
    Result<Value> done = work(*fresh);
    if (!done) {
      return fail(as_failure_of_index(std::move(done.error())));
    }
    give_back(std::move(*fresh), now);
    return done;
  }
};

SearcherPool::SearcherPool(std::string index_folder) : idle_(std::make_unique<Idle>()) {
  idle_->folder = std::move(index_folder);
}

SearcherPool::SearcherPool(std::vector<store::Shard> shards) : idle_(std::make_unique<Idle>()) {
  if (shards.size() == 1 && !shards.front().is_remote()) {
    idle_->folder = std::move(shards.front().folder);
  } else {
    idle_->shards = std::make_shared<store::ShardSet>(std::move(shards));
  }
}

SearcherPool::~SearcherPool() = default;

Result<store::Query> SearcherPool::query_of(const SearchFields& fields) {
  const NameSource names = [this](store::FacetKind kind) {
    return idle_->with_searcher<std::vector<store::Named>>(
        [kind](store::Searcher& searcher) { return searcher.names(kind); });
  };
  return make_query(fields, names);
}

Result<store::Answer> SearcherPool::search(const store::Query& query) {
  return idle_->with_searcher<store::Answer>(
      [&query](store::Searcher& searcher) { return searcher.search(query); });
}

Result<std::vector<store::Suggestion>> SearcherPool::suggest(std::string_view typed,
                                                             std::size_t limit) {
  return idle_->with_searcher<std::vector<store::Suggestion>>(
      [&](store::Searcher& searcher) { return searcher.suggest(typed, limit); });
}

Result<std::optional<store::Record>> SearcherPool::document(std::string_view id) {
  return idle_->with_searcher<std::optional<store::Record>>(
      [&](store::Searcher& searcher) { return searcher.document(id); });
}

Result<std::optional<std::vector<store::Hit>>> SearcherPool::similar(std::string_view id,
                                                                     std::size_t limit) {
  return idle_->with_searcher<std::optional<std::vector<store::Hit>>>(
      [&](store::Searcher& searcher) { return searcher.similar(id, limit); });
}

Result<store::IndexState> SearcherPool::state() {
  return idle_->with_searcher<store::IndexState>(
      [](store::Searcher& searcher) { return searcher.state(); });
}

const std::string& SearcherPool::index_folder() const {
  return idle_->folder;
}

}  // namespace mingbai::service
