// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files of records as the source of an update. read() passes over all lines once and keeps of each
// record where it stands and its hash; load() reads it again. So an archive of any size is indexed
// with one line in memory a thread.
//
// read() is for one thread; what follows is constant and thread-safe.

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "index/archive/json_lines.h"
#include "index/base/diagnostic.h"
#include "index/store/indexer.h"

namespace mingbai::archive {

class RecordFiles final : public store::RecordSource {
 public:
  explicit RecordFiles(std::int32_t today) : today_(today) {}

  // Mistakes become diagnostics, all of them up to kMostMistakes; of two records with the same id
  // the later one counts. Fails when the file cannot be read or is full of mistakes.
  Result<void> read(const std::string& path, Diagnostics& diagnostics);

  std::uint64_t text_bytes() const { return text_bytes_; }  // title, summary and body of all
  std::size_t size() const { return records_.size(); }
  // Called for each record that is loaded, from any thread.
  void on_load(std::function<void()> call) { on_load_ = std::move(call); }

  std::vector<Key> keys() const override;
  Result<store::Record> load(std::size_t index) const override;

  static constexpr std::size_t kMostMistakes = 1000;

 private:
  struct Stored {
    Key key;
    std::uint32_t file = 0;
    std::uint32_t length = 0;
    std::uint64_t offset = 0;
    int line = 0;
  };

  void add(const Line& line, store::Record record, Diagnostics& diagnostics);

  std::int32_t today_;
  std::vector<JsonLines> files_;
  std::vector<Stored> records_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::set<std::string, std::less<>> unknown_fields_;
  std::uint64_t text_bytes_ = 0;
  std::size_t mistakes_ = 0;
  std::function<void()> on_load_;
};

}  // namespace mingbai::archive
