// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where pages go. A sink takes the pages of one audience and nothing else that a template made;
// theme assets and static files are bytes that no resident's data ever enters. put() is called by
// many threads at once.

#include <string>
#include <string_view>

#include "generator/build/output_tree.h"
#include "generator/render/page.h"
#include "index/base/error.h"

namespace mingbai::build {

template <typename PageType>
class SinkOf {
 public:
  using Page = PageType;

  SinkOf() = default;
  SinkOf(const SinkOf&) = delete;
  SinkOf& operator=(const SinkOf&) = delete;
  virtual ~SinkOf() = default;

  virtual Result<void> put(const PageType& page) = 0;
  // A theme asset or a file of static/.
  virtual Result<void> put_file(const std::string& path, std::string_view bytes) = 0;
};

using PublicSink = SinkOf<render::PublicPage>;
using VillageSink = SinkOf<render::VillagePage>;

// Into the working output on the disk.
template <typename PageType>
class DiskSink final : public SinkOf<PageType> {
 public:
  explicit DiskSink(OutputTree& tree) : tree_(tree) {}
  Result<void> put(const PageType& page) override { return tree_.put(page.path(), page.bytes()); }
  Result<void> put_file(const std::string& path, std::string_view bytes) override {
    return tree_.put(path, bytes);
  }

 private:
  OutputTree& tree_;
};

}  // namespace mingbai::build
