// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the verbs that hand out cards share: which households, what stands on every card, and the
// site's secret, from which codes and words of sealed pages follow. A word that makes no sense is
// answered on standard error.

#include <optional>
#include <string>
#include <vector>

#include "generator/benefit/household_card.h"
#include "generator/cli/command.h"
#include "generator/model/records.h"
#include "generator/seal/card_keys.h"

namespace mingbai::cli {

// By --household, else by --village, else all; nothing after a message.
struct ChosenHouseholds {
  std::vector<const model::Household*> households;
  std::string name;  // for files: 全部, 梁寨村, 0042
  bool is_whole = false;
};
std::optional<ChosenHouseholds> chosen_households(const Invocation& invocation,
                                                  const model::Records& records,
                                                  const model::Ledger& ledger);

// Title, issuing unit, phones and the policies behind the standards; days from the options.
std::optional<benefit::CardIssue> card_issue(const Invocation& invocation,
                                             const model::Records& records);

// Standards that hold in each place on a day, looked up once for each place. Not thread-safe.
class EntitlementBook {
 public:
  EntitlementBook(const model::Records& records, std::int32_t day) : records_(records), day_(day) {}
  benefit::Entitlement of(const model::Household& household);

 private:
  const model::Records& records_;
  const std::int32_t day_;
  std::map<model::RegionId, std::vector<std::size_t>> in_force_;
};

// --key, else SITE/private/seal.key.
std::string secret_path(const Invocation& invocation);
// Of that file. kNotFound when there is none, kInvalid when it is not one.
Result<seal::Secret> read_secret(const Invocation& invocation);

}  // namespace mingbai::cli
