// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/part_writers.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/drafting.h"
#include "index/store/facets.h"
#include "index/store/glass_writer.h"
#include "index/store/index_parts.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

using Metadata = std::vector<std::pair<std::string, std::string>>;

Metadata metadata_of(const PartInput& input, const FacetNames& names) {
  Metadata all = {{std::string(kFormatKey), std::string(kFormat)},
                  {std::string(kFeaturesKey), feature_list()},
                  {std::string(kWordsKey), pack_lines(input.lexicon.words())},
                  {std::string(kSynonymsKey), input.vocabulary.synonyms},
                  {std::string(kPinyinKey), input.vocabulary.pinyin}};
  for (const FacetKind kind : kNamedFacets) {
    all.emplace_back(names_key(kind), names[kind].pack());
  }
  return all;
}

// An open transaction that is taken back unless it is committed.
class Transaction {
 public:
  explicit Transaction(Xapian::WritableDatabase& database) : database_(database) {
    database_.begin_transaction(true);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    try {
      if (open_) {
        database_.cancel_transaction();
      }
    } catch (const Xapian::Error&) {
      // Closing the database drops what is not committed anyway.
    }
  }
  void commit() {
    database_.commit_transaction();
    open_ = false;
  }

 private:
  Xapian::WritableDatabase& database_;
  bool open_ = true;
};

// Xapian keeps new postings in a map until it writes them into its trees: about 60 bytes each.
// The threshold that it offers counts documents, and is set by an environment variable only. To
// list all terms it must first write the pending postings into its trees (xapian-core 1.4,
// GlassWritableDatabase::open_allterms), without committing: that is the flush wanted here.
class Flushing {
 public:
  explicit Flushing(Xapian::WritableDatabase& database) : database_(database) {}

  void added(std::size_t terms) {
    constexpr std::size_t kMostPending = 400'000;
    pending_ += terms;
    if (pending_ >= kMostPending) {
      (void)database_.allterms_begin();
      pending_ = 0;
    }
  }

 private:
  Xapian::WritableDatabase& database_;
  std::size_t pending_ = 0;
};

Xapian::Document document_of(const Draft& draft) {
  Xapian::Document document;
  for (std::size_t i = 0; i < draft.term_count(); ++i) {
    const Draft::Term term = draft.term(i);
    document.add_term(std::string(term.text), term.count);
  }
  for (const Draft::Value& value : draft.values()) {
    document.add_value(value.slot, value.bytes);
  }
  document.set_data(draft.data());
  return document;
}

// What a plan hides of the main part, together with what is hidden already.
std::vector<std::uint32_t> hidden_by(const IndexPlan& plan, std::vector<std::uint32_t> hidden) {
  for (const StoredKey& removed : plan.remove) {
    if (removed.part == Part::kMain) {
      hidden.push_back(removed.document);
    }
  }
  for (const PlannedWrite& write : plan.write) {
    if (write.replaces && write.replaces->part == Part::kMain) {
      hidden.push_back(write.replaces->document);
    }
  }
  std::sort(hidden.begin(), hidden.end());
  return hidden;
}

Result<void> write_recent(Xapian::WritableDatabase& database, const IndexPlan& plan,
                          const Stand& stand, const PartInput& input) {
  FacetNames names;
  for (const FacetKind kind : kNamedFacets) {
    names[kind].merge(database.get_metadata(names_key(kind)));
  }
  for (const StoredKey& removed : plan.remove) {
    if (removed.part == Part::kRecent) {
      database.delete_document(removed.document);
    }
  }
  Drafting drafting{input.source, {}, input.lexicon, input.pinyin, input.jobs};
  for (const PlannedWrite& write : plan.write) {
    drafting.order.push_back(write.source_index);
  }
  Flushing flushing(database);
  auto done = make_drafts(drafting, [&](std::size_t i, const Draft& draft, const Record& record) {
    add_names(record, names);
    const auto& replaces = plan.write[i].replaces;
    if (replaces && replaces->part == Part::kRecent) {
      database.replace_document(replaces->document, document_of(draft));
    } else {
      database.add_document(document_of(draft));
    }
    flushing.added(draft.term_count());
    return Result<void>();
  });
  for (const auto& [key, value] : metadata_of(input, names)) {
    database.set_metadata(key, value);
  }
  database.set_metadata(std::string(kHiddenKey), pack_documents(hidden_by(plan, stand.hidden)));
  return done;
}

// What a writer left that was killed before its first commit holds nothing, and may not open.
Result<void> clear_unborn(const std::string& recent) {
  RealFileSystem disk;
  if (!disk.exists(recent)) {
    return {};
  }
  try {
    if (!Xapian::Database(recent).get_metadata(std::string(kFormatKey)).empty()) {
      return {};
    }
  } catch (const Xapian::DatabaseOpeningError&) {
    // not even a database yet
  } catch (const Xapian::Error& error) {
    return fail(index_error(recent, error));
  }
  return remove_tree(disk, recent);
}

}  // namespace

Result<void> write_main(const std::string& folder, const PartInput& input) {
  const std::vector<RecordSource::Key> keys = input.source.keys();
  auto order = order_by_id(keys);
  if (!order) {
    return fail(std::move(order.error()));
  }
  auto writer = GlassWriter::create(folder);
  if (!writer) {
    return fail(std::move(writer.error()));
  }
  std::string identity;  // two indexes of the same records are the same
  for (const std::size_t number : *order) {
    identity += keys[number].id + "\n" + keys[number].hash.hex() + "\n";
  }
  FacetNames names;
  auto done = make_drafts({input.source, std::move(*order), input.lexicon, input.pinyin, input.jobs,
                           Drafting::Data::kDeflated},
                          [&](std::size_t, const Draft& draft, const Record& record) {
                            add_names(record, names);
                            return writer->add(draft);
                          });
  if (!done) {
    return done;
  }
  for (auto& [key, value] : metadata_of(input, names)) {
    writer->set_metadata(key, std::move(value));
  }
  return writer->finish(content_hash(identity));
}

Result<void> write_served(const std::string& folder, const PartInput& input) {
  auto order = order_by_id(input.source.keys());
  if (!order) {
    return fail(std::move(order.error()));
  }
  try {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE);
    Flushing flushing(database);
    FacetNames names;
    auto done =
        make_drafts({input.source, std::move(*order), input.lexicon, input.pinyin, input.jobs},
                    [&](std::size_t, const Draft& draft, const Record& record) {
                      add_names(record, names);
                      database.add_document(document_of(draft));
                      flushing.added(draft.term_count());
                      return Result<void>();
                    });
    for (const auto& [key, value] : metadata_of(input, names)) {
      database.set_metadata(key, value);
    }
    database.set_metadata(std::string(kCopyKey), "1");
    database.commit();
    return done;
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

Result<void> update_recent(const std::string& folder, const IndexPlan& plan, const Stand& stand,
                           const PartInput& input) {
  if (auto cleared = clear_unborn(recent_folder(folder)); !cleared) {
    return cleared;
  }
  try {
    Xapian::WritableDatabase database(recent_folder(folder), Xapian::DB_CREATE_OR_OPEN);
    Transaction transaction(database);
    auto done = write_recent(database, plan, stand, input);
    if (done) {
      transaction.commit();
    }
    return done;
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

}  // namespace mingbai::store
