// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How good answers are: what was found against what is relevant, by class of question. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/archive/query_set.h"

namespace mingbai::archive {

// What one face of the search gave for one question.
struct Ranking {
  std::vector<std::string> ids;  // best first; the first ten count
  double milliseconds = 0;
};

// Means over questions. All but the times lie in [0, 1].
struct Measures {
  std::size_t questions = 0;
  double mrr = 0;    // 1 / rank of the first relevant one, 0 beyond rank 10
  double r1 = 0;     // any relevant one at rank 1
  double r5 = 0;     // … among the first 5
  double r10 = 0;    // … among the first 10
  double set10 = 0;  // relevant ones among the first 10, of as many as could be there
  double none = 0;   // nothing found at all
  double p50 = 0;    // milliseconds
  double p99 = 0;
};

// Name and value of each measure, in the order in which they are shown: "mrr", "r1", …
std::vector<std::pair<std::string_view, double>> values_of(const Measures& measures);

struct Evaluation {
  std::vector<std::pair<std::string, Measures>> groups;  // by class, sorted
  Measures all;
};

// rankings[i] answers questions[i].
Evaluation evaluate(const std::vector<Question>& questions, const std::vector<Ranking>& rankings);

// "mrr=0.9", "question.mrr=0.95": what a measure must reach; none and times must not exceed it.
struct Floor {
  std::string group;  // empty: all questions
  std::string measure;
  double value = 0;
};
std::optional<Floor> parse_floor(std::string_view text);
// What was measured instead, when the floor is not reached or its class has no question.
std::optional<double> failure_of(const Floor& floor, const Evaluation& evaluation);

// "qid<TAB>docid<TAB>rank" lines.
std::string run_lines(const std::vector<Question>& questions, const std::vector<Ranking>& rankings);

}  // namespace mingbai::archive
