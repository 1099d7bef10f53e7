// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include <nlohmann/json.hpp>

#include "generator/cli/commands.h"
#include "generator/cli/terminal.h"
#include "index/archive/record_files.h"
#include "index/browser/folder.h"
#include "index/store/indexer.h"
#include "index/store/published_copy.h"
#include "index/text/synonyms.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"files",
     "FILE",
     {"记录文件，一行一条 JSON；- 是标准输入",
      "files of records, one JSON object a line; - is standard input"},
     OptionRow::Count::kMany},
    {"--db", "DIR", {"检索库的文件夹", "folder of the search index"}, OptionRow::Count::kRequired},
    {"--replace",
     "",
     {"检索库里只留这些记录；不写时，没有提到的记录留着",
      "the index shall hold these records only; without it those not named stay"}},
    {"--lexicon",
     "FILE",
     {"同义词表（格式同站点的 lexicon/synonyms.txt）；不写时沿用原来的",
      "table of synonyms, as lexicon/synonyms.txt of a site; the former one by default"}},
    {"--skip-wrong",
     "",
     {"跳过有错的行，其余照样收进去", "leave out lines with mistakes and index the rest"}},
    {"--browser",
     "DIR",
     {"另把这些记录写成不用服务器的检索，放进这个文件夹（网页和优盘用）",
      "also write these records as a search that needs no server, into this folder"}},
    {"--copy",
     "DIR",
     {"另做一份合一的副本，给别的机器查（xapian-tcpsrv）或备份用；可以不给记录文件，只做副本",
      "also make a copy in one part, for other machines (xapian-tcpsrv) or as a backup; without "
      "files it is all that is done"}},
    {"--jobs", "N", {"用几个线程，默认全部核心", "threads, all cores by default"}},
    {"--json", "", {"结果写成 JSON", "print the result as JSON"}},
};

struct Work {
  store::UpdateReport update;
  std::uint64_t text_bytes = 0;
  double seconds = 0;
};

double megabytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

std::string result_json(const Work& work, const Diagnostics& diagnostics, Language language) {
  nlohmann::ordered_json result;
  result["version"] = 1;
  result["added"] = work.update.added;
  result["changed"] = work.update.changed;
  result["removed"] = work.update.removed;
  result["unchanged"] = work.update.unchanged;
  result["text_bytes"] = work.text_bytes;
  result["seconds"] = work.seconds;
  result["diagnostics"] = nlohmann::ordered_json::parse(diagnostics_json(diagnostics, language));
  return result.dump(1);
}

void print_summary(const Invocation& invocation, const Work& work) {
  char speed[64];
  std::snprintf(speed, sizeof speed, "%.1f MB, %.1f s, %.2f MB/s", megabytes(work.text_bytes),
                work.seconds, megabytes(work.text_bytes) / std::max(work.seconds, 1e-3));
  const std::string line = substitute(
      invocation.text({"检索库：新增 {0} 条，更新 {1} 条，删去 {2} 条，{3} 条没有变化（{4}）",
                       "index: {0} added, {1} changed, {2} removed, {3} unchanged ({4})"}),
      {std::to_string(work.update.added), std::to_string(work.update.changed),
       std::to_string(work.update.removed), std::to_string(work.update.unchanged), speed});
  std::fprintf(stderr, "%s\n", line.c_str());
}

// The vocabulary of --lexicon, else what the index has.
Result<store::Vocabulary> vocabulary_of(const Invocation& invocation, Diagnostics& diagnostics) {
  const std::string path = invocation.arguments.get("--lexicon");
  if (path.empty()) {
    return store::stored_vocabulary(invocation.arguments.get("--db"));
  }
  auto bytes = invocation.files.read(path);
  if (!bytes) {
    return fail(std::move(bytes.error()));
  }
  return store::Vocabulary{text::read_synonyms(path, *bytes, diagnostics).words(), *bytes};
}

Result<void> read_files(const Invocation& invocation, archive::RecordFiles& records,
                        TerminalProgress& progress, Diagnostics& diagnostics) {
  progress.begin({"读记录", "reading records"}, 0);
  Result<void> done;
  for (const std::string& path : invocation.arguments.all("files")) {
    if (done = records.read(path, diagnostics); !done) {
      break;
    }
  }
  progress.end();
  return done;
}

Result<store::UpdateReport> update(const Invocation& invocation, archive::RecordFiles& records,
                                   store::Vocabulary vocabulary, TerminalProgress& progress) {
  auto indexer = store::Indexer::open(invocation.arguments.get("--db"), std::move(vocabulary),
                                      invocation.environment.jobs);
  if (!indexer) {
    return fail(std::move(indexer.error()));
  }
  records.on_load([&progress] { progress.advance(); });
  progress.begin({"建检索库", "indexing"}, records.size());
  auto done =
      indexer->update(records, invocation.arguments.has("--replace") ? store::Others::kRemove
                                                                     : store::Others::kKeep);
  progress.end();
  return done;
}

