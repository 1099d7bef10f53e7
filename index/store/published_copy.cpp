// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/published_copy.h"

#include <filesystem>
#include <utility>

#include <xapian.h>

#include "index/base/diagnostic.h"
#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/index_parts.h"
#include "index/store/index_plan.h"
#include "index/store/messages.h"
#include "index/store/part_writers.h"
#include "index/store/stored_records.h"

namespace mingbai::store {
namespace {

// The main part is written once and never touched again.
Result<void> copy_main(const std::string& folder, const std::string& target) {
  std::error_code error;
  for (const char* file : {"postlist.glass", "docdata.glass", "iamglass"}) {
    std::filesystem::copy_file(join_path(folder, file), join_path(target, file), error);
    if (error) {
      return fail(index_error(ErrorCode::kIo, kIndexFailed, target, error.message()));
    }
  }
  return {};
}

Result<void> write_one_part(const std::string& folder, const std::string& target) {
  const Vocabulary vocabulary = stored_vocabulary(folder);
  const text::Lexicon lexicon(vocabulary.words);
  Diagnostics unheard;
  const text::Pinyin pinyin(text::read_pinyin_words({}, vocabulary.pinyin, unheard));
  Stand stand = inspect(folder, {pack_lines(lexicon.words()), vocabulary.pinyin});
  std::vector<std::pair<std::string, StoredKey>> records(stand.records.begin(),
                                                         stand.records.end());
  const StoredRecords stored(folder, std::move(records));
  return write_main(target, {stored, vocabulary, lexicon, pinyin, 1});
}

Result<void> copy(const std::string& folder, const std::string& target) {
  try {
    const IndexParts parts(folder);
    if (auto known = parts.check(folder); !known) {
      return known;
    }
    return parts.recent ? write_one_part(folder, target) : copy_main(folder, target);
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

}  // namespace

Result<void> publish_index(const std::string& folder, const std::string& target) {
  RealFileSystem disk;
  if (disk.exists(target)) {
    return fail(index_error(ErrorCode::kInvalid, kIndexFailed, target, "exists"));
  }
  auto done = disk.make_directories(target);
  if (done) {
    done = copy(folder, target);
  }
  if (!done) {
    (void)remove_tree(disk, target);  // the error that matters is the first
  }
  return done;
}

}  // namespace mingbai::store
