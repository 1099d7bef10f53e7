// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/append_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "index/base/language.h"

namespace mingbai {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18U;

tl::unexpected<Error> failure(const std::string& path) {
  const ErrorCode code = errno == EACCES ? ErrorCode::kPermission : ErrorCode::kIo;
  return fail(code, path + say({"：写不了：", ": cannot be written: "}) + std::strerror(errno));
}

}  // namespace

Result<AppendFile> AppendFile::create(const std::string& path, Kind kind) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0 || (kind == Kind::kNameless && ::unlink(path.c_str()) != 0)) {
    auto failed = failure(path);
    ::close(file);
    return failed;
  }
  return AppendFile(path, file);
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      buffer_(std::move(other.buffer_)),
      size_(other.size_) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(buffer_, other.buffer_);
  std::swap(size_, other.size_);
  return *this;
}

AppendFile::~AppendFile() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

Result<void> AppendFile::append(std::string_view bytes) {
  buffer_.append(bytes);
  size_ += bytes.size();
  return buffer_.size() < kBuffer ? Result<void>() : flush();
}

Result<void> AppendFile::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t put = ::write(file_, rest.data(), rest.size());
    if (put < 0 && errno != EINTR) {
      return failure(path_);
    }
    rest.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  buffer_.clear();
  return {};
}

Result<void> AppendFile::sync() {
  if (auto flushed = flush(); !flushed) {
    return flushed;
  }
  return ::fsync(file_) == 0 ? Result<void>() : failure(path_);
}

Result<std::string> AppendFile::at(std::uint64_t offset, std::size_t length) const {
  std::string bytes(length, '\0');
  std::size_t done = 0;
  while (done < length) {
    const ssize_t got =
        ::pread(file_, bytes.data() + done, length - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno != EINTR) {
      return failure(path_);
    }
    if (got == 0) {
      break;
    }
    done += got < 0 ? 0 : static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace mingbai
