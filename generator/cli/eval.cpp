// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cmath>

#include <nlohmann/json.hpp>

#include "generator/cli/commands.h"
#include "generator/cli/faces.h"
#include "generator/cli/folders.h"
#include "generator/cli/terminal.h"
#include "index/archive/evaluation.h"
#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

using archive::Evaluation;
using archive::Measures;

constexpr std::string_view kArchiveFace = "archive";
constexpr std::string_view kBrowserFace = "browser";

constexpr OptionRow kOptions[] = {
    {"--db",
     "DIR",
     {"检索库，或 build 的输出文件夹，默认 public",
      "search index, or output folder of build; public by default"}},
    {"--queries",
     "FILE",
     {"问题文件，一行一个 {\"qid\", \"query\", \"relevant\": [id…]}，可加 \"class\"、\"filters\"",
      "questions, one {\"qid\", \"query\", \"relevant\": [id…]} a line, with \"class\" and "
      "\"filters\" at will"},
     OptionRow::Count::kRequired},
    {"--run",
     "FILE",
     {"把每个问题找到的写进这个文件：qid、id、名次，用制表符隔开",
      "write what was found to this file: qid, id, rank, separated by tabs"}},
    {"--floor",
     "NAME=VALUE",
     {"达不到就算失败：mrr=0.9，某一类 question.r10=0.6；none、p50、p99 是不得超过",
      "fail below this: mrr=0.9, of one class question.r10=0.6; none, p50, p99 must not exceed it"},
     OptionRow::Count::kMany},
    {"--face",
     "NAME",
     {"问哪一个：archive 检索库（默认），browser 静态检索（网页里用的，由 node 运行）",
      "which one to ask: archive (default), or browser: the search of pages, run by node"}},
    {"--browser",
     "DIR",
     {"静态检索的文件夹；不写时在 --db 的文件夹里找",
      "folder of the search without a server; by default it is looked for in --db"}},
    {"--json", "", {"结果写成 JSON", "print the result as JSON"}},
};

nlohmann::ordered_json as_json(const Measures& measures) {
  nlohmann::ordered_json out;
  out["questions"] = measures.questions;
  for (const auto& [name, value] : archive::values_of(measures)) {
    out[std::string(name)] = value;
  }
  return out;
}

void print_json(const Evaluation& evaluation) {
  nlohmann::ordered_json out;
  out["version"] = 1;
  out["all"] = as_json(evaluation.all);
  out["classes"] = nlohmann::ordered_json::object();
  for (const auto& [group, measures] : evaluation.groups) {
    out["classes"][group] = as_json(measures);
  }
  constexpr auto kReplaceBadBytes = nlohmann::ordered_json::error_handler_t::replace;
  std::printf("%s\n", out.dump(1, ' ', false, kReplaceBadBytes).c_str());
}

void print_row(const std::string& name, const Measures& m) {
  std::printf("%-24s %6zu  %.4f  %.4f  %.4f  %.4f  %.4f  %.4f  %8.2f %8.2f\n",
              printable(name).c_str(), m.questions, m.mrr, m.r1, m.r5, m.r10, m.set10, m.none,
              m.p50, m.p99);
}

void print_table(const Invocation& invocation, const Evaluation& evaluation) {
  std::printf("%-24s %6s  %-6s  %-6s  %-6s  %-6s  %-6s  %-6s  %8s %8s\n", "class", "n", "MRR@10",
              "R@1", "R@5", "R@10", "set@10", "none", "p50 ms", "p99 ms");
  for (const auto& [group, measures] : evaluation.groups) {
    if (!group.empty() || evaluation.groups.size() > 1) {
      print_row(group.empty() ? "-" : group, measures);
    }
  }
  print_row(invocation.text({"全部", "all"}), evaluation.all);
}

