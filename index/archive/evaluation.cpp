// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/evaluation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace mingbai::archive {
namespace {

constexpr std::size_t kDepth = 10;

// The value that `share` of all do not exceed (nearest rank).
double percentile(std::vector<double> values, double share) {
  if (values.empty()) {
    return 0;
  }
  std::sort(values.begin(), values.end());
  const double rank = std::ceil(share * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

class Tally {
 public:
  void add(const Question& question, const Ranking& ranking) {
    const std::size_t depth = std::min(ranking.ids.size(), kDepth);
    std::size_t first = depth;
    std::size_t relevant = 0;
    for (std::size_t i = 0; i < depth; ++i) {
      const auto& wanted = question.relevant;
      if (std::find(wanted.begin(), wanted.end(), ranking.ids[i]) != wanted.end()) {
        first = std::min(first, i);
        ++relevant;
      }
    }
    ++sum_.questions;
    sum_.mrr += first < depth ? 1.0 / static_cast<double>(first + 1) : 0;
    sum_.r1 += first < depth && first < 1 ? 1 : 0;
    sum_.r5 += first < depth && first < 5 ? 1 : 0;
    sum_.r10 += first < depth ? 1 : 0;
    sum_.set10 += static_cast<double>(relevant) /
                  static_cast<double>(std::min(question.relevant.size(), kDepth));
    sum_.none += ranking.ids.empty() ? 1 : 0;
    times_.push_back(ranking.milliseconds);
  }

  Measures measures() const {
    Measures mean = sum_;
    const auto n = static_cast<double>(std::max<std::size_t>(sum_.questions, 1));
    for (double* value : {&mean.mrr, &mean.r1, &mean.r5, &mean.r10, &mean.set10, &mean.none}) {
      *value /= n;
    }
    mean.p50 = percentile(times_, 0.50);
    mean.p99 = percentile(times_, 0.99);
    return mean;
  }

 private:
  Measures sum_;
  std::vector<double> times_;
};

// Of these less is better.
bool is_ceiling(std::string_view measure) {
  return measure == "none" || measure == "p50" || measure == "p99";
}

}  // namespace

std::vector<std::pair<std::string_view, double>> values_of(const Measures& m) {
  return {{"mrr", m.mrr},     {"r1", m.r1},     {"r5", m.r5},   {"r10", m.r10},
          {"set10", m.set10}, {"none", m.none}, {"p50", m.p50}, {"p99", m.p99}};
}

Evaluation evaluate(const std::vector<Question>& questions, const std::vector<Ranking>& rankings) {
  std::map<std::string, Tally> groups;
  Tally all;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    groups[questions[i].group].add(questions[i], rankings[i]);
    all.add(questions[i], rankings[i]);
  }
  Evaluation evaluation;
  for (const auto& [group, tally] : groups) {
    evaluation.groups.emplace_back(group, tally.measures());
  }
  evaluation.all = all.measures();
  return evaluation;
}

std::optional<Floor> parse_floor(std::string_view text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos) {
    return std::nullopt;
  }
  Floor floor;
  std::string_view name = text.substr(0, equals);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) {
    floor.group = name.substr(0, dot);
    name = name.substr(dot + 1);
  }
  floor.measure = name;
  const std::string_view value = text.substr(equals + 1);
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), floor.value);
  const auto known = values_of({});
  const bool is_measure =
      std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.first == name; });
  const bool is_number =
      error == std::errc() && end == value.data() + value.size() && std::isfinite(floor.value);
  return is_measure && is_number ? std::optional(floor) : std::nullopt;
}

std::optional<double> failure_of(const Floor& floor, const Evaluation& evaluation) {
  const Measures* measures = floor.group.empty() ? &evaluation.all : nullptr;
  for (const auto& [group, each] : evaluation.groups) {
    measures = !floor.group.empty() && group == floor.group ? &each : measures;
  }
  if (measures == nullptr || measures->questions == 0) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  for (const auto& [name, value] : values_of(*measures)) {
    if (name == floor.measure) {
      const bool reached = is_ceiling(name) ? value <= floor.value : value >= floor.value;
      return reached ? std::nullopt : std::optional(value);
    }
  }
  return std::nullopt;
}

std::string run_lines(const std::vector<Question>& questions,
                      const std::vector<Ranking>& rankings) {
  std::string lines;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::size_t rank = 0;
    for (const std::string& id : rankings[i].ids) {
      lines += questions[i].qid + "\t" + id + "\t" + std::to_string(++rank) + "\n";
    }
  }
  return lines;
}

}  // namespace mingbai::archive
