// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which connections a server has, so that it can end them in order: no new ones, the requests of
// the others answered, then all closed. libmicrohttpd 0.9.75 itself cannot:
// - MHD_stop_daemon cuts answers off, and crashes when a malformed request is read meanwhile
//   (transmit_error_response_len takes for granted that MHD_queue_response queued, which it does
//   not once the daemon shuts down);
// - MHD_quiesce_daemon aborts the program when a thread is about to take the listening socket out
//   of its epoll set ("Failed to remove listen FD").
// Thread-safe. Internal to this module.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace mingbai::service {

class OpenConnections {
 public:
  // For a connection that was accepted; false: it is to be refused. Each one admitted is reported
  // as started and later closed, with its socket open both times.
  bool admit();
  void started(int socket);
  void closed(int socket);

  bool ending() const { return ending_; }
  // Lets no more in, ends the reading side of all, and waits until they are closed, or `patience`
  // is over.
  void end(std::chrono::seconds patience);

 private:
  std::mutex mutex_;
  std::condition_variable none_left_;
  std::atomic<bool> ending_ = false;
  std::size_t admitted_ = 0;
  std::vector<int> sockets_;  // those started
};

}  // namespace mingbai::service
