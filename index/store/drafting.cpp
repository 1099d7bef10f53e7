// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/drafting.h"

#include <algorithm>
#include <future>
#include <utility>

#include "index/base/parallel.h"
#include "index/store/document.h"

namespace mingbai::store {
namespace {

// Two batches are in memory at a time.
constexpr std::size_t kBatch = 64;

struct Prepared {
  Result<void> status;
  Draft draft;
  Record record;
};
using Batch = std::vector<Prepared>;

class Drafts {
 public:
  explicit Drafts(const Drafting& drafting) : drafting_(drafting) {
    for (int i = 0; i < std::max(drafting.jobs, 1); ++i) {
      makers_.emplace_back(drafting.lexicon, drafting.pinyin);
    }
  }

  Batch prepare(std::size_t first) {
    Batch batch(std::min(kBatch, drafting_.order.size() - first));
    parallel_for(batch.size(), drafting_.jobs, [&](std::size_t i, std::size_t worker) {
      prepare_one(drafting_.order[first + i], makers_[worker], batch[i]);
    });
    return batch;
  }

 private:
  void prepare_one(std::size_t number, DocumentMaker& maker, Prepared& prepared) const {
    auto record = drafting_.source.load(number);
    if (!record) {
      prepared.status = fail(std::move(record.error()));
      return;
    }
    maker.fill(*record, prepared.draft);
    if (drafting_.data == Drafting::Data::kDeflated) {
      prepared.draft.deflate_data();
    }
    record->body = {};
    prepared.record = std::move(*record);
  }

  const Drafting& drafting_;
  std::vector<DocumentMaker> makers_;
};

}  // namespace

Result<void> make_drafts(const Drafting& drafting, const TakeDraft& take) {
  Drafts drafts(drafting);
  const std::size_t total = drafting.order.size();
  std::future<Batch> next;
  for (std::size_t first = 0; first < total; first += kBatch) {
    const Batch batch = next.valid() ? next.get() : drafts.prepare(first);
    if (drafting.jobs > 1 && first + kBatch < total) {
      next = std::async(std::launch::async,
                        [&drafts, at = first + kBatch] { return drafts.prepare(at); });
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const Prepared& prepared = batch[i];
      if (!prepared.status) {
        return prepared.status;
      }
      if (auto taken = take(first + i, prepared.draft, prepared.record); !taken) {
        return taken;
      }
    }
  }
  return {};
}

}  // namespace mingbai::store
