// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/columns.h"

#include "index/store/answer.h"
#include "index/store/facets.h"
#include "index/store/packing.h"
#include "index/text/fold.h"

namespace mingbai::browser {
namespace {

using Documents = std::span<const store::Record* const>;

// Names first, numbered from 1 in the order in which they come; then of every document how many it
// has and their numbers.
template <typename NamesOf>
std::string named_column(Documents documents, const NamesOf& names_of) {
  store::NameTable names;
  store::Packer numbers;
  for (const store::Record* record : documents) {
    const std::vector<store::Named> own = names_of(*record);
    numbers.put(std::uint64_t{own.size()});
    for (const store::Named& name : own) {
      numbers.put(names.add(name) + 1);
    }
  }
  return names.pack() + numbers.take();
}

std::vector<store::Named> column_of(const store::Record& record) {
  return record.column.id.empty() ? std::vector<store::Named>{} : std::vector{record.column};
}

std::vector<store::Named> organs_of(const store::Record& record) {
  std::vector<store::Named> organs;
  for (const std::string& organ : record.organs) {
    organs.push_back({text::fold(organ), organ});
  }
  return organs;
}

// The whole path, so that a region above all documents has its name, too.
std::vector<store::Named> places_of(const store::Record& record) {
  std::vector<store::Named> places;
  for (std::size_t level = 1; level <= record.place.size(); ++level) {
    places.push_back({store::place_path(record.place, level), record.place[level - 1].shown});
  }
  return places;
}

std::vector<store::Named> tags_of(const store::Record& record) {
  std::vector<store::Named> tags;
  for (const std::string& tag : record.tags) {
    tags.push_back({text::fold(tag), tag});
  }
  return tags;
}

constexpr std::int32_t kEarliest = -200'000;  // days; before any date of text/date.h

// Documents are in the order of their days: the steps are small. Undated ones come first.
std::string days_column(Documents documents) {
  store::Packer out;
  std::uint64_t undated = 0;
  while (undated < documents.size() && !documents[undated]->date) {
    ++undated;
  }
  out.put(undated);
  std::int32_t before = kEarliest;
  for (const store::Record* record : documents.subspan(undated)) {
    const std::int32_t day = text::first_day(*record->date);
    out.put(static_cast<std::uint64_t>(day - before));
    before = day;
  }
  return out.take();
}

std::string validity_column(Documents documents) {
  store::Packer out;
  for (const store::Record* record : documents) {
    out.put(static_cast<std::uint64_t>(record->validity));
  }
  return out.take();
}

// Of every document 0, or one more than twice the step from the day before it; a step back is an
// even number. Days nearly ascend, as documents do.
template <typename DayOf>
void put_days(store::Packer& out, Documents documents, const DayOf& day_of) {
  std::int64_t before = 0;
  for (const store::Record* record : documents) {
    const std::optional<std::int32_t> day = day_of(*record);
    if (!day) {
      out.put(std::uint64_t{0});
      continue;
    }
    const std::int64_t step = *day - before;
    out.put(static_cast<std::uint64_t>(step < 0 ? -2 * step : 2 * step + 1));
    before = *day;
  }
}

std::string force_column(Documents documents) {
  store::Packer out;
  put_days(out, documents, store::first_day_in_force);
  put_days(out, documents, [](const store::Record& record) { return record.expires_day; });
  return out.take();
}

}  // namespace

std::vector<Column> make_columns(Documents documents) {
  return {{"column", named_column(documents, column_of)},
          {"date", days_column(documents)},
          {"force", force_column(documents)},
          {"organ", named_column(documents, organs_of)},
          {"place", named_column(documents, places_of)},
          {"tag", named_column(documents, tags_of)},
          {"topic", named_column(documents, [](const auto& record) { return record.topics; })},
          {"validity", validity_column(documents)}};
}

}  // namespace mingbai::browser
