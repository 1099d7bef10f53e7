// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/publicity.h"

#include "generator/site/messages.h"
#include "generator/site/targets.h"
#include "index/text/date.h"

namespace mingbai::site {
namespace {

using model::Document;
using model::DocumentId;
using model::PublicityState;
using model::PublicityStep;

std::int32_t posted_on(const Document& document) {
  const auto& posted = document.publicity.posted ? document.publicity.posted : document.date;
  return posted ? text::first_day(*posted) : 0;
}

class Stander {
 public:
  Stander(model::Site& site, const model::Holidays& holidays, Diagnostics& diagnostics)
      : site_(site), holidays_(holidays), diagnostics_(diagnostics), targets_(site) {}

  void run() {
    for (DocumentId id = 0; id < site_.documents.size(); ++id) {
      site_.publicity.push_back(standing(site_.documents[id]));
    }
    site_.steps.resize(site_.documents.size());
    for (DocumentId id = 0; id < site_.documents.size(); ++id) {
      check_step(id);
      link_step(id);
    }
  }

 private:
  void add(const DiagnosticRow& row, const Document& document,
           std::vector<std::string> arguments = {}) {
    const model::Publicity& publicity = document.publicity;
    const bool is_written = publicity.written.line > 0;
    diagnostics_.add(row, is_written ? publicity.written : Place{document.source_path, 0, 0},
                     publicity.excerpt, std::move(arguments));
  }
  // Where the step before is named, when it is.
  void add_at_step(const DiagnosticRow& row, const Document& document,
                   std::vector<std::string> arguments) {
    const auto& previous = document.publicity.previous;
    diagnostics_.add(row, previous ? previous->place : Place{document.source_path, 0, 0},
                     previous ? previous->excerpt : std::string(), std::move(arguments));
  }

  // A comparison and the final announcement lay nothing open for objections.
  static bool needs_period(const Document& document) {
    return document.kind == model::Kind::kPublicity &&
           document.publicity.step != PublicityStep::kCompare &&
           document.publicity.step != PublicityStep::kFinal;
  }

  std::optional<model::PublicityStanding> standing(const Document& document) {
    const model::Publicity& publicity = document.publicity;
    if (needs_period(document)) {
      std::vector<std::string> lacking;
      if (!publicity.period) {
        lacking.emplace_back("公示期");
      }
      if (publicity.objection_phone.empty()) {
        lacking.emplace_back("异议电话");
      }
      if (publicity.objection_organ.empty()) {
        lacking.emplace_back("异议单位");
      }
      if (!lacking.empty()) {
        std::string names;
        for (const std::string& name : lacking) {
          names += (names.empty() ? "" : "、") + name;
        }
        add(kNoObjectionBlock, document, {names});
      }
    }
    if (!publicity.period || posted_on(document) == 0) {
      return std::nullopt;
    }
    const std::int32_t posted = posted_on(document);
    if (publicity.period->count == 0) {
      return model::PublicityStanding{posted, std::nullopt,
                                      state_of(publicity, posted, site_.today)};
    }
    const model::PeriodEnd end =
        model::period_end(posted, *publicity.period, publicity.counts_first, holidays_);
    if (!end.last) {
      add(kNoHolidayYear, document, {std::to_string(end.missing_year)});
      return std::nullopt;
    }
    return model::PublicityStanding{posted, end.last, state_of(publicity, posted, *end.last)};
  }

  PublicityState state_of(const model::Publicity& publicity, std::int32_t first,
                          std::int32_t last) const {
    if (publicity.objection == model::Objection::kPending) {
      return PublicityState::kObjection;
    }
    if (site_.today < first) {
      return PublicityState::kNotStarted;
    }
    if (site_.today <= last) {
      return PublicityState::kOpen;
    }
    switch (publicity.objection) {
      case model::Objection::kNone:
        return PublicityState::kNoObjection;
      case model::Objection::kSettled:
        return PublicityState::kSettled;
      default:
        return PublicityState::kOver;
    }
  }

  std::optional<DocumentId> previous_of(const Document& document) {
    const auto& previous = document.publicity.previous;
    if (!previous) {
      return std::nullopt;
    }
    const auto found = targets_.find(document.source_path, previous->text);
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  // Both ways; of several that name one as the step before, the earliest.
  void link_step(DocumentId id) {
    const auto previous = previous_of(site_.documents[id]);
    if (!previous ||
        site_.documents[id].publicity.step <= site_.documents[*previous].publicity.step) {
      return;
    }
    site_.steps[id].previous = previous;
    std::optional<DocumentId>& next = site_.steps[*previous].next;
    if (!next || posted_on(site_.documents[id]) < posted_on(site_.documents[*next])) {
      next = id;
    }
  }

  // Each step needs the one before it, over and done with.
  void check_step(DocumentId id) {
    const Document& document = site_.documents[id];
    const PublicityStep step = document.publicity.step;
    if (step == PublicityStep::kNone || step == PublicityStep::kFirst) {
      return;
    }
    const auto wanted = static_cast<PublicityStep>(static_cast<int>(step) - 1);
    const auto previous = previous_of(document);
    if (!previous && document.publicity.previous &&
        targets_.find_withheld(document.source_path, document.publicity.previous->text)) {
      return;  // it is there, but not on this site: nothing is known of its days
    }
    if (!previous || site_.documents[*previous].publicity.step != wanted) {
      add_at_step(kStepMissing, document,
                  {std::string(model::name_of(step)), std::string(model::name_of(wanted))});
      return;
    }
    // The period that must be over is that of the last publicity on the way.
    DocumentId before = *previous;
    for (int left = 4; left > 0 && !site_.publicity[before]; --left) {
      const auto earlier = previous_of(site_.documents[before]);
      if (!earlier) {
        break;
      }
      before = *earlier;
    }
    const auto& over = site_.publicity[before];
    const std::int32_t day = posted_on(document);
    if (over && (!over->last || day <= *over->last)) {
      const std::int32_t last = over->last.value_or(day);
      add_at_step(kStepTooEarly, document,
                  {std::string(model::name_of(step)), text::chinese_day(day),
                   site_.documents[before].source_path, text::chinese_day(last),
                   text::chinese_day(last + 1)});
    } else if (over && over->state == PublicityState::kObjection) {
      add_at_step(kStepObjection, document,
                  {std::string(model::name_of(step)), site_.documents[before].source_path});
    }
  }

  model::Site& site_;
  const model::Holidays& holidays_;
  Diagnostics& diagnostics_;
  Targets targets_;
};

}  // namespace

void stand_publicity(model::Site& site, const model::Holidays& holidays, Diagnostics& diagnostics) {
  Stander(site, holidays, diagnostics).run();
}

std::optional<std::int32_t> names_until(const model::Site& site, model::DocumentId id) {
  const model::Publicity& publicity = site.documents[id].publicity;
  if (publicity.names_gone) {
    return text::first_day(*publicity.names_gone) - 1;
  }
  const auto& standing = site.publicity[id];
  return standing && standing->last ? std::optional(*standing->last + publicity.names_days)
                                    : std::nullopt;
}

}  // namespace mingbai::site
