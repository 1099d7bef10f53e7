// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/pipeline.h"

#include <algorithm>
#include <iterator>

#include "generator/build/changed_standards.h"
#include "generator/build/gate_state.h"
#include "generator/build/gated_sink.h"
#include "generator/build/search_records.h"
#include "generator/build/standard_records.h"
#include "generator/seal/seal.h"
#include "generator/site/publicity.h"
#include "index/base/parallel.h"
#include "index/browser/writer.h"
#include "index/store/indexer.h"
#include "index/text/date.h"

namespace mingbai::build {
namespace {

// The first failure in the order of the slots, so that the message does not depend on threads.
Result<void> first_failure(std::vector<Result<void>> outcomes) {
  for (Result<void>& outcome : outcomes) {
    if (!outcome) {
      return std::move(outcome);
    }
  }
  return {};
}

class Stage {
 public:
  Stage(Progress* progress, Text name, std::size_t total) : progress_(progress) {
    if (progress_ != nullptr) {
      progress_->begin(name, total);
    }
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    if (progress_ != nullptr) {
      progress_->end();
    }
  }
  void advance() const {
    if (progress_ != nullptr) {
      progress_->advance();
    }
  }

 private:
  Progress* progress_;
};

template <typename PageType>
Result<void> render_pages(const Workspace& workspace, const RenderJob& job, SinkOf<PageType>& sink,
                          Diagnostics& diagnostics) {
  const std::vector<render::PageSpec> plan = workspace.renderer->plan();
  if (job.records != nullptr) {
    job.records->resize(workspace.site.documents.size());
  }
  std::vector<Result<void>> outcomes(plan.size());
  const Stage stage(job.progress, {"生成网页", "rendering pages"}, plan.size());
  parallel_for(plan.size(), job.jobs, [&](std::size_t i, std::size_t) {
    render::RenderedPage rendered = workspace.renderer->render(plan[i]);
    if (!rendered.diagnostics.empty()) {
      diagnostics.append(std::move(rendered.diagnostics));
    }
    if (job.records != nullptr && rendered.document) {
      (*job.records)[*rendered.document] =
          search_record(workspace.site, rendered, {job.files, workspace.folders.site});
    }
    if (!rendered.page.bytes.empty()) {
      outcomes[i] = sink.put(workspace.renderer->page_for<PageType>(std::move(rendered.page)));
    }
    stage.advance();
  });
  if (job.records != nullptr) {
    std::vector<store::Record> standards = standard_records(workspace.site);
    std::move(standards.begin(), standards.end(), std::back_inserter(*job.records));
  }
  return first_failure(std::move(outcomes));
}

template <typename PageType>
Result<void> carry_files(const Workspace& workspace, const RenderJob& job, SinkOf<PageType>& sink) {
  for (const render::Asset& asset : workspace.assets.files) {
    if (auto done = sink.put_file(asset.path, asset.bytes); !done) {
      return done;
    }
  }
  if (workspace.site.config.card_pages) {
    const std::string opener(seal::kOpenerPath);
    if (auto done = sink.put_file(opener, seal::opener_script()); !done) {
      return done;
    }
  }
  const std::vector<model::StaticFile>& files = workspace.site.files;
  std::vector<Result<void>> outcomes(files.size());
  const Stage stage(job.progress, {"复制附件和图片", "copying files"}, files.size());
  parallel_for(files.size(), job.jobs, [&](std::size_t i, std::size_t) {
    const auto bytes = job.files.read(join_path(workspace.folders.site, files[i].source_path));
    outcomes[i] = bytes ? sink.put_file(files[i].output_path, *bytes) : fail(bytes.error());
    stage.advance();
  });
  return first_failure(std::move(outcomes));
}

// For the server: see render/search_kit.h.
Result<void> put_search_kit(const BuildJob& job, const Workspace& workspace, OutputTree& tree) {
  const std::string kit = search_kit_folder("");
  if (auto done = tree.put(join_path(kit, "data.json"), workspace.renderer->search_data()); !done) {
    return done;
  }
  const std::string templates = join_path(job.folders.theme, "templates");
  for (const std::string_view name : workspace.templates->names()) {
    const auto text = job.files.read(join_path(templates, name));
    auto done =
        text ? tree.put(join_path(join_path(kit, "templates"), name), *text) : fail(text.error());
    if (!done) {
      return done;
    }
  }
  return {};
}

// What the search page reads where no server answers.
template <typename PageType>
Result<void> put_search_files(const BuildJob& job, const Workspace& workspace,
                              const std::vector<store::Record>& records, SinkOf<PageType>& sink) {
  const Stage stage(job.progress, {"生成静态检索", "writing the search without a server"}, 0);
  const store::Vocabulary vocabulary = site_vocabulary(workspace.site);
  return browser::write_search(
      {records, vocabulary, job.environment.jobs}, [&](const browser::File& file) {
        return sink.put_file(join_path(browser::kFolder, file.name), file.bytes);
      });
}

constexpr std::string_view kNamesFile = "names";  // of the state folder: see FORMAT.md

// Which documents show names of people, and how.
std::string names_text(const model::Site& site) {
  constexpr std::string_view kShown[] = {"full", "surname", "gone"};
  std::string text;
  for (const model::NameList& list : site.name_lists) {
    text += std::string(kShown[static_cast<std::size_t>(list.shown)]) + " " +
            site.documents[list.document].source_path + "\n";
  }
  return text;
}

std::string names_until_text(const model::Site& site) {
  std::optional<std::int32_t> first;
  for (const model::NameList& list : site.name_lists) {
    const auto until = list.shown == model::NamesShown::kGone
                           ? std::nullopt
                           : site::names_until(site, list.document);
    first = until && (!first || *until < *first) ? until : first;
  }
  return first ? text::iso(text::date_of_day(*first)) : std::string();
}

// Names that were withdrawn must leave the bytes of the index too, so it is written anew when any
// list has changed its standing. What stood is noted behind the index, not before: a build that is
// killed in between is made up for by the next.
Result<void> update_index(const BuildJob& job, const Workspace& workspace,
                          const std::vector<store::Record>& records, BuildReport& report) {
  const Stage stage(job.progress, {"更新检索库", "updating the search index"}, 0);
  auto indexer = store::Indexer::open(index_folder(job.output), site_vocabulary(workspace.site),
                                      job.environment.jobs);
  if (!indexer) {
    return fail(indexer.error());
  }
  const std::string names_file =
      join_path(join_path(job.output, OutputTree::kStateFolder), kNamesFile);
  const std::string names = names_text(workspace.site);
  const bool names_stand = job.files.read(names_file).value_or(std::string()) == names;
  const auto update =
      indexer->update(records, store::Others::kRemove,
                      names_stand ? store::Traces::kMayStay : store::Traces::kErase);
  if (!update) {
    return fail(update.error());
  }
  if (!names_stand) {
    if (auto done = write_atomically(job.files, names_file, names); !done) {
      return done;
    }
  }
  report.indexed = update->added + update->changed;
  report.index_unchanged = update->unchanged;
  return {};
}

}  // namespace

std::string index_folder(const std::string& output) {
  return join_path(join_path(output, OutputTree::kStateFolder), "index");
}

std::string search_kit_folder(const std::string& output) {
  return join_path(join_path(output, OutputTree::kStateFolder), "search");
}

template <typename PageType>
Result<void> render_all(const Workspace& workspace, const RenderJob& job, SinkOf<PageType>& sink,
                        Diagnostics& diagnostics) {
  if (auto done = render_pages(workspace, job, sink, diagnostics); !done) {
    return done;
  }
  return carry_files(workspace, job, sink);
}
template Result<void> render_all(const Workspace&, const RenderJob&, PublicSink&, Diagnostics&);
template Result<void> render_all(const Workspace&, const RenderJob&, VillageSink&, Diagnostics&);

namespace {

constexpr std::string_view kAudienceFile = "audience";  // of the state folder

std::string_view audience_name(model::Audience audience) {
  return audience == model::Audience::kVillage ? "village" : "public";
}

// What was built for the village must not come to lie among what is public, nor the other way
// round.
Result<void> check_audience(const BuildJob& job) {
  const std::string path =
      join_path(join_path(job.output, OutputTree::kStateFolder), kAudienceFile);
  const auto before = job.files.read(path);
  if (before && *before != audience_name(job.folders.audience)) {
    return fail(ErrorCode::kInvalid,
                job.output + "：" +
                    say({"这个输出文件夹是给另一种范围的（公网或本村），请换一个文件夹",
                         "this output is for another audience (public or village): take another "
                         "folder"}));
  }
  return {};
}

template <typename PageType>
Result<BuildReport> build_for(const BuildJob& job, Diagnostics& diagnostics) {
  auto tree = OutputTree::open(job.files, job.output);
  if (!tree) {
    return fail(tree.error());
  }
  SiteFolders folders = job.folders;
  folders.search_script =
      job.with_index ? join_path(browser::kFolder, browser::kScript) : std::string();
  const auto workspace = load_workspace(job.files, job.environment, folders, diagnostics);
  if (!workspace) {
    return fail(workspace.error());
  }
  BuildReport report;
  report.recovered = (*tree)->recovered();
  std::vector<store::Record> records;
  DiskSink<PageType> sink(**tree);
  const check::GateRules rules = gate_rules(job.files, **workspace, diagnostics);
  check::Gate gate(rules);
  GatedSink<PageType> gated(sink, gate);
  const RenderJob render_job{job.files, job.environment.jobs, job.progress,
                             job.with_index ? &records : nullptr};
  if (auto done = render_all<PageType>(**workspace, render_job, gated, diagnostics); !done) {
    return fail(done.error());
  }
  gate.report(job.files, folders.site, (*workspace)->site, diagnostics);
  if (diagnostics.has_errors()) {
    return report;  // the staged pages are dropped with the tree; the site stays as it was
  }
  const std::string audience_file = join_path(OutputTree::kStateFolder, kAudienceFile);
  if (auto done = (*tree)->put(audience_file, audience_name(folders.audience)); !done) {
    return fail(done.error());
  }
  const std::string gate_file = join_path(OutputTree::kStateFolder, kGateFile);
  if (auto done = (*tree)->put(gate_file, gate_text(rules)); !done) {
    return fail(done.error());
  }
  const std::string until_file = join_path(OutputTree::kStateFolder, kNamesUntilFile);
  if (auto done = (*tree)->put(until_file, names_until_text((*workspace)->site)); !done) {
    return fail(done.error());
  }
  if (auto done = put_search_kit(job, **workspace, **tree); !done) {
    return fail(done.error());
  }
  if (job.with_index) {
    if (auto done = put_search_files<PageType>(job, **workspace, records, sink); !done) {
      return fail(done.error());
    }
  }
  report.changed_standards = changed_standards(job.files, job.output, (*workspace)->site);
  report.pages = (*workspace)->renderer->plan().size();
  auto committed = (*tree)->commit();
  if (!committed) {
    return fail(committed.error());
  }
  report.files = std::move(*committed);
  report.committed = true;
  if (job.with_index) {
    if (auto done = update_index(job, **workspace, records, report); !done) {
      return fail(done.error());
    }
  }
  return report;
}

}  // namespace

Result<BuildReport> build_site(const BuildJob& job, Diagnostics& diagnostics) {
  if (auto done = check_audience(job); !done) {
    return fail(done.error());
  }
  return job.folders.audience == model::Audience::kVillage
             ? build_for<render::VillagePage>(job, diagnostics)
             : build_for<render::PublicPage>(job, diagnostics);
}

}  // namespace mingbai::build
