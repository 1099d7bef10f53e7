// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cards of the households of a job -> PDF files of a chosen size and the list to check them
// against. A file that is there already is kept unless the job says otherwise, so a run that was
// stopped goes on where it was.

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "generator/benefit/household_card.h"
#include "generator/cli/check_list.h"
#include "generator/cli/command.h"
#include "generator/cli/terminal.h"
#include "generator/model/records.h"
#include "generator/print/benefit_card.h"
#include "generator/print/sheets.h"
#include "generator/seal/card_keys.h"

namespace mingbai::cli {

// What a card is about.
struct CardKind {
  std::string_view name;
  std::string_view english;
  std::string_view title;   // of the card, when --title gives none
  std::string_view file;    // begins the names of files
  std::string_view amount;  // what the list adds up
  bool is_income;
};
enum class Form : std::uint8_t { kCard, kContact, kSlip };

struct CardForm {
  std::string_view name;
  print::CardFormat format;
  print::Imposition imposition;
  Form form = Form::kCard;
};
struct CardJob {
  model::Records records;
  model::Ledger ledger;
  std::vector<const model::Household*> households;
  benefit::CardIssue issue;
  const CardForm* format = nullptr;
  const CardKind* kind = nullptr;
  std::string out;
  std::string name;  // of the files, without number and ending
  std::size_t per_file = 500;
  bool again = false;
  bool only_list = false;
  std::optional<seal::Secret> secret;  // nothing: cards lead to the pages for everybody
};

class CardPrinter {
 public:
  CardPrinter(const Invocation& invocation, const CardJob& job);

  Result<void> run();  // once

  std::string list_path() const;
  const CheckList& list() const { return list_; }
  std::size_t kept() const { return kept_; }  // files that were there already

 private:
  Result<void> print_file(std::size_t file, TerminalProgress& progress);
  std::string file_path(std::size_t file) const;
  std::string path_of(std::string_view ending) const;
  CheckRow row_of(const model::Household& household, const benefit::Entitlement& answer) const;
  benefit::BenefitCard card_of(const model::Household& household,
                               const benefit::Entitlement& answer) const;

  const Invocation& invocation_;
  const CardJob& job_;
  CheckList list_;
  std::atomic<std::size_t> kept_{0};
  std::mutex mutex_;
  std::optional<Error> failure_;
};

}  // namespace mingbai::cli
