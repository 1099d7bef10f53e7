// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/named_values.h"

#include <algorithm>
#include <map>

#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/service/messages.h"
#include "index/text/fold.h"

namespace mingbai::service {
namespace {

constexpr std::size_t kMaxListed = 12;  // candidates in a message

std::string listed(std::vector<std::string> candidates) {
  std::sort(candidates.begin(), candidates.end());
  const bool cut = candidates.size() > kMaxListed;
  candidates.resize(std::min(candidates.size(), kMaxListed));
  return join(candidates, "、") + (cut ? "…" : "");
}

tl::unexpected<Error> refuse(const Text& sentence, const Wanted& wanted,
                             std::vector<std::string> candidates) {
  return fail(ErrorCode::kInvalid,
              substitute(say(sentence), {std::string(wanted.field), printable(wanted.value),
                                         listed(std::move(candidates))}));
}

// A level of a path as people and programs call it.
struct Level {
  std::string_view id;
  std::string folded_name;
  std::string_view shown;
};

class Places {
 public:
  explicit Places(const std::vector<store::Named>& names) {
    for (const store::Named& name : names) {
      shown_.emplace(name.id, name.shown);
    }
  }

  std::vector<Level> levels(std::string_view path) const {
    std::vector<Level> list;
    std::size_t end = 0;
    for (const std::string_view id : split(path, '/')) {
      end += id.size() + (end == 0 ? 0 : 1);
      const auto found = shown_.find(path.substr(0, end));
      const std::string_view shown = found == shown_.end() ? id : found->second;
      list.push_back({id, text::fold(shown), shown});
    }
    return list;
  }

 private:
  std::map<std::string_view, std::string_view> shown_;
};

// Whether the levels named are among these, in order, the last one being the place itself.
bool fits(const std::vector<Level>& levels, const std::vector<std::string>& wanted) {
  auto next = wanted.rbegin();
  for (auto level = levels.rbegin(); level != levels.rend() && next != wanted.rend(); ++level) {
    if (level->id == *next || level->folded_name == *next) {
      ++next;
    } else if (next == wanted.rbegin()) {
      return false;
    }
  }
  return next == wanted.rend();
}

std::string full_name(const std::vector<Level>& levels) {
  std::vector<std::string> parts;
  for (const Level& level : levels) {
    parts.emplace_back(level.shown);
  }
  return join(parts, "/");
}

}  // namespace

Result<std::string> find_named(const std::vector<store::Named>& names, const Wanted& wanted) {
  const std::string folded = text::fold(trim(wanted.value));
  std::vector<const store::Named*> fitting;
  std::vector<std::string> known;
  for (const store::Named& name : names) {
    if (name.id == wanted.value) {
      return name.id;
    }
    if (text::fold(name.shown) == folded || text::fold(name.id) == folded) {
      fitting.push_back(&name);
    }
    known.push_back(name.shown.empty() ? name.id : name.shown);
  }
  if (fitting.size() == 1) {
    return fitting.front()->id;
  }
  if (fitting.empty()) {
    return refuse(kUnknownValue, wanted, std::move(known));
  }
  known.clear();
  for (const store::Named* name : fitting) {
    known.push_back(name->id);
  }
  return refuse(kAmbiguousValue, wanted, std::move(known));
}

Result<std::string> find_place(const std::vector<store::Named>& names, const Wanted& wanted) {
  std::vector<std::string> asked;
  for (const std::string_view part : split(wanted.value, '/')) {
    if (const std::string_view word = trim(part); !word.empty()) {
      asked.push_back(text::fold(word));
    }
  }
  const Places places(names);
  std::string found;
  std::vector<std::string> fitting;
  std::vector<std::string> similar;
  for (const store::Named& name : names) {
    if (name.id == wanted.value) {
      return name.id;
    }
    const std::vector<Level> levels = places.levels(name.id);
    if (!asked.empty() && fits(levels, asked)) {
      found = name.id;
      fitting.push_back(full_name(levels));
    } else if (!asked.empty() &&
               levels.back().folded_name.find(asked.back()) != std::string::npos) {
      similar.push_back(full_name(levels));
    }
  }
  if (fitting.size() == 1) {
    return found;
  }
  if (!fitting.empty()) {
    return refuse(kAmbiguousValue, wanted, std::move(fitting));
  }
  return similar.empty() ? refuse(kUnknownPlace, wanted, {})
                         : refuse(kUnknownValue, wanted, std::move(similar));
}

}  // namespace mingbai::service
