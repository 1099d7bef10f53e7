// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A set of documents that was worked out beforehand, as a Xapian query: the ones that were checked
// to contain a quoted text, that a page shows, that are hidden. Of databases on this machine only:
// to another machine it stands for nothing. Internal to this module.

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace mingbai::store {

class DocumentList final : public Xapian::PostingSource {
 public:
  // By the UUID of the single database, since each of several asks with its own numbers.
  using Lists = std::map<std::string, std::vector<Xapian::docid>>;  // ascending

  explicit DocumentList(std::shared_ptr<const Lists> lists) : lists_(std::move(lists)) {}

  static Xapian::Query query(Lists lists) {
    return Xapian::Query(
        (new DocumentList(std::make_shared<const Lists>(std::move(lists))))->release());
  }

  // Numbers as the database, which may be several, gives them.
  static Xapian::Query query(const Xapian::Database& database,
                             const std::vector<Xapian::docid>& documents);

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }

  void init(const Xapian::Database& database) override {
    static const std::vector<Xapian::docid> kNone;
    const auto found = lists_->find(database.get_uuid());
    documents_ = found == lists_->end() ? &kNone : &found->second;
    started_ = false;
  }
  void next(double /*least_weight*/) override {
    at_ = started_ ? at_ + 1 : 0;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    const auto from = documents_->begin() + (started_ ? static_cast<std::ptrdiff_t>(at_) : 0);
    at_ = static_cast<std::size_t>(std::lower_bound(from, documents_->end(), document) -
                                   documents_->begin());
    started_ = true;
  }
  bool at_end() const override { return at_ >= documents_->size(); }
  Xapian::docid get_docid() const override { return (*documents_)[at_]; }

  DocumentList* clone() const override { return new DocumentList(lists_); }

  // Another machine knows the library's own sources only. It gets one of documents with a value
  // that none has.
  std::string name() const override { return nothing().name(); }
  std::string serialise() const override { return nothing().serialise(); }

 private:
  static Xapian::ValueWeightPostingSource nothing() {
    constexpr Xapian::valueno kUnusedSlot = 4000000000;
    return Xapian::ValueWeightPostingSource(kUnusedSlot);
  }
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_->size()); }

  std::shared_ptr<const Lists> lists_;
  const std::vector<Xapian::docid>* documents_ = nullptr;
  std::size_t at_ = 0;
  bool started_ = false;
};

inline Xapian::Query DocumentList::query(const Xapian::Database& database,
                                         const std::vector<Xapian::docid>& documents) {
  std::vector<std::string> names;  // of the single databases, in order
  const std::string all = database.get_uuid();
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find(':', begin), all.size());
    names.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  Lists lists;
  const auto count = static_cast<Xapian::docid>(names.size());
  for (const Xapian::docid document : documents) {
    lists[names[(document - 1) % count]].push_back((document - 1) / count + 1);
  }
  for (auto& [name, list] : lists) {
    std::sort(list.begin(), list.end());
  }
  return query(std::move(lists));
}

}  // namespace mingbai::store
