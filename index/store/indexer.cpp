// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/indexer.h"

#include <algorithm>
#include <map>
#include <utility>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/store/database.h"
#include "index/store/index_writer.h"
#include "index/store/messages.h"
#include "index/store/schema.h"
#include "index/text/lexicon.h"

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

struct StoredKey {
  std::uint32_t document = 0;  // Xapian's number
  std::string hash;            // hash_value()
};

// What stands in an index folder.
struct Stand {
  Outcome rebuild = Outcome::kUnchanged;  // kUnchanged: it can be updated
  std::map<std::string, StoredKey, std::less<>> records;
  std::string synonyms;
};

void read_keys(const Xapian::Database& database, Stand& stand) {
  // Both values are in every document, so the two streams run side by side.
  auto hash = database.valuestream_begin(slot(Slot::kHash));
  for (auto order = database.valuestream_begin(slot(Slot::kOrder));
       order != database.valuestream_end(slot(Slot::kOrder)); ++order) {
    hash.skip_to(order.get_docid());
    const bool paired = hash != database.valuestream_end(slot(Slot::kHash)) &&
                        hash.get_docid() == order.get_docid();
    const std::string value = *order;
    stand.records.insert_or_assign(std::string(id_of_order_value(value)),
                                   StoredKey{order.get_docid(), paired ? *hash : std::string()});
  }
}

Stand inspect(const std::string& folder, const std::string& words) {
  Stand stand;
  try {
    const Xapian::Database database(folder);
    if (!check_format(database, folder)) {
      const bool empty = database.get_metadata(std::string(kFormatKey)).empty();
      stand.rebuild = empty ? Outcome::kRebuiltDamaged : Outcome::kRebuiltFormat;
      return stand;
    }
    if (database.get_metadata(std::string(kWordsKey)) != words) {
      stand.rebuild = Outcome::kRebuiltWords;
      return stand;
    }
    // A copy for searching only would be updated without complaint, and wrongly.
    if (database.get_doccount() > 0 && !RealFileSystem().exists(join_path(folder, kTermListFile))) {
      stand.rebuild = Outcome::kRebuiltDamaged;
      return stand;
    }
    stand.synonyms = database.get_metadata(std::string(kSynonymsKey));
    read_keys(database, stand);
  } catch (const Xapian::Error&) {
    stand.rebuild = RealFileSystem().exists(folder) ? Outcome::kRebuiltDamaged : Outcome::kCreated;
  }
  return stand;
}

// What has to be done to make `stand` hold the records of `keys`.
Result<IndexPlan> make_plan(const std::vector<RecordSource::Key>& keys, const Stand& stand) {
  IndexPlan plan;
  std::vector<std::size_t> order(keys.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return keys[a].id < keys[b].id; });
  auto stored = stand.records.begin();
  const auto remove_until = [&](const std::string* id) {
    for (; stored != stand.records.end() && (id == nullptr || stored->first < *id); ++stored) {
      plan.remove.push_back(stored->second.document);
    }
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    const RecordSource::Key& key = keys[order[i]];
    if (key.id.empty() || (i > 0 && keys[order[i - 1]].id == key.id)) {
      return fail(
          index_error(ErrorCode::kInvalid, key.id.empty() ? kEmptyId : kSameId, {}, key.id));
    }
    plan.identity += key.id + "\n" + key.hash.hex() + "\n";
    remove_until(&key.id);
    if (stored == stand.records.end() || stored->first != key.id) {
      plan.write.push_back({order[i], 0});
    } else {
      if (stored->second.hash != hash_value(key.hash)) {
        plan.write.push_back({order[i], stored->second.document});
      } else {
        ++plan.unchanged;
      }
      ++stored;
    }
  }
  remove_until(nullptr);
  return plan;
}

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
  const Vocabulary& vocabulary;
  int jobs;

  Result<void> run(Xapian::WritableDatabase& database) const {
    Transaction transaction(database);
    IndexWriter writer(database, {plan, source, lexicon, jobs});
    if (auto written = writer.write(); !written) {
      return written;
    }
    database.set_metadata(std::string(kFormatKey), std::string(kFormat));
    database.set_metadata(std::string(kFeaturesKey), feature_list());
    database.set_metadata(std::string(kWordsKey), pack_lines(lexicon.words()));
    database.set_metadata(std::string(kSynonymsKey), vocabulary.synonyms);
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
      if (auto removed = remove_tree(disk, join_path(folder, entry.name)); !removed) {
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

Result<UpdateReport> Indexer::update(const RecordSource& source) {
  const text::Lexicon lexicon(vocabulary_.words);
  const std::vector<RecordSource::Key> keys = source.keys();
  Stand stand = inspect(folder_, pack_lines(lexicon.words()));
  auto plan = make_plan(keys, stand);
  if (!plan) {
    return fail(std::move(plan.error()));
  }
  if (stand.rebuild == Outcome::kUnchanged) {
    if (plan->empty() && stand.synonyms == vocabulary_.synonyms) {
      return report_of(Outcome::kUnchanged, *plan);
    }
    const auto done = update_in_place(folder_, {*plan, source, lexicon, vocabulary_, jobs_});
    if (done) {
      return report_of(Outcome::kUpdated, *plan);
    }
    if (done.error().code != ErrorCode::kInvalid) {
      return fail(done.error());
    }
    stand = Stand{Outcome::kRebuiltDamaged, {}, {}};
    plan = make_plan(keys, stand);
  }
  if (const auto done = rebuild(folder_, {*plan, source, lexicon, vocabulary_, jobs_}); !done) {
    return fail(done.error());
  }
  return report_of(stand.rebuild, *plan);
}

Result<UpdateReport> Indexer::update(const std::vector<Record>& records) {
  return update(MemorySource(records));
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
