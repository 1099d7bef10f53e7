// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_plan.h"

#include <algorithm>
#include <numeric>

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/index_parts.h"
#include "index/store/messages.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

void read_keys(const Xapian::Database& database, Part part, Stand& stand) {
  // Both values are in every document, so the two streams run side by side.
  auto hash = database.valuestream_begin(slot(Slot::kHash));
  auto hidden = stand.hidden.begin();
  for (auto order = database.valuestream_begin(slot(Slot::kOrder));
       order != database.valuestream_end(slot(Slot::kOrder)); ++order) {
    const Xapian::docid document = order.get_docid();
    hidden = std::lower_bound(hidden, stand.hidden.end(), document);
    if (part == Part::kMain && hidden != stand.hidden.end() && *hidden == document) {
      continue;
    }
    hash.skip_to(document);
    const bool paired =
        hash != database.valuestream_end(slot(Slot::kHash)) && hash.get_docid() == document;
    const std::string value = *order;
    stand.records.insert_or_assign(std::string(id_of_order_value(value)),
                                   StoredKey{part, document, paired ? *hash : std::string()});
  }
}

}  // namespace

Stand inspect(const std::string& folder, const TermSources& sources) {
  Stand stand;
  try {
    const IndexParts parts(folder);
    if (!parts.check(folder)) {
      const bool empty = parts.main.get_metadata(std::string(kFormatKey)).empty();
      stand.rebuild = empty ? Outcome::kRebuiltDamaged : Outcome::kRebuiltFormat;
      return stand;
    }
    stand.hidden = parts.hidden;
    read_keys(parts.main, Part::kMain, stand);
    if (parts.recent) {
      stand.recent = parts.recent->get_doccount();
      read_keys(*parts.recent, Part::kRecent, stand);
    }
    stand.synonyms = parts.metadata(kSynonymsKey);
    if (parts.metadata(kWordsKey) != sources.words ||
        parts.metadata(kPinyinKey) != sources.pinyin) {
      stand.rebuild = Outcome::kRebuiltWords;
    }
  } catch (const Xapian::Error&) {
    stand.rebuild = RealFileSystem().exists(folder) ? Outcome::kRebuiltDamaged : Outcome::kCreated;
  }
  return stand;
}

Result<std::vector<std::size_t>> order_by_id(const std::vector<RecordSource::Key>& keys) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return keys[a].id < keys[b].id; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string& id = keys[order[i]].id;
    if (id.empty() || (i > 0 && keys[order[i - 1]].id == id)) {
      return fail(index_error(ErrorCode::kInvalid, id.empty() ? kEmptyId : kSameId, {}, id));
    }
  }
  return order;
}

Result<IndexPlan> make_plan(const std::vector<RecordSource::Key>& keys, const Stand& stand,
                            Others others) {
  const auto order = order_by_id(keys);
  if (!order) {
    return fail(order.error());
  }
  IndexPlan plan;
  auto stored = stand.records.begin();
  const auto pass_until = [&](const std::string* id) {
    for (; stored != stand.records.end() && (id == nullptr || stored->first < *id); ++stored) {
      if (others == Others::kRemove) {
        plan.remove.push_back(stored->second);
      } else {
        plan.not_named.emplace_back(stored->first, stored->second);
      }
    }
  };
  for (const std::size_t number : *order) {
    const RecordSource::Key& key = keys[number];
    pass_until(&key.id);
    if (stored == stand.records.end() || stored->first != key.id) {
      plan.write.push_back({number, std::nullopt});
    } else {
      if (stored->second.hash != hash_value(key.hash)) {
        plan.write.push_back({number, stored->second});
      } else {
        ++plan.unchanged;
      }
      ++stored;
    }
  }
  pass_until(nullptr);
  plan.unchanged += plan.not_named.size();
  return plan;
}

}  // namespace mingbai::store
