// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of an archive that is searched as one: index folders on this machine, and ones that
// Xapian's own server (xapian-tcpsrv) serves from others. index/archive/OPERATING.md says how to
// run them.

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/deadline.h"
#include "index/base/error.h"
#include "index/base/file_system.h"

namespace mingbai::store {

struct Shard {
  std::string name;    // for people: 项城市
  std::string folder;  // on this machine; or
  std::string host;    // of the server, and
  int port = 0;        // its port

  bool is_remote() const { return !host.empty(); }
  std::string address() const;  // the folder, or host:port

  friend bool operator==(const Shard&, const Shard&) = default;
};

// What "remote:HOST:PORT" says; kInvalid when that is no address.
Result<Shard> parse_remote_shard(std::string_view text);

// A list of shards is one of Xapian's stub database files, a line for each: `auto FOLDER`,
// `glass FOLDER` (from the list's own folder) or `remote HOST:PORT`. A line with # above a shard is
// its name; without one a shard is called by its folder or address. What `auto` names may be a list
// again, or the folder of a replica (with XAPIANDB in it).
// Folders need not exist. kInvalid: a line that is none of these, with its number.
Result<std::vector<Shard>> read_shard_list(const FileSystem& files, const std::string& path);
// The list that `folder` is known by, as in a replica's; "" when it is an index itself.
std::string shard_list_in(const FileSystem& files, const std::string& folder);

struct ShardLimits {
  // For a connection, and for each answer of another machine.
  std::chrono::milliseconds wait{2000};
  // A shard that did not answer is asked again after this time, by one search.
  std::chrono::milliseconds pause{2000};
  // After this time a search looks whether another machine serves another index meanwhile.
  std::chrono::milliseconds look{5000};
};

// The shards of an archive, and which of them answer at the moment; shared by any number of
// Searchers. Thread-safe.
class ShardSet {
 public:
  explicit ShardSet(std::vector<Shard> shards, ShardLimits limits = {});
  explicit ShardSet(const std::string& folder);  // one index

  const std::vector<Shard>& shards() const { return shards_; }
  const ShardLimits& limits() const { return limits_; }
  bool is_single() const { return shards_.size() == 1; }

  bool is_up(std::size_t shard) const;
  // Whether it is up, or down for so long that the caller shall try it.
  bool may_try(std::size_t shard);
  void answered(std::size_t shard);
  void failed(std::size_t shard, std::string why);
  std::string failure(std::size_t shard) const;  // the last one

 private:
  struct State {
    bool up = true;
    SteadyTime next_try;
    std::string why;
  };

  std::vector<Shard> shards_;
  ShardLimits limits_;
  mutable std::mutex mutex_;
  std::vector<State> states_;
};

}  // namespace mingbai::store
