// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/output_tree.h"

#include <algorithm>
#include <iterator>

#include "index/base/language.h"
#include "index/base/strings.h"

namespace mingbai::build {
namespace {

constexpr std::string_view kFilesSignature = "mingbai files v1";
constexpr std::string_view kJournalSignature = "mingbai journal v2";
constexpr std::string_view kRemove = "remove ";
constexpr std::string_view kJournalEnd = "end";
constexpr std::string_view kStage = "stage";

std::string files_text(const std::vector<std::string>& sorted_paths) {
  std::string text(kFilesSignature);
  text += '\n';
  for (const std::string& path : sorted_paths) {
    text += path + '\n';
  }
  return text;
}

// Unknown or damaged text gives no paths: then nothing counts as stale, which is the safe side.
std::vector<std::string> parse_files(std::string_view text) {
  std::vector<std::string> paths;
  const auto lines = split_lines(text);
  if (lines.empty() || lines[0] != kFilesSignature) {
    return paths;
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty() && normal_path(lines[i]) == lines[i]) {
      paths.emplace_back(lines[i]);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string journal_text(const std::vector<std::string>& stale) {
  std::string text(kJournalSignature);
  text += '\n';
  for (const std::string& path : stale) {
    text += std::string(kRemove) + path + '\n';
  }
  text += std::string(kJournalEnd) + '\n';
  return text;
}

// False when the journal was not written to its end: then nothing has been moved yet.
bool parse_journal(std::string_view text, std::vector<std::string>& stale) {
  const auto lines = split_lines(text);
  if (lines.size() < 2 || lines.front() != kJournalSignature || lines.back() != kJournalEnd) {
    return false;
  }
  for (const std::string_view line : lines) {
    if (line.starts_with(kRemove)) {
      stale.emplace_back(line.substr(kRemove.size()));
    }
  }
  return true;
}

}  // namespace

OutputTree::OutputTree(FileSystem& files, std::string folder)
    : files_(files), folder_(std::move(folder)) {}

OutputTree::~OutputTree() {
  abandon();
}

std::string OutputTree::state(std::string_view name) const {
  return join_path(join_path(folder_, kStateFolder), name);
}

Result<std::unique_ptr<OutputTree>> OutputTree::open(FileSystem& files, std::string folder) {
  std::unique_ptr<OutputTree> tree(new OutputTree(files, std::move(folder)));
  if (auto made = files.make_directories(tree->state("")); !made) {
    return fail(made.error());
  }
  // The in-memory disk has no processes to exclude.
  if (dynamic_cast<RealFileSystem*>(&files) != nullptr) {
    auto lock = FileLock::acquire(tree->state("lock"));
    if (!lock) {
      return fail(lock.error());
    }
    tree->lock_ = std::make_unique<FileLock>(std::move(*lock));
  }
  if (auto done = tree->recover(); !done) {
    return fail(done.error());
  }
  if (const auto text = files.read(tree->state("files"))) {
    tree->before_ = parse_files(*text);
  }
  if (auto done = tree->prepare_stage(); !done) {
    return fail(done.error());
  }
  return tree;
}

Result<void> OutputTree::recover() {
  const auto text = files_.read(state("journal"));
  if (!text) {
    return {};
  }
  std::vector<std::string> stale;
  if (parse_journal(*text, stale)) {
    recovered_ = true;
    if (auto done = apply(stale); !done) {
      return done;
    }
  }
  return files_.remove(state("journal"));
}

Result<void> OutputTree::prepare_stage() {
  if (auto done = remove_tree(files_, state(kStage)); !done) {
    return done;
  }
  return files_.make_directories(state(kStage));
}

Result<void> OutputTree::put(const std::string& path, std::string_view bytes) {
  MINGBAI_ASSERT(normal_path(path) == path);
  // Asked of the list first: opening in vain is as dear as opening, and a first build has nothing.
  if (std::binary_search(before_.begin(), before_.end(), path)) {
    if (const auto standing = files_.read(join_path(folder_, path));
        standing && *standing == bytes) {
      const std::scoped_lock lock(mutex_);
      unchanged_.push_back(path);
      return {};
    }
  }
  return stage(path, bytes);
}

Result<void> OutputTree::stage(const std::string& path, std::string_view bytes) {
  const std::string aside = join_path(state(kStage), path);
  {
    const std::scoped_lock lock(mutex_);
    const std::string_view folder = parent_path(path);
    if (!folder.empty() && !stage_folders_.contains(folder)) {
      if (auto made = files_.make_directories(std::string(parent_path(aside))); !made) {
        return made;
      }
      stage_folders_.emplace(folder);
    }
    staged_.push_back(path);
  }
  return files_.write(aside, bytes);
}

Result<CommitReport> OutputTree::commit() {
  std::vector<std::string> now = unchanged_;
  now.insert(now.end(), staged_.begin(), staged_.end());
  std::sort(now.begin(), now.end());
  MINGBAI_ASSERT(std::adjacent_find(now.begin(), now.end()) == now.end());

  CommitReport report;
  report.written = staged_.size();
  for (const std::string& path : staged_) {
    if (std::binary_search(before_.begin(), before_.end(), path)) {
      report.changed.push_back(path);
    }
  }
  std::sort(report.changed.begin(), report.changed.end());
  report.unchanged = unchanged_.size();
  std::set_difference(before_.begin(), before_.end(), now.begin(), now.end(),
                      std::back_inserter(report.removed));
  if (now != before_ || !staged_.empty()) {
    // `files` goes through the journal like a page, so that it always tells what stands.
    const std::string list = join_path(kStateFolder, "files");
    if (auto done = stage(list, files_text(now)); !done) {
      return fail(done.error());
    }
    if (auto done = write_atomically(files_, state("journal"), journal_text(report.removed));
        !done) {
      return fail(done.error());
    }
    is_journaled_ = true;
    if (auto done = apply(report.removed); !done) {
      return fail(done.error());
    }
    if (auto done = files_.remove(state("journal")); !done) {
      return fail(done.error());
    }
    is_journaled_ = false;
  }
  abandon();
  return report;
}

Result<void> OutputTree::apply(const std::vector<std::string>& stale) {
  // Stale first: a file may stand where a folder must come, and the other way round.
  for (const std::string& path : stale) {
    if (auto done = remove_stale(path); !done) {
      return done;
    }
  }
  return move_into(state(kStage), folder_);
}

Result<void> OutputTree::remove_stale(const std::string& path) {
  const std::string full = join_path(folder_, path);
  if (auto removed = files_.remove(full); !removed) {
    // Done by the run that was killed, which may have gone on to put a folder there.
    const auto info = files_.stat(full);
    return !info || info->type == FileType::kDirectory ? Result<void>() : removed;
  }
  // Empty folders go too; a folder that still holds something refuses, which is right.
  for (std::string_view up = parent_path(path); !up.empty(); up = parent_path(up)) {
    if (!files_.remove(join_path(folder_, up))) {
      break;
    }
  }
  return {};
}

// A folder moves whole where none stands yet: a first build is a few renames, not one a page.
Result<void> OutputTree::move_into(const std::string& from, const std::string& to) {
  const auto entries = files_.list(from);
  if (!entries) {  // moved already by the run that was killed
    return entries.error().code == ErrorCode::kNotFound ? Result<void>() : fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    const std::string source = join_path(from, entry.name);
    const std::string target = join_path(to, entry.name);
    const bool merges = entry.type == FileType::kDirectory && files_.exists(target);
    // Where a file stands in a folder's place, make_directories says so.
    auto moved = merges ? files_.make_directories(target) : files_.rename(source, target);
    if (moved && merges) {
      moved = move_into(source, target);
    }
    if (!moved) {
      return moved;
    }
  }
  return {};
}

void OutputTree::abandon() {
  if (!is_journaled_) {
    (void)remove_tree(files_, state(kStage));  // best effort: open() clears it as well
  }
  staged_.clear();
  unchanged_.clear();
  stage_folders_.clear();
}

}  // namespace mingbai::build
