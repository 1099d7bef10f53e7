// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>

#include "generator/build/gate_state.h"
#include "generator/build/gated_sink.h"
#include "generator/build/pipeline.h"
#include "generator/check/disclosure.h"
#include "generator/check/links.h"
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "generator/cli/terminal.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site", "SITE", {"站点文件夹", "the site folder"}, OptionRow::Count::kRequired},
    {"--theme", "DIR", {"主题文件夹", "theme folder"}},
    {"--json", "", {"结果写成 JSON", "print the result as JSON"}},
};

// Keeps what a build would write, and writes nothing.
class CheckSink final : public build::PublicSink {
 public:
  Result<void> put(const render::PublicPage& page) override {
    return put_file(page.path(), page.bytes());
  }
  Result<void> put_file(const std::string& path, std::string_view bytes) override {
    const std::scoped_lock lock(mutex_);
    files_[path] = path.ends_with(".html") ? std::string(bytes) : std::string();
    return {};
  }
  std::vector<check::CheckedFile> files() const {
    std::vector<check::CheckedFile> list;
    for (const auto& [path, bytes] : files_) {
      list.push_back({path, bytes});
    }
    return list;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> files_;
};

int run(const Invocation& invocation) {
  const std::string site = invocation.arguments.get("site");
  const auto theme = find_theme(invocation, site);
  if (!theme) {
    return report(invocation, theme.error());
  }
  TerminalProgress progress(invocation.environment);
  Diagnostics diagnostics;
  const auto workspace =
      build::load_workspace(invocation.files, invocation.environment, {site, *theme}, diagnostics);
  if (!workspace) {
    return report(invocation, workspace.error());
  }
  CheckSink sink;
  check::Gate gate(build::gate_rules(invocation.files, **workspace, diagnostics));
  build::GatedSink<render::PublicPage> gated(sink, gate);
  const int jobs = invocation.environment.jobs;
  if (auto done = build::render_all<render::PublicPage>(
          **workspace, {invocation.files, jobs, &progress, nullptr}, gated, diagnostics);
      !done) {
    return report(invocation, done.error());
  }
  const auto files = sink.files();
  check::check_disclosure((*workspace)->site, diagnostics);
  check::check_links((*workspace)->site, files, jobs, diagnostics);
  gate.report(invocation.files, site, (*workspace)->site, diagnostics);
  if (invocation.arguments.has("--json")) {
    std::printf("%s\n", diagnostics_json(diagnostics, invocation.environment.language).c_str());
  } else {
    print_diagnostics(invocation, diagnostics);
    const std::string line = substitute(
        invocation.text({"检查了 {0} 篇文档、{1} 个文件", "checked {0} documents, {1} files"}),
        {std::to_string((*workspace)->site.documents.size()), std::to_string(files.size())});
    std::fprintf(
        stderr, "%s%s\n", line.c_str(),
        diagnostics.has_errors() ? "" : invocation.text({"：没有错误", ": no errors"}).c_str());
  }
  return diagnostics.has_errors() ? kContentErrors : kFine;
}

}  // namespace

const Command kCheckCommand = {
    "check",
    {"检查内容：字段、链接、锚点、附件、个人信息，不写任何文件",
     "check fields, links, anchors, attachments and personal data; writes nothing"},
    {"mingbai check content\nmingbai check content --json",
     "mingbai check content\nmingbai check content --json"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
