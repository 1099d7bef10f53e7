// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searched_text.h"

#include <string_view>

#include "index/text/fold.h"

namespace mingbai::store {
namespace {

// What people also search for, besides title, summary and body.
std::string described(const Record& record) {
  std::string text;
  const auto add = [&](std::string_view item) {
    if (!item.empty()) {
      text.append(item).push_back('\n');
    }
  };
  add(record.number);
  add(record.index_number);
  for (const std::string& organ : record.organs) {
    add(organ);
  }
  for (const std::string& tag : record.tags) {
    add(tag);
  }
  for (const Named& topic : record.topics) {
    add(topic.shown);
  }
  if (!record.place.empty()) {
    add(record.place.back().shown);
  }
  return text;
}

}  // namespace

SearchedText searched_text(const Record& record) {
  SearchedText text{text::fold(record.title), text::fold(described(record))};
  // A summary is often the first lines of the body: those count once.
  if (!record.summary.empty() && record.body.find(record.summary) == std::string::npos) {
    text.rest += text::fold(record.summary);
    text.rest += '\n';
  }
  text.rest += text::fold(record.body);
  return text;
}

}  // namespace mingbai::store
