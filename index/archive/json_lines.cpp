// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/json_lines.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "index/archive/messages.h"
#include "index/base/strings.h"

namespace mingbai::archive {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Error cannot_read(const std::string& name, int error) {
  const ErrorCode code = error == ENOENT   ? ErrorCode::kNotFound
                         : error == EACCES ? ErrorCode::kPermission
                                           : ErrorCode::kIo;
  return {code, substitute(say(kCannotRead), {name, std::strerror(error)})};
}

ssize_t read_some(int file, char* to, std::size_t most) {
  ssize_t got = 0;
  do {
    got = ::read(file, to, most);
  } while (got < 0 && errno == EINTR);
  return got;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  return true;
}

// A file that vanishes with its descriptor, holding all that `from` gives; -1 with errno.
int spooled(int from) {
  std::FILE* const temporary = std::tmpfile();
  if (temporary == nullptr) {
    return -1;
  }
  int file = ::dup(::fileno(temporary));
  std::fclose(temporary);
  std::string chunk(kChunk, '\0');
  ssize_t got = 0;
  while (file >= 0 && (got = read_some(from, chunk.data(), chunk.size())) != 0) {
    if (got < 0 || !write_all(file, std::string_view(chunk).substr(0, static_cast<size_t>(got)))) {
      const int error = errno;
      ::close(file);
      errno = error;
      file = -1;
    }
  }
  if (file >= 0) {
    ::lseek(file, 0, SEEK_SET);
  }
  return file;
}

}  // namespace

Result<JsonLines> JsonLines::open(const std::string& path) {
  const bool standard_input = path == "-";
  const std::string name = standard_input ? say({"标准输入", "standard input"}) : path;
  int file = standard_input ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info {};
  if (file < 0 || ::fstat(file, &info) != 0) {
    return fail(cannot_read(name, errno));
  }
  // Standard input that is a file may stand at any place and be shared.
  if (!S_ISREG(info.st_mode) || standard_input) {
    const int copy = S_ISDIR(info.st_mode) ? (errno = EISDIR, -1) : spooled(file);
    const int error = errno;
    ::close(file);
    if (copy < 0) {
      return fail(cannot_read(name, error));
    }
    file = copy;
  }
  return JsonLines(name, file);
}

JsonLines::JsonLines(JsonLines&& other) noexcept
    : name_(std::move(other.name_)),
      file_(std::exchange(other.file_, -1)),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      buffer_offset_(other.buffer_offset_),
      number_(other.number_),
      ended_(other.ended_) {}

JsonLines::~JsonLines() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

Error JsonLines::failure() const {
  return cannot_read(name_, errno);
}

// Appends a chunk; false at the end of the file.
Result<bool> JsonLines::fill() {
  buffer_.erase(0, begin_);
  buffer_offset_ += begin_;
  begin_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kChunk);
  const ssize_t got = read_some(file_, buffer_.data() + before, kChunk);
  buffer_.resize(before + static_cast<std::size_t>(got < 0 ? 0 : got));
  if (got < 0) {
    return fail(failure());
  }
  ended_ = got == 0;
  return got > 0;
}

Result<std::optional<Line>> JsonLines::next() {
  bool too_long = false;
  std::size_t searched = begin_;
  for (;;) {
    std::size_t end = buffer_.find('\n', searched);
    if (end == std::string::npos && !ended_) {
      searched = buffer_.size() - begin_;
      if (searched > kLongestLine) {  // the rest of the line is passed over
        too_long = true;
        begin_ = buffer_.size();
        searched = 0;
      }
      if (auto more = fill(); !more) {
        return fail(std::move(more.error()));
      }
      continue;
    }
    const bool last = end == std::string::npos;
    if (last && begin_ == buffer_.size() && !too_long) {
      return std::optional<Line>();
    }
    end = last ? buffer_.size() : end;
    Line line{std::string_view(buffer_).substr(begin_, end - begin_), buffer_offset_ + begin_,
              ++number_, too_long || end - begin_ > kLongestLine};
    begin_ = last ? end : end + 1;
    searched = begin_;
    if (line.number == 1 && line.text.starts_with(kByteOrderMark)) {
      line.text.remove_prefix(kByteOrderMark.size());
      line.offset += kByteOrderMark.size();
    }
    if (line.too_long) {
      line.text = {};
      return std::optional(line);
    }
    if (!trim(line.text).empty()) {
      return std::optional(line);
    }
  }
}

Result<std::string> JsonLines::at(std::uint64_t offset, std::size_t length) const {
  std::string bytes(length, '\0');
  std::size_t done = 0;
  while (done < length) {
    const ssize_t got =
        ::pread(file_, bytes.data() + done, length - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return fail(failure());
    }
    if (got == 0) {
      break;
    }
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace mingbai::archive
