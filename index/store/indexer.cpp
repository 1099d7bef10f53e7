// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/indexer.h"

#include <algorithm>
#include <map>
#include <utility>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/store/database.h"
#include "index/store/index_plan.h"
#include "index/store/index_writer.h"
#include "index/store/messages.h"
#include "index/store/schema.h"
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

// An open transaction that is taken back unless it is committed.
class Transaction {
 public:
  explicit Transaction(Xapian::WritableDatabase& database) : database_(database) {
    database_.begin_transaction(true);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    try {
      if (open_) {
        database_.cancel_transaction();
      }
    } catch (const Xapian::Error&) {
      // Closing the database drops what is not committed anyway.
    }
  }
  void commit() {
    database_.commit_transaction();
    open_ = false;
  }

 private:
  Xapian::WritableDatabase& database_;
  bool open_ = true;
};

// One update, from its plan to its commit.
struct Update {
  const IndexPlan& plan;
  const RecordSource& source;
  const text::Lexicon& lexicon;
  const text::Pinyin& pinyin;
  const Vocabulary& vocabulary;
  int jobs;

  Result<void> run(Xapian::WritableDatabase& database) const {
    Transaction transaction(database);
    IndexWriter writer(database, {plan, source, lexicon, pinyin, jobs});
    if (auto written = writer.write(); !written) {
      return written;
    }
    database.set_metadata(std::string(kFormatKey), std::string(kFormat));
    database.set_metadata(std::string(kFeaturesKey), feature_list());
    database.set_metadata(std::string(kWordsKey), pack_lines(lexicon.words()));
    database.set_metadata(std::string(kSynonymsKey), vocabulary.synonyms);
    database.set_metadata(std::string(kPinyinKey), vocabulary.pinyin);
    transaction.commit();
    return {};
  }
};

Result<void> update_in_place(const std::string& folder, const Update& update) {
  try {
    Xapian::WritableDatabase database(folder, Xapian::DB_OPEN);
    auto done = update.run(database);
    database.close();
    return done;
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

// What a killed update left behind; the lock on the folder is held.
Result<void> remove_strangers(FileSystem& disk, const std::string& folder) {
  const auto entries = disk.list(folder);
  if (!entries) {
    return fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    if (extension(entry.name) != ".glass" && entry.name != "iamglass" &&
        entry.name != "flintlock") {
      const std::string path = join_path(folder, entry.name);
      if (auto removed =
              entry.type == FileType::kDirectory ? remove_tree(disk, path) : disk.remove(path);
          !removed) {
        return removed;
      }
    }
  }
  return {};
}

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

Result<void> rebuild(const std::string& folder, const Update& update) {
  RealFileSystem disk;
  const std::string staging = staging_folder(folder);
  if (auto made = disk.make_directories(staging); !made) {
    return made;
  }
  try {
    Xapian::WritableDatabase database(staging, Xapian::DB_CREATE_OR_OVERWRITE);
    if (auto removed = remove_strangers(disk, staging); !removed) {
      return removed;
    }
    if (auto done = update.run(database); !done) {
      database.close();
      (void)remove_tree(disk, staging);
      return done;
    }
    if (auto named = set_identity(staging, content_hash(update.plan.identity)); !named) {
      return named;
    }
    database.close();
  } catch (const Xapian::Error& error) {
    return fail(index_error(staging, error));
  }
  return put_in_place(disk, folder);
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

UpdateReport report_of(Outcome outcome, const IndexPlan& plan) {
  UpdateReport report;
  report.outcome = outcome;
  for (const PlannedWrite& write : plan.write) {
    ++(write.document == 0 ? report.added : report.changed);
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

Result<UpdateReport> Indexer::update(const RecordSource& source, Others others) {
  if (auto ours = check_is_ours(folder_); !ours) {
    return fail(std::move(ours.error()));
  }
  const text::Lexicon lexicon(vocabulary_.words);
  Diagnostics unheard;  // whoever wrote the file heard of its mistakes when the site was read
  const text::Pinyin pinyin(text::read_pinyin_words({}, vocabulary_.pinyin, unheard));
  const std::vector<RecordSource::Key> keys = source.keys();
  Stand stand = inspect(folder_, {pack_lines(lexicon.words()), vocabulary_.pinyin});
  const bool rebuilt = stand.rebuild != Outcome::kUnchanged && stand.rebuild != Outcome::kCreated;
  if (others == Others::kKeep && rebuilt) {
    return fail(index_error(ErrorCode::kUnsupported, kNeedsAllRecords, folder_));
  }
  auto plan = make_plan(keys, stand, others);
  if (!plan) {
    return fail(std::move(plan.error()));
  }
  if (stand.rebuild == Outcome::kUnchanged) {
    if (plan->empty() && stand.synonyms == vocabulary_.synonyms) {
      return report_of(Outcome::kUnchanged, *plan);
    }
    const auto done =
        update_in_place(folder_, {*plan, source, lexicon, pinyin, vocabulary_, jobs_});
    if (done) {
      return report_of(Outcome::kUpdated, *plan);
    }
    if (done.error().code != ErrorCode::kInvalid || others == Others::kKeep) {
      return fail(done.error());
    }
    stand = Stand{Outcome::kRebuiltDamaged, {}, {}};
    plan = make_plan(keys, stand, others);
  }
  if (const auto done = rebuild(folder_, {*plan, source, lexicon, pinyin, vocabulary_, jobs_});
      !done) {
    return fail(done.error());
  }
  return report_of(stand.rebuild, *plan);
}

Result<UpdateReport> Indexer::update(const std::vector<Record>& records) {
  return update(MemorySource(records));
}

Vocabulary stored_vocabulary(const std::string& folder) {
  try {
    const Xapian::Database database(folder);
    return {unpack_lines(database.get_metadata(std::string(kWordsKey))),
            database.get_metadata(std::string(kSynonymsKey)),
            database.get_metadata(std::string(kPinyinKey))};
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
