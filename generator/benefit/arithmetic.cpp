// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/arithmetic.h"

#include <algorithm>
#include <numeric>

namespace mingbai::benefit {
namespace {

using model::Fen;
using model::format_count;
using model::format_percent;
using model::format_yuan;
using model::Standard;

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kWhole = 10000;  // hundredths of a percent

std::string times_text(model::Period period) {
  switch (period) {
    case model::Period::kMonth:
      return " × 12个月";
    case model::Period::kTerm:
      return " × 2个学期";
    default:
      return {};
  }
}

std::string each_text(const Standard& standard) {
  std::string text = "每" + (standard.unit.empty() ? std::string("户") : standard.unit);
  if (standard.period == model::Period::kMonth) {
    text += "每月";
  } else if (standard.period == model::Period::kTerm) {
    text += "每学期";
  } else if (standard.period == model::Period::kYear) {
    text += "每年";
  }
  return text;
}

// Shares before rounding: fen times hundredths of a percent.
struct Share {
  Fen base = 0;
  model::Hundredths rate = 0;
};

// Shares rounded to fen so that they add up to their rounded sum: the last one takes what is left.
std::vector<Fen> rounded(const std::vector<Share>& shares) {
  std::vector<Fen> amounts;
  std::int64_t product = 0;
  Fen given = 0;
  for (const Share& share : shares) {
    product += share.base * share.rate;
    const Fen sum = model::scaled(product, 1, kWhole);
    amounts.push_back(sum - given);
    given = sum;
  }
  return amounts;
}

std::string band_text(Fen from, const std::optional<Fen>& up_to) {
  if (from == 0 && !up_to) {
    return {};
  }
  if (!up_to) {
    return "超过" + format_yuan(from) + "的部分：";
  }
  return from == 0 ? format_yuan(*up_to) + "以内的部分："
                   : "超过" + format_yuan(from) + "至" + format_yuan(*up_to) + "的部分：";
}

void add_sum(Worked& worked) {
  worked.amount = std::accumulate(worked.steps.begin(), worked.steps.end(), Fen{0},
                                  [](Fen sum, const Step& step) { return sum + step.amount; });
  if (worked.steps.size() < 2) {
    return;
  }
  std::string text = "合计：";
  for (std::size_t i = 0; i < worked.steps.size(); ++i) {
    text += (i > 0 ? " + " : "") + format_yuan(worked.steps[i].amount);
  }
  worked.steps.push_back({text + " = " + format_yuan(worked.amount), 0, 0, 1, worked.amount});
}

// 每生 … 1人: nobody counts pupils in 生.
std::string count_unit(const Standard& standard) {
  return standard.unit == "生" ? "人" : standard.unit;
}

}  // namespace

Worked amount_for(const Standard& standard, model::Hundredths count) {
  const int times = model::times_a_year(standard.period);
  const Fen amount = model::scaled(standard.low * times, count, kHundred);
  Step step{{}, count, standard.low, times, amount};
  step.text = each_text(standard) + format_yuan(standard.low);
  if (!standard.quantity.empty()) {
    step.text += " × " + format_count(count) + count_unit(standard);
  }
  step.text += times_text(standard.period);
  if (!standard.quantity.empty() || times > 1) {
    step.text += " = " + format_yuan(amount);
  }
  return {{std::move(step)}, amount};
}

Worked share_of(const Standard& standard, Fen expense) {
  const Fen amount = model::scaled(expense, standard.low, kWhole);
  return {
      {{format_yuan(expense) + " × " + format_percent(standard.low) + " = " + format_yuan(amount),
        expense, standard.low, 1, amount}},
      amount};
}

Worked tiers_of(const Standard& standard, Fen expense) {
  Worked worked;
  if (expense <= standard.deductible) {
    worked.steps.push_back(
        {format_yuan(expense) + "没有超过起付线" + format_yuan(standard.deductible) + "，不报销",
         expense, 0, 1, 0});
    return worked;
  }
  std::vector<Share> shares;
  std::vector<std::string> texts;
  Fen from = standard.deductible;
  for (const model::Band& band : standard.bands) {
    const Fen to = band.up_to ? std::min(*band.up_to, expense) : expense;
    if (to > from) {
      shares.push_back({to - from, band.rate});
      texts.push_back(band_text(from, band.up_to) + format_yuan(to - from) + " × " +
                      format_percent(band.rate));
    }
    from = band.up_to.value_or(expense);
  }
  const std::vector<Fen> amounts = rounded(shares);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    worked.steps.push_back({texts[i] + " = " + format_yuan(amounts[i]), shares[i].base,
                            shares[i].rate, 1, amounts[i]});
  }
  add_sum(worked);
  if (standard.cap && worked.amount > *standard.cap) {
    worked.amount = *standard.cap;
    worked.steps.push_back(
        {"超过封顶线，按" + format_yuan(*standard.cap) + "报销", 0, 0, 1, *standard.cap});
  }
  return worked;
}

}  // namespace mingbai::benefit
