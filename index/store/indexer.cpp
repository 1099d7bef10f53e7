// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/indexer.h"

#include <algorithm>
#include <map>
#include <utility>

#include <xapian.h>

#include "index/base/file_lock.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/store/database.h"
#include "index/store/index_parts.h"
#include "index/store/index_plan.h"
#include "index/store/messages.h"
#include "index/store/part_writers.h"
#include "index/store/published_copy.h"
#include "index/store/schema.h"
#include "index/store/stored_records.h"
#include "index/text/lexicon.h"
#include "index/text/pinyin.h"

namespace mingbai::store {
namespace {

class MemorySource final : public RecordSource {
 public:
  explicit MemorySource(const std::vector<Record>& records) : records_(records) {}

  std::vector<Key> keys() const override {
    std::vector<Key> keys;
    for (const Record& record : records_) {
      keys.push_back({record.id, record.hash});
    }
    return keys;
  }
  Result<Record> load(std::size_t index) const override { return records_[index]; }

 private:
  const std::vector<Record>& records_;
};

Result<void> put_in_place(FileSystem& disk, const std::string& folder) {
  const std::string retired = retired_folder(folder);
  if (disk.exists(folder)) {
    if (auto removed = remove_tree(disk, retired); !removed) {
      return removed;
    }
    if (auto renamed = disk.rename(folder, retired); !renamed) {
      return renamed;
    }
  }
  if (auto renamed = disk.rename(staging_folder(folder), folder); !renamed) {
    return renamed;
  }
  const std::string parent(parent_path(folder));
  if (auto synced = disk.sync(parent.empty() ? "." : parent); !synced) {
    return synced;
  }
  return remove_tree(disk, retired);
}

// Killed between the two renames: the old index goes back to its place, or an update that names
// only some records would begin from nothing.
Result<void> bring_back(const std::string& folder) {
  RealFileSystem disk;
  const std::string retired = retired_folder(folder);
  return !disk.exists(folder) && disk.exists(retired) ? disk.rename(retired, folder)
                                                      : Result<void>();
}

Result<void> rebuild(const std::string& folder, const PartInput& input) {
  RealFileSystem disk;
  const std::string staging = staging_folder(folder);
  auto done = remove_tree(disk, staging);  // what a killed update left behind
  if (done) {
    done = disk.make_directories(staging);
  }
  if (done) {
    done = write_main(staging, input);
  }
  if (!done) {
    (void)remove_tree(disk, staging);
    return done;
  }
  return put_in_place(disk, folder);
}

// The same with the records that stay although the source does not name them.
Result<void> rebuild_with(const std::string& folder, const PartInput& input, IndexPlan& plan) {
  if (plan.not_named.empty()) {
    return rebuild(folder, input);
  }
  try {
    const StoredRecords stored(folder, std::move(plan.not_named));
    const JoinedRecords all(input.source, stored);
    return rebuild(folder, {all, input.vocabulary, input.lexicon, input.pinyin, input.jobs});
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

// Documents that the recent part holds or hides cost twice: in the files and at each search. When
// they are more than one in kShare, all becomes one part again, so that an update rewrites little
// and the whole is rewritten seldom.
bool has_outgrown(const IndexPlan& plan, const Stand& stand) {
  constexpr std::size_t kShare = 10;
  const std::size_t recent =
      plan.write.size() + plan.remove.size() + stand.recent + stand.hidden.size();
  return recent * kShare > stand.records.size() + plan.write.size();
}

// A rebuilt index takes the place of its folder: that must not be somebody's photographs.
Result<void> check_is_ours(const std::string& folder) {
  const RealFileSystem disk;
  const auto entries = disk.list(folder);
  if (!entries || disk.exists(join_path(folder, "iamglass"))) {
    return {};
  }
  for (const DirectoryEntry& entry : *entries) {
    if (extension(entry.name) != ".glass" && entry.name != "flintlock") {
      return fail(index_error(ErrorCode::kInvalid, kNoIndexFolder, folder, entry.name));
    }
  }
  return {};
}

// Nothing of what stands there can be kept.
bool is_unreadable(Outcome outcome) {
  return outcome == Outcome::kRebuiltDamaged || outcome == Outcome::kRebuiltFormat;
}

UpdateReport report_of(Outcome outcome, const IndexPlan& plan) {
  UpdateReport report;
  report.outcome = outcome;
  for (const PlannedWrite& write : plan.write) {
    ++(write.replaces ? report.changed : report.added);
  }
  report.removed = plan.remove.size();
  report.unchanged = plan.unchanged;
  return report;
}

}  // namespace

Result<Indexer> Indexer::open(std::string folder, Vocabulary vocabulary, int jobs) {
  while (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();  // the names of the neighbours are made from it
  }
  if (folder.empty()) {
    return fail(index_error(ErrorCode::kNotFound, kNoIndex, folder));
  }
  return Indexer(std::move(folder), std::move(vocabulary), std::max(jobs, 1));
}

Result<UpdateReport> Indexer::update(const RecordSource& source, Others others, Traces traces) {
  if (auto ours = check_is_ours(folder_); !ours) {
    return fail(std::move(ours.error()));
  }
  if (const std::string parent(parent_path(folder_)); !parent.empty()) {
    if (auto made = RealFileSystem().make_directories(parent); !made) {
      return fail(std::move(made.error()));
    }
  }
  const auto lock = FileLock::acquire(folder_ + ".lock");
  if (!lock) {
    const bool busy = lock.error().code == ErrorCode::kBusy;
    return fail(busy ? index_error(ErrorCode::kBusy, kBusyIndex, folder_) : lock.error());
  }
  if (auto back = bring_back(folder_); !back) {
    return fail(std::move(back.error()));
  }
  const text::Lexicon lexicon(vocabulary_.words);
  Diagnostics unheard;  // whoever wrote the file heard of its mistakes when the site was read
  const text::Pinyin pinyin(text::read_pinyin_words({}, vocabulary_.pinyin, unheard));
  const PartInput input{source, vocabulary_, lexicon, pinyin, jobs_};
  Stand stand = inspect(folder_, {pack_lines(lexicon.words()), vocabulary_.pinyin});
  if (others == Others::kKeep && is_unreadable(stand.rebuild)) {
    return fail(index_error(ErrorCode::kUnsupported, kNeedsAllRecords, folder_));
  }
  auto plan = make_plan(source.keys(), stand, others);
  if (!plan) {
    return fail(std::move(plan.error()));
  }
  UpdateReport report = report_of(stand.rebuild, *plan);
  if (stand.rebuild == Outcome::kUnchanged) {
    const bool erase = traces == Traces::kErase;
    if (!erase && plan->empty() && stand.synonyms == vocabulary_.synonyms) {
      return report;
    }
    report.outcome = Outcome::kUpdated;
    if (!erase && !has_outgrown(*plan, stand) && !is_copy(folder_)) {
      const auto done = update_recent(folder_, *plan, stand, input);
      if (done) {
        return report;
      }
      if (done.error().code != ErrorCode::kInvalid || others == Others::kKeep) {
        return fail(done.error());
      }
      report.outcome = Outcome::kRebuiltDamaged;
    }
  }
  if (const auto done = rebuild_with(folder_, input, *plan); !done) {
    return fail(done.error());
  }
  return report;
}

Result<UpdateReport> Indexer::update(const std::vector<Record>& records, Others others,
                                     Traces traces) {
  return update(MemorySource(records), others, traces);
}

Vocabulary stored_vocabulary(const std::string& folder) {
  try {
    const IndexParts parts(folder);
    return {unpack_lines(parts.metadata(kWordsKey)), parts.metadata(kSynonymsKey),
            parts.metadata(kPinyinKey)};
  } catch (const Xapian::Error&) {
    return {};  // update() says what is wrong
  }
}

const DiagnosticRow* outcome_row(Outcome outcome) {
  switch (outcome) {
    case Outcome::kRebuiltDamaged:
      return &kIndexWasDamaged;
    case Outcome::kRebuiltFormat:
      return &kIndexHadOtherFormat;
    case Outcome::kRebuiltWords:
      return &kIndexHadOtherWords;
    default:
      return nullptr;
  }
}

}  // namespace mingbai::store
