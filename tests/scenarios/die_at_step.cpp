// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded in front of a program (LD_PRELOAD): kills it with SIGKILL just before the n-th call that
// changes what lies on the disk; n is DIE_AT_STEP of the environment. Steps are renames, removals,
// syncs and writes to files. At the end their number goes into the file STEPS_FILE, if there is
// one.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> steps{0};

void step() {
  const char* at = std::getenv("DIE_AT_STEP");
  if (const long now = ++steps; at != nullptr && now == std::atol(at)) {
    ::kill(::getpid(), SIGKILL);
  }
}

bool is_file(int descriptor) {
  struct stat info {};
  return ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

struct Teller {
  Teller() = default;
  Teller(const Teller&) = delete;
  Teller& operator=(const Teller&) = delete;
  ~Teller() {
    const char* path = std::getenv("STEPS_FILE");
    if (std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "w")) {
      std::fprintf(file, "%ld\n", steps.load());
      std::fclose(file);
    }
  }
} teller;

}  // namespace

extern "C" {

int rename(const char* from, const char* to) noexcept {
  static const auto original = next<int (*)(const char*, const char*)>("rename");
  step();
  return original(from, to);
}

int unlink(const char* path) noexcept {
  static const auto original = next<int (*)(const char*)>("unlink");
  step();
  return original(path);
}

int fsync(int descriptor) {
  static const auto original = next<int (*)(int)>("fsync");
  step();
  return original(descriptor);
}

int fdatasync(int descriptor) {
  static const auto original = next<int (*)(int)>("fdatasync");
  step();
  return original(descriptor);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  static const auto original = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  step();
  return original(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
  static const auto original = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  step();
  return original(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
  static const auto original = next<ssize_t (*)(int, const void*, size_t)>("write");
  if (is_file(descriptor)) {
    step();
  }
  return original(descriptor, bytes, count);
}

}  // extern "C"
