// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/number_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/text/characters.h"

namespace mingbai::text {
namespace {

constexpr BoundWord kBefore[] = {
    {"不低于", Bound::kAtLeast}, {"不少于", Bound::kAtLeast}, {"不小于", Bound::kAtLeast},
    {"至少", Bound::kAtLeast},   {"最低", Bound::kAtLeast},   {"最少", Bound::kAtLeast},
    {"不超过", Bound::kAtMost},  {"不高于", Bound::kAtMost},  {"不多于", Bound::kAtMost},
    {"不大于", Bound::kAtMost},  {"最高", Bound::kAtMost},    {"最多", Bound::kAtMost},
    {"至多", Bound::kAtMost},    {"超过", Bound::kOver},      {"高于", Bound::kOver},
    {"多于", Bound::kOver},      {"大于", Bound::kOver},      {"突破", Bound::kOver},
    {"超", Bound::kOver},        {"逾", Bound::kOver},        {"不足", Bound::kUnder},
    {"不到", Bound::kUnder},     {"低于", Bound::kUnder},     {"少于", Bound::kUnder},
    {"小于", Bound::kUnder},     {"将近", Bound::kUnder},     {"接近", Bound::kUnder},
    {"近", Bound::kUnder},       {"大约", Bound::kAbout},     {"约", Bound::kAbout},
};

constexpr BoundWord kAfter[] = {
    {"及以上", Bound::kAtLeast},  {"或以上", Bound::kAtLeast}, {"(含)以上", Bound::kAtLeast},
    {"以上", Bound::kAtLeast},    {"及以下", Bound::kAtMost},  {"或以下", Bound::kAtMost},
    {"(含)以下", Bound::kAtMost}, {"以下", Bound::kAtMost},    {"以内", Bound::kAtMost},
    {"封顶", Bound::kAtMost},     {"左右", Bound::kAbout},     {"上下", Bound::kAbout},
    {"不等", Bound::kAbout},
};

constexpr std::string_view kUnits[] = {
    "户",       "人",   "口",   "名",   "位",     "个",       "只",     "头",   "匹",   "羽",
    "亩",       "公顷", "平米", "平方", "平方米", "平方公里", "公里",   "千米", "米",   "厘米",
    "斤",       "公斤", "千克", "克",   "吨",     "千瓦",     "千瓦时", "兆瓦", "度",   "岁",
    "周岁",     "年",   "年级", "个月", "周",     "天",       "日",     "小时", "分钟", "工作日",
    "个工作日", "次",   "人次", "户次", "条",     "件",       "项",     "家",   "所",   "座",
    "处",       "栋",   "间",   "套",   "台",     "辆",       "个村",   "村",   "组",   "支",
    "期",       "批",   "份",   "张",   "册",     "本",       "场",     "届",   "种",   "类",
    "级",       "倍",   "株",   "棵",   "眼",     "盏",       "部",     "分",   "页",   "个百分点"};

constexpr std::string_view kNotTenths[] = {"成立", "成为", "成员", "成果", "成本", "成功", "成效",
                                           "成年", "成人", "成都", "成绩", "成就", "成长", "成品",
                                           "成片", "成套", "成批", "成型", "成分"};

using UnitsByFirst = std::unordered_map<char32_t, std::vector<std::string_view>>;

UnitsByFirst sort_units() {
  UnitsByFirst units;
  for (const std::string_view unit : kUnits) {
    std::size_t length = 0;
    units[decode_at(unit, 0, length)].push_back(unit);
  }
  for (auto& [first, same] : units) {
    std::sort(same.begin(), same.end(),
              [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  }
  return units;
}

}  // namespace

std::span<const BoundWord> words_before() {
  return kBefore;
}
std::span<const BoundWord> words_after() {
  return kAfter;
}

std::string_view unit_at(std::string_view text) {
  static const UnitsByFirst units = sort_units();
  std::size_t length = 0;
  const auto found = text.empty() ? units.end() : units.find(decode_at(text, 0, length));
  if (found != units.end()) {
    for (const std::string_view unit : found->second) {
      if (text.starts_with(unit)) {
        return unit;
      }
    }
  }
  return {};
}

bool begins_unit(std::string_view text) {
  return !unit_at(text).empty() || text.starts_with("元") || text.starts_with("块");
}

bool is_tenths(std::string_view text) {
  return text.starts_with("成") &&
         std::none_of(std::begin(kNotTenths), std::end(kNotTenths),
                      [&](std::string_view word) { return text.starts_with(word); });
}

std::int64_t scale_at(std::string_view text, std::size_t& length) {
  if (text.empty() || !unit_at(text).empty()) {
    return 0;
  }
  switch (decode_at(text, 0, length)) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10'000;
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

}  // namespace mingbai::text
