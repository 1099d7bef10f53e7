// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/hits.h"

#include <algorithm>
#include <utility>

#include "index/store/packed_record.h"

namespace mingbai::store {
namespace {

std::vector<Badge> badges_of(const Record& record) {
  switch (record.validity) {
    case Validity::kRepealed:
      return {Badge::kRepealed};
    case Validity::kExpired:
      return {Badge::kExpired};
    case Validity::kPending:
      return {Badge::kPending};
    case Validity::kReplaced:
      return {Badge::kReplaced};
    default:
      return {};
  }
}

}  // namespace

MarkSet mark_set(const std::vector<Needle>& needles, text::Segmenter& segmenter) {
  MarkSet marks;
  for (const Needle& needle : needles) {
    if (needle.kind == ClauseKind::kExclude) {
      continue;
    }
    std::vector<std::string> names;
    for (const Alternatives& part : needle.parts) {
      if (part.size() > 1) {
        names.insert(names.end(), part.begin(), part.end());
      }
    }
    marks.clauses.push_back(marks_of(needle.text, names, segmenter));
    marks.numbers.insert(marks.numbers.end(), needle.numbers.begin(), needle.numbers.end());
  }
  return marks;
}

std::optional<Hit> make_hit(const std::string& data, Match match, const MarkSet& marks,
                            text::Segmenter& segmenter) {
  auto record = unpack_record(data);
  if (!record) {
    return std::nullopt;
  }
  Hit hit;
  hit.match = match;
  hit.title = mark(record->title, marks);
  const Han han = stored_text(data)->keeps_han ? Han::kKept : Han::kAny;
  Snippet snippet = make_snippet(record->body, marks, segmenter, han);
  if (snippet.excerpt.highlights.empty() && !record->summary.empty()) {
    snippet = make_snippet(record->summary, marks, segmenter, han);
  }
  hit.snippet = std::move(snippet.excerpt);
  hit.snippet_cut_before = snippet.cut_before;
  hit.snippet_cut_after = snippet.cut_after;
  hit.badges = badges_of(*record);
  record->body = {};
  hit.record = std::move(*record);
  return hit;
}

void add_past_badge(Hit& hit) {
  const bool over =
      hit.record.validity == Validity::kRepealed || hit.record.validity == Validity::kExpired;
  if (over &&
      std::find(hit.badges.begin(), hit.badges.end(), Badge::kReplaced) == hit.badges.end()) {
    hit.badges.insert(hit.badges.begin(), Badge::kReplaced);
  }
}

}  // namespace mingbai::store
