// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/named_values.h"

#include <algorithm>
#include <map>

#include "index/base/diagnostic.h"
#include "index/base/file_system.h"
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

// A level of a path, as programs and as people call it.
struct Level {
  std::string id;
  std::string name;
  std::string_view shown;
};

// Every place of an index by its path of ids. Each name is folded once.
class Places {
 public:
  explicit Places(const std::vector<store::Named>& names) {
    for (const store::Named& name : names) {
      levels_.emplace(name.id,
                      Level{text::fold(file_name(name.id)), text::fold(name.shown), name.shown});
    }
  }

  // From the root to the place; a level that the index does not name is left out.
  std::vector<const Level*> levels(std::string_view path) const {
    std::vector<const Level*> list;
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = path.find('/', end + 1);
      if (const auto found = levels_.find(path.substr(0, end)); found != levels_.end()) {
        list.push_back(&found->second);
      }
    }
    return list;
  }

 private:
  std::map<std::string_view, Level> levels_;
};

// Whether the levels asked for are among these, in order, the last one being the place itself.
bool fits(const std::vector<const Level*>& levels, const std::vector<std::string>& asked) {
  auto next = asked.rbegin();
  for (auto level = levels.rbegin(); level != levels.rend() && next != asked.rend(); ++level) {
    if ((*level)->id == *next || (*level)->name == *next) {
      ++next;
    } else if (next == asked.rbegin()) {
      return false;
    }
  }
  return next == asked.rend();
}

std::string full_name(const std::vector<const Level*>& levels) {
  std::vector<std::string> parts;
  for (const Level* level : levels) {
    parts.emplace_back(level->shown);
  }
  return join(parts, "/");
}

std::vector<std::string> folded_levels(std::string_view path) {
  const std::string folded = text::fold(path);
  std::vector<std::string> levels;
  for (const std::string_view part : split(folded, '/')) {
    if (const std::string_view word = trim(part); !word.empty()) {
      levels.emplace_back(word);
    }
  }
  return levels;
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
  const auto has_id = [&](const store::Named& name) { return name.id == wanted.value; };
  if (const auto known = std::find_if(names.begin(), names.end(), has_id); known != names.end()) {
    return known->id;
  }
  const std::vector<std::string> asked = folded_levels(wanted.value);
  if (asked.empty()) {
    return refuse(kUnknownPlace, wanted, {});
  }
  const Places places(names);
  std::vector<std::string> ids;
  std::vector<std::string> fitting;
  std::vector<std::string> similar;
  for (const store::Named& name : names) {
    const auto levels = places.levels(name.id);
    if (fits(levels, asked)) {
      if (levels.size() == asked.size()) {
        return name.id;  // every level was named, so that what a message lists is always understood
      }
      ids.push_back(name.id);
      fitting.push_back(full_name(levels));
    } else if (!levels.empty() && levels.back()->name.find(asked.back()) != std::string::npos) {
      similar.push_back(full_name(levels));
    }
  }
  if (ids.size() == 1) {
    return ids.front();
  }
  if (!fitting.empty()) {
    return refuse(kAmbiguousValue, wanted, std::move(fitting));
  }
  return similar.empty() ? refuse(kUnknownPlace, wanted, {})
                         : refuse(kUnknownValue, wanted, std::move(similar));
}

}  // namespace mingbai::service
