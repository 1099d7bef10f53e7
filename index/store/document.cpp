// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/document.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/store/amounts.h"
#include "index/store/answer.h"
#include "index/store/draft.h"
#include "index/store/facets.h"
#include "index/store/numbers.h"
#include "index/store/packed_record.h"
#include "index/store/query_terms.h"
#include "index/store/schema.h"
#include "index/store/searched_text.h"
#include "index/text/fold.h"
#include "index/text/sound_pattern.h"

namespace mingbai::store {
namespace {

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

void add_filter(Draft& document, const PrefixRow& row, std::string_view value) {
  if (!value.empty()) {
    document.add_boolean_term(make_term(row, value));
  }
}

void add_filters(Draft& document, const Record& record) {
  add_filter(document, kIdPrefix, record.id);
  add_filter(document, kColumnPrefix, record.column.id);
  add_filter(document, kKindPrefix, record.kind.id);
  for (const std::string& organ : record.organs) {
    add_filter(document, kOrganPrefix, text::fold(organ));
  }
  for (std::size_t level = 1; level <= record.place.size(); ++level) {
    add_filter(document, kPlacePrefix, place_path(record.place, level));
  }
  for (const Named& topic : record.topics) {
    add_filter(document, kTopicPrefix, topic.id);
  }
  for (const std::string& tag : record.tags) {
    add_filter(document, kTagPrefix, text::fold(tag));
  }
  add_filter(document, kTitleHeadPrefix, title_head(needle_of(record.title)));
  add_filter(document, kValidityPrefix, validity_key(record.validity));
  add_filter(document, kIndexNumberPrefix, without_spaces(text::fold(record.index_number)));
}

void add_numbers(Draft& document, const Record& record) {
  const NumberTerms numbers = find_numbers(record);
  for (const text::DocumentNumber& number : numbers.own) {
    document.add_term(make_term(kNumberPrefix, number.key()));
    add_filter(document, kAgencyPrefix, number.agency);
    add_filter(document, kSerialPrefix, std::to_string(number.number));
  }
  for (const text::DocumentNumber& number : numbers.cited) {
    document.add_term(make_term(kCitedNumberPrefix, number.key()));
  }
  for (const int decree : numbers.own_decrees) {
    document.add_term(make_term(kDecreePrefix, std::to_string(decree)));
  }
  for (const int decree : numbers.cited_decrees) {
    document.add_term(make_term(kCitedDecreePrefix, std::to_string(decree)));
  }
}

void add_amounts(Draft& document, const Record& record) {
  for (const std::int64_t fen : find_amounts(record)) {
    document.add_boolean_term(make_term(kAmountPrefix, amount_key(fen)));
  }
}

void add_values(Draft& document, const Record& record) {
  const auto add_day = [&](Slot which, const std::optional<std::int32_t>& day) {
    if (day) {
      document.add_value(slot(which), sortable(*day));
    }
  };
  const auto day = record.date ? std::optional(text::first_day(*record.date)) : std::nullopt;
  add_day(Slot::kDay, day);
  add_day(Slot::kEffective, first_day_in_force(record));
  add_day(Slot::kExpires, record.expires_day);
  document.add_value(slot(Slot::kOrder), order_value(day ? &*day : nullptr, record.id));
  document.add_value(slot(Slot::kHash), hash_value(record.hash));
  document.add_value(slot(Slot::kFacets), facet_value(record));
  const std::size_t title_length = std::min<std::size_t>(utf8_count(text::fold(record.title)), 255);
  document.add_value(slot(Slot::kTitleLength), std::string(1, static_cast<char>(title_length)));
  std::string replaced_by;
  for (const std::string& id : record.replaced_by) {
    replaced_by += (replaced_by.empty() ? "" : "\n") + id;
  }
  if (!replaced_by.empty()) {
    document.add_value(slot(Slot::kReplacedBy), replaced_by);
  }
}

}  // namespace

std::optional<std::int32_t> first_day_in_force(const Record& record) {
  if (record.effective_day || record.validity == Validity::kUnstated) {
    return record.effective_day;
  }
  if (record.date) {
    return text::first_day(*record.date);
  }
  return record.expires_day ? std::optional(kLongAgo) : std::nullopt;
}

void DocumentMaker::add_counted(std::string_view prefix, Draft& document) {
  std::sort(words_.begin(), words_.end());
  for (std::size_t i = 0; i < words_.size();) {
    std::size_t end = i + 1;
    while (end < words_.size() && words_[end] == words_[i]) {
      ++end;
    }
    term_.assign(prefix).append(words_[i]);
    document.add_term(term_, static_cast<std::uint32_t>(end - i));
    i = end;
  }
}

void DocumentMaker::add_text(const Record& record, Draft& document) {
  const auto [title, rest] = searched_text(record);
  words_.clear();
  const auto collect = [&](std::string_view folded) {
    spans_.clear();
    terms_.make(folded, spans_);
    for (const TermSpan& span : spans_) {
      words_.push_back(span.in(folded));
    }
  };
  collect(title);
  const std::vector<std::string_view> title_words = words_;
  collect(rest);
  add_counted({}, document);
  words_ = title_words;
  add_counted(kTitlePrefix.prefix, document);
  add_sounds(title, document);
}

void DocumentMaker::add_sounds(std::string_view title, Draft& document) const {
  for (const std::string& key : text::sound_terms(pinyin_.sounds(title))) {
    document.add_term(make_term(kSoundPrefix, key));
  }
}

void DocumentMaker::fill(const Record& record, Draft& document) {
  add_text(record, document);
  add_filters(document, record);
  add_numbers(document, record);
  add_amounts(document, record);
  add_values(document, record);
  document.set_data(pack_record(record));
}

}  // namespace mingbai::store
