// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/destinations.h"

#include <unordered_set>

#include "generator/markdown/destination.h"
#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

constexpr std::size_t kLongestQuoted = 200;  // bytes of a destination in a message
// Comparing every wrong anchor with every heading of a hostile page would take seconds.
constexpr std::size_t kMostCompared = 200;

std::string quoted(std::string_view text) {
  return printable(utf8_prefix(text, kLongestQuoted));
}

const DiagnosticRow& row_of(LinkState state) {
  switch (state) {
    case LinkState::kUnknownDocument:
      return kUnknownDocument;
    case LinkState::kWithheld:
      return kWithheldDocument;
    default:
      return kMissingFile;
  }
}

}  // namespace

Destinations::Followed Destinations::follow(std::string_view written, LinkUse use) {
  const std::string destination = without_marks(written);
  Followed followed;
  followed.spot = find(written);
  followed.url = destination;
  switch (classify_destination(destination)) {
    case DestinationKind::kEmpty:
      reporter_.report(kEmptyDestination, followed.spot);
      followed.shown = options_.style == Style::kBare;
      break;
    case DestinationKind::kAnchor:
      wanted_.push_back({percent_decoded(destination.substr(1)), followed.spot});
      break;
    case DestinationKind::kExternal:
      followed.external = true;
      if (use == LinkUse::kImage) {
        reporter_.report(kForeignImage, followed.spot);
      }
      break;
    case DestinationKind::kContact:
      break;
    case DestinationKind::kRefused:
      reporter_.report(kRefusedScheme, followed.spot, {quoted(destination)});
      followed.shown = false;
      break;
    case DestinationKind::kLocal:
      ask_resolver(destination, use, followed);
      break;
  }
  const Place place = reporter_.place(followed.spot);
  links_.push_back({destination, followed.shown ? followed.url : std::string(), use,
                    followed.external, place.line, place.column});
  return followed;
}

Spot Destinations::find(std::string_view written) {
  const Spot in_parentheses = reporter_.find("](" + std::string(written));
  return in_parentheses.exact ? Spot{in_parentheses.offset + 2, true} : reporter_.find(written);
}

void Destinations::ask_resolver(const std::string& destination, LinkUse use, Followed& followed) {
  const LocalDestination local = split_destination(destination);
  if (!options_.resolve || local.path.empty()) {
    return;
  }
  LinkTarget target = options_.resolve(local.path, use);
  if (target.state != LinkState::kFound) {
    report_unresolved(local.path, target, followed.spot);
    followed.shown = false;
    return;
  }
  followed.url = std::move(target.url) + std::string(local.tail);
  followed.note = std::move(target.note);
}

void Destinations::report_unresolved(const std::string& path, const LinkTarget& target, Spot spot) {
  if (path.starts_with("www.")) {
    reporter_.report(kAddressWithoutScheme, spot, {quoted(path), "https://" + quoted(path)});
  } else if (!target.suggestion.empty()) {
    reporter_.report(kAnotherTargetMeant, spot, {quoted(path), quoted(target.suggestion)});
  } else {
    reporter_.report(row_of(target.state), spot, {quoted(path)});
  }
}

void Destinations::check_anchors(const std::vector<Heading>& headings) {
  if (wanted_.empty()) {
    return;
  }
  std::unordered_set<std::string_view> known{"", "top"};  // both lead to the top (HTML 7.4.6.4)
  std::vector<std::string_view> names;
  for (const Heading& heading : headings) {
    known.insert(heading.anchor);
    if (names.size() < kMostCompared) {
      names.push_back(heading.anchor);
    }
  }
  std::size_t reported = 0;
  for (const WantedAnchor& wanted : wanted_) {
    if (known.contains(wanted.anchor) || ++reported > kMostDiagnostics) {
      continue;
    }
    const std::string_view near = closest(utf8_prefix(wanted.anchor, kLongestQuoted), names);
    const std::string_view first = names.empty() ? "#" : names.front();
    reporter_.report(kUnknownAnchor, wanted.spot,
                     {quoted(wanted.anchor), std::string(near.empty() ? first : near)});
  }
}

}  // namespace mingbai::markdown
