// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "generator/build/pipeline.h"
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "generator/cli/terminal.h"
#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site",
     "SITE",
     {"站点文件夹（里面有 site.yaml）", "the site folder (it holds site.yaml)"},
     OptionRow::Count::kRequired},
    {"--out", "DIR", {"输出文件夹，默认 public", "output folder, public by default"}},
    {"--theme", "DIR", {"主题文件夹", "theme folder"}},
    {"--jobs", "N", {"用几个线程，默认全部核心", "threads, all cores by default"}},
    {"--audience",
     "WHO",
     {"公网（默认）或 本村：给村里查询机的，另放一个文件夹",
      "public (default) or village: for the kiosk inside the village, into a folder of its own"}},
    {"--no-index", "", {"不更新检索库", "leave the search index alone"}},
    {"--json", "", {"结果写成 JSON", "print the result as JSON"}},
};

std::string result_json(const build::BuildReport& report, const Diagnostics& diagnostics,
                        Language language) {
  nlohmann::ordered_json result;
  result["version"] = 1;
  result["committed"] = report.committed;
  result["pages"] = report.pages;
  result["written"] = report.files.written;
  result["unchanged"] = report.files.unchanged;
  result["removed"] = report.files.removed;
  result["changed"] = report.files.changed;
  result["changed_standards"] = report.changed_standards;
  result["indexed"] = report.indexed;
  result["diagnostics"] = nlohmann::ordered_json::parse(diagnostics_json(diagnostics, language));
  return result.dump(1);
}

// What a change of the sources did to pages that stood before.
void print_changes(const Invocation& invocation, const build::BuildReport& report) {
  constexpr std::size_t kMostShown = 30;
  std::vector<std::string> pages;
  for (const std::string& path : report.files.changed) {
    if (path.ends_with(".html")) {
      pages.push_back(path);
    }
  }
  if (!report.changed_standards.empty()) {
    std::fprintf(
        stderr, "%s\n",
        substitute(
            invocation.text(
                {"变了的补贴标准：{0}。要重印的卡用 mingbai cards 站点 --standard 编号 --list 查",
                 "changed standards: {0}; cards to print again: mingbai cards SITE "
                 "--standard ID --list"}),
            {join(report.changed_standards, "、")})
            .c_str());
  }
  for (std::size_t i = 0; i < pages.size() && i < kMostShown; ++i) {
    std::fprintf(stderr, "%s%s\n", invocation.text({"变了的网页：", "changed page: "}).c_str(),
                 pages[i].c_str());
  }
  if (pages.size() > kMostShown) {
    std::fprintf(stderr, "%s\n",
                 substitute(invocation.text({"……一共 {0} 个网页变了，--json 列出全部",
                                             "… {0} pages changed; --json lists them all"}),
                            {std::to_string(pages.size())})
                     .c_str());
  }
}

void print_summary(const Invocation& invocation, const build::BuildReport& report,
                   const std::string& output) {
  if (report.recovered) {
    std::fprintf(
        stderr, "%s\n",
        invocation.text({"上次生成被打断，已经先补完", "completed an interrupted build first"})
            .c_str());
  }
  print_changes(invocation, report);
  for (const std::string& path : report.files.removed) {
    std::fprintf(stderr, "%s%s\n",
                 invocation.text({"删去过时文件：", "removed stale file: "}).c_str(), path.c_str());
  }
  const std::string line = substitute(
      invocation.text(
          {"已生成 {0} 个网页到 {1}：写入 {2} 个文件，{3} 个没有变化，删去 {4} 个；检索库更新 {5} "
           "篇",
           "built {0} pages in {1}: {2} files written, {3} unchanged, {4} removed; {5} documents "
           "indexed"}),
      {std::to_string(report.pages), output, std::to_string(report.files.written),
       std::to_string(report.files.unchanged), std::to_string(report.files.removed.size()),
       std::to_string(report.indexed)});
  std::fprintf(stderr, "%s\n", line.c_str());
}

std::optional<model::Audience> audience_of(std::string_view word) {
  if (word == "公网" || word == "public") {
    return model::Audience::kPublic;
  }
  return word == "本村" || word == "village" ? std::optional(model::Audience::kVillage)
                                             : std::nullopt;
}

int run(const Invocation& invocation) {
  const auto jobs = number_option(invocation, "--jobs", invocation.environment.jobs, {1, 256});
  if (!jobs) {
    return kUsageError;
  }
  Environment environment = invocation.environment;
  environment.jobs = static_cast<int>(*jobs);
  const std::string site = invocation.arguments.get("site");
  const std::string output = invocation.arguments.get("--out", kDefaultOutput);
  const auto theme = find_theme(invocation, site);
  if (!theme) {
    return report(invocation, theme.error());
  }
  const auto audience = audience_of(invocation.arguments.get("--audience", "公网"));
  if (!audience) {
    return usage_error(invocation,
                       {"--audience 写“公网”或“本村”", "--audience is public or village"});
  }
  TerminalProgress progress(environment);
  Diagnostics diagnostics;
  const auto built = build::build_site({invocation.files,
                                        environment,
                                        {site, *theme, *audience},
                                        output,
                                        !invocation.arguments.has("--no-index"),
                                        &progress},
                                       diagnostics);
  const bool json = invocation.arguments.has("--json");
  if (!json) {
    print_diagnostics(invocation, diagnostics);
  }
  if (!built) {
    return report(invocation, built.error());
  }
  if (json) {
    std::printf("%s\n", result_json(*built, diagnostics, environment.language).c_str());
  } else if (built->committed) {
    print_summary(invocation, *built, output);
  } else {
    std::fprintf(stderr, "%s\n",
                 invocation
                     .text({"内容有错，没有改动输出文件夹",
                            "content errors; the output folder is untouched"})
                     .c_str());
  }
  return built->committed ? kFine : kContentErrors;
}

}  // namespace

const Command kBuildCommand = {
    "build",
    {"把站点文件夹生成为网站和检索库", "make the website and the search index from a site folder"},
    {"mingbai build content --out public\nmingbai build 我的站点 --out D盘/网站 --no-index\n"
     "mingbai build content --audience 本村 --out 查询机",
     "mingbai build content --out public\nmingbai build mysite --out public --no-index --jobs 2"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
