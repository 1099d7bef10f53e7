// SPDX-License-Identifier: GPL-3.0-or-later
// 明白卡 of the ledger's households as PDF files of a chosen size, and a list to check them
// against.
#include <atomic>
#include <mutex>

#include "generator/benefit/household_card.h"
#include "generator/cli/card_issue.h"
#include "generator/cli/commands.h"
#include "generator/cli/questions.h"
#include "generator/cli/terminal.h"
#include "generator/print/benefit_card.h"
#include "generator/print/sheets.h"
#include "generator/print/small_cards.h"
#include "generator/source/households.h"
#include "generator/source/reader.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site",
     "SITE",
     {"站点文件夹，里面有 private/", "the site folder, with private/"},
     OptionRow::Count::kRequired},
    {"--out", "DIR", {"卡片放在哪里，默认 cards", "where the cards go; cards by default"}},
    {"--village", "NAME", {"只印这个地方的", "only households of this place"}},
    {"--household",
     "NUMBER",
     {"只印这一户，补印用；可以写几次", "only this household; several times"},
     OptionRow::Count::kMany},
    {"--standard",
     "ID",
     {"只印用到这条标准的户，编号在 benefits/ 的表里",
      "only households that get something by this standard"}},
    {"--list", "", {"只列核对表，不印卡", "write the list alone and print nothing"}},
    {"--format",
     "FORMAT",
     {"a4（默认）、a5、a5x2（A4 上并排两张）、contact（联系卡，A4 上十张）、slip（80 毫米小票）",
      "a4 (default), a5, a5x2 (two on A4), contact (ten on A4), slip (80 mm)"}},
    {"--day",
     "DAY",
     {"按哪一天的标准和情况，默认今天", "standards and facts of which day; today by default"}},
    {"--printed",
     "DAY",
     {"卡上写的打印日期，默认今天；补印时写原来的",
      "date of printing on the card; today by default"}},
    {"--title", "TEXT", {"卡的标题", "the card's title"}},
    {"--key",
     "FILE",
     {"mingbai seal 的密钥，默认站点里的 private/seal.key",
      "the secret of mingbai seal; private/seal.key by default"}},
    {"--per-file", "N", {"一个文件多少张，默认 500", "cards in a file, 500 by default"}},
    {"--again", "", {"已经印好的文件也重新印", "make files anew that are there already"}},
};

enum class Form : std::uint8_t { kCard, kContact, kSlip };

struct FormatRow {
  std::string_view name;
  print::CardFormat format;
  print::Imposition imposition;
  Form form = Form::kCard;
};
constexpr FormatRow kFormats[] = {
    {"a4", print::CardFormat::kLarge, print::Imposition::kOne},
    {"a5", print::CardFormat::kSmall, print::Imposition::kOne},
    {"a5x2", print::CardFormat::kSmall, print::Imposition::kTwoUp},
    {"contact", print::CardFormat::kSmall, print::Imposition::kOne, Form::kContact},
    {"slip", print::CardFormat::kSmall, print::Imposition::kOne, Form::kSlip},
};

// What was put on one card, for the check list.
struct Printed {
  const model::Household* household = nullptr;
  model::Fen total = 0;
  std::size_t file = 0;
};

struct Job {
  model::Records records;
  model::Ledger ledger;
  std::vector<const model::Household*> households;
  benefit::CardIssue issue;
  const FormatRow* format = kFormats;
  std::string out;
  std::string name;  // of the files, without number and ending
  std::size_t per_file = 500;
  bool again = false;
  bool only_list = false;
  std::optional<seal::Secret> secret;  // nothing: cards lead to the pages for everybody
};

bool uses(const benefit::Entitlement& answer, std::size_t standard) {
  const auto is_it = [&](const auto& item) { return item.standard == standard; };
  return std::any_of(answer.paid.begin(), answer.paid.end(), is_it) ||
         std::any_of(answer.services.begin(), answer.services.end(), is_it) ||
         std::any_of(answer.unstated.begin(), answer.unstated.end(), is_it);
}

// --standard: of the households chosen those on whose card it stands.
int keep_users(const Invocation& invocation, Job& job) {
  const std::string id = invocation.arguments.get("--standard");
  if (id.empty()) {
    return kFine;
  }
  const model::Benefits& benefits = job.records.benefits;
  const model::Standard* standard = benefits.standard(id);
  if (standard == nullptr) {
    return complain(invocation, {"错误：没有编号是“{0}”的标准", "error: no standard “{0}”"}, {id});
  }
  const auto index = static_cast<std::size_t>(standard - benefits.standards.data());
  EntitlementBook book(job.records, job.issue.day);
  std::erase_if(job.households, [&](const model::Household* household) {
    return !uses(book.of(*household), index);
  });
  job.name += "-" + id;
  return job.households.empty()
             ? complain(invocation,
                        {"没有一户的卡上有标准“{0}”", "standard “{0}” stands on no card"}, {id})
             : kFine;
}

