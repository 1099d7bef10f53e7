// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of the ledger's households as sealed pages among the files of a built site, and the secret
// from which their codes and words follow.
#include "generator/seal/seal.h"

#include <atomic>
#include <mutex>
#include <set>
#include <unordered_map>

#include <sys/stat.h>

#include "generator/build/output_tree.h"
#include "generator/build/workspace.h"
#include "generator/cli/card_issue.h"
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "generator/cli/site_words.h"
#include "generator/cli/terminal.h"
#include "generator/source/households.h"
#include "generator/source/reader.h"
#include "index/base/file_lock.h"
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
    {"--out",
     "DIR",
     {"mingbai build 生成的文件夹，默认 public", "what mingbai build made; public by default"}},
    {"--village", "NAME", {"只封这个地方的", "only households of this place"}},
    {"--household",
     "NUMBER",
     {"只封这一户；可以写几次", "only this household; several times"},
     OptionRow::Count::kMany},
    {"--day",
     "DAY",
     {"按哪一天的标准和情况，默认今天", "standards and facts of which day; today by default"}},
    {"--title", "TEXT", {"卡的标题", "the card's title"}},
    {"--new-key",
     "",
     {"第一次用：做一份密钥，别的不做", "the first time: make the secret, and nothing else"}},
    {"--key",
     "FILE",
     {"密钥放在哪里，默认站点里的 private/seal.key", "the secret; private/seal.key by default"}},
    {"--renew",
     "NUMBER",
     {"这一户的卡丢了：换新的码和词，旧卡作废；可以写几次",
      "this household's card is lost: new code and words, the old card is dead; several times"},
     OptionRow::Count::kMany},
    {"--theme", "DIR", {"主题文件夹", "theme folder"}},
};

constexpr std::string_view kRenewals = "private/renewals.csv";
constexpr std::string_view kRenewalsHead = "\xEF\xBB\xBF户号,换卡次数,日期\r\n";

int make_secret(const Invocation& invocation) {
  const std::string path = secret_path(invocation);
  if (invocation.files.exists(path)) {
    return complain(invocation,
                    {"错误：{0} 已经有了。换掉它，发出去的卡就全部打不开了，所以不动它",
                     "error: {0} is there already; another one would make every card useless"},
                    {path});
  }
  if (auto made = invocation.files.make_directories(std::string(parent_path(path))); !made) {
    return report(invocation, made.error());
  }
  const mode_t before = ::umask(S_IRWXG | S_IRWXO);  // nobody else reads it
  const auto done = write_atomically(invocation.files, path, seal::secret_text(seal::new_secret()));
  ::umask(before);
  if (!done) {
    return report(invocation, done.error());
  }
  std::printf(
      "%s\n",
      substitute(
          invocation.text(
              {"密钥写在 {0}。请另存一份，锁好：丢了它，卡就补印不出来；谁拿到它，谁就能打开每一户"
               "的卡",
               "the secret is in {0}. Keep a copy locked away: without it no card can be printed "
               "again, and who has it opens every card"}),
          {path})
          .c_str());
  return kFine;
}

struct Job {
  model::Records records;
  model::Ledger ledger;
  ChosenHouseholds chosen;
  benefit::CardIssue issue;
  seal::Secret secret;
  std::string out;
  // By position in `ledger`.
  std::vector<seal::CardKeys> keys;
};

std::size_t position(const Job& job, const model::Household& household) {
  return static_cast<std::size_t>(&household - job.ledger.households.data());
}

// --renew: notes it in the ledger's folder, below what is noted there already.
int renew(const Invocation& invocation, Job& job) {
  const auto numbers = invocation.arguments.all("--renew");
  if (numbers.empty()) {
    return kFine;
  }
  const std::string path = join_path(invocation.arguments.get("site"), kRenewals);
  auto text = invocation.files.read(path);
  if (!text && text.error().code != ErrorCode::kNotFound) {
    return report(invocation, text.error());
  }
  std::string rows = text ? *text : std::string(kRenewalsHead);
  if (!rows.starts_with(trim(kRenewalsHead))) {
    return complain(invocation,
                    {"错误：{0} 的第一行不是“户号,换卡次数,日期”，请改好再换卡",
                     "error: the first line of {0} is not 户号,换卡次数,日期"},
                    {path});
  }
  if (rows.back() != '\n') {
    rows += "\r\n";
  }
  const std::string today = text::iso(text::date_of_day(china_day(invocation.environment.now)));
  for (const std::string& number : numbers) {
    const model::Household* household = job.ledger.find(number);
    if (household == nullptr) {
      return complain(invocation, {"错误：没有户号“{0}”", "error: no household “{0}”"}, {number});
    }
    const int renewals = ++job.ledger.households[position(job, *household)].renewals;
    rows += "\"" + replace_all(number, "\"", "\"\"") + "\"," + std::to_string(renewals) + "," +
            today + "\r\n";
  }
  if (auto done = write_atomically(invocation.files, path, rows); !done) {
    return report(invocation, done.error());
  }
  return kFine;
}

