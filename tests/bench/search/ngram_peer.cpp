// SPDX-License-Identifier: GPL-3.0-or-later
// ngram_peer index RECORDS.jsonl DB, ngram_peer search DB QUERIES.jsonl RUN.tsv: what a program
// gets that uses Xapian as it comes, with TermGenerator, QueryParser and the n-grams that they
// offer for Chinese. Prints milliseconds a question as p50 and p99.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace {

using Json = nlohmann::json;

int make_index(const char* records, const char* folder) {
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  std::ifstream in(records);
  for (std::string line; std::getline(in, line);) {
    const Json record = Json::parse(line);
    Xapian::Document document;
    document.set_data(record["id"].get<std::string>());
    generator.set_document(document);
    generator.index_text(record["title"].get<std::string>(), 5);
    generator.increase_termpos();
    generator.index_text(record["text"].get<std::string>());
    database.add_document(document);
  }
  database.commit();
  return 0;
}

int ask(const char* folder, const char* queries, const char* run) {
  const Xapian::Database database(folder);
  std::ifstream in(queries);
  std::ofstream out(run);
  std::vector<double> times;
  for (std::string line; std::getline(in, line);) {
    const Json question = Json::parse(line);
    const auto started = std::chrono::steady_clock::now();
    Xapian::QueryParser parser;
    parser.set_database(database);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(question["query"].get<std::string>(),
                                         Xapian::QueryParser::FLAG_CJK_NGRAM));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    std::string lines;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      lines += question["qid"].get<std::string>() + '\t' + hit.get_document().get_data() + '\t' +
               std::to_string(hit.get_rank() + 1) + '\n';
    }
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started)
            .count());
    out << lines;
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"p50\": %.3f, \"p99\": %.3f}\n", times[times.size() / 2],
              times[times.size() * 99 / 100]);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string verb = count > 1 ? arguments[1] : "";
  if (verb == "index" && count == 4) {
    return make_index(arguments[2], arguments[3]);
  }
  if (verb == "search" && count == 5) {
    return ask(arguments[2], arguments[3], arguments[4]);
  }
  std::fputs("ngram_peer index RECORDS.jsonl DB | ngram_peer search DB QUERIES.jsonl RUN.tsv\n",
             stderr);
  return 2;
}
