// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/benefit_times.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "generator/source/messages.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::source {
namespace {

using model::Benefits;
using model::Standard;

// From when to when, in words.
std::string span_text(const Standard& standard) {
  return (standard.from ? text::chinese_day(*standard.from) : std::string("以前")) + "至" +
         (standard.until ? text::chinese_day(*standard.until) : std::string("今后"));
}

class TimeChecker {
 public:
  TimeChecker(Benefits& benefits, const model::Regions& regions, Diagnostics& diagnostics)
      : benefits_(benefits), regions_(regions), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < benefits_.standards.size(); ++i) {
      by_id_.try_emplace(benefits_.standards[i].id, i);
    }
  }

  void run() {
    for (const Standard& standard : benefits_.standards) {
      if (standard.from && standard.until && *standard.until < *standard.from) {
        add(kEndsBeforeStart, standard,
            {text::chinese_day(*standard.from), text::chinese_day(*standard.until)});
      }
    }
    for (const Standard& standard : benefits_.standards) {
      check_replaced(standard);
    }
    check_subjects();
  }

 private:
  void add(const DiagnosticRow& row, const Standard& standard, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), standard.id);
    diagnostics_.add(row, standard.written, standard.excerpt, std::move(arguments));
  }

  Standard* find(const std::string& id) {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &benefits_.standards[found->second];
  }

  void check_replaced(const Standard& standard) {
    for (const std::string& id : standard.replaces) {
      Standard* old = find(id);
      if (old == nullptr) {
        add(kUnknownStandard, standard, {id});
      } else if (const std::string way = way_back(*old, standard); !way.empty()) {
        add(kReplacesItself, standard, {way});
      } else if (!covers(standard, *old)) {
        add(kReplacesElsewhere, standard,
            {place_text(standard.place), old->id, place_text(old->place)});
      } else {
        end(*old, standard);
      }
    }
    if (standard.replaced_by.empty()) {
      return;
    }
    const Standard* newer = find(standard.replaced_by);
    if (newer == nullptr) {
      add(kUnknownStandard, standard, {standard.replaced_by});
    } else if (std::find(newer->replaces.begin(), newer->replaces.end(), standard.id) ==
               newer->replaces.end()) {
      add(kReplacedOneSided, standard, {newer->id});
    }
  }

  void end(Standard& old, const Standard& newer) {
    if (!newer.from) {
      return;
    }
    if (old.from && *old.from >= *newer.from) {
      add(kReplacesNewer, newer,
          {text::chinese_day(*newer.from), old.id, text::chinese_day(*old.from)});
    } else if (!old.until) {
      old.until = *newer.from - 1;
    } else if (*old.until >= *newer.from) {
      add(kReplacedInForce, old, {newer.id, text::chinese_day(*newer.from - 1)});
    }
  }

  // "A -> B -> A" when what `start` replaces leads back to `wanted`. Each id is followed once.
  std::string way_back(const Standard& start, const Standard& wanted) {
    std::vector<std::pair<const Standard*, std::string>> open{{&start, wanted.id}};
    std::unordered_map<std::string_view, bool> seen;
    while (!open.empty()) {
      const auto [standard, way] = std::move(open.back());
      open.pop_back();
      const std::string here = way + " → " + standard->id;
      if (standard == &wanted) {
        return here;
      }
      if (!seen.try_emplace(standard->id, true).second) {
        continue;
      }
      for (const std::string& id : standard->replaces) {
        if (const Standard* next = find(id)) {
          open.emplace_back(next, here);
        }
      }
    }
    return {};
  }

  // A county's standard does not end the city's for everybody else.
  bool covers(const Standard& newer, const Standard& old) const {
    return !newer.place || (old.place && regions_.is_within(*old.place, *newer.place));
  }

  std::string place_text(const std::optional<model::RegionId>& place) const {
    return place ? regions_.path_name(*place, "/") : std::string("各地");
  }

  // Standards of one item in one place must follow one another.
  void check_subjects() {
    std::vector<const Standard*> order;
    for (const Standard& standard : benefits_.standards) {
      order.push_back(&standard);
    }
    const auto subject = [](const Standard* s) {
      return std::make_tuple(std::string_view(s->programme), std::string_view(s->item), s->place);
    };
    std::stable_sort(order.begin(), order.end(), [&](const Standard* a, const Standard* b) {
      return std::make_pair(subject(a), a->from) < std::make_pair(subject(b), b->from);
    });
    // Of those before, the one that lasts longest.
    const Standard* last = nullptr;
    for (const Standard* newer : order) {
      if (last == nullptr || subject(last) != subject(newer)) {
        last = newer;
        continue;
      }
      if (!last->until || !newer->from || *last->until >= *newer->from) {
        add(kTwoInForce, *newer, {last->id, span_text(*last)});
      } else if (*last->until + 1 < *newer->from) {
        add(kGapInForce, *newer,
            {text::chinese_day(*last->until + 1), text::chinese_day(*newer->from - 1)});
      }
      if (last->until && (!newer->until || *newer->until > *last->until)) {
        last = newer;
      }
    }
  }

  Benefits& benefits_;
  const model::Regions& regions_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace

void check_benefit_times(Benefits& benefits, const model::Regions& regions,
                         Diagnostics& diagnostics) {
  TimeChecker(benefits, regions, diagnostics).run();
}

}  // namespace mingbai::source
