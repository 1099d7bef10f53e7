// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/packed_record.h"

#include "index/store/packing.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr std::uint64_t kLayout = 1;
constexpr std::uint64_t kLayoutKeepingHan = 2;  // the same, and StoredText::keeps_han

bool is_layout(std::uint64_t number) {
  return number == kLayout || number == kLayoutKeepingHan;
}

void put(Packer& out, const Named& named) {
  out.put(std::string_view{named.id});
  out.put(std::string_view{named.shown});
}

void put(Packer& out, const std::vector<Named>& list) {
  out.put(std::uint64_t{list.size()});
  for (const Named& named : list) {
    put(out, named);
  }
}

// Days may lie before 1970: zigzag coding keeps small negative numbers small.
std::uint64_t zigzag(std::int32_t n) {
  const auto bits = static_cast<std::uint32_t>(n);
  return (bits << 1U) ^ (n < 0 ? ~std::uint32_t{0} : 0U);
}

std::int32_t unzigzag(std::uint64_t bits) {
  const auto half = static_cast<std::uint32_t>(bits >> 1U);
  return static_cast<std::int32_t>((bits & 1U) != 0 ? ~half : half);
}

void put(Packer& out, const std::optional<std::int32_t>& day) {
  out.put(std::uint64_t{day.has_value()});
  if (day) {
    out.put(zigzag(*day));
  }
}

void put(Packer& out, const std::optional<text::Date>& date) {
  out.put(std::uint64_t{date.has_value()});
  if (date) {
    out.put(static_cast<std::uint64_t>(date->precision));
    out.put(zigzag(date->year));
    for (const std::int8_t part : {date->month, date->day, date->hour, date->minute}) {
      out.put(zigzag(part));
    }
  }
}

Named named(Unpacker& in) {
  Named out;
  out.id = in.text();
  out.shown = in.text();
  return out;
}

std::vector<Named> named_list(Unpacker& in) {
  std::vector<Named> list(in.count());
  for (Named& entry : list) {
    entry = named(in);
  }
  return list;
}

std::optional<std::int32_t> day(Unpacker& in) {
  return in.number() == 0 ? std::nullopt : std::optional(unzigzag(in.number()));
}

std::optional<text::Date> date(Unpacker& in) {
  if (in.number() == 0) {
    return std::nullopt;
  }
  text::Date date;
  date.precision = static_cast<text::DatePrecision>(in.number() & 3U);
  date.year = static_cast<std::int16_t>(unzigzag(in.number()));
  for (std::int8_t* part : {&date.month, &date.day, &date.hour, &date.minute}) {
    *part = static_cast<std::int8_t>(unzigzag(in.number()));
  }
  return date;
}

void unpack_description(Unpacker& in, Record& record) {
  record.column = named(in);
  record.kind = named(in);
  record.organs = in.texts();
  record.place = named_list(in);
  record.topics = named_list(in);
  record.tags = in.texts();
  record.date = date(in);
  record.effective_day = day(in);
  record.expires_day = day(in);
  record.validity = static_cast<Validity>(in.number());
  record.number = in.text();
  record.index_number = in.text();
  record.replaced_by = in.texts();
}

}  // namespace

// The texts come first: a substring check reads them without unpacking the rest.
std::string pack_record(const Record& record) {
  Packer out;
  const bool keeps_han = text::keeps_han(record.title) && text::keeps_han(record.summary) &&
                         text::keeps_han(record.body);
  out.put(keeps_han ? kLayoutKeepingHan : kLayout);
  for (const std::string* text :
       {&record.title, &record.summary, &record.body, &record.id, &record.url}) {
    out.put(std::string_view{*text});
  }
  put(out, record.column);
  put(out, record.kind);
  out.put(record.organs);
  put(out, record.place);
  put(out, record.topics);
  out.put(record.tags);
  put(out, record.date);
  put(out, record.effective_day);
  put(out, record.expires_day);
  out.put(static_cast<std::uint64_t>(record.validity));
  out.put(std::string_view{record.number});
  out.put(std::string_view{record.index_number});
  out.put(record.replaced_by);
  return out.take();
}

std::optional<StoredText> stored_text(std::string_view bytes) {
  Unpacker in(bytes);
  const std::uint64_t layout = in.number();
  if (!is_layout(layout)) {
    return std::nullopt;
  }
  StoredText text;
  text.keeps_han = layout == kLayoutKeepingHan;
  text.title = in.text();
  text.summary = in.text();
  text.body = in.text();
  return in.ok() ? std::optional(text) : std::nullopt;
}

std::optional<Record> unpack_record(std::string_view bytes) {
  Unpacker in(bytes);
  if (!is_layout(in.number())) {
    return std::nullopt;
  }
  Record record;
  for (std::string* text :
       {&record.title, &record.summary, &record.body, &record.id, &record.url}) {
    *text = in.text();
  }
  unpack_description(in, record);
  const bool valid = in.ok() && in.done() && record.validity <= Validity::kReplaced;
  return valid ? std::optional(std::move(record)) : std::nullopt;
}

ContentHash record_hash(const Record& record) {
  return content_hash(pack_record(record));
}

}  // namespace mingbai::store