// Two households with one number would overwrite each other.
int derive_keys(const Invocation& invocation, Job& job) {
  std::unordered_map<std::string_view, std::size_t> taken;
  for (const model::Household& household : job.ledger.households) {
    job.keys.push_back(seal::card_keys(job.secret, household.number, household.renewals));
  }
  for (std::size_t i = 0; i < job.keys.size(); ++i) {
    const auto [first, is_new] = taken.try_emplace(job.keys[i].number, i);
    if (!is_new) {
      return complain(
          invocation,
          {"错误：户号“{0}”和“{1}”碰巧得了同一个查询号，请用 --renew {1} 给后一户换卡",
           "error: “{0}” and “{1}” got the same number by chance: --renew {1}"},
          {job.ledger.households[first->second].number, job.ledger.households[i].number});
    }
  }
  return kFine;
}

class Sealer {
 public:
  Sealer(const Invocation& invocation, const Job& job, const render::Renderer& renderer)
      : invocation_(invocation), job_(job), renderer_(renderer) {}

  Result<void> run(Diagnostics& diagnostics) {
    TerminalProgress progress(invocation_.environment);
    const std::size_t count = job_.chosen.households.size();
    const std::size_t parts = std::min<std::size_t>(count, kParts);
    progress.begin({"封存", "sealing"}, count);
    parallel_for(parts, invocation_.environment.jobs, [&](std::size_t part, std::size_t) {
      EntitlementBook book(job_.records, job_.issue.day);
      for (std::size_t i = part; i < count && !has_failed_; i += parts) {
        if (auto done = seal_one(*job_.chosen.households[i], book, diagnostics); !done) {
          has_failed_ = true;
          const std::scoped_lock lock(mutex_);
          failure_ = failure_ ? failure_ : std::optional(done.error());
        }
        progress.advance();
      }
    });
    progress.end();
    return failure_ ? fail(*failure_) : remove_dead();
  }

  std::size_t sealed() const { return sealed_; }
  std::size_t kept() const { return kept_; }
  std::size_t removed() const { return removed_; }

 private:
  static constexpr std::size_t kParts = 256;

  render::HouseholdPage page_of(benefit::BenefitCard& card, std::int32_t day,
                                Diagnostics& diagnostics) const {
    card.data_day = "内容更新日期：" + text::chinese_day(day);
    return renderer_.household_page(card, diagnostics);
  }

  Result<void> seal_one(const model::Household& household, EntitlementBook& book,
                        Diagnostics& diagnostics) {
    const seal::CardKeys& keys = job_.keys[position(job_, household)];
    const std::string path = join_path(job_.out, seal::sealed_path(keys.number));
    const std::string standing = invocation_.files.read(path).value_or(std::string());
    benefit::BenefitCard card = benefit::household_card(
        household, book.of(household), job_.records.benefits, job_.records.regions, job_.issue);
    // A page that says the same as before stays as it is, with the day since when it says so.
    const auto opened = seal::open_own(standing, keys);
    if (opened && page_of(card, opened->day, diagnostics).bytes() == opened->html) {
      ++kept_;
      return {};
    }
    const render::HouseholdPage page = page_of(card, job_.issue.day, diagnostics);
    if (page.bytes().empty()) {
      return {};  // the template failed, and `diagnostics` says so
    }
    const auto sealed = seal::seal(page, job_.issue.day, keys, standing);
    if (!sealed) {
      return fail(sealed.error());
    }
    ++sealed_;
    return write(join_path(job_.out, sealed->path()), sealed->bytes());
  }

  // Never into a file: releases hold hard links to what stands.
  Result<void> write(const std::string& path, const std::string& bytes) {
    if (auto made = invocation_.files.make_directories(std::string(parent_path(path))); !made) {
      return made;
    }
    const std::string aside = path + ".new";
    if (auto done = invocation_.files.write(aside, bytes); !done) {
      return done;
    }
    return invocation_.files.rename(aside, path);
  }

  // Pages of cards that were replaced, of households that are gone, of another secret.
  Result<void> remove_dead() {
    std::set<std::string> alive;
    for (const seal::CardKeys& keys : job_.keys) {
      alive.insert(seal::sealed_path(keys.number));
    }
    const std::string folder(seal::kCardsFolder);
    const auto parts = invocation_.files.list(join_path(job_.out, folder));
    if (!parts) {
      return fail(parts.error());
    }
    for (const DirectoryEntry& part : *parts) {
      if (part.type != FileType::kDirectory) {
        continue;
      }
      const std::string below = join_path(folder, part.name);
      const auto entries = invocation_.files.list(join_path(job_.out, below));
      for (const DirectoryEntry& entry : entries.value_or(std::vector<DirectoryEntry>())) {
        const std::string path = join_path(below, entry.name);
        if (!alive.contains(path)) {
          if (auto done = invocation_.files.remove(join_path(job_.out, path)); !done) {
            return done;
          }
          ++removed_;
        }
      }
    }
    return {};
  }

