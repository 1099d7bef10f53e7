// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/release.h"

#include <algorithm>
#include <charconv>

#include "generator/build/gate_state.h"
#include "generator/build/look_into.h"
#include "generator/build/manifest.h"
#include "generator/build/output_tree.h"
#include "generator/build/pipeline.h"
#include "generator/build/precompress.h"
#include "generator/seal/envelope.h"
#include "index/base/file_lock.h"
#include "index/base/hash.h"
#include "index/base/language.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"
#include "index/store/searcher.h"
#include "index/store/visit.h"
#include "index/text/date.h"

namespace mingbai::build {
namespace {

constexpr std::string_view kReleases = "releases";

// All files below `folder` in order of path. Of the state folder only what a release needs to be
// searched: the index and the search page's kit.
Result<void> list_files(const FileSystem& files, const std::string& folder,
                        const std::string& below, std::vector<ListedFile>& out) {
  const auto entries = files.list(join_path(folder, below));
  if (!entries) {
    return fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = join_path(below, entry.name);
    if (below.empty() && entry.name == OutputTree::kStateFolder) {
      for (const std::string_view kept : kPublishedState) {
        const std::string state = join_path(path, kept);
        if (!files.exists(join_path(folder, state))) {
          continue;
        }
        if (auto done = list_files(files, folder, state, out); !done) {
          return done;
        }
      }
    } else if (entry.type == FileType::kDirectory) {
      if (auto done = list_files(files, folder, path, out); !done) {
        return done;
      }
    } else if (entry.type == FileType::kFile) {
      out.push_back({path, 0, {}});
    }
  }
  return {};
}

bool is_of_index(std::string_view path) {
  return path.starts_with(index_folder(""));
}

// What the files of the index hold, as their library packs it.
Result<void> look_into_index(const PublishJob& job, check::Gate& gate) {
  const std::string folder = index_folder(job.output);
  if (!store::index_stands(job.files, folder)) {
    return {};
  }
  return store::visit_records(folder, [&](const store::Record& record) {
    const auto part = [](std::size_t) { return say({"检索库", "the search index"}); };
    const std::string text = record.title + "\n" + record.summary + "\n" + record.body + "\n" +
                             join(record.organs, "\n") + "\n" + record.number + "\n" +
                             record.index_number + "\n" + join(record.tags, "\n");
    gate.look_at(record.url, text, part);
  });
}

// Reads every file once: for its hash, and for what must not be published.
Result<void> hash_files(const PublishJob& job, std::vector<ListedFile>& listed, check::Gate& gate) {
  std::vector<Result<void>> outcomes(listed.size());
  if (job.progress != nullptr) {
    job.progress->begin({"检查个人信息", "looking for personal data"}, listed.size());
  }
  parallel_for(listed.size(), job.jobs, [&](std::size_t i, std::size_t) {
    const auto bytes = job.files.read(join_path(job.output, listed[i].path));
    if (!bytes) {
      outcomes[i] = fail(bytes.error());
      return;
    }
    listed[i].size = bytes->size();
    listed[i].hash = fingerprint(*bytes);
    if (!is_of_index(listed[i].path)) {
      look_into(gate, listed[i].path, *bytes);
    }
    if (job.progress != nullptr) {
      job.progress->advance();
    }
  });
  if (job.progress != nullptr) {
    job.progress->end();
  }
  for (const Result<void>& outcome : outcomes) {
    if (!outcome) {
      return outcome;
    }
  }
  return {};
}

Result<void> place_file(FileSystem& files, const std::string& from, const std::string& to) {
  const bool of_index = from.find(std::string(OutputTree::kStateFolder)) != std::string::npos;
  if (!of_index) {
    if (files.hard_link(from, to)) {
      return {};
    }
    // Another disk, or a file system without links: a copy does as well.
  }
  const auto bytes = files.read(from);
  return bytes ? files.write(to, *bytes) : fail(bytes.error());
}

Result<void> write_compressed(FileSystem& files, const std::string& path) {
  const auto info = files.stat(path);
  if (!info || !is_compressible(path, info->size)) {
    return {};
  }
  const auto bytes = files.read(path);
  if (!bytes) {
    return fail(bytes.error());
  }
  if (seal::parse_script(*bytes)) {
    return {};  // chance does not become smaller
  }
  if (auto done = files.write(path + ".gz", gzip(*bytes)); !done) {
    return done;
  }
  return files.write(path + ".br", brotli(*bytes));
}

Result<void> fill_release(const PublishJob& job, const std::string& release,
                          const std::vector<ListedFile>& listed) {
  for (const ListedFile& file : listed) {
    if (auto made =
            job.files.make_directories(std::string(parent_path(join_path(release, file.path))));
        !made) {
      return made;
    }
  }
  if (job.progress != nullptr) {
    job.progress->begin({"放入新版本", "filling the release"}, listed.size());
  }
  std::vector<Result<void>> outcomes(listed.size());
  parallel_for(listed.size(), job.jobs, [&](std::size_t i, std::size_t) {
    const std::string to = join_path(release, listed[i].path);
    outcomes[i] = place_file(job.files, join_path(job.output, listed[i].path), to);
    if (outcomes[i] && !listed[i].path.starts_with(OutputTree::kStateFolder)) {
      outcomes[i] = write_compressed(job.files, to);
    }
    if (job.progress != nullptr) {
      job.progress->advance();
    }
  });
  if (job.progress != nullptr) {
    job.progress->end();
  }
  for (const Result<void>& outcome : outcomes) {
    if (!outcome) {
      return outcome;
    }
  }
  return {};
}

// "0007-3fa2b1c4" -> 7; 0 for anything else.
int number_of(std::string_view name) {
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  return error == std::errc() && end != name.data() + name.size() && *end == '-' ? number : 0;
}

std::string release_name(int number, const std::string& manifest) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return digits + "-" + fingerprint(manifest).substr(0, 8);
}

Result<void> switch_to(FileSystem& files, const std::string& folder, const std::string& release) {
  const std::string aside = join_path(folder, "current.new");
  (void)files.remove(aside);  // left by a killed publisher
  if (auto made = files.symlink(join_path(kReleases, release), aside); !made) {
    return made;
  }
  if (auto done = files.rename(aside, join_path(folder, kCurrentRelease)); !done) {
    return done;
  }
  return files.sync(folder);
}

std::string current_name(const FileSystem& files, const std::string& folder) {
  const auto target = files.read_link(join_path(folder, kCurrentRelease));
  return target ? std::string(file_name(*target)) : std::string();
}

Result<std::vector<std::string>> drop_old(const PublishJob& job) {
  auto releases = list_releases(job.files, job.folder);
  if (!releases) {
    return fail(releases.error());
  }
  std::vector<std::string> dropped;
  auto surplus = static_cast<int>(releases->size()) - std::max(job.keep, 1);
  for (const ReleaseInfo& release : *releases) {
    if (surplus <= 0) {
      break;
    }
    --surplus;
    if (release.current) {
      continue;
    }
    if (auto removed =
            remove_tree(job.files, join_path(join_path(job.folder, kReleases), release.name));
        !removed) {
      return fail(removed.error());
    }
    dropped.push_back(release.name);
  }
  return dropped;
}

}  // namespace

