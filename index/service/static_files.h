// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files of a site over HTTP: types, ETag, conditional requests, one byte range (RFC 9110), forms
// compressed beforehand. Nothing outside the content can be named: no "..", no hidden file, no link
// that leads out, no folder listing. Thread-safe.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/service/http_server.h"

namespace mingbai::service {

// One file that can be served.
struct Entry {
  std::uint64_t size = 0;
  std::string etag;                      // with its quotes
  std::int64_t modified = 0;             // seconds since 1970; 0: not known
  SharedBytes bytes;                     // either this
  std::shared_ptr<const OpenFile> file;  // or this
};

class Content {
 public:
  Content() = default;
  Content(const Content&) = delete;
  Content& operator=(const Content&) = delete;
  virtual ~Content() = default;

  // `path`: "policies/a.html", relative, already normal. No value: no such file.
  virtual std::optional<Entry> find(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
};

// Below `root`, which may be a symbolic link that is switched while the server runs: every request
// follows it anew and then stays in what it led to.
std::unique_ptr<Content> disk_content(std::string root);

using FileTree = std::map<std::string, SharedBytes>;
// The tree of the moment, asked for at every request.
std::unique_ptr<Content> memory_content(std::function<std::shared_ptr<const FileTree>()> tree);

// The whole answer for a request: 200, 206, 301, 304, 400, 404 (with the site's 404.html) or 416.
Response serve_file(const Content& content, const Request& request);

// "text/html; charset=utf-8"; application/octet-stream when unknown.
std::string_view content_type(std::string_view path);

}  // namespace mingbai::service
