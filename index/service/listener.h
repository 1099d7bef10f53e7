// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A listening TCP socket, made here and not by the HTTP library so that a failure says why.
// Internal to this module.

#include <string>

#include "index/base/error.h"

namespace mingbai::service {

struct Listener {
  int descriptor = -1;  // the caller's to close
  int port = 0;         // the real one, also when any was asked for
};

// `address`: an IPv4 or IPv6 address, or "localhost" for 127.0.0.1. kBusy, kPermission, kInvalid.
Result<Listener> listen_on(const std::string& address, int port);

}  // namespace mingbai::service
