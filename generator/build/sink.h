// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where pages go. A sink of the public tree takes PublicPage and nothing else that a template made;
// theme assets and static files are bytes that no resident's data ever enters. put() is called by
// many threads at once.

#include <string>
#include <string_view>

#include "generator/build/output_tree.h"
#include "generator/render/page.h"
#include "index/base/error.h"

namespace mingbai::build {

class PublicSink {
 public:
  PublicSink() = default;
  PublicSink(const PublicSink&) = delete;
  PublicSink& operator=(const PublicSink&) = delete;
  virtual ~PublicSink() = default;

  virtual Result<void> put(const render::PublicPage& page) = 0;
  // A theme asset or a file of static/.
  virtual Result<void> put_file(const std::string& path, std::string_view bytes) = 0;
};

// Into the working output on the disk.
class DiskSink final : public PublicSink {
 public:
  explicit DiskSink(OutputTree& tree) : tree_(tree) {}
  Result<void> put(const render::PublicPage& page) override {
    return tree_.put(page.path, page.bytes);
  }
  Result<void> put_file(const std::string& path, std::string_view bytes) override {
    return tree_.put(path, bytes);
  }

 private:
  OutputTree& tree_;
};

}  // namespace mingbai::build
