// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/text_groups.h"

#include "index/base/parallel.h"
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

struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

}  // namespace

std::size_t text_size(std::span<const store::Record* const> documents) {
  std::size_t size = 0;
  for (const store::Record* record : documents) {
    size += record->title.size() + record->summary.size() + record->body.size();
  }
  return size;
}

std::vector<TextGroup> make_text_groups(std::span<const store::Record* const> documents,
                                        std::size_t wanted_bytes, int jobs) {
  std::vector<Range> ranges;
  std::size_t size = 0;
  for (std::size_t i = 0, first = 0; i < documents.size(); ++i) {
    size += text_size(documents.subspan(i, 1));
    if (size >= wanted_bytes || i + 1 == documents.size()) {
      ranges.push_back({first, i + 1});
      first = i + 1;
      size = 0;
    }
  }
  std::vector<TextGroup> groups(ranges.size());
  parallel_for(ranges.size(), jobs, [&](std::size_t n, std::size_t) {
    std::string coded;
    for (std::size_t i = ranges[n].first; i < ranges[n].end; ++i) {
      coded += coded_document(*documents[i]);
    }
    groups[n] = {static_cast<std::uint32_t>(ranges[n].end - ranges[n].first), deflated(coded)};
  });
  return groups;
}

}  // namespace mingbai::browser
