// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/wording.h"

#include "index/text/date.h"

namespace mingbai::benefit {
namespace {

using model::format_percent;
using model::format_yuan;
using model::Standard;
using model::StandardKind;

constexpr std::string_view kUnknown = "原文未载明";

// 每年, 年 …: a figure of money reads better with separators; anything else as it was written.
std::string money_figure(const Standard& standard) {
  if (standard.is_exact) {
    return format_yuan(standard.low);
  }
  if (standard.low != standard.high) {
    return format_yuan(standard.low) + "至" + format_yuan(standard.high);
  }
  return standard.stated;
}

}  // namespace

std::string figure(const Standard& standard) {
  switch (standard.kind) {
    case StandardKind::kWaiver:
      return "免交";
    case StandardKind::kService:
      return "服务";
    case StandardKind::kUnstated:
      return std::string(kUnknown);
    case StandardKind::kAmount:
      return money_figure(standard);
    case StandardKind::kPercent:
      return standard.is_exact ? format_percent(standard.low) : standard.stated;
    case StandardKind::kTiered:
      return standard.bands.empty() ? std::string(kUnknown) : "分段报销";
    default:
      return standard.stated.empty() ? std::string(kUnknown) : standard.stated;
  }
}

std::string per_what(const Standard& standard) {
  return standard.unit_words;
}

std::vector<std::string> band_lines(const Standard& standard) {
  std::vector<std::string> lines;
  if (standard.kind != StandardKind::kTiered) {
    return lines;
  }
  if (standard.deductible > 0) {
    lines.push_back(format_yuan(standard.deductible) + "以内：不报销（起付线）");
  }
  model::Fen from = standard.deductible;
  for (const model::Band& band : standard.bands) {
    const std::string above = from > 0 ? "超过" + format_yuan(from) : std::string();
    const std::string below = band.up_to ? "至" + format_yuan(*band.up_to) : std::string();
    lines.push_back(above + below + "的部分：报销" + format_percent(band.rate));
    from = band.up_to.value_or(from);
  }
  lines.push_back(standard.cap ? "一年最多报销" + format_yuan(*standard.cap) + "（封顶线）"
                               : std::string("没有封顶线"));
  return lines;
}

std::string when(const Standard& standard) {
  if (standard.from && standard.until) {
    return text::chinese_day(*standard.from) + "至" + text::chinese_day(*standard.until);
  }
  if (standard.from) {
    return text::chinese_day(*standard.from) + "起";
  }
  return standard.until ? text::chinese_day(*standard.until) + "以前" : std::string();
}

std::string difference(const Standard& older, const Standard& newer) {
  const bool comparable = older.low == older.high && newer.low == newer.high &&
                          older.kind == newer.kind && older.unit == newer.unit &&
                          older.period == newer.period && !older.stated.empty() &&
                          !newer.stated.empty();
  if (!comparable || older.low == newer.low) {
    return {};
  }
  const bool rises = newer.low > older.low;
  const std::int64_t size = rises ? newer.low - older.low : older.low - newer.low;
  const bool percent = newer.stated.find('%') != std::string::npos;
  return std::string(rises ? "提高" : "降低") +
         (percent ? model::format_count(size) + "个百分点" : format_yuan(size));
}

std::string basis_words(const model::Document& policy, const Standard& standard) {
  return "《" + policy.title + "》" +
         (policy.number ? "（" + policy.number->display() + "）" : std::string()) + standard.clause;
}

}  // namespace mingbai::benefit
