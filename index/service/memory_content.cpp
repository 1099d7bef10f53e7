// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "index/base/hash.h"
#include "index/service/static_files.h"

namespace mingbai::service {
namespace {

class MemoryContent final : public Content {
 public:
  explicit MemoryContent(std::function<std::shared_ptr<const FileTree>()> tree)
      : tree_(std::move(tree)) {}

  std::optional<Entry> find(const std::string& path) const override {
    const auto tree = tree_();
    if (tree == nullptr) {
      return std::nullopt;
    }
    const auto found = tree->find(path);
    if (found == tree->end() || found->second == nullptr) {
      return std::nullopt;
    }
    Entry entry;
    entry.bytes = found->second;
    entry.size = entry.bytes->size();
    entry.etag = "\"" + content_hash(*entry.bytes).hex() + "\"";
    return entry;
  }

  bool is_folder(const std::string& path) const override {
    const auto tree = tree_();
    if (tree == nullptr) {
      return false;
    }
    const std::string prefix = path + "/";
    const auto first = tree->lower_bound(prefix);
    return first != tree->end() && first->first.compare(0, prefix.size(), prefix) == 0;
  }

 private:
  std::function<std::shared_ptr<const FileTree>()> tree_;
};

}  // namespace

std::unique_ptr<Content> memory_content(std::function<std::shared_ptr<const FileTree>()> tree) {
  return std::make_unique<MemoryContent>(std::move(tree));
}

}  // namespace mingbai::service
