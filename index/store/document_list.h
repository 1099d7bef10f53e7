// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A set of documents that was worked out beforehand, as a Xapian query: the ones that were checked
// to contain a quoted text, or that a page shows. Internal to this module.

#include <algorithm>
#include <utility>
#include <vector>

#include <xapian.h>

namespace mingbai::store {

class DocumentList final : public Xapian::PostingSource {
 public:
  // Ascending.
  explicit DocumentList(std::vector<Xapian::docid> documents) : documents_(std::move(documents)) {}

  static Xapian::Query query(std::vector<Xapian::docid> documents) {
    std::sort(documents.begin(), documents.end());
    return Xapian::Query(
        (new DocumentList(std::move(documents)))->release());  // owned by the query
  }

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }

  void init(const Xapian::Database& /*database*/) override { started_ = false; }
  void next(double /*least_weight*/) override {
    at_ = started_ ? at_ + 1 : 0;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    const auto from = documents_.begin() + (started_ ? static_cast<std::ptrdiff_t>(at_) : 0);
    at_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), document) -
                                   documents_.begin());
    started_ = true;
  }
  bool at_end() const override { return at_ >= documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[at_]; }

  DocumentList* clone() const override { return new DocumentList(documents_); }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  std::vector<Xapian::docid> documents_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace mingbai::store
