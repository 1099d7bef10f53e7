// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/open_connections.h"

#include <algorithm>

#include <sys/socket.h>

namespace mingbai::service {

// Of one client, or of all. Reading ends; the server sees that and closes.
bool OpenConnections::push_out_silent(const ClientAddress* client) {
  Entry* silent = nullptr;
  for (Entry& entry : entries_) {
    if (entry.state == Entry::State::kWaiting &&
        (client == nullptr || entry.client.network == client->network) &&
        (silent == nullptr || entry.waiting_since < silent->waiting_since)) {
      silent = &entry;
    }
  }
  if (silent == nullptr) {
    return false;
  }
  silent->state = Entry::State::kLeaving;
  ::shutdown(silent->socket, SHUT_RD);
  return true;
}

OpenConnections::Admission OpenConnections::admit(const ClientAddress& client) {
  const std::scoped_lock lock(mutex_);
  if (ending_) {
    return Admission::kRefused;
  }
  const auto staying = [](const Entry& entry) { return entry.state != Entry::State::kLeaving; };
  const auto all = std::count_if(entries_.begin(), entries_.end(), staying);
  const auto own = std::count_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return staying(entry) && entry.client.network == client.network;
  });
  Admission admission = Admission::kFree;
  if (static_cast<std::size_t>(own) >= limits_.from_one_address) {
    admission = push_out_silent(&client) ? Admission::kReplaced : Admission::kRefused;
  } else if (static_cast<std::size_t>(all) >= limits_.all) {
    admission = push_out_silent(nullptr) ? Admission::kReplaced : Admission::kRefused;
  }
  admitted_ += admission == Admission::kRefused ? 0 : 1;
  return admission;
}

OpenConnections::Entry* OpenConnections::started(int socket, const ClientAddress& client) {
  const std::scoped_lock lock(mutex_);
  entries_.push_back({socket, client, steady_now()});
  if (ending_) {
    ::shutdown(socket, SHUT_RD);
  }
  return &entries_.back();
}

void OpenConnections::closed(Entry* connection) {
  const std::scoped_lock lock(mutex_);
  entries_.remove_if([&](const Entry& entry) { return &entry == connection; });
  if (--admitted_ == 0) {
    none_left_.notify_all();
  }
}

void OpenConnections::answering(Entry* connection) {
  const std::scoped_lock lock(mutex_);
  if (connection != nullptr && connection->state == Entry::State::kWaiting) {
    connection->state = Entry::State::kAnswering;
  }
}

void OpenConnections::answered(Entry* connection) {
  const std::scoped_lock lock(mutex_);
  if (connection != nullptr && connection->state == Entry::State::kAnswering) {
    connection->state = Entry::State::kWaiting;
    connection->waiting_since = steady_now();
  }
}

void OpenConnections::end(std::chrono::seconds patience) {
  std::unique_lock lock(mutex_);
  ending_ = true;
  // What has arrived is still read and answered; then the server sees the end and closes.
  for (const Entry& entry : entries_) {
    ::shutdown(entry.socket, SHUT_RD);
  }
  none_left_.wait_for(lock, patience, [this] { return admitted_ == 0; });
}

}  // namespace mingbai::service
