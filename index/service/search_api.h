// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What may be asked of an index, by a form, an address or a command line, and the JSON of the
// answers: the same bytes from /api/v1/search and from `mingbai search --json`. API.md is the
// contract. Thread-safe.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/service/http_server.h"
#include "index/store/answer.h"
#include "index/store/query.h"
#include "index/store/searcher.h"

namespace mingbai::service {

// The fields of a search as a form, an address or a command line gives them; all optional.
struct SearchFields {
  std::string q;
  std::string column;  // id or name
  std::string organ;
  std::string place;     // name, or path of names or ids: 东新区, 周口市/东新区
  std::string topic;     // id or name
  std::string year;      // 2017, 2016-2018 or 2016..2018
  std::string validity;  // in-force …, or 有效 …
  std::string number;    // 文号
  std::string tag;       // 标签
  std::string as_of;     // a day: 2017-12-01; what was in force on it
  std::string amount;    // >1000元, 1000..2000; see store/amounts.h
  std::string literal;   // 1: no other names of things
  std::string sort;      // relevance, date
  std::string page;      // from 1
  std::string limit;     // 1 to 100
};

SearchFields fields_of(const Request& request);

// An error of query_of taken apart, for those who call the field by another name than the API.
struct FieldProblem {
  std::string field;    // the name of a parameter; empty when the message names none
  std::string message;  // what is possible
};
FieldProblem field_problem(const Error& error);

// Searchers for any number of threads: each call takes a free one, or opens another. Of every call:
// kNotFound when there is no index, kUnsupported when this program cannot read it.
class SearcherPool {
 public:
  explicit SearcherPool(std::string index_folder);
  // At least one; shards of more than one are named in the answers when they do not answer.
  explicit SearcherPool(std::vector<store::Shard> shards);
  ~SearcherPool();
  SearcherPool(const SearcherPool&) = delete;
  SearcherPool& operator=(const SearcherPool&) = delete;

  // Names become ids by looking into the index. kInvalid says which field cannot be understood, and
  // lists the candidates when a name fits several.
  Result<store::Query> query_of(const SearchFields& fields);
  Result<store::Answer> search(const store::Query& query);
  Result<std::vector<store::Suggestion>> suggest(std::string_view typed, std::size_t limit);
  // Nothing when no document has this id.
  Result<std::optional<store::Record>> document(std::string_view id);
  Result<std::optional<std::vector<store::Hit>>> similar(std::string_view id, std::size_t limit);
  Result<store::IndexState> state();

  const std::string& index_folder() const;  // "" for shards

 private:
  struct Idle;
  std::unique_ptr<Idle> idle_;
};

// One line of JSON without line end. Highlights are counted in characters (code points).
std::string answer_json(const store::Query& query, const store::Answer& answer);
std::string similar_json(const std::vector<store::Hit>& hits);

}  // namespace mingbai::service