  const Invocation& invocation_;
  const Job& job_;
  const render::Renderer& renderer_;
  std::atomic<std::size_t> sealed_{0};
  std::atomic<std::size_t> kept_{0};
  std::size_t removed_ = 0;
  std::atomic<bool> has_failed_{false};
  std::mutex mutex_;
  std::optional<Error> failure_;
};

int prepare(const Invocation& invocation, Job& job, Diagnostics& diagnostics) {
  const std::string site = invocation.arguments.get("site");
  job.records = source::read(invocation.files, site, invocation.environment.jobs, diagnostics);
  job.ledger = source::read_ledger(invocation.files, site, job.records, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  if (!job.records.config.card_pages) {
    return usage_error(
        invocation, {"站点还没有开明白卡查询：在 site.yaml 里写“明白卡查询: 是”，再 mingbai build",
                     "card pages are off: write card_pages: yes into site.yaml and build"});
  }
  job.out = invocation.arguments.get("--out", kDefaultOutput);
  if (!invocation.files.exists(join_path(job.out, seal::kOpenerPath))) {
    return complain(invocation,
                    {"错误：{0} 里没有开着明白卡查询的网站，请先运行 mingbai build",
                     "error: no site with card pages in {0}; run mingbai build first"},
                    {job.out});
  }
  auto secret = read_secret(invocation);
  if (!secret && secret.error().code == ErrorCode::kNotFound) {
    return usage_error(invocation, {"还没有密钥：先运行一次 mingbai seal 站点 --new-key",
                                    "no secret yet: run mingbai seal SITE --new-key once"});
  }
  if (!secret) {
    return report(invocation, secret.error());
  }
  job.secret = *std::move(secret);
  auto issue = card_issue(invocation, job.records);
  if (!issue) {
    return kUsageError;
  }
  job.issue = *std::move(issue);
  if (const int code = renew(invocation, job); code != kFine) {
    return code;
  }
  auto chosen = chosen_households(invocation, job.records, job.ledger);
  if (!chosen) {
    return kUsageError;
  }
  job.chosen = *std::move(chosen);
  return derive_keys(invocation, job);
}

int run(const Invocation& invocation) {
  if (invocation.arguments.has("--new-key")) {
    return make_secret(invocation);
  }
  Diagnostics diagnostics;
  Job job;
  if (const int code = prepare(invocation, job, diagnostics); code != kFine) {
    return code;
  }
  const auto theme = find_theme(invocation, invocation.arguments.get("site"));
  if (!theme) {
    return report(invocation, theme.error());
  }
  const std::string state = join_path(job.out, build::OutputTree::kStateFolder);
  const auto lock = FileLock::acquire(join_path(state, "lock"));  // no build at the same time
  if (!lock) {
    return report(invocation, lock.error());
  }
  const auto workspace =
      build::load_workspace(invocation.files, invocation.environment,
                            {invocation.arguments.get("site"), *theme}, diagnostics);
  if (!workspace) {
    return report(invocation, workspace.error());
  }
  Sealer sealer(invocation, job, *(*workspace)->renderer);
  const auto done = sealer.run(diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  if (!done) {
    return report(invocation, done.error());
  }
  std::printf("%s\n",
              substitute(invocation.text({"{0} 户：新封 {1}，没有变 {2}，作废删去 {3}；查询页 {4}",
                                          "{0} households: {1} sealed, {2} unchanged, {3} dead "
                                          "pages removed; they open at {4}"}),
                         {std::to_string(job.chosen.households.size()),
                          std::to_string(sealer.sealed()), std::to_string(sealer.kept()),
                          std::to_string(sealer.removed()), join_path(job.out, "cards/index.html")})
                  .c_str());
  return kFine;
}

}  // namespace

const Command kSealCommand = {
    "seal",
    {"把每户的明白卡封成网页，凭卡上的码或五个词才能打开",
     "seal each household's card into a page that only its code or words open"},
    {"mingbai seal content --new-key\n"
     "mingbai build content --out public && mingbai seal content --out public --day 2017-12-01\n"
     "mingbai seal content --out public --renew 0042",
     "mingbai seal content --new-key\n"
     "mingbai build content --out public && mingbai seal content --out public --day 2017-12-01\n"
     "mingbai seal content --out public --renew 0042"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