// All of the files, held in memory: made for sites, not for archives.
Result<void> write_browser_search(const Invocation& invocation, const archive::RecordFiles& source,
                                  const store::Vocabulary& vocabulary) {
  const std::string folder = invocation.arguments.get("--browser");
  if (folder.empty()) {
    return {};
  }
  std::vector<store::Record> records;
  for (std::size_t i = 0; i < source.size(); ++i) {
    auto record = source.load(i);
    if (!record) {
      return fail(std::move(record.error()));
    }
    records.push_back(std::move(*record));
  }
  return browser::write_folder({records, vocabulary, invocation.environment.jobs}, invocation.files,
                               folder);
}

Result<void> make_copy(const Invocation& invocation) {
  std::string target = invocation.arguments.get("--copy");
  while (target.size() > 1 && target.back() == '/') {
    target.pop_back();
  }
  return target.empty() ? Result<void>()
                        : store::replace_copy(invocation.arguments.get("--db"), target);
}

int run_with_jobs(const Invocation& invocation) {
  const auto start = std::chrono::steady_clock::now();
  const bool json = invocation.arguments.has("--json");
  TerminalProgress progress(invocation.environment);
  Diagnostics diagnostics;
  archive::RecordFiles records(china_day(invocation.environment.now));
  auto vocabulary = vocabulary_of(invocation, diagnostics);
  if (!vocabulary) {
    return report(invocation, vocabulary.error());
  }
  const auto read = read_files(invocation, records, progress, diagnostics);
  Work work;
  work.text_bytes = records.text_bytes();
  const bool stopped =
      !read || (diagnostics.has_errors() && !invocation.arguments.has("--skip-wrong"));
  Result<store::UpdateReport> updated;
  if (!stopped) {
    updated = update(invocation, records, *vocabulary, progress);
    if (updated) {
      work.update = *updated;
      auto done = write_browser_search(invocation, records, *vocabulary);
      if (done = done ? make_copy(invocation) : done; !done) {
        return report(invocation, done.error());
      }
    }
    if (const DiagnosticRow* row = store::outcome_row(work.update.outcome)) {
      diagnostics.add(*row, {invocation.arguments.get("--db")});
    }
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  work.seconds = spent.count();
  if (!json) {
    print_diagnostics(invocation, diagnostics);
  }
  if (!read || !updated) {
    return report(invocation, !read ? read.error() : updated.error());
  }
  if (json) {
    std::printf("%s\n", result_json(work, diagnostics, invocation.environment.language).c_str());
  } else if (!stopped) {
    print_summary(invocation, work);
  } else {
    std::fprintf(
        stderr, "%s\n",
        invocation
            .text({"记录有错，没有改动检索库；改正后再运行，或加上 --skip-wrong 跳过这些行",
                   "the index is untouched; correct the records and run again, or leave "
                   "these lines out with --skip-wrong"})
            .c_str());
  }
  return stopped ? kContentErrors : kFine;
}

int run(const Invocation& invocation) {
  const auto jobs = number_option(invocation, "--jobs", invocation.environment.jobs, {1, 256});
  if (!jobs) {
    return kUsageError;
  }
  if (!invocation.arguments.has("files") && invocation.arguments.has("--copy")) {
    const auto done = make_copy(invocation);
    return done ? kFine : report(invocation, done.error());
  }
  if (!invocation.arguments.has("files")) {
    return usage_error(invocation, {"要给出至少一个记录文件，- 是标准输入",
                                    "name at least one file of records; - is standard input"});
  }
  Environment environment = invocation.environment;
  environment.jobs = static_cast<int>(*jobs);
  return run_with_jobs({invocation.arguments, environment, invocation.files});
}

}  // namespace

const Command kIndexCommand = {
    "index",
    {"把一批文件的记录（JSON，一行一条）收进检索库",
     "put records (JSON, one a line) into a search index"},
    {"mingbai index 县档案.jsonl --db 检索库\nmingbai index 2016.jsonl 2017.jsonl --db 检索库 "
     "--replace\nzcat 导出.jsonl.gz | mingbai index - --db 检索库\n"
     "mingbai index --db 检索库 --copy /srv/副本",
     "mingbai index county.jsonl --db archive\nmingbai index 2016.jsonl 2017.jsonl --db archive "
     "--replace\nzcat export.jsonl.gz | mingbai index - --db archive"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
