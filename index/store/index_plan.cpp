// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_plan.h"

#include <algorithm>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/messages.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

void read_keys(const Xapian::Database& database, Stand& stand) {
  // Both values are in every document, so the two streams run side by side.
  auto hash = database.valuestream_begin(slot(Slot::kHash));
  for (auto order = database.valuestream_begin(slot(Slot::kOrder));
       order != database.valuestream_end(slot(Slot::kOrder)); ++order) {
    hash.skip_to(order.get_docid());
    const bool paired = hash != database.valuestream_end(slot(Slot::kHash)) &&
                        hash.get_docid() == order.get_docid();
    const std::string value = *order;
    stand.records.insert_or_assign(std::string(id_of_order_value(value)),
                                   StoredKey{order.get_docid(), paired ? *hash : std::string()});
  }
}

}  // namespace

Stand inspect(const std::string& folder, const TermSources& sources) {
  Stand stand;
  try {
    const Xapian::Database database(folder);
    if (!check_format(database, folder)) {
      const bool empty = database.get_metadata(std::string(kFormatKey)).empty();
      stand.rebuild = empty ? Outcome::kRebuiltDamaged : Outcome::kRebuiltFormat;
      return stand;
    }
    if (database.get_metadata(std::string(kWordsKey)) != sources.words ||
        database.get_metadata(std::string(kPinyinKey)) != sources.pinyin) {
      stand.rebuild = Outcome::kRebuiltWords;
      return stand;
    }
    // A copy for searching only would be updated without complaint, and wrongly.
    if (database.get_doccount() > 0 && !RealFileSystem().exists(join_path(folder, kTermListFile))) {
      stand.rebuild = Outcome::kRebuiltDamaged;
      return stand;
    }
    stand.synonyms = database.get_metadata(std::string(kSynonymsKey));
    read_keys(database, stand);
  } catch (const Xapian::Error&) {
    stand.rebuild = RealFileSystem().exists(folder) ? Outcome::kRebuiltDamaged : Outcome::kCreated;
  }
  return stand;
}

Result<IndexPlan> make_plan(const std::vector<RecordSource::Key>& keys, const Stand& stand,
                            Others others) {
  IndexPlan plan;
  std::vector<std::size_t> order(keys.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return keys[a].id < keys[b].id; });
  auto stored = stand.records.begin();
  const auto remove_until = [&](const std::string* id) {
    for (; stored != stand.records.end() && (id == nullptr || stored->first < *id); ++stored) {
      if (others == Others::kRemove) {
        plan.remove.push_back(stored->second.document);
      } else {
        ++plan.unchanged;
      }
    }
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    const RecordSource::Key& key = keys[order[i]];
    if (key.id.empty() || (i > 0 && keys[order[i - 1]].id == key.id)) {
      return fail(
          index_error(ErrorCode::kInvalid, key.id.empty() ? kEmptyId : kSameId, {}, key.id));
    }
    plan.identity += key.id + "\n" + key.hash.hex() + "\n";
    remove_until(&key.id);
    if (stored == stand.records.end() || stored->first != key.id) {
      plan.write.push_back({order[i], 0});
    } else {
      if (stored->second.hash != hash_value(key.hash)) {
        plan.write.push_back({order[i], stored->second.document});
      } else {
        ++plan.unchanged;
      }
      ++stored;
    }
  }
  remove_until(nullptr);
  return plan;
}

}  // namespace mingbai::store