// Where households open their cards on the web, a card has the code and the words for it.
int find_secret(const Invocation& invocation, Job& job) {
  if (!job.records.config.card_pages) {
    return kFine;
  }
  auto secret = read_secret(invocation);
  if (secret) {
    job.secret = *std::move(secret);
    return kFine;
  }
  if (secret.error().code == ErrorCode::kNotFound && !invocation.arguments.has("--key")) {
    return kFine;  // nothing is sealed yet
  }
  return report(invocation, secret.error());
}

int prepare(const Invocation& invocation, Job& job) {
  const std::string wanted = ascii_lower(invocation.arguments.get("--format", "a4"));
  job.format = std::find_if(std::begin(kFormats), std::end(kFormats),
                            [&](const FormatRow& row) { return row.name == wanted; });
  if (job.format == std::end(kFormats)) {
    return complain(invocation,
                    {"错误：没有“{0}”这种纸，可以写 a4、a5、a5x2、contact、slip",
                     "error: no format “{0}”; a4, a5, a5x2, contact, slip"},
                    {wanted});
  }
  const auto per_file = number_option(invocation, "--per-file", 500, {1, 100000});
  auto issue = card_issue(invocation, job.records);
  if (!per_file || !issue) {
    return kUsageError;
  }
  job.per_file = static_cast<std::size_t>(*per_file);
  job.again = invocation.arguments.has("--again");
  job.only_list = invocation.arguments.has("--list");
  job.out = invocation.arguments.get("--out", "cards");
  job.issue = *std::move(issue);
  if (const int code = find_secret(invocation, job); code != kFine) {
    return code;
  }
  auto chosen = chosen_households(invocation, job.records, job.ledger);
  if (!chosen) {
    return kUsageError;
  }
  job.households = std::move(chosen->households);
  job.name = "明白卡-" + chosen->name;
  return keep_users(invocation, job);
}

class Printer {
 public:
  Printer(const Invocation& invocation, const Job& job) : invocation_(invocation), job_(job) {
    printed_.resize(job.households.size());
  }

  Result<void> run() {
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
    if (failure_) {
      return fail(*failure_);
    }
    return write_list();
  }

  std::string file_path(std::size_t file) const {
    const std::string number = std::to_string(file + 1);
    return join_path(job_.out, job_.name + "-" + std::string(job_.format->name) + "-" +
                                   std::string(number.size() < 3 ? 3 - number.size() : 0, '0') +
                                   number + ".pdf");
  }
  std::string list_path() const {
    return join_path(job_.out, job_.name + "-" + std::string(job_.format->name) + "-核对表.csv");
  }
  const std::vector<Printed>& printed() const { return printed_; }
  std::size_t kept() const { return kept_; }

