// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page elsewhere can give its own name our address (DNS rebinding) and then read, in a browser on
// this machine, what is served for this machine only: a preview with its drafts. The browser still
// sends that name as Host, so a server on a loopback address answers to no name but localhost.
// Numeric addresses cannot be rebound. Pure; thread-safe. Internal to this module.

#include <string_view>

namespace mingbai::service {

bool is_loopback(std::string_view address);  // 127.0.0.1, ::1, localhost

// Of a Host header: "localhost:8090", "192.168.1.5", "[::1]:80"; none at all (HTTP/1.0) is fine.
bool is_foreign_name(std::string_view host);

}  // namespace mingbai::service