Result<PublishReport> publish(const PublishJob& job, Diagnostics& diagnostics) {
  const std::string releases = join_path(job.folder, kReleases);
  if (!job.files.exists(join_path(job.output, "index.html"))) {
    return fail(ErrorCode::kNotFound, job.output + "：" +
                                          say({"这里没有生成好的网站，请先运行 mingbai build",
                                               "no built site here; run mingbai build first"}));
  }
  if (auto made = job.files.make_directories(releases); !made) {
    return fail(made.error());
  }
  const auto lock = FileLock::acquire(join_path(job.folder, ".lock"));
  if (!lock) {
    return fail(lock.error());
  }
  // A build that is at work, or was killed at work, must not be published half done.
  const auto tree = OutputTree::open(job.files, job.output);
  if (!tree) {
    return fail(tree.error());
  }
  std::vector<ListedFile> listed;
  if (auto done = list_files(job.files, job.output, "", listed); !done) {
    return fail(done.error());
  }
  const auto gate_file =
      job.files.read(join_path(join_path(job.output, OutputTree::kStateFolder), kGateFile));
  check::Gate gate(parse_gate(gate_file.value_or(std::string()), job.today));
  if (auto done = hash_files(job, listed, gate); !done) {
    return fail(done.error());
  }
  if (auto done = look_into_index(job, gate); !done) {
    return fail(done.error());
  }
  gate.report(diagnostics);
  if (diagnostics.has_errors()) {
    PublishReport report;
    report.refused = true;
    report.files = listed.size();
    return report;
  }
  const auto until =
      job.files.read(join_path(join_path(job.output, OutputTree::kStateFolder), kNamesUntilFile));
  const std::string manifest = manifest_text(listed, until.value_or(std::string()));
  const std::string current = current_name(job.files, job.folder);
  const auto standing = job.files.read(join_path(join_path(releases, current), kManifest));
  if (!current.empty() && standing && *standing == manifest) {
    return PublishReport{current, false, false, listed.size(), {}};
  }

  int last = 0;
  const auto known = list_releases(job.files, job.folder);
  for (const ReleaseInfo& release : known.value_or(std::vector<ReleaseInfo>())) {
    last = std::max(last, number_of(release.name));
  }
  const std::string name = release_name(last + 1, manifest);
  const std::string aside = join_path(releases, ".new");
  if (auto done = remove_tree(job.files, aside); !done) {
    return fail(done.error());
  }
  auto done = job.files.make_directories(aside);
  if (done) {
    done = fill_release(job, aside, listed);
  }
  if (done) {
    done = job.files.write(join_path(aside, kManifest), manifest);
  }
  if (done) {
    done = job.files.sync_all(aside);
  }
  if (done) {
    done = job.files.rename(aside, join_path(releases, name));
  }
  if (done) {
    done = switch_to(job.files, job.folder, name);
  }
  if (!done) {
    return fail(done.error());
  }
  auto dropped = drop_old(job);
  if (!dropped) {
    return fail(dropped.error());
  }
  return PublishReport{name, true, false, listed.size(), std::move(*dropped)};
}