 private:
  Result<void> print_file(std::size_t file, TerminalProgress& progress) {
    const std::size_t from = file * job_.per_file;
    const std::size_t end = std::min(job_.households.size(), from + job_.per_file);
    std::string bytes;
    auto canvas = print::Canvas::create(
        {job_.issue.title, job_.issue.issuer, job_.issue.printed_day}, [&](std::string_view more) {
          bytes += more;
          return true;
        });
    if (!canvas) {
      return fail(canvas.error());
    }
    const bool is_large = job_.format->format == print::CardFormat::kLarge;
    print::Sheets sheets(**canvas, is_large ? print::kA4 : print::kA5, job_.format->imposition);
    print::ContactSheets contacts(**canvas);
    // Finished in an earlier run: only added up again for the list.
    const std::string path = file_path(file);
    const bool keep = job_.only_list || (!job_.again && invocation_.files.exists(path));
    EntitlementBook book(job_.records, job_.issue.day);
    for (std::size_t i = from; i < end; ++i) {
      const model::Household& household = *job_.households[i];
      const benefit::Entitlement answer = book.of(household);
      printed_[i] = {&household, answer.total, file};
      if (!keep) {
        const benefit::BenefitCard card = card_of(household, answer);
        switch (job_.format->form) {
          case Form::kContact:
            contacts.print(contact_card(household, card));
            break;
          case Form::kSlip:
            print::print_slip(card, **canvas);
            break;
          default:
            print::print_benefit_card(card, job_.format->format, **canvas,
                                      [&] { sheets.next_side(); });
        }
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

  benefit::BenefitCard card_of(const model::Household& household,
                               const benefit::Entitlement& answer) const {
    benefit::BenefitCard card = benefit::household_card(household, answer, job_.records.benefits,
                                                        job_.records.regions, job_.issue);
    if (job_.secret) {
      const seal::CardKeys keys =
          seal::card_keys(*job_.secret, household.number, household.renewals);
      const std::string& base = job_.records.config.base_url;
      card.qr = base.empty() ? std::string() : base + seal::code_address(keys);
      card.qr_caption = "扫码看本户的卡";
      card.access = "查询号 " + seal::grouped_number(keys.number) + "\n五个词 " +
                    seal::spaced_words(keys.passphrase);
    }
    return card;
  }

  static print::ContactCard contact_card(const model::Household& household,
                                         const benefit::BenefitCard& card) {
    std::string place;
    for (const auto& [name, value] : card.household) {
      place = name == "住址" ? value : place;
    }
    return {"帮扶联系卡", household.head, place, household.officer, household.officer_phone,
            card.issuer,  card.number};
  }

  // With a byte order mark, so that Excel reads it.
  Result<void> write_list() {
    std::string text = "\xEF\xBB\xBF卡号,户号,户主,地区,全年合计（元）,文件\r\n";
    model::Fen sum = 0;
    const auto quoted = [](const std::string& cell) {
      return "\"" + replace_all(cell, "\"", "\"\"") + "\"";
    };
    const auto yuan = [](model::Fen amount) {
      const std::string text_of = model::format_yuan(amount);
      return replace_all(replace_all(text_of, ",", ""), "元", "");
    };
    for (const Printed& card : printed_) {
      sum += card.total;
      text += quoted(benefit::card_number(*card.household, job_.issue)) + "," +
              quoted(card.household->number) + "," + quoted(card.household->head) + "," +
              quoted(job_.records.regions.path_name(card.household->place, "")) + "," +
              yuan(card.total) + "," + quoted(std::string(file_name(file_path(card.file)))) +
              "\r\n";
    }
    text += "合计," + std::to_string(printed_.size()) + "户,,," + yuan(sum) + ",\r\n";
    return write_atomically(invocation_.files, list_path(), text);
  }

  const Invocation& invocation_;
  const Job& job_;
  std::vector<Printed> printed_;
  std::atomic<std::size_t> kept_{0};
  std::mutex mutex_;
  std::optional<Error> failure_;
};

int run(const Invocation& invocation) {
  Diagnostics diagnostics;
  Job job;
  const std::string site = invocation.arguments.get("site");
  job.records = source::read(invocation.files, site, invocation.environment.jobs, diagnostics);
  job.ledger = source::read_ledger(invocation.files, site, job.records, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  if (job.ledger.households.empty()) {
    return usage_error(invocation, {"没有户：把 households.csv 放进站点的 private 文件夹",
                                    "no households: put households.csv into private/"});
  }
  if (const int code = prepare(invocation, job); code != kFine) {
    return code;
  }
  Printer printer(invocation, job);
  if (auto done = printer.run(); !done) {
    return report(invocation, done.error());
  }
  model::Fen sum = 0;
  for (const Printed& card : printer.printed()) {
    sum += card.total;
  }
  std::printf(
      "%s\n",
      substitute(
          invocation.text(
              {"{0} 户，全年合计 {1}，核对表 {2}{3}", "{0} households, {1} a year, list {2}{3}"}),
          {std::to_string(printer.printed().size()), model::format_yuan(sum), printer.list_path(),
           printer.kept() == 0
               ? std::string()
               : substitute(invocation.text({"；{0} 个文件已经印好，没有重印（--again 重印）",
                                             "; {0} files were there already (--again)"}),
                            {std::to_string(printer.kept())})})
          .c_str());
  return kFine;
}

}  // namespace

const Command kCardsCommand = {
    "cards",
    {"按户印明白卡（PDF）和核对表", "print benefit cards of households as PDF, and a check list"},
    {"mingbai cards content --village 梁寨村 --format a5x2 --day 2017-12-01 --out cards\n"
     "mingbai cards content --household 0042 --day 2017-12-01 --printed 2017-12-05\n"
     "mingbai cards content --standard MED-XC-05b --list",
     "mingbai cards content --village 梁寨村 --format a5x2 --day 2017-12-01 --out cards\n"
     "mingbai cards content --household 0042 --day 2017-12-01 --printed 2017-12-05"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
