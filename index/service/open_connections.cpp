// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/open_connections.h"

#include <algorithm>

#include <sys/socket.h>

namespace mingbai::service {

bool OpenConnections::admit() {
  const std::scoped_lock lock(mutex_);
  if (ending_) {
    return false;
  }
  ++admitted_;
  sockets_.reserve(admitted_);  // so that started() cannot fail
  return true;
}

void OpenConnections::started(int socket) {
  const std::scoped_lock lock(mutex_);
  sockets_.push_back(socket);
  if (ending_) {
    ::shutdown(socket, SHUT_RD);
  }
}

void OpenConnections::closed(int socket) {
  const std::scoped_lock lock(mutex_);
  sockets_.erase(std::remove(sockets_.begin(), sockets_.end(), socket), sockets_.end());
  if (--admitted_ == 0) {
    none_left_.notify_all();
  }
}

void OpenConnections::end(std::chrono::seconds patience) {
  std::unique_lock lock(mutex_);
  ending_ = true;
  // What has arrived is still read and answered; then the server sees the end and closes.
  for (const int socket : sockets_) {
    ::shutdown(socket, SHUT_RD);
  }
  none_left_.wait_for(lock, patience, [this] { return admitted_ == 0; });
}

}  // namespace mingbai::service
