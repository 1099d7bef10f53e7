// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/reader.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "generator/source/benefits.h"
#include "generator/source/config.h"
#include "generator/source/content_tree.h"
#include "generator/source/csv.h"
#include "generator/source/document_reader.h"
#include "generator/source/duplicates.h"
#include "generator/source/file_use.h"
#include "generator/source/holidays.h"
#include "generator/source/messages.h"
#include "generator/source/surroundings.h"
#include "generator/source/text_file.h"
#include "generator/source/yaml.h"
#include "index/base/parallel.h"
#include "index/base/strings.h"
#include "index/text/pinyin.h"
#include "index/text/synonyms.h"

namespace mingbai::source {
namespace {

constexpr std::string_view kSiteFile = "site.yaml";
// What people call it instead.
constexpr std::string_view kSiteFileHints[] = {"site.yml", "Site.yaml", "_config.yml",
                                               "config.yaml", "站点.yaml"};

class SiteReader {
 public:
  SiteReader(const FileSystem& files, const std::string& folder, Diagnostics& diagnostics)
      : files_(files), folder_(folder), diagnostics_(diagnostics) {}

  model::Records run(int jobs) {
    if (!check_site()) {
      return {};
    }
    read_config();
    read_lexicon();
    read_benefits();
    read_documents(jobs);
    check_benefits(records_.benefits, records_.regions, records_.documents, diagnostics_);
    return std::move(records_);
  }

 private:
  void report(const DiagnosticRow& row, std::string_view path,
              std::vector<std::string> arguments = {}) {
    diagnostics_.add(row, {std::string(path), 0, 0}, {}, std::move(arguments));
  }

  // Kept as text, which is how an index stores them; read here for the mistakes.
  void read_lexicon() {
    constexpr std::string_view kSynonyms = "lexicon/synonyms.txt";
    constexpr std::string_view kPinyin = "lexicon/pinyin.txt";
    records_.synonyms = read_text(kSynonyms).value_or(std::string());
    records_.pinyin = read_text(kPinyin).value_or(std::string());
    (void)text::read_synonyms(kSynonyms, records_.synonyms, diagnostics_);
    (void)text::read_pinyin_words(kPinyin, records_.pinyin, diagnostics_);
  }

  std::string full(std::string_view path) const { return join_path(folder_, path); }

  bool check_site() {
    const auto info = files_.stat(folder_);
    if (!info || info->type != FileType::kDirectory) {
      report(kNoSiteFolder, folder_, {folder_});
      return false;
    }
    if (files_.exists(full(kSiteFile))) {
      return true;
    }
    for (const std::string_view hint : kSiteFileHints) {
      if (files_.exists(full(hint))) {
        report(kNoSiteFileMeant, kSiteFile, {std::string(hint)});
        return false;
      }
    }
    report(kNoSiteFile, kSiteFile);
    return false;
  }

  // Bytes of a file, or nothing after reporting why not. An absent file is no mistake.
  std::optional<std::string> read_bytes(std::string_view path) {
    return source::read_bytes(files_, folder_, path, diagnostics_);
  }

  std::optional<std::string> read_text(std::string_view path) {
    const auto bytes = read_bytes(path);
    if (!bytes) {
      return std::nullopt;
    }
    TextFile file = decode_file(path, *bytes);
    diagnostics_.append(file.diagnostics.take());
    return file.is_readable ? std::optional(std::move(file.text)) : std::nullopt;
  }

  // read(root, mistakes) with the tree of a YAML file, when there is one.
  template <typename Read>
  void with_yaml(std::string_view path, const Read& read) {
    const auto text = read_text(path);
    if (!text) {
      return;
    }
    Mistakes mistakes(path, *text);
    YamlInput input;
    input.text = *text;
    input.most_nodes = kMostConfigNodes;
    const Yaml yaml = parse_yaml(input, mistakes);
    if (yaml.root) {
      read(*yaml.root, mistakes);
    } else if (!yaml.is_broken) {
      mistakes.add(kConfigEmpty, {});
    }
    diagnostics_.append(mistakes.take());
  }

  void read_config() {
    with_yaml("regions.yaml", [&](const Node& root, Mistakes& mistakes) {
      read_regions(root, records_.regions, mistakes);
    });
    with_yaml("topics.yaml", [&](const Node& root, Mistakes& mistakes) {
      read_topics_file(root, records_.topics, mistakes);
    });
    PlaceFinder places(records_.regions);
    with_yaml(kSiteFile, [&](const Node& root, Mistakes& mistakes) {
      ConfigContext context{mistakes, places};
      read_site_config(root, records_.config, context);
    });
    with_yaml("holidays.yaml", [&](const Node& root, Mistakes& mistakes) {
      read_holidays(root, records_.holidays, mistakes);
    });
    with_yaml("contacts.yaml", [&](const Node& root, Mistakes& mistakes) {
      ConfigContext context{mistakes, places};
      read_contacts(root, records_.contacts, context);
    });
    if (records_.config.columns.empty()) {
      records_.config.columns = default_columns();
    }
  }

  // benefits/*.csv and *.yaml, in the order of their names.
  void read_benefits() {
    constexpr std::string_view kFolder = "benefits";
    const auto entries = files_.list(full(kFolder));
    if (!entries) {
      return;
    }
    std::vector<std::string> names;
    for (const DirectoryEntry& entry : *entries) {
      if (entry.type == FileType::kFile && entry.name.front() != '.') {
        names.push_back(join_path(kFolder, entry.name));
      }
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      const std::string kind = ascii_lower(extension(name));
      if (kind == ".yaml" || kind == ".yml") {
        with_yaml(name, [&](const Node& root, Mistakes& mistakes) {
          BenefitContext context{mistakes, records_.regions};
          read_benefit_file(root, records_.benefits, context);
        });
      } else if (kind == ".csv") {
        read_table(name);
      }
    }
  }

  void read_table(const std::string& path) {
    if (const auto text = read_text(path)) {
      Mistakes mistakes(path, *text);
      BenefitContext context{mistakes, records_.regions};
      read_benefit_table(csv_records(*text, mistakes), records_.benefits, context);
      diagnostics_.append(mistakes.take());
    }
  }

  void read_documents(int jobs) {
    const ContentTree tree = walk_content(files_, folder_, diagnostics_);
    const Surroundings around(records_.regions, records_.topics, records_.config.columns,
                              tree.files);
    std::vector<ReadDocument> documents(tree.documents.size());
    std::vector<PlaceFinder> places(static_cast<std::size_t>(jobs < 1 ? 1 : jobs),
                                    PlaceFinder(records_.regions));
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t worker) {
      if (const auto bytes = read_bytes(tree.documents[i])) {
        documents[i] = read_document(tree.documents[i], *bytes, around, places[worker]);
      }
    });
    // What could not be read at all left its slot as it was.
    std::erase_if(documents,
                  [](const ReadDocument& read) { return read.document.source_path.empty(); });
    for (ReadDocument& read : documents) {
      diagnostics_.append(std::move(read.diagnostics));
    }
    report_duplicates(documents, diagnostics_);
    share_out_files(tree.files, documents, records_, diagnostics_);
    records_.documents.reserve(documents.size());
    for (ReadDocument& read : documents) {
      records_.documents.push_back(std::move(read.document));
    }
  }

  const FileSystem& files_;
  const std::string& folder_;
  Diagnostics& diagnostics_;
  model::Records records_;
};

}  // namespace

model::Records read(const FileSystem& files, const std::string& site_folder, int jobs,
                    Diagnostics& diagnostics) {
  return SiteReader(files, site_folder, diagnostics).run(jobs);
}

}  // namespace mingbai::source
