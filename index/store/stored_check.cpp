// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stored_check.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "index/base/strings.h"
#include "index/store/packed_record.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

bool occurs(std::string_view needle, const StoredText& stored,
            std::initializer_list<std::string_view> texts) {
  // Most texts are written as they are folded, and looking is much cheaper than folding.
  for (const std::string_view text : texts) {
    if (find_bytes(text, needle) != std::string_view::npos) {
      return true;
    }
  }
  if (stored.keeps_han && text::is_all_han(needle)) {
    return false;
  }
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
    return find_bytes(text::fold(text), needle) != std::string::npos;
  });
}

}  // namespace

bool text_contains(StoredDocuments& stored, Xapian::docid document,
                   const std::vector<const Needle*>& needles, std::size_t& looked_at) {
  const std::string& data = stored.data(document);
  looked_at += data.size();
  const auto text = stored_text(data);
  return text && std::all_of(needles.begin(), needles.end(), [&](const Needle* needle) {
           if (!needle->check) {
             return true;
           }
           return needle->scope == Scope::kTitle
                      ? occurs(needle->text, *text, {text->title})
                      : occurs(needle->text, *text, {text->title, text->body, text->summary});
         });
}

bool title_contains(StoredDocuments& stored, Xapian::docid document,
                    const std::vector<const Needle*>& needles) {
  const std::string& data = stored.data(document);
  const auto text = stored_text(data);
  return text && std::all_of(needles.begin(), needles.end(), [&](const Needle* needle) {
           return !needle->check || occurs(needle->text, *text, {text->title});
         });
}

}  // namespace mingbai::store
