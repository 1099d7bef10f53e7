// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/inflate.h"

#include <algorithm>

#include <zlib.h>

namespace mingbai::attachment {
namespace {

int window_bits(Wrapping wrapping) {
  constexpr int kWindow = 15;
  switch (wrapping) {
    case Wrapping::kRaw:
      return -kWindow;
    case Wrapping::kZlib:
      return kWindow;
    case Wrapping::kGzip:
      break;
  }
  return kWindow + 16;
}

}  // namespace

std::optional<std::string> inflated(std::string_view bytes, Wrapping wrapping, std::size_t limit) {
  constexpr std::size_t kStep = 64U << 10U;
  z_stream stream{};
  if (inflateInit2(&stream, window_bits(wrapping)) != Z_OK) {
    return std::nullopt;
  }
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int status = Z_OK;
  while (status == Z_OK && out.size() < limit) {
    const std::size_t done = out.size();
    const std::size_t step = std::min(std::max(kStep, done), limit - done);
    out.resize(done + step);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + done);
    stream.avail_out = static_cast<uInt>(step);
    status = inflate(&stream, Z_NO_FLUSH);
    out.resize(done + step - stream.avail_out);
    if (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0) {
      break;  // cut off
    }
  }
  inflateEnd(&stream);
  return out.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace mingbai::attachment
