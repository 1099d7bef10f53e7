// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/value.h"

#include <algorithm>

namespace mingbai::templates {

Value::Value(SafeHtml html) : markup_(Markup::kHtml) {
  if (html.owned_) {
    data_ = std::move(html.owned_);
  } else {
    data_ = html.borrowed_;
  }
}

Value::Value(List items) {
  auto data = std::make_shared<ListData>();
  data->items = std::move(items);
  for (const Value& item : data->items) {
    data->depth = std::max(data->depth, item.depth() + 1);
  }
  data_ = Shared<ListData>(std::move(data));
}

Value::Value(Map map) : data_(std::make_shared<const Map>(std::move(map))) {}

Value Value::borrowed(std::string_view text) {
  Value value;
  value.data_ = text;
  return value;
}

int Value::depth() const {
  if (const auto* list = std::get_if<Shared<ListData>>(&data_)) {
    return (*list)->depth;
  }
  const auto* map = std::get_if<Shared<Map>>(&data_);
  return map != nullptr ? (*map)->depth() : 0;
}

Map::Map(std::initializer_list<std::pair<std::string_view, Value>> entries) {
  reserve(entries.size());
  for (const auto& [name, value] : entries) {
    set(name, value);
  }
}

void Map::reserve(std::size_t entries) {
  entries_.reserve(entries);
  hashes_.reserve(entries);
}

Map& Map::set(std::string_view name, Value value) {
  depth_ = std::max(depth_, value.depth() + 1);
  const std::uint32_t hash = Key::hash_of(name);
  const std::size_t at = position(name, hash);
  if (at < entries_.size()) {
    entries_[at].value = std::move(value);
    return *this;
  }
  entries_.push_back({std::string(name), std::move(value)});
  hashes_.push_back(hash);
  if (entries_.size() > kScanLimit) {
    if (entries_.size() * 2 > table_.size()) {
      rebuild_table();
    } else {
      enter(at);
    }
  }
  return *this;
}

std::size_t Map::position(std::string_view name, std::uint32_t hash) const {
  if (table_.empty()) {
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      if (hashes_[i] == hash && entries_[i].name == name) {
        return i;
      }
    }
    return entries_.size();
  }
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = hash & mask; table_[at] != 0; at = (at + 1) & mask) {
    const std::size_t i = table_[at] - 1;
    if (hashes_[i] == hash && entries_[i].name == name) {
      return i;
    }
  }
  return entries_.size();
}

void Map::enter(std::size_t position) {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hashes_[position] & mask;
  while (table_[at] != 0) {
    at = (at + 1) & mask;
  }
  table_[at] = static_cast<std::uint32_t>(position + 1);
}

void Map::rebuild_table() {
  std::size_t size = 64;
  while (size < entries_.size() * 4) {
    size *= 2;
  }
  table_.assign(size, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    enter(i);
  }
}

}  // namespace mingbai::templates
