// SPDX-License-Identifier: GPL-3.0-or-later
// gate FOLDER: how fast the gate looks through the files of a built site that are in memory, on one
// thread; beside it the floor, a pass that only counts digits.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "generator/build/look_into.h"

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;
  std::string bytes;
};

std::vector<File> read_files(const fs::path& folder) {
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && !path.starts_with(".mingbai/")) {
      std::ifstream file(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << file.rdbuf();
      files.push_back({path, std::move(text).str()});
    }
  }
  return files;
}

// The best of some rounds, in seconds of processor time: the others only tell what else the machine did.
template <typename Work>
double best_of(int rounds, const Work& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: gate FOLDER\n");
    return 2;
  }
  constexpr int kRounds = 5;
  const std::vector<File> files = read_files(argv[1]);
  double megabytes = 0;
  for (const File& file : files) {
    megabytes += static_cast<double>(file.bytes.size()) / 1e6;
  }
  bool is_clean = true;
  const double gate_time = best_of(kRounds, [&] {
    mingbai::check::Gate gate(mingbai::check::GateRules{});
    for (const File& file : files) {
      mingbai::build::look_into(gate, file.path, file.bytes);
    }
    mingbai::Diagnostics diagnostics;
    gate.report(diagnostics);
    is_clean = !diagnostics.has_errors();
  });
  long digits = 0;
  const double floor_time = best_of(kRounds, [&] {
    for (const File& file : files) {
      digits += std::count_if(file.bytes.begin(), file.bytes.end(),
                              [](char c) { return c >= '0' && c <= '9'; });
    }
  });
  std::printf("%zu files, %.1f MB, %s\n", files.size(), megabytes,
              is_clean ? "clean" : "something was found");
  std::printf("gate, one thread          %8.0f MB/s\n", megabytes / gate_time);
  std::printf("counting digits only      %8.0f MB/s (%ld)\n", megabytes / floor_time,
              digits / kRounds);
  std::printf("gate / counting           %8.2f\n", gate_time / floor_time);
  return 0;
}
