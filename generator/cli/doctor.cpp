// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <filesystem>

#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "index/base/strings.h"
#include "index/base/version.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site", "SITE", {"站点文件夹，可不写", "the site folder, may be left out"}},
    {"--out", "DIR", {"输出文件夹，默认 public", "output folder, public by default"}},
};

class Findings {
 public:
  explicit Findings(const Invocation& invocation) : invocation_(invocation) {}

  void good(const Text& what, const std::string& detail) { print({"好", "ok"}, what, detail); }
  void bad(const Text& what, const std::string& detail) {
    print({"有问题", "problem"}, what, detail);
    ++problems_;
  }
  int problems() const { return problems_; }

 private:
  void print(const Text& mark, const Text& what, const std::string& detail) {
    std::printf("[%s] %s：%s\n", invocation_.text(mark).c_str(), invocation_.text(what).c_str(),
                detail.c_str());
  }

  const Invocation& invocation_;
  int problems_ = 0;
};

void check_output(const Invocation& invocation, const std::string& output, Findings& findings) {
  const Text what{"输出文件夹可写", "the output folder can be written"};
  const std::string probe = join_path(output, ".mingbai-probe");
  const bool existed = invocation.files.exists(output);
  auto done = invocation.files.make_directories(output);
  done = done ? invocation.files.write(probe, "") : std::move(done);
  if (!done) {
    findings.bad(what, done.error().message);
    return;
  }
  (void)invocation.files.remove(probe);
  if (!existed) {
    (void)invocation.files.remove(output);
  }
  std::error_code error;
  const auto space = std::filesystem::space(existed ? output : ".", error);
  constexpr std::uintmax_t kMiB = 1U << 20U;
  const std::string free = error ? "?" : std::to_string(space.available / kMiB) + " MiB";
  findings.good(what, output + invocation.text({"，剩余空间 ", ", free space "}) + free);
}

void check_fonts(const Invocation& invocation, Findings& findings) {
  const Text what{"中文字体", "Chinese font"};
  for (const char* folder : {"/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/wqy",
                             "/usr/share/fonts/truetype/arphic"}) {
    if (invocation.files.exists(folder)) {
      findings.good(what, folder);
      return;
    }
  }
  findings.good(what,
                invocation.text({"本机没有装；网站不需要，打印和截图才需要（fonts-noto-cjk）",
                                 "none here; sites need none, printing does (fonts-noto-cjk)"}));
}

int run(const Invocation& invocation) {
  Findings findings(invocation);
  findings.good({"程序版本", "version"}, "mingbai " + std::string(program_version()));
  findings.good({"可用线程", "threads"}, std::to_string(invocation.environment.jobs));
  const std::string site = invocation.arguments.get("site");
  if (!site.empty()) {
    const Text what{"站点文件夹", "site folder"};
    const std::string settings = join_path(site, "site.yaml");
    const auto text = invocation.files.read(settings);
    text ? findings.good(what, settings) : findings.bad(what, text.error().message);
  }
  const Text theme_label{"主题", "theme"};
  const auto theme = find_theme(invocation, site);
  theme ? findings.good(theme_label, *theme) : findings.bad(theme_label, theme.error().message);
  check_output(invocation, invocation.arguments.get("--out", kDefaultOutput), findings);
  check_fonts(invocation, findings);
  return findings.problems() == 0 ? kFine : kEnvironmentError;
}

}  // namespace

const Command kDoctorCommand = {
    "doctor",
    {"检查这台机器和文件夹能不能用", "look whether this machine and the folders will do"},
    {"mingbai doctor\nmingbai doctor content --out public",
     "mingbai doctor\nmingbai doctor content --out public"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
