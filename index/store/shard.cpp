// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/shard.h"

#include <utility>

namespace mingbai::store {

std::string Shard::address() const {
  if (!is_remote()) {
    return folder;
  }
  const bool ipv6 = host.find(':') != std::string::npos;
  return (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

ShardSet::ShardSet(std::vector<Shard> shards, ShardLimits limits)
    : shards_(std::move(shards)), limits_(limits), states_(shards_.size()) {}

ShardSet::ShardSet(const std::string& folder)
    : ShardSet(std::vector<Shard>{{std::string(file_name(folder)), folder, {}, 0}}) {}

bool ShardSet::is_up(std::size_t shard) const {
  const std::scoped_lock lock(mutex_);
  return states_[shard].up;
}

bool ShardSet::may_try(std::size_t shard) {
  const std::scoped_lock lock(mutex_);
  State& state = states_[shard];
  if (state.up) {
    return true;
  }
  const SteadyTime now = steady_now();
  if (now < state.next_try) {
    return false;
  }
  state.next_try = now + limits_.pause;  // the others go on without it
  return true;
}

void ShardSet::answered(std::size_t shard) {
  const std::scoped_lock lock(mutex_);
  states_[shard] = {};
}

void ShardSet::failed(std::size_t shard, std::string why) {
  const std::scoped_lock lock(mutex_);
  states_[shard] = {false, steady_now() + limits_.pause, std::move(why)};
}

std::string ShardSet::failure(std::size_t shard) const {
  const std::scoped_lock lock(mutex_);
  return states_[shard].why;
}

}  // namespace mingbai::store
