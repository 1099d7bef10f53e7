// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz harness over the files of its seed corpus, so that harnesses are built and run with
// the ordinary tests and cannot rot.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 1;
  run("");
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) {
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes((std::istreambuf_iterator<char>(file)),
                              std::istreambuf_iterator<char>());
      run(bytes);
      // Every prefix of a small seed: truncation is the commonest damage.
      for (std::size_t cut = 0; bytes.size() <= 4096 && cut < bytes.size(); cut += 7) {
        run(bytes.substr(0, cut));
      }
      ++count;
    }
  }
  std::printf("%zu inputs\n", count);
  return 0;
}
