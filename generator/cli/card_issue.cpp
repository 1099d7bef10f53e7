// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/card_issue.h"

#include "generator/cli/site_words.h"
#include "index/base/strings.h"

namespace mingbai::cli {

std::optional<ChosenHouseholds> chosen_households(const Invocation& invocation,
                                                  const model::Records& records,
                                                  const model::Ledger& ledger) {
  ChosenHouseholds chosen;
  if (const auto numbers = invocation.arguments.all("--household"); !numbers.empty()) {
    for (const std::string& number : numbers) {
      const model::Household* household = ledger.find(number);
      if (household == nullptr) {
        complain(invocation, {"错误：没有户号“{0}”", "error: no household “{0}”"}, {number});
        return std::nullopt;
      }
      chosen.households.push_back(household);
    }
    chosen.name = join(numbers, "-").substr(0, 60);
    return chosen;
  }
  std::optional<model::RegionId> place;
  if (const std::string village = invocation.arguments.get("--village"); !village.empty()) {
    place = place_called(invocation, records.regions, village);
    if (!place) {
      return std::nullopt;
    }
  }
  for (const model::Household& household : ledger.households) {
    if (!place || records.regions.is_within(household.place, *place)) {
      chosen.households.push_back(&household);
    }
  }
  chosen.name = place ? records.regions.at(*place).name : "全部";
  chosen.is_whole = !place;
  if (chosen.households.empty()) {
    complain(invocation, {"错误：这里没有户", "error: no household there"}, {});
    return std::nullopt;
  }
  return chosen;
}

std::optional<benefit::CardIssue> card_issue(const Invocation& invocation,
                                             const model::Records& records) {
  const auto day = day_option(invocation, "--day");
  const auto printed = day_option(invocation, "--printed");
  if (!day || !printed) {
    return std::nullopt;
  }
  const model::SiteConfig& config = records.config;
  benefit::CardIssue issue;
  issue.title = invocation.arguments.get("--title", "惠民政策明白卡");
  issue.issuer = config.organizer.empty() ? config.name : config.organizer;
  issue.notice = config.notice;
  issue.address = config.base_url.empty() ? std::string() : config.base_url + "benefits/index.html";
  issue.phones = benefit::phones_of_levels(records.contacts);
  issue.day = *day;
  issue.printed_day = *printed;
  for (const model::Standard& standard : records.benefits.standards) {
    issue.basis.push_back(basis_words(records, standard));
  }
  return issue;
}

benefit::Entitlement EntitlementBook::of(const model::Household& household) {
  const auto [standards, is_new] = in_force_.try_emplace(household.place);
  if (is_new) {
    standards->second =
        benefit::standards_for(records_.benefits, records_.regions, household.place, day_);
  }
  return benefit::entitlement(records_.benefits, standards->second,
                              benefit::facts_of(household, records_.benefits, day_));
}

std::string secret_path(const Invocation& invocation) {
  const std::string site = invocation.arguments.get("site");
  return invocation.arguments.get("--key", join_path(site, "private/seal.key"));
}

Result<seal::Secret> read_secret(const Invocation& invocation) {
  constexpr std::uint64_t kLargest = 4096;
  const std::string path = secret_path(invocation);
  const auto text = invocation.files.read(path, kLargest);
  if (!text) {
    return fail(text.error());
  }
  if (auto secret = seal::parse_secret(*text)) {
    return *std::move(secret);
  }
  return fail(
      ErrorCode::kInvalid,
      path + "：" +
          say({"这不是封存用的密钥，或者已经损坏；请用备份的那一份",
               "this is no secret for sealing, or it is damaged: take the copy kept aside"}));
}

}  // namespace mingbai::cli
