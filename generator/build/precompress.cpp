// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/precompress.h"

#include <algorithm>
#include <array>

#include <brotli/encode.h>
#include <zlib.h>

#include "index/base/file_system.h"

namespace mingbai::build {

bool is_compressible(std::string_view path, std::size_t size) {
  constexpr std::size_t kPacket = 1400;
  static constexpr std::array<std::string_view, 8> kTypes = {".html", ".css", ".js",  ".json",
                                                             ".xml",  ".svg", ".txt", ".csv"};
  return size > kPacket && std::find(kTypes.begin(), kTypes.end(), extension(path)) != kTypes.end();
}

std::string gzip(std::string_view bytes) {
  constexpr int kGzipWindow = 15 + 16;  // zlib.h: adding 16 writes a gzip header, with time 0
  constexpr int kMemoryLevel = 9;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = deflate(&stream, Z_FINISH);
  out.resize(status == Z_STREAM_END ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

std::string brotli(std::string_view bytes) {
  constexpr int kQuality = 9;
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const bool done =
      BrotliEncoderCompress(kQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), in,
                            &size, reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_TRUE;
  out.resize(done ? size : 0);
  return out;
}

}  // namespace mingbai::build
