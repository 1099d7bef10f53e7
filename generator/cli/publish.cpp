// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/manifest.h"
#include "generator/build/release.h"
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "generator/cli/terminal.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"output",
     "OUT",
     {"build 的输出文件夹，默认 public", "the output folder of build, public by default"}},
    {"--to",
     "DIR",
     {"存放各版本的文件夹，默认 OUT.releases", "folder of the releases, OUT.releases by default"}},
    {"--keep", "N", {"保留几个版本，默认 5", "releases to keep, 5 by default"}},
    {"--list", "", {"列出现有版本", "list the releases"}},
    {"--rollback", "", {"退回上一个版本", "go back to the release before"}},
    {"--release", "NAME", {"配合 --rollback：退回这个版本", "with --rollback: to this release"}},
    {"--verify", "", {"按清单核对当前版本", "check the current release against its manifest"}},
};

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();
  }
  return folder;
}

int list(const Invocation& invocation, const std::string& folder) {
  const auto releases = build::list_releases(invocation.files, folder);
  if (!releases) {
    return report(invocation, releases.error());
  }
  for (const build::ReleaseInfo& release : *releases) {
    std::printf("%s %s\n", release.current ? "*" : " ", release.name.c_str());
  }
  return kFine;
}

int verify(const Invocation& invocation, const std::string& folder) {
  const auto problems =
      build::verify_release(invocation.files, join_path(folder, build::kCurrentRelease));
  if (!problems) {
    return report(invocation, problems.error());
  }
  for (const std::string& problem : *problems) {
    std::printf("%s\n", problem.c_str());
  }
  if (problems->empty()) {
    std::printf("%s\n", invocation.text({"与清单完全一致", "matches the manifest"}).c_str());
  }
  return problems->empty() ? kFine : kContentErrors;
}

int run(const Invocation& invocation) {
  const auto keep = number_option(invocation, "--keep", 5, {1, 1000});
  if (!keep) {
    return kUsageError;
  }
  const std::string output = without_slash(invocation.arguments.get("output", kDefaultOutput));
  const std::string folder = invocation.arguments.get("--to", output + ".releases");
  if (invocation.arguments.has("--list")) {
    return list(invocation, folder);
  }
  if (invocation.arguments.has("--verify")) {
    return verify(invocation, folder);
  }
  if (invocation.arguments.has("--rollback")) {
    const auto target =
        build::roll_back(invocation.files, folder, invocation.arguments.get("--release"),
                         china_day(invocation.environment.now));
    if (!target) {
      return report(invocation, target.error());
    }
    std::fprintf(stderr, "%s%s\n", invocation.text({"已退回版本 ", "went back to "}).c_str(),
                 target->c_str());
    return kFine;
  }
  TerminalProgress progress(invocation.environment);
  Diagnostics diagnostics;
  const auto published = build::publish(
      {invocation.files, output, folder, static_cast<int>(*keep), invocation.environment.jobs,
       &progress, china_day(invocation.environment.now)},
      diagnostics);
  print_diagnostics(invocation, diagnostics);
  if (!published) {
    return report(invocation, published.error());
  }
  if (published->refused) {
    std::fprintf(stderr, "%s\n",
                 invocation
                     .text({"发现个人信息，没有发布；访客看到的仍是原来的版本",
                            "personal data was found; nothing was published, readers still see the "
                            "release before"})
                     .c_str());
    return kContentErrors;
  }
  const Text line = published->fresh
                        ? Text{"已发布版本 {0}（{1} 个文件），位置：{2}/current",
                               "published {0} ({1} files) at {2}/current"}
                        : Text{"没有变化，当前版本仍是 {0}（{1} 个文件）：{2}/current",
                               "nothing changed; {0} ({1} files) stays at {2}/current"};
  std::fprintf(stderr, "%s\n",
               substitute(invocation.text(line),
                          {published->release, std::to_string(published->files), folder})
                   .c_str());
  for (const std::string& dropped : published->dropped) {
    std::fprintf(stderr, "%s%s\n",
                 invocation.text({"删去旧版本 ", "dropped the old release "}).c_str(),
                 dropped.c_str());
  }
  return kFine;
}

}  // namespace

const Command kPublishCommand = {
    "publish",
    {"把生成好的网站发布成一个版本，可退回", "make a release of the built site, with rollback"},
    {"mingbai publish public --to /srv/mingbai\nmingbai publish public --list\nmingbai publish "
     "public --rollback",
     "mingbai publish public --to /srv/mingbai\nmingbai publish public --list\nmingbai publish "
     "public --rollback"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
