// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/spoken_query.h"

#include <algorithm>
#include <vector>

#include "index/base/strings.h"
#include "index/store/schema.h"
#include "index/store/stored_check.h"
#include "index/text/spoken_shell.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kMostChecked = 50;  // the best candidates: one that contains it is enough
constexpr std::size_t kMostBytes = std::size_t{4} << 20U;  // looked at for all cores

// The runs as one folded text; empty when there is more to the query than runs.
std::string runs_of(const std::vector<Needle>& needles) {
  std::string text;
  for (const Needle& needle : needles) {
    if (needle.kind != ClauseKind::kRun || needle.scope != Scope::kAnywhere ||
        !needle.numbers.empty() || !needle.decrees.empty()) {
      return {};
    }
    text += (text.empty() ? "" : " ") + needle.text;
  }
  return text;
}

Query with_runs(const Query& query, std::string_view text) {
  Query core = query;
  core.clauses.clear();
  for (const std::string_view run : split(text, ' ')) {
    if (!run.empty()) {
      core.clauses.push_back({ClauseKind::kRun, std::string(run), Scope::kAnywhere});
    }
  }
  return core;
}

}  // namespace

bool is_spoken(const std::vector<Needle>& needles) {
  return !text::without_shell(runs_of(needles)).empty();
}

std::optional<Query> core_of(const Query& query, const Xapian::Database& database,
                             QueryBuilder& builder, StoredDocuments& stored) {
  const std::string text = runs_of(builder.needles(query));
  const auto cores = text::without_shell(text);
  if (cores.empty()) {
    return std::nullopt;
  }
  std::size_t looked_at = 0;
  const auto is_somewhere = [&](const std::vector<Needle>& needles) {
    std::vector<const Needle*> all;
    for (const Needle& needle : needles) {
      all.push_back(&needle);
    }
    Xapian::Enquire enquire(database);
    enquire.set_query(builder.visible(builder.everything(needles)));
    enquire.set_sort_by_relevance_then_value(slot(Slot::kOrder), false);
    const Xapian::MSet candidates = enquire.get_mset(0, kMostChecked);
    return std::any_of(candidates.begin(), candidates.end(), [&](Xapian::docid document) {
      return looked_at < kMostBytes && text_contains(stored, document, all, looked_at);
    });
  };
  for (const std::string_view core : cores) {
    Query shorter = with_runs(query, core);
    const std::vector<Needle> needles = builder.needles(shorter);
    if (!needles.empty() && is_somewhere(needles)) {
      return shorter;
    }
  }
  return std::nullopt;
}

}  // namespace mingbai::store
