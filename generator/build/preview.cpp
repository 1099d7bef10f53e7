// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/preview.h"

#include "generator/build/gate_state.h"
#include "generator/build/gated_sink.h"
#include "generator/build/pipeline.h"
#include "generator/build/search_records.h"
#include "index/store/indexer.h"

namespace mingbai::build {
namespace {

class MemorySink final : public PublicSink {
 public:
  explicit MemorySink(std::string page_script) : page_script_(std::move(page_script)) {}

  Result<void> put(const render::PublicPage& page) override {
    std::string bytes = page.bytes();
    const std::size_t end = bytes.rfind("</body>");
    if (!page_script_.empty() && end != std::string::npos) {
      bytes.insert(end, "<script src=\"" + page_script_ + "\"></script>");
    }
    keep(page.path(), std::move(bytes));
    return {};
  }

  Result<void> put_file(const std::string& path, std::string_view bytes) override {
    keep(path, std::string(bytes));
    return {};
  }

  FileTree take() { return std::move(tree_); }

 private:
  void keep(const std::string& path, std::string bytes) {
    auto shared = std::make_shared<const std::string>(std::move(bytes));
    const std::scoped_lock lock(mutex_);
    tree_[path] = std::move(shared);
  }

  const std::string page_script_;
  std::mutex mutex_;
  FileTree tree_;
};

}  // namespace

Preview::Preview(PreviewJob job)
    : job_(std::move(job)), state_(std::make_shared<const PreviewState>()) {}

std::shared_ptr<const PreviewState> Preview::state() const {
  const std::scoped_lock lock(mutex_);
  return state_;
}

void Preview::rebuild() {
  auto next = std::make_shared<PreviewState>();
  const auto before = state();
  next->generation = before->generation + 1;
  Diagnostics diagnostics;
  auto workspace = load_workspace(job_.files, job_.environment, job_.folders, diagnostics);
  if (!workspace) {
    next->failure = workspace.error().message;
    next->files = before->files;  // better the last good pages than none
    next->workspace = before->workspace;
  } else {
    next->workspace = std::move(*workspace);
    MemorySink sink(job_.page_script);
    check::Gate gate(gate_rules(job_.files, *next->workspace, diagnostics));
    GatedSink<render::PublicPage> gated(sink, gate);
    std::vector<store::Record> records;
    const auto rendered = render_all<render::PublicPage>(
        *next->workspace, {job_.files, job_.environment.jobs, nullptr, &records}, gated,
        diagnostics);
    if (!rendered) {
      next->failure = rendered.error().message;
    }
    gate.report(job_.files, job_.folders.site, next->workspace->site, diagnostics);
    next->files = std::make_shared<const FileTree>(sink.take());
    auto indexer = store::Indexer::open(job_.index, site_vocabulary(next->workspace->site),
                                        job_.environment.jobs);
    const auto indexed = indexer ? indexer->update(records) : fail(indexer.error());
    if (!indexed && next->failure.empty()) {
      next->failure = indexed.error().message;
    }
  }
  next->diagnostics = diagnostics.sorted();
  const std::scoped_lock lock(mutex_);
  state_ = std::move(next);
}

}  // namespace mingbai::build
