// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searcher.h"

#include <array>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/matching.h"
#include "index/store/messages.h"
#include "index/store/packed_record.h"
#include "index/store/schema.h"
#include "index/store/snippet.h"
#include "index/text/segmenter.h"

namespace mingbai::store {
namespace {

// A writer that commits twice while a search runs takes its blocks away; the search starts again.
constexpr int kAttempts = 5;
constexpr std::chrono::milliseconds kPause{2};  // longer each time: a commit takes that long

// One state of an index, as opened.
struct Snapshot {
  explicit Snapshot(const std::string& folder)
      : database(folder),
        vocabulary(unpack_lines(database.get_metadata(std::string(kWordsKey))),
                   database.get_metadata(std::string(kSynonymsKey))),
        segmenter(vocabulary.lexicon()),
        builder(database, vocabulary),
        synonyms(database.get_metadata(std::string(kSynonymsKey))) {
    for (const FacetKind kind : kNamedFacets) {
      names[kind] =
          NameTable::unpack(database.get_metadata(std::string(kNamesKey).append(facet_key(kind))));
    }
    revision = database.get_revision();
    identity = database.get_uuid();
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  Xapian::Database database;
  SearchVocabulary vocabulary;
  text::Segmenter segmenter;
  QueryBuilder builder;
  FacetNames names;
  std::string synonyms;
  Xapian::rev revision = 0;
  std::string identity;
};

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

std::optional<Hit> make_hit(const std::string& data, Match match, const MarkSet& marks,
                            text::Segmenter& segmenter) {
  auto record = unpack_record(data);
  if (!record) {
    return std::nullopt;
  }
  Hit hit;
  hit.match = match;
  hit.title = mark(record->title, marks);
  Snippet snippet = make_snippet(record->body, marks, segmenter);
  if (snippet.excerpt.highlights.empty() && !record->summary.empty()) {
    snippet = make_snippet(record->summary, marks, segmenter);
  }
  hit.snippet = std::move(snippet.excerpt);
  hit.snippet_cut_before = snippet.cut_before;
  hit.snippet_cut_after = snippet.cut_after;
  hit.badges = badges_of(*record);
  record->body = {};
  hit.record = std::move(*record);
  return hit;
}

}  // namespace

class Searcher::Implementation {
 public:
  explicit Implementation(std::string folder) : folder_(std::move(folder)) {}

  Result<void> open() {
    return attempt<void>([this] { return open_once(); });
  }

  Result<Answer> search(const Query& query) {
    return attempt<Answer>([&]() -> Result<Answer> {
      if (auto current = refresh(); !current) {
        return fail(std::move(current.error()));
      }
      return answer(query);
    });
  }

  Result<std::vector<Named>> names(FacetKind kind) {
    return attempt<std::vector<Named>>([&]() -> Result<std::vector<Named>> {
      if (auto current = refresh(); !current) {
        return fail(std::move(current.error()));
      }
      const NameTable& table = snapshot_->names[kind];
      std::vector<Named> list;
      for (std::size_t number = 0; number < table.size(); ++number) {
        list.push_back(table[number]);
      }
      return list;
    });
  }

  std::size_t document_count() const { return snapshot_->database.get_doccount(); }

 private:
  template <typename Value, typename Work>
  Result<Value> attempt(const Work& work) const {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kAttempts) {
          return fail(index_error(folder_, error));
        }
        std::this_thread::sleep_for(kPause * attempt);
      } catch (const Xapian::Error& error) {
        return fail(index_error(folder_, error));
      }
    }
  }

  Result<void> open_once() {
    // Between the two renames that put a new index in place the old one has another name.
    const bool retired = !RealFileSystem().exists(folder_);
    const std::string folder = retired ? retired_folder(folder_) : folder_;
    if (retired && !RealFileSystem().exists(folder)) {
      return fail(index_error(ErrorCode::kNotFound, kNoIndex, folder_));
    }
    if (auto known = check_format(Xapian::Database(folder), folder_); !known) {
      return known;
    }
    snapshot_ = std::make_unique<Snapshot>(folder);
    return {};
  }

  // A commit changes the revision, a rebuilt index its identity; both mean other words and names.
  Result<void> refresh() {
    Snapshot& known = *snapshot_;
    if (known.database.reopen() && (known.database.get_revision() != known.revision ||
                                    known.database.get_uuid() != known.identity)) {
      return open_once();
    }
    return {};
  }

  Result<Answer> answer(const Query& query) {
    Snapshot& now = *snapshot_;
    const std::vector<Needle> needles = now.builder.needles(query);
    MatchList found = Matching(now.database, now.builder, query, needles).run();
    Answer answer;
    answer.total = found.total;
    answer.exact = found.exact;
    answer.relaxed = found.exact == 0 && found.total > 0;
    answer.incomplete = found.incomplete;
    answer.also_searched = std::move(found.also_searched);
    if (query.facets == Facets::kCount) {
      answer.facets = found.facets.facets(now.names);
    }
    const MarkSet marks = mark_set(needles, now.segmenter);
    for (const Found& entry : found.page) {
      const std::string data = now.database.get_document(entry.document).get_data();
      auto hit = make_hit(data, entry.match, marks, now.segmenter);
      if (!hit) {
        return fail(index_error(ErrorCode::kInvalid, kDamagedIndex, folder_,
                                std::to_string(entry.document)));
      }
      answer.hits.push_back(std::move(*hit));
    }
    return answer;
  }

  std::string folder_;
  std::unique_ptr<Snapshot> snapshot_;
};

Searcher::Searcher(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::string& folder) {
  auto implementation = std::make_unique<Implementation>(folder);
  if (auto opened = implementation->open(); !opened) {
    return fail(std::move(opened.error()));
  }
  return Searcher(std::move(implementation));
}

Result<Answer> Searcher::search(const Query& query) {
  return implementation_->search(query);
}
Result<std::vector<Named>> Searcher::names(FacetKind kind) {
  return implementation_->names(kind);
}
std::size_t Searcher::document_count() const {
  return implementation_->document_count();
}

}  // namespace mingbai::store
