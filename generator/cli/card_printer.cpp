// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/card_printer.h"

#include "generator/benefit/income_card.h"
#include "generator/cli/card_issue.h"
#include "generator/print/small_cards.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {
namespace {

print::ContactCard contact_card(const model::Household& household,
                                const benefit::BenefitCard& card) {
  std::string place;
  for (const auto& [name, value] : card.household) {
    place = name == "住址" ? value : place;
  }
  return {"帮扶联系卡", household.head, place, household.officer, household.officer_phone,
          card.issuer,  card.number};
}

// The canvas and sheets of one file.
class Sides {
 public:
  Sides(const CardForm& form, print::Canvas& canvas)
      : form_(form),
        canvas_(canvas),
        sheets_(canvas, form.format == print::CardFormat::kLarge ? print::kA4 : print::kA5,
                form.imposition),
        contacts_(canvas) {}

  void print(const model::Household& household, const benefit::BenefitCard& card) {
    switch (form_.form) {
      case Form::kContact:
        contacts_.print(contact_card(household, card));
        break;
      case Form::kSlip:
        print::print_slip(card, canvas_);
        break;
      default:
        print::print_benefit_card(card, form_.format, canvas_, [&] { sheets_.next_side(); });
    }
  }

 private:
  const CardForm& form_;
  print::Canvas& canvas_;
  print::Sheets sheets_;
  print::ContactSheets contacts_;
};

}  // namespace

CardPrinter::CardPrinter(const Invocation& invocation, const CardJob& job)
    : invocation_(invocation), job_(job) {
  list_.amount_title = job.kind->amount;
  list_.rows.resize(job.households.size());
}

Result<void> CardPrinter::run() {
  const std::size_t files = (job_.households.size() + job_.per_file - 1) / job_.per_file;
  if (auto made = invocation_.files.make_directories(job_.out); !made) {
    return made;
  }
  TerminalProgress progress(invocation_.environment);
  progress.begin({"印卡", "printing"}, job_.households.size());
  parallel_for(files, invocation_.environment.jobs, [&](std::size_t file, std::size_t) {
    if (auto done = print_file(file, progress); !done) {
      const std::scoped_lock lock(mutex_);
      failure_ = failure_ ? failure_ : std::optional(done.error());
    }
  });
  progress.end();
  return failure_ ? fail(*failure_)
                  : write_atomically(invocation_.files, list_path(), check_list_text(list_));
}

std::string CardPrinter::path_of(std::string_view ending) const {
  return join_path(job_.out,
                   job_.name + "-" + std::string(job_.format->name) + "-" + std::string(ending));
}

std::string CardPrinter::file_path(std::size_t file) const {
  const std::string number = std::to_string(file + 1);
  return path_of(std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number + ".pdf");
}

std::string CardPrinter::list_path() const {
  return path_of("核对表.csv");
}

Result<void> CardPrinter::print_file(std::size_t file, TerminalProgress& progress) {
  const std::size_t from = file * job_.per_file;
  const std::size_t end = std::min(job_.households.size(), from + job_.per_file);
  std::string bytes;
  auto canvas = print::Canvas::create({job_.issue.title, job_.issue.issuer, job_.issue.printed_day},
                                      [&](std::string_view more) {
                                        bytes += more;
                                        return true;
                                      });
  if (!canvas) {
    return fail(canvas.error());
  }
  Sides sides(*job_.format, **canvas);
  // Finished in an earlier run: only added up again for the list.
  const std::string path = file_path(file);
  const bool keep = job_.only_list || (!job_.again && invocation_.files.exists(path));
  EntitlementBook book(job_.records, job_.issue.day);
  for (std::size_t i = from; i < end; ++i) {
    const model::Household& household = *job_.households[i];
    const benefit::Entitlement answer = book.of(household);
    list_.rows[i] = row_of(household, answer);
    list_.rows[i].file = file_name(path);
    if (!keep) {
      sides.print(household, card_of(household, answer));
    }
    progress.advance();
  }
  if (keep) {
    kept_ += job_.only_list ? 0 : 1;
    return {};
  }
  if (auto done = (*canvas)->finish(); !done) {
    return done;
  }
  return write_atomically(invocation_.files, path, bytes);
}

CheckRow CardPrinter::row_of(const model::Household& household,
                             const benefit::Entitlement& answer) const {
  CheckRow row{
      benefit::card_number(household, job_.issue),         household.number, household.head,
      job_.records.regions.path_name(household.place, ""), answer.total,     {}};
  if (job_.kind->is_income) {
    row.card = benefit::income_card_number(household, job_.issue);
    const auto income = household.incomes.find(text::date_of_day(job_.issue.day).year);
    row.amount = income == household.incomes.end()
                     ? std::nullopt
                     : benefit::income_sum(income->second, household.members.size()).net;
  }
  return row;
}

benefit::BenefitCard CardPrinter::card_of(const model::Household& household,
                                          const benefit::Entitlement& answer) const {
  if (job_.kind->is_income) {
    return benefit::income_card(household, answer, job_.records.benefits, job_.records.regions,
                                job_.issue);
  }
  benefit::BenefitCard card = benefit::household_card(household, answer, job_.records.benefits,
                                                      job_.records.regions, job_.issue);
  if (job_.secret) {
    const seal::CardKeys keys = seal::card_keys(*job_.secret, household.number, household.renewals);
    const std::string& base = job_.records.config.base_url;
    card.qr = base.empty() ? std::string() : base + seal::code_address(keys);
    card.qr_caption = "扫码看本户的卡";
    card.access = "查询号 " + seal::grouped_number(keys.number) + "\n五个词 " +
                  seal::spaced_words(keys.passphrase);
  }
  return card;
}

}  // namespace mingbai::cli
