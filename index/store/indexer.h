// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings an index folder to a given set of records. One update is one commit: killed at any moment,
// the folder opens as it was before or as it is after. Records with the same hash are not touched,
// and when nothing differs no file is written, unless traces are to be erased.
//
// Deterministic: two builds of the same records and vocabulary from nothing give the same bytes,
// with any number of threads. (An index that was updated in steps gives the same answers as one
// built at once, not the same bytes.)
//
// Not thread-safe; a second writer on the same folder gets kBusy.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "index/base/diagnostic.h"
#include "index/base/error.h"
#include "index/store/record.h"

namespace mingbai::store {

// Stored with the index, so that a search needs nothing else. Other words or readings mean other
// terms: the index is built again. Other synonyms only replace the old ones.
struct Vocabulary {
  std::vector<std::string> words;  // the site's lexicon, any order
  std::string synonyms;            // the text of synonyms.txt; faulty lines are passed over
  std::string pinyin = {};         // the text of pinyin.txt; likewise
};

// Where records come from, so that the texts of a large archive need not be in memory at once.
class RecordSource {
 public:
  struct Key {
    std::string id;
    ContentHash hash;
  };

  RecordSource() = default;
  RecordSource(const RecordSource&) = delete;
  RecordSource& operator=(const RecordSource&) = delete;
  virtual ~RecordSource() = default;

  virtual std::vector<Key> keys() const = 0;  // every record of the site; ids are unique
  // The record of keys()[index]. Called from several threads, only for new or changed records.
  virtual Result<Record> load(std::size_t index) const = 0;
};

// What becomes of documents in the index that the source does not name.
enum class Others { kRemove, kKeep };

// An update in steps only hides what it takes out of the main part. Erased, the whole is written
// anew and holds no byte of it.
enum class Traces { kMayStay, kErase };

enum class Outcome {
  kUnchanged,
  kUpdated,
  kCreated,
  kRebuiltDamaged,
  kRebuiltFormat,
  kRebuiltWords
};

struct UpdateReport {
  Outcome outcome = Outcome::kUnchanged;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t removed = 0;
  std::size_t unchanged = 0;
};

class Indexer {
 public:
  // Nothing is touched before update. `jobs` threads cut the text.
  static Result<Indexer> open(std::string folder, Vocabulary vocabulary, int jobs);

  Result<UpdateReport> update(const RecordSource& source, Others others = Others::kRemove,
                              Traces traces = Traces::kMayStay);
  Result<UpdateReport> update(const std::vector<Record>& records, Others others = Others::kRemove,
                              Traces traces = Traces::kMayStay);

 private:
  Indexer(std::string folder, Vocabulary vocabulary, int jobs)
      : folder_(std::move(folder)), vocabulary_(std::move(vocabulary)), jobs_(jobs) {}

  std::string folder_;
  Vocabulary vocabulary_;
  int jobs_;
};

// What the index was built with; empty when there is none.
Vocabulary stored_vocabulary(const std::string& folder);

// The warning to show for an outcome; null when there is nothing to say.
const DiagnosticRow* outcome_row(Outcome outcome);

}  // namespace mingbai::store
