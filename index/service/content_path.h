// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the decoded path of an address to the path of a file below the content's root. Decides by
// the name alone; disk_content adds that no link is followed. Pure; thread-safe; linear. Internal
// to this module.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai::service {

enum class PathOutcome : std::uint8_t {
  kFile,       // `path` may be looked up
  kHidden,     // well-formed, but never served: a name that begins with a dot, an empty part
  kMalformed,  // "..", a backslash, a control character: nobody types that by mistake
};

struct ContentPath {
  PathOutcome outcome = PathOutcome::kMalformed;
  std::string path;  // relative, without empty parts; "…/" became "…/index.html"
};

ContentPath content_path(std::string_view address);

}  // namespace mingbai::service