Result<std::vector<ReleaseInfo>> list_releases(const FileSystem& files, const std::string& folder) {
  const auto entries = files.list(join_path(folder, kReleases));
  if (!entries) {
    return fail(entries.error());
  }
  const std::string current = current_name(files, folder);
  std::vector<ReleaseInfo> releases;
  for (const DirectoryEntry& entry : *entries) {
    if (number_of(entry.name) > 0) {
      releases.push_back({entry.name, entry.name == current});
    }
  }
  std::sort(releases.begin(), releases.end(), [](const ReleaseInfo& a, const ReleaseInfo& b) {
    return number_of(a.name) < number_of(b.name);
  });
  return releases;
}

Result<std::string> roll_back(FileSystem& files, const std::string& folder, const std::string& name,
                              std::int32_t today) {
  const auto releases = list_releases(files, folder);
  if (!releases) {
    return fail(releases.error());
  }
  const auto lock = FileLock::acquire(join_path(folder, ".lock"));
  if (!lock) {
    return fail(lock.error());
  }
  std::string before;
  std::string target;
  for (const ReleaseInfo& release : *releases) {
    if (name.empty() ? release.current : release.name == name) {
      target = name.empty() ? before : release.name;
    }
    before = release.name;
  }
  if (target.empty()) {
    return fail(ErrorCode::kNotFound,
                folder + "：" + say({"没有可以退回的版本", "no release to go back to"}));
  }
  const auto until = names_until(files, join_path(join_path(folder, kReleases), target));
  if (until && *until < today) {
    return fail(
        ErrorCode::kInvalid,
        substitute(say({"版本 {0} 里有公示的姓名，{1}就该撤下了，不能退回；要改回原来的内容，"
                        "请改站点文件夹，重新生成再发布",
                        "release {0} shows names of a publicity that had to go after {1}; "
                        "change the site folder, build and publish instead"}),
                   {target, text::chinese_day(*until)}));
  }
  if (auto done = switch_to(files, folder, target); !done) {
    return fail(done.error());
  }
  return target;
}

}  // namespace mingbai::build
