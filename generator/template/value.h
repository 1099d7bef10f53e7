// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What templates see of the site: null, truth values, numbers, text, HTML made by this program,
// lists and maps. Views build Values, templates read them.
//
// A Value is 32 bytes and cheap to copy: lists, maps and owned text are shared and immutable.
// Value::borrowed() and SafeHtml::borrowed() copy nothing: the caller keeps the bytes alive until
// the last render that uses them is done.
//
// Thread-safety: as for any value; a Value or Map that nobody changes may be read by all threads.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mingbai::templates {

class Map;
class Value;
using List = std::vector<Value>;

enum class Kind : std::uint8_t { kNull, kBool, kInteger, kReal, kText, kList, kMap };

// What a text already is. Only kNone is escaped in full when it is written.
enum class Markup : std::uint8_t { kNone, kHtml, kXml };

// HTML that this program made and vouches for (the Markdown renderer's output, an SVG chart).
// Templates cannot make one from data: there is no "safe" filter.
class SafeHtml {
 public:
  explicit SafeHtml(std::string html)
      : owned_(std::make_shared<const std::string>(std::move(html))) {}
  static SafeHtml borrowed(std::string_view html) { return SafeHtml(html, Borrow{}); }
  static SafeHtml borrowed(std::string&&) = delete;

 private:
  friend class Value;
  struct Borrow {};
  SafeHtml(std::string_view html, Borrow /*tag*/) : borrowed_(html) {}

  std::string_view borrowed_;
  std::shared_ptr<const std::string> owned_;
};

template <typename T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                  !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
                  !std::same_as<T, char32_t> && !std::same_as<T, wchar_t>;

class Value {
 public:
  Value() = default;  // null: prints as nothing, and default() replaces it
  Value(std::nullptr_t) {}
  Value(std::same_as<bool> auto truth) : data_(truth) {}
  Value(Integer auto number) : data_(static_cast<std::int64_t>(number)) {}
  Value(double number) : data_(number) {}
  Value(std::string text) : data_(std::make_shared<const std::string>(std::move(text))) {}
  Value(std::string_view text) : Value(std::string(text)) {}
  Value(const char* text) : Value(std::string(text)) {}
  Value(SafeHtml html);
  Value(List items);
  Value(Map map);
  template <typename T>
  Value(std::optional<T> maybe) {
    if (maybe) {
      *this = Value(*std::move(maybe));
    }
  }

  // Text that somebody else keeps alive, for example a field of the site model.
  static Value borrowed(std::string_view text);
  static Value borrowed(std::string&&) = delete;

  Kind kind() const { return kKinds[data_.index()]; }
  Markup markup() const { return markup_; }
  bool is_null() const { return data_.index() == 0; }

  // Each needs the matching kind().
  bool truth() const { return std::get<bool>(data_); }
  std::int64_t integer() const { return std::get<std::int64_t>(data_); }
  double real() const { return std::get<double>(data_); }
  std::string_view text() const {
    if (const auto* borrowed_text = std::get_if<std::string_view>(&data_)) {
      return *borrowed_text;
    }
    const std::string& owned = *std::get<Shared<std::string>>(data_);
    return owned;
  }
  const List& list() const { return std::get<Shared<ListData>>(data_)->items; }
  const Map& map() const { return *std::get<Shared<Map>>(data_); }

  // Levels of lists and maps inside this value: 0 for text and numbers.
  int depth() const;

 private:
  friend class MarkupMaker;
  template <typename T>
  using Shared = std::shared_ptr<const T>;
  struct ListData {
    List items;
    int depth = 1;
  };
  static constexpr Kind kKinds[] = {Kind::kNull, Kind::kBool, Kind::kInteger, Kind::kReal,
                                    Kind::kText, Kind::kText, Kind::kList,    Kind::kMap};

  std::variant<std::monostate, bool, std::int64_t, double, std::string_view, Shared<std::string>,
               Shared<ListData>, Shared<Map>>
      data_;
  Markup markup_ = Markup::kNone;
};

// A name with its hash (FNV-1a, 32 bits), so that looking it up compares numbers first.
struct Key {
  std::string text;
  std::uint32_t hash = 0;

  Key() = default;
  explicit Key(std::string_view name) : text(name), hash(hash_of(name)) {}
  static constexpr std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
  }
};

// Names to values, in the order in which they were first set. Look-up is a scan over hashes while
// the map is small and a hash table above that.
class Map {
 public:
  struct Entry {
    std::string name;
    Value value;
  };

  Map() = default;
  Map(std::initializer_list<std::pair<std::string_view, Value>> entries);

  // A name that is there already keeps its place and gets the new value.
  Map& set(std::string_view name, Value value);
  void reserve(std::size_t entries);

  const Value* find(const Key& key) const { return find(key.text, key.hash); }
  const Value* find(std::string_view name) const { return find(name, Key::hash_of(name)); }
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  int depth() const { return depth_; }
  std::vector<Entry>::const_iterator begin() const { return entries_.begin(); }
  std::vector<Entry>::const_iterator end() const { return entries_.end(); }

 private:
  static constexpr std::size_t kScanLimit = 24;

  const Value* find(std::string_view name, std::uint32_t hash) const {
    const std::size_t at = position(name, hash);
    return at == entries_.size() ? nullptr : &entries_[at].value;
  }
  std::size_t position(std::string_view name, std::uint32_t hash) const;  // size() when absent
  void rebuild_table();
  void enter(std::size_t position);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> hashes_;  // of entries_, same order
  std::vector<std::uint32_t> table_;   // open addressing, position + 1; empty while small
  int depth_ = 1;
};

}  // namespace mingbai::templates
