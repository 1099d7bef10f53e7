// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/store/messages.h"
#include "index/store/shard.h"

namespace mingbai::store {
namespace {

constexpr std::string_view kRemoteMark = "remote:";
constexpr int kHighestPort = 65535;
constexpr std::size_t kMostDigits = 5;
constexpr std::uint64_t kLongestList = std::uint64_t{1} << 20U;
constexpr int kMostLevels = 4;  // a list may lead to a replica, which is a list of one
// Of a replica, and of any folder that stands for others (xapian-core, backends/dbfactory.cc).
constexpr std::string_view kListInFolder = "XAPIANDB";

int port_of(std::string_view digits) {
  int port = 0;
  for (const char c : digits) {
    port = c >= '0' && c <= '9' && digits.size() <= kMostDigits ? port * 10 + (c - '0')
                                                                : kHighestPort + 1;
  }
  return port <= kHighestPort ? port : 0;
}

// host:port, [::1]:port
std::optional<Shard> remote_shard(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) {
    return std::nullopt;
  }
  std::string_view host = text.substr(0, colon);
  if (host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  }
  const int port = port_of(text.substr(colon + 1));
  if (host.empty() || port == 0) {
    return std::nullopt;
  }
  return Shard{std::string(text), {}, std::string(host), port};
}

class ListReader {
 public:
  explicit ListReader(const FileSystem& files) : files_(files) {}

  Result<std::vector<Shard>> read(const std::string& path, int level) const {
    const auto text = files_.read(path, kLongestList);
    if (!text) {
      return fail(text.error().with_context(path));
    }
    std::vector<Shard> shards;
    std::string name;
    std::size_t number = 0;
    for (std::string_view line : split(*text, '\n')) {
      ++number;
      line = trim(line);
      if (line.empty() || line.front() == '#') {
        name = line.empty() ? "" : trim(line.substr(1));
        continue;
      }
      const auto found = shards_of(path, line, name, level);
      if (!found) {
        return fail(
            ErrorCode::kInvalid,
            substitute(say(kBadShardLine), {path + ":" + std::to_string(number), printable(line)}));
      }
      shards.insert(shards.end(), found->begin(), found->end());
      name.clear();
    }
    if (shards.empty()) {
      return fail(ErrorCode::kInvalid, substitute(say(kEmptyShardList), {path}));
    }
    return shards;
  }

 private:
  std::optional<std::vector<Shard>> shards_of(const std::string& list, std::string_view line,
                                              const std::string& name, int level) const {
    const std::size_t space = line.find(' ');
    const std::string_view kind = line.substr(0, space);
    const std::string_view what =
        space == std::string_view::npos ? std::string_view{} : trim(line.substr(space + 1));
    if (what.empty()) {
      return std::nullopt;
    }
    if (kind == "remote") {
      auto shard = remote_shard(what);
      if (!shard) {
        return std::nullopt;
      }
      shard->name = name.empty() ? shard->name : name;
      return std::vector{std::move(*shard)};
    }
    if (kind != "auto" && kind != "glass") {
      return std::nullopt;
    }
    const std::string folder =
        what.front() == '/' ? std::string(what) : join_path(parent_path(list), what);
    return local_shards(folder, name, level);
  }

  std::optional<std::vector<Shard>> local_shards(const std::string& folder, std::string name,
                                                 int level) const {
    if (name.empty()) {
      name = file_name(folder);
    }
    const auto info = files_.stat(folder);
    const bool is_list = info && info->type == FileType::kFile;
    const std::string inner = is_list ? folder : shard_list_in(files_, folder);
    if (inner.empty()) {
      return std::vector{Shard{std::move(name), folder, {}, 0}};
    }
    auto shards =
        level < kMostLevels ? read(inner, level + 1) : fail(ErrorCode::kInvalid, "lists in lists");
    if (!shards) {
      return std::nullopt;
    }
    if (shards->size() == 1) {
      shards->front().name = std::move(name);  // a replica is called what it is a copy of
    }
    return std::move(*shards);
  }

  const FileSystem& files_;
};

}  // namespace

Result<Shard> parse_remote_shard(std::string_view text) {
  auto shard =
      text.starts_with(kRemoteMark) ? remote_shard(text.substr(kRemoteMark.size())) : std::nullopt;
  return shard ? Result<Shard>(std::move(*shard))
               : fail(ErrorCode::kInvalid, substitute(say(kBadRemoteShard), {printable(text)}));
}

Result<std::vector<Shard>> read_shard_list(const FileSystem& files, const std::string& path) {
  return ListReader(files).read(path, 0);
}

std::string shard_list_in(const FileSystem& files, const std::string& folder) {
  std::string list = join_path(folder, kListInFolder);
  return files.exists(list) ? list : std::string();
}

}  // namespace mingbai::store
