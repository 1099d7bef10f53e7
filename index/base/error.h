// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A failed operation (disk, network, a library's refusal). Mistakes of an author are Diagnostics
// instead, and a broken program asserts. Values; safe to copy between threads.

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace mingbai {

enum class ErrorCode {
  kNotFound,     // no such file, folder, document, database
  kPermission,   // the system refused
  kInvalid,      // the bytes are not what they should be
  kTooLarge,     // over a stated limit
  kBusy,         // somebody else holds it (a lock, a port)
  kIo,           // any other input/output failure, the message says which
  kUnsupported,  // newer format, unknown feature
  kInternal,     // a library failed in a way that it should not
};

struct [[nodiscard]] Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;  // one sentence for people, in the language of the process, no full stop

  // The same error with what was being done in front: "读取 a.md：没有权限".
  Error with_context(std::string_view doing) const;
};

template <typename T>
using Result = tl::expected<T, Error>;

// return fail(ErrorCode::kNotFound, "…");
inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}
inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace mingbai

// On in every build: prints the condition with its place and aborts.
#define MINGBAI_ASSERT(condition)                                  \
  do {                                                             \
    if (!(condition))                                              \
      ::mingbai::assertion_failed(#condition, __FILE__, __LINE__); \
  } while (false)

namespace mingbai {
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);
}
