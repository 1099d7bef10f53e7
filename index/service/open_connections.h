// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which connections a server has: so that nobody fills all places by keeping silent, and so that
// it can end them in order: no new ones, the requests of the others answered, then all closed.
//
// A newcomer that finds its address, or the server, full takes the place of the connection that
// has been waiting for a request the longest. Who opens hundreds of connections and sends a byte
// now and then (slowloris) pushes out its own; a browser's idle one is opened again when needed.
//
// libmicrohttpd 0.9.75 itself cannot end in order:
// - MHD_stop_daemon cuts answers off, and crashes when a malformed request is read meanwhile
//   (transmit_error_response_len takes for granted that MHD_queue_response queued, which it does
//   not once the daemon shuts down);
// - MHD_quiesce_daemon aborts the program when a thread is about to take the listening socket out
//   of its epoll set ("Failed to remove listen FD").
// Thread-safe. Internal to this module.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>

#include "index/base/deadline.h"
#include "index/service/rate_limit.h"

namespace mingbai::service {

struct ConnectionLimits {
  std::size_t all = 0;
  std::size_t from_one_address = 0;
};

class OpenConnections {
 public:
  // One of them, until it is closed().
  struct Entry {
    int socket = -1;
    ClientAddress client;
    SteadyTime waiting_since;
    enum class State : std::uint8_t { kWaiting, kAnswering, kLeaving } state = State::kWaiting;
  };

  explicit OpenConnections(ConnectionLimits limits) : limits_(limits) {}

  // For a connection that was accepted.
  enum class Admission : std::uint8_t {
    kFree,      // there was a place
    kReplaced,  // a silent one has to go for it
    kRefused,   // all are being answered, or the server ends
  };
  Admission admit(const ClientAddress& client);
  // Each one admitted is reported as started and later closed, with its socket open both times.
  Entry* started(int socket, const ClientAddress& client);
  void closed(Entry* connection);
  // From the end of a request's header to the end of its answer it keeps its place.
  void answering(Entry* connection);
  void answered(Entry* connection);

  bool ending() const { return ending_; }
  // Lets no more in, ends the reading side of all, and waits until they are closed, or `patience`
  // is over.
  void end(std::chrono::seconds patience);

 private:
  bool push_out_silent(const ClientAddress* client);

  ConnectionLimits limits_;
  std::mutex mutex_;
  std::condition_variable none_left_;
  std::atomic<bool> ending_ = false;
  std::size_t admitted_ = 0;
  std::list<Entry> entries_;  // those started
};

}  // namespace mingbai::service
