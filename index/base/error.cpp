// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/error.h"

#include <cstdio>
#include <cstdlib>

namespace mingbai {

Error Error::with_context(std::string_view doing) const {
  return Error{code, std::string(doing) + "：" + message};
}

void assertion_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "mingbai: internal error: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace mingbai
