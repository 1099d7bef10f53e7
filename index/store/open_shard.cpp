// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/open_shard.h"

#include <chrono>
#include <thread>
#include <utility>

#include <sys/stat.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/messages.h"
#include "index/store/schema.h"
#include "index/store/searcher.h"

namespace mingbai::store {
namespace {

// A writer that puts a whole new index in place may do so between two files of an opening: then it
// starts again.
constexpr int kAttempts = 8;
// The two looks of standing_folder may miss an index that changes its name between them.
constexpr int kLooks = 4;
constexpr std::chrono::milliseconds kPause{2};  // longer each time: a commit takes that long

// A commit puts another version file in place, of whichever part; so does a rebuilt index.
std::string stamp_of(const std::string& folder) {
  std::string stamp;
  for (const std::string& part : {folder, recent_folder(folder)}) {
    struct stat info {};
    if (::stat(join_path(part, "iamglass").c_str(), &info) == 0) {
      stamp += std::to_string(info.st_dev) + "/" + std::to_string(info.st_ino) + "/" +
               std::to_string(info.st_size) + "/" + std::to_string(info.st_ctim.tv_sec) + "." +
               std::to_string(info.st_ctim.tv_nsec);
    }
    stamp += "\n";
  }
  return stamp;
}

// Between the two renames that put a new index in place the old one has another name. When that is
// gone as well, the new one has come meanwhile.
std::string standing_folder(const std::string& folder) {
  const RealFileSystem disk;
  const std::string retired = retired_folder(folder);
  return !disk.exists(folder) && disk.exists(retired) ? retired : folder;
}

// Files of two indexes together look damaged; a damaged index stays so. Throws what Xapian throws.
Result<OpenShard> open_folder(const std::string& folder) {
  const std::string standing = standing_folder(folder);
  if (!RealFileSystem().exists(standing)) {
    return fail(index_error(ErrorCode::kNotFound, kNoIndex, folder));
  }
  const std::string stamp = stamp_of(standing);
  OpenShard shard{0, standing, stamp, IndexParts(standing)};
  if (auto known = shard.parts.check(folder); !known) {
    return fail(std::move(known.error()));
  }
  if (stamp_of(standing) != stamp) {
    throw Xapian::DatabaseModifiedError("another index was put in place meanwhile");
  }
  return shard;
}

Result<OpenShard> open_local(const std::string& folder) {
  for (int attempt = 1;; ++attempt) {
    try {
      auto opened = open_folder(folder);
      if (opened || opened.error().code != ErrorCode::kNotFound || attempt == kLooks) {
        return opened;
      }
    } catch (const Xapian::Error& error) {
      if (attempt == kAttempts) {
        return fail(index_error(folder, error));
      }
    }
    std::this_thread::sleep_for(kPause * attempt);
  }
}

Xapian::Database connect(const ShardSet& set, const Shard& shard) {
  const auto wait = static_cast<unsigned>(set.limits().wait.count());
  return Xapian::Remote::open(shard.host, static_cast<unsigned>(shard.port), wait, wait);
}

Result<OpenShard> open_remote(const ShardSet& set, const Shard& shard) {
  try {
    OpenShard opened{0, {}, {}, IndexParts(connect(set, shard))};
    const Xapian::Database& database = opened.parts.main;
    if (database.get_uuid().find(':') != std::string::npos) {
      return fail(index_error(ErrorCode::kUnsupported, kSeveralServed, shard.address()));
    }
    if (auto known = opened.parts.check(shard.address()); !known) {
      return fail(std::move(known.error()));
    }
    if (database.get_metadata(std::string(kCopyKey)).empty()) {
      return fail(index_error(ErrorCode::kUnsupported, kNoCopyServed, shard.address()));
    }
    return opened;
  } catch (const Xapian::NetworkError& error) {
    return fail(index_error(ErrorCode::kIo, kNoAnswer, shard.address(), reason_of(error)));
  } catch (const Xapian::Error& error) {
    return fail(index_error(shard.address(), error));
  }
}

}  // namespace

bool index_stands(const FileSystem& files, const std::string& folder) {
  return files.exists(join_path(folder, "iamglass")) ||
         files.exists(join_path(retired_folder(folder), "iamglass"));
}

Result<OpenShard> open_shard(const ShardSet& set, std::size_t number) {
  const Shard& shard = set.shards()[number];
  auto opened = shard.is_remote() ? open_remote(set, shard) : open_local(shard.folder);
  if (opened) {
    opened->number = number;
  }
  return opened;
}

Result<bool> has_changed(const ShardSet& set, const OpenShard& shard) {
  if (!shard.is_remote()) {
    return stamp_of(shard.folder) != shard.stamp;
  }
  const Shard& where = set.shards()[shard.number];
  try {
    // Its old connection keeps the index with which it began, whatever is put in its place.
    const Xapian::Database now = connect(set, where);
    const Xapian::Database& then = shard.parts.main;
    return now.get_uuid() != then.get_uuid() || now.get_doccount() != then.get_doccount();
  } catch (const Xapian::Error& error) {
    return fail(index_error(ErrorCode::kIo, kNoAnswer, where.address(), reason_of(error)));
  }
}

}  // namespace mingbai::store
