// SPDX-License-Identifier: GPL-3.0-or-later

// Our tables against the cmark-gfm command over tables made at random, when it is installed. Kept
// out on purpose, because we differ there (tables.h): lazy continuation, rows that are a single
// bar, rows indented by four columns, raw HTML, a delimiter row without a bar, Chinese beside
// emphasis.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include <doctest/doctest.h>
#include <unistd.h>

#include "generator/markdown/render.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

class TableMaker {
 public:
  std::string next() {
    std::string out;
    const int columns = pick(1, 5);
    if (pick(0, 3) == 0) {
      out += "above *it*\n";
    }
    out += row(columns);
    out += delimiter_row(pick(0, 9) == 0 ? columns + pick(-1, 1) : columns);
    for (int rows = pick(0, 4); rows > 0; --rows) {
      out += pick(0, 5) == 0 ? row(columns + pick(-1, 1)) : row(columns);
    }
    const std::string prefix = pick(0, 4) == 0 ? "> " : "";
    std::string prefixed;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = out.find('\n', at) + 1;
      prefixed += prefix + out.substr(at, end - at);
      at = end;
    }
    return prefixed;
  }

 private:
  int pick(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
  }

  std::string cell() {
    static const std::vector<std::string> kParts{
        "é",   "377", "a",  " ",  "**b**",  "`c`",  "\\|",      "`\\|`", "*",  "_d_",
        "[x]", "(y)", "1.", "# ", "\\",     "\\\\", "~",        "&amp;", "!",  ":",
        "-",   "_",   "`",  "**", "[a](b)", "\"",   "https://", "£",     "\t", "\\*"};
    std::string out = "x";
    for (int n = pick(0, 4); n > 0; --n) {
      out += kParts[static_cast<std::size_t>(pick(0, static_cast<int>(kParts.size()) - 1))];
    }
    return pick(0, 9) == 0 ? "" : out;
  }

  std::string row(int columns) {
    std::string out = "|";
    for (int i = 0; i < std::max(columns, 1); ++i) {
      out += " " + cell() + " |";
    }
    if (pick(0, 4) == 0 && out.size() > 8) {
      out.pop_back();
      out += "end";
    }
    return out + "\n";
  }

  std::string delimiter_row(int columns) {
    static const std::vector<std::string> kMarkers{"---", ":--", "--:", ":-:", "-", ":---:"};
    std::string out = "|";
    for (int i = 0; i < std::max(columns, 1); ++i) {
      out += " " + kMarkers[static_cast<std::size_t>(pick(0, 5))] + " |";
    }
    return out + "\n";
  }

  std::mt19937 random_{20170412};  // fixed: the same tables every time
};

std::string run_cmark_gfm(const std::string& source) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                     ("mingbai_table_oracle_" + std::to_string(getpid()) + ".md");
  std::ofstream(path, std::ios::binary) << source;
  const std::string command = "cmark-gfm -e table '" + path.string() + "' 2>/dev/null";
  std::string out;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
  if (FILE* pipe = popen(command.c_str(), "r"); pipe != nullptr) {
    char buffer[4096];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
      out.append(buffer, n);
    }
    pclose(pipe);
  }
  std::filesystem::remove(path);
  return out;
}

std::vector<std::string> split_at_headings(const std::string& html) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at != std::string::npos;) {
    const std::size_t next = html.find("<h6>", at + 1);
    parts.push_back(html.substr(at, next == std::string::npos ? next : next - at));
    at = next;
  }
  return parts;
}

}  // namespace

TEST_CASE("表格：与 cmark-gfm 对随机表格的结果相同") {
  if (run_cmark_gfm("a").empty()) {
    MESSAGE("没有安装 cmark-gfm，这一项没有测：apt-get install cmark-gfm");
    return;
  }
  constexpr int kTables = 400;
  TableMaker maker;
  std::vector<std::string> sources;
  std::string all;
  for (int i = 0; i < kTables; ++i) {
    sources.push_back("###### t" + std::to_string(i) + "\n\n" + maker.next() + "\n");
    all += sources.back();
  }
  Options options;
  options.style = Style::kBare;
  std::vector<Diagnostic> diagnostics;
  const std::vector<std::string> expected = split_at_headings(run_cmark_gfm(all));
  const std::vector<std::string> ours = split_at_headings(render(all, options, diagnostics).html);
  REQUIRE(expected.size() == kTables);
  REQUIRE(ours.size() == kTables);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CAPTURE(sources[i]);
    CHECK(ours[i] == expected[i]);
  }
}
