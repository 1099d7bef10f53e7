// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/output_tree.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "index/base/language.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"

namespace mingbai::build {
namespace {

constexpr std::string_view kFilesSignature = "mingbai files v1";
constexpr std::string_view kJournalSignature = "mingbai journal v1";
constexpr std::string_view kJournalEnd = "end";

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

struct Journal {
  std::vector<std::string> staged;
  std::vector<std::string> stale;
};

std::string journal_text(const Journal& journal) {
  std::string text(kJournalSignature);
  text += '\n';
  for (const std::string& path : journal.staged) {
    text += "put " + path + '\n';
  }
  for (const std::string& path : journal.stale) {
    text += "remove " + path + '\n';
  }
  text += std::string(kJournalEnd) + '\n';
  return text;
}

// False when the journal was not written to its end: then no rename has been done yet.
bool parse_journal(std::string_view text, Journal& journal) {
  const auto lines = split_lines(text);
  if (lines.size() < 2 || lines.front() != kJournalSignature || lines.back() != kJournalEnd) {
    return false;
  }
  for (const std::string_view line : lines) {
    if (line.starts_with("put ")) {
      journal.staged.emplace_back(line.substr(4));
    } else if (line.starts_with("remove ")) {
      journal.stale.emplace_back(line.substr(7));
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

std::string OutputTree::stage(std::size_t number) const {
  return state("stage/") + std::to_string(number);
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
  Journal journal;
  if (parse_journal(*text, journal)) {
    recovered_ = true;
    if (auto done = apply(journal.staged, journal.stale, 1); !done) {
      return done;
    }
  }
  return files_.remove(state("journal"));
}

Result<void> OutputTree::prepare_stage() {
  if (auto done = remove_tree(files_, state("stage")); !done) {
    return done;
  }
  return files_.make_directories(state("stage"));
}

Result<void> OutputTree::put(const std::string& path, std::string_view bytes) {
  MINGBAI_ASSERT(normal_path(path) == path);
  if (const auto standing = files_.read(join_path(folder_, path)); standing && *standing == bytes) {
    const std::scoped_lock lock(mutex_);
    unchanged_.push_back(path);
    return {};
  }
  std::size_t number = 0;
  {
    const std::scoped_lock lock(mutex_);
    number = staged_.size();
    staged_.push_back(path);
  }
  return files_.write(stage(number), bytes);
}

Result<CommitReport> OutputTree::commit(int jobs) {
  std::vector<std::string> now = unchanged_;
  now.insert(now.end(), staged_.begin(), staged_.end());
  std::sort(now.begin(), now.end());
  MINGBAI_ASSERT(std::adjacent_find(now.begin(), now.end()) == now.end());

  CommitReport report;
  report.written = staged_.size();
  report.unchanged = unchanged_.size();
  std::set_difference(before_.begin(), before_.end(), now.begin(), now.end(),
                      std::back_inserter(report.removed));
  if (now != before_ || !staged_.empty()) {
    // `files` goes through the journal like a page, so that it always tells what stands.
    const std::string list = join_path(kStateFolder, "files");
    if (auto done = files_.write(stage(staged_.size()), files_text(now)); !done) {
      return fail(done.error());
    }
    staged_.push_back(list);
    if (auto done =
            write_atomically(files_, state("journal"), journal_text({staged_, report.removed}));
        !done) {
      return fail(done.error());
    }
    if (auto done = apply(staged_, report.removed, jobs); !done) {
      return fail(done.error());
    }
    if (auto done = files_.remove(state("journal")); !done) {
      return fail(done.error());
    }
  }
  staged_.clear();
  abandon();
  return report;
}

Result<void> OutputTree::apply(const std::vector<std::string>& staged,
                               const std::vector<std::string>& stale, int jobs) {
  // Stale first: a file may stand where a folder must come, and the other way round.
  for (const std::string& path : stale) {
    auto removed = files_.remove(join_path(folder_, path));
    if (!removed && removed.error().code != ErrorCode::kNotFound) {
      return removed;
    }
    // Empty folders go too; a folder that still holds something refuses, which is right.
    for (std::string_view up = parent_path(path); !up.empty(); up = parent_path(up)) {
      if (!files_.remove(join_path(folder_, up))) {
        break;
      }
    }
  }
  std::set<std::string_view> folders;
  for (const std::string& path : staged) {
    folders.insert(parent_path(path));
  }
  for (const std::string_view folder : folders) {
    if (auto made = files_.make_directories(join_path(folder_, folder)); !made) {
      return made;
    }
  }
  std::vector<Result<void>> outcomes(staged.size());
  parallel_for(staged.size(), jobs, [&](std::size_t i, std::size_t) {
    auto moved = files_.rename(stage(i), join_path(folder_, staged[i]));
    // Done by the run that was killed.
    const bool absent = !moved && moved.error().code == ErrorCode::kNotFound;
    outcomes[i] = absent && !files_.exists(stage(i)) ? Result<void>() : std::move(moved);
  });
  for (const Result<void>& outcome : outcomes) {
    if (!outcome) {
      return outcome;
    }
  }
  return {};
}

void OutputTree::abandon() {
  (void)remove_tree(files_, state("stage"));  // best effort: open() clears it as well
  staged_.clear();
  unchanged_.clear();
}

}  // namespace mingbai::build
