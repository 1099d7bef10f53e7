// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/library_response.h"

#include <utility>

#include <fcntl.h>
#include <microhttpd.h>
#include <unistd.h>

#include "index/service/open_file.h"

namespace mingbai::service {
namespace {

// On every answer. Pages load nothing from elsewhere, run no script written into them, and stand
// in no foreign frame; an attachment is never taken for a page.
constexpr std::pair<const char*, const char*> kSecurityHeaders[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
     "form-action 'self'; frame-ancestors 'none'"},
};

LibraryResponse body_of(const Response& response) {
  if (response.file != nullptr && response.length > 0) {
    // The library closes what it is given, so it gets a descriptor of its own.
    const int copy = ::fcntl(response.file->descriptor(), F_DUPFD_CLOEXEC, 3);
    if (copy < 0) {
      return nullptr;
    }
    LibraryResponse made(
        MHD_create_response_from_fd_at_offset64(response.length, copy, response.offset));
    if (made == nullptr) {
      ::close(copy);
    }
    return made;
  }
  if (response.bytes == nullptr || response.length == 0) {
    return LibraryResponse(MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT));
  }
  MINGBAI_ASSERT(response.offset <= response.bytes->size() &&
                 response.length <= response.bytes->size() - response.offset);
  auto owner = std::make_unique<SharedBytes>(response.bytes);
  // The library takes a pointer to bytes that it could change, and does not.
  LibraryResponse made(MHD_create_response_from_buffer_with_free_callback_cls(
      response.length, const_cast<char*>(response.bytes->data()) + response.offset,
      [](void* shared) { delete static_cast<SharedBytes*>(shared); }, owner.get()));
  if (made != nullptr) {
    (void)owner.release();
  }
  return made;
}

}  // namespace

void LibraryResponseCloser::operator()(MHD_Response* response) const {
  MHD_destroy_response(response);
}

LibraryResponse library_response(const Response& response) {
  LibraryResponse made = body_of(response);
  if (made == nullptr) {
    return nullptr;
  }
  const auto add = [&](const char* name, const char* value) {
    return MHD_add_response_header(made.get(), name, value) == MHD_YES;
  };
  bool complete = response.content_type.empty() ||
                  add(MHD_HTTP_HEADER_CONTENT_TYPE, response.content_type.c_str());
  for (const auto& [name, value] : kSecurityHeaders) {
    complete = complete && add(name, value);
  }
  for (const auto& [name, value] : response.headers) {
    complete = complete && add(name.c_str(), value.c_str());
  }
  return complete ? std::move(made) : nullptr;
}

}  // namespace mingbai::service
