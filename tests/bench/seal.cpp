// SPDX-License-Identifier: GPL-3.0-or-later
// What sealing cannot do without: the key of the words, and nothing else, COUNT times on one thread. Prints seconds.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "generator/seal/cipher.h"

int main(int argc, char** argv) {
  using namespace mingbai::seal;
  const int count = argc > 1 ? std::atoi(argv[1]) : 10;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < count; ++i) {
    if (!slow_key("红马大山新桥白云老井", std::string(kSaltBytes, static_cast<char>(i)), {})) {
      return 3;
    }
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  std::printf("%.3f\n", spent.count());
  return 0;
}
