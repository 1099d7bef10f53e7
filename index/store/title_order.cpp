// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/title_order.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "index/store/schema.h"

namespace mingbai::store {
namespace {

struct Titled {
  std::string length;
  std::string order;
  Xapian::docid document = 0;
};

}  // namespace

std::vector<Xapian::docid> shortest_titles(Xapian::Enquire& enquire, const Xapian::Query& query,
                                           std::size_t count, StoredDocuments& stored) {
  enquire.set_query(query);
  enquire.set_sort_by_value(slot(Slot::kTitleLength), false);
  const Xapian::MSet shortest = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
  std::vector<Titled> titled;
  for (auto hit = shortest.begin(); hit != shortest.end(); ++hit) {
    titled.push_back({hit.get_sort_key(), stored.value(*hit, Slot::kOrder), *hit});
  }
  std::sort(titled.begin(), titled.end(), [](const Titled& a, const Titled& b) {
    return std::tie(a.length, a.order) < std::tie(b.length, b.order);
  });
  const std::string longest = titled.empty() ? std::string() : titled.back().length;
  const bool is_full = titled.size() == count && count > 0;
  std::vector<Xapian::docid> documents;
  for (const Titled& one : titled) {
    if (!is_full || one.length != longest) {
      documents.push_back(one.document);
    }
  }
  if (is_full) {
    // Of the longest ones there may be more, and the library has taken any of them.
    const Xapian::Query same(Xapian::Query::OP_VALUE_RANGE, slot(Slot::kTitleLength), longest,
                             longest);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, same));
    enquire.set_sort_by_value(slot(Slot::kOrder), false);
    const Xapian::MSet rest =
        enquire.get_mset(0, static_cast<Xapian::doccount>(count - documents.size()));
    documents.insert(documents.end(), rest.begin(), rest.end());
  }
  return documents;
}

}  // namespace mingbai::store
