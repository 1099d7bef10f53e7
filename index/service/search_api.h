// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The JSON face of the search: /api/v1/search and, with the same bytes, `mingbai search --json`.
// API.md is the contract. Thread-safe.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "index/base/error.h"
#include "index/service/http_server.h"
#include "index/store/answer.h"
#include "index/store/query.h"

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
  std::string sort;      // relevance, date
  std::string page;      // from 1
  std::string limit;     // 1 to 100
};

SearchFields fields_of(const Request& request);

// Searchers for any number of threads: each call takes a free one, or opens another.
class SearcherPool {
 public:
  explicit SearcherPool(std::string index_folder);
  ~SearcherPool();
  SearcherPool(const SearcherPool&) = delete;
  SearcherPool& operator=(const SearcherPool&) = delete;

  // Names become ids by looking into the index. kInvalid says which field cannot be understood, and
  // lists the candidates when a name fits several. Of the index: kNotFound when there is none,
  // kUnsupported when this program cannot read it.
  Result<store::Query> query_of(const SearchFields& fields);
  Result<store::Answer> search(const store::Query& query);
  Result<std::size_t> document_count();

 private:
  struct Idle;
  std::unique_ptr<Idle> idle_;
};

// One line of JSON without line end. Highlights are counted in characters (code points).
std::string answer_json(const store::Query& query, const store::Answer& answer);
std::string error_json(std::string_view code, std::string_view message);

// 200, 400 for fields that cannot be understood, 503 without a readable index.
Response search_response(SearcherPool& searchers, const Request& request);

}  // namespace mingbai::service
