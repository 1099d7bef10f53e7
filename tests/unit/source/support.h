// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Short ways to make a site in memory, to read it, and to say which mistakes were found where.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/source/mistakes.h"
#include "generator/source/reader.h"
#include "index/base/diagnostic.h"
#include "index/base/memory_file_system.h"

namespace mingbai::source::testing {

// "FM006@policies/a.md:2:3 YM033@policies/b.md:2:1", in order of place.
inline std::string found(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.sorted()) {
    std::string text(d.row->code);
    text += "@" + d.place.file;
    if (d.place.line > 0) {
      text += ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
    }
    out += (out.empty() ? "" : " ") + text;
  }
  return out;
}

struct ReadSite {
  model::Records records;
  std::string found;
  std::vector<Diagnostic> diagnostics;

  const model::Document& only() const { return records.documents.at(0); }
};

using FileList = std::vector<std::pair<std::string, std::string>>;

// A folder `site` with a site.yaml, some places and topics, and `files`, which may replace those.
inline ReadSite read_site(const FileList& files, int jobs = 1) {
  MemoryFileSystem disk;
  disk.put("site/site.yaml", "名称: 测试站\n");
  disk.put("site/regions.yaml",
           "- 名称: 东新区\n  级别: 县\n  下级:\n"
           "    - {名称: 许湾乡, 下级: [{名称: 大张村}, {名称: 石庄村}]}\n"
           "    - {名称: 搬口乡, 下级: [{名称: 石庄村}]}\n");
  disk.put("site/topics.yaml", "- {标识: school, 名称: 上学}\n- {标识: health, 名称: 看病}\n");
  for (const auto& [path, bytes] : files) {
    disk.put("site/" + path, bytes);
  }
  Diagnostics diagnostics;
  ReadSite result;
  result.records = read(disk, "site", jobs, diagnostics);
  result.found = found(diagnostics);
  result.diagnostics = diagnostics.sorted();
  return result;
}

// One document policies/a.md that has 标题 and 发布日期 on lines 2 and 3; `fields` begin on line 4.
inline ReadSite read_policy(const std::string& fields, FileList others = {}) {
  others.emplace_back("policies/a.md",
                      "---\n标题: 甲\n发布日期: 2017-12-01\n" + fields + "---\n\n正文\n");
  return read_site(others);
}

}  // namespace mingbai::source::testing
