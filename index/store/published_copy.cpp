// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/published_copy.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <xapian.h>

#include "index/base/diagnostic.h"
#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/index_parts.h"
#include "index/store/index_plan.h"
#include "index/store/messages.h"
#include "index/store/part_writers.h"
#include "index/store/schema.h"
#include "index/store/stored_records.h"

namespace mingbai::store {
namespace {

Result<void> write_one_part(const std::string& folder, const std::string& target) {
  const Vocabulary vocabulary = stored_vocabulary(folder);
  const text::Lexicon lexicon(vocabulary.words);
  Diagnostics unheard;
  const text::Pinyin pinyin(text::read_pinyin_words({}, vocabulary.pinyin, unheard));
  Stand stand = inspect(folder, {pack_lines(lexicon.words()), vocabulary.pinyin});
  std::vector<std::pair<std::string, StoredKey>> records(stand.records.begin(),
                                                         stand.records.end());
  const StoredRecords stored(folder, std::move(records));
  const std::string whole = target + ".whole";
  RealFileSystem disk;
  auto done = remove_tree(disk, whole);
  done = done ? write_served(whole, {stored, vocabulary, lexicon, pinyin, 1}) : done;
  if (done) {
    Xapian::Database(whole).compact(target);  // half the size
  }
  (void)remove_tree(disk, whole);
  return done;
}

Result<void> exchange(const std::string& a, const std::string& b) {
  if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0) {
    return fail(index_error(ErrorCode::kIo, kIndexFailed, b, std::strerror(errno)));
  }
  return {};
}

Result<void> copy(const std::string& folder, const std::string& target) {
  try {
    const IndexParts parts(folder);
    if (auto known = parts.check(folder); !known) {
      return known;
    }
    return write_one_part(folder, target);
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

}  // namespace

bool is_copy(const std::string& folder) {
  try {
    return !Xapian::Database(folder).get_metadata(std::string(kCopyKey)).empty();
  } catch (const Xapian::Error&) {
    return false;
  }
}

Result<void> publish_index(const std::string& folder, const std::string& target) {
  RealFileSystem disk;
  if (disk.exists(target)) {
    return fail(index_error(ErrorCode::kInvalid, kIndexFailed, target, "exists"));
  }
  auto done = copy(folder, target);
  if (!done) {
    (void)remove_tree(disk, target);  // the error that matters is the first
  }
  return done;
}

Result<void> replace_copy(const std::string& folder, const std::string& target) {
  RealFileSystem disk;
  if (!disk.exists(target)) {
    return publish_index(folder, target);
  }
  if (!is_copy(target)) {
    return fail(index_error(ErrorCode::kInvalid, kNoCopyThere, target));
  }
  const std::string fresh = target + ".new";
  if (auto cleared = remove_tree(disk, fresh); !cleared) {
    return cleared;
  }
  auto done = publish_index(folder, fresh);
  done = done ? exchange(fresh, target) : done;
  (void)remove_tree(disk, fresh);  // now the old one
  return done;
}

}  // namespace mingbai::store
