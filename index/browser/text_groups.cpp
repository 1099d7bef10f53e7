// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/text_groups.h"

#include "index/base/strings.h"
#include "index/browser/script_file.h"
#include "index/browser/text_code.h"
#include "index/store/answer.h"

namespace mingbai::browser {
namespace {

// The fields of a document in this order; script/groups.js names them.
std::string coded_document(const store::Record& record) {
  std::string out;
  append_coded(out, record.id);
  append_coded(out, record.url == record.id + ".html" ? "" : record.url);
  append_coded(out, record.title);
  append_coded(out, record.date ? text::iso(*record.date) : "");
  append_coded(out, record.column.shown);
  append_coded(out, record.place.empty() ? "" : record.place.back().shown);
  append_coded(out, join(record.organs, "\n"));
  append_coded(out, record.number);
  append_coded(out, store::validity_key(record.validity));
  append_coded(out, record.summary);
  append_coded(out, record.body);
  return out;
}

}  // namespace

std::size_t text_size(std::span<const store::Record* const> documents) {
  std::size_t size = 0;
  for (const store::Record* record : documents) {
    size += record->title.size() + record->summary.size() + record->body.size();
  }
  return size;
}

std::vector<DocumentRange> group_documents(std::span<const store::Record* const> documents,
                                           std::size_t wanted_bytes) {
  std::vector<DocumentRange> ranges;
  std::size_t size = 0;  // of the last range
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const std::size_t own = text_size(documents.subspan(i, 1));
    if (ranges.empty() || size + own > wanted_bytes) {
      ranges.push_back({i, i});
      size = 0;
    }
    ranges.back().end = i + 1;
    size += own;
  }
  return ranges;
}

std::string pack_group(std::span<const store::Record* const> documents) {
  std::string coded;
  for (const store::Record* record : documents) {
    coded += coded_document(*record);
  }
  return deflated(coded);
}

}  // namespace mingbai::browser