// kFine when every floor is reached; says which is not.
int check_floors(const Invocation& invocation, const std::vector<archive::Floor>& floors,
                 const Evaluation& evaluation) {
  int code = kFine;
  for (const archive::Floor& floor : floors) {
    const auto failed = archive::failure_of(floor, evaluation);
    if (!failed) {
      continue;
    }
    code = kContentErrors;
    const std::string name = (floor.group.empty() ? "" : floor.group + ".") + floor.measure;
    const std::string measured = std::isnan(*failed)
                                     ? invocation.text({"没有这一类问题", "no such question"})
                                     : std::to_string(*failed);
    std::fprintf(stderr, "%s\n",
                 substitute(invocation.text({"没有达到 {0}={1}：{2}", "{0}={1} not reached: {2}"}),
                            {printable(name), std::to_string(floor.value), measured})
                     .c_str());
  }
  return code;
}

std::optional<std::vector<archive::Floor>> floors_of(const Invocation& invocation) {
  std::vector<archive::Floor> floors;
  for (const std::string& text : invocation.arguments.all("--floor")) {
    const auto floor = archive::parse_floor(text);
    if (!floor) {
      (void)usage_error(invocation, {"--floor 要写成 mrr=0.9 或 类别.mrr=0.9；可用 "
                                     "mrr、r1、r5、r10、set10、none、p50、p99",
                                     "--floor takes mrr=0.9 or CLASS.mrr=0.9; one of mrr, r1, r5, "
                                     "r10, set10, none, p50, p99"});
      return std::nullopt;
    }
    floors.push_back(*floor);
  }
  return floors;
}

Result<std::string> find_browser(const Invocation& invocation) {
  const std::string folder = invocation.arguments.get("--browser");
  return find_browser_search(
      invocation.files, folder.empty() ? invocation.arguments.get("--db", kDefaultOutput) : folder);
}

// Finds what is asked and asks it.
template <auto kFind, typename Ask>
Result<std::vector<archive::Ranking>> ask(const Invocation& invocation, const Ask& ask_face,
                                          const std::vector<archive::Question>& questions) {
  const auto found = kFind(invocation);
  return found ? ask_face(*found, questions) : fail(found.error());
}

int run(const Invocation& invocation) {
  const auto floors = floors_of(invocation);
  if (!floors) {
    return kUsageError;
  }
  const std::string face = invocation.arguments.get("--face", kArchiveFace);
  if (face != kArchiveFace && face != kBrowserFace) {
    return usage_error(invocation,
                       {"--face 是 archive 或 browser", "--face is archive or browser"});
  }
  Diagnostics diagnostics;
  const auto questions =
      archive::read_questions(invocation.arguments.get("--queries"), diagnostics);
  print_diagnostics(invocation, diagnostics);
  if (!questions) {
    return report(invocation, questions.error());
  }
  if (diagnostics.has_errors()) {
    return kContentErrors;
  }
  const auto rankings = face == kArchiveFace
                            ? ask<&find_archive>(invocation, ask_archive, *questions)
                            : ask<&find_browser>(invocation, ask_browser, *questions);
  if (!rankings) {
    return report(invocation, rankings.error());
  }
  if (const std::string path = invocation.arguments.get("--run"); !path.empty()) {
    const auto written =
        write_atomically(invocation.files, path, archive::run_lines(*questions, *rankings));
    if (!written) {
      return report(invocation, written.error());
    }
  }
  const Evaluation evaluation = archive::evaluate(*questions, *rankings);
  if (invocation.arguments.has("--json")) {
    print_json(evaluation);
  } else {
    print_table(invocation, evaluation);
  }
  return check_floors(invocation, *floors, evaluation);
}

}  // namespace

const Command kEvalCommand = {
    "eval",
    {"用一批问题检验检索的好坏", "measure how good the search is"},
    {"mingbai eval --db 检索库 --queries 问题.jsonl\nmingbai eval --db 检索库 --queries 问题.jsonl "
     "--run 结果.tsv --floor mrr=0.9\nmingbai eval --db public --face browser --queries 问题.jsonl",
     "mingbai eval --db archive --queries questions.jsonl\nmingbai eval --db archive --queries "
     "questions.jsonl --run found.tsv --floor mrr=0.9 --floor question.r10=0.6\nmingbai eval --db "
     "public --face browser --queries questions.jsonl"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
