// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_words.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "index/base/error.h"

namespace mingbai::check {
namespace {

constexpr std::string_view kHousehold[] = {
    "贫困户",   "低保户",   "脱贫户",   "五保户",   "特困户",   "监测户",   "边缘户",
    "困难户",   "返贫户",   "致贫户",   "档立卡户", "三类户",   "特困人员", "低保对象",
    "监测对象", "贫困群众", "困难群众", "贫困学生", "贫困老人", "五保老人"};

constexpr std::string_view kIllness[] = {
    "残疾",   "癌",     "肿瘤",       "白血病", "尿毒症", "脑梗",   "脑梗塞",
    "脑出血", "脑溢血", "脑瘫",       "偏瘫",   "瘫痪",   "精神病", "精神分裂症",
    "抑郁症", "癫痫",   "糖尿病",     "高血压", "心脏病", "冠心病", "肝炎",
    "乙肝",   "肝硬化", "肺结核",     "结核病", "艾滋病", "梅毒",   "尘肺",
    "肾衰竭", "肾病",   "透析",       "失明",   "聋哑",   "智障",   "痴呆",
    "唐氏",   "脑膜炎", "股骨头坏死", "脊柱炎", "类风湿", "中风",   "重病",
    "大病",   "慢性病", "疾病",       "患病",   "因病",   "重症",   "帕金森"};

constexpr std::string_view kPerson[] = {"村民", "户主", "群众", "居民", "老人", "学生", "患者",
                                        "病人", "儿子", "女儿", "妻子", "丈夫", "母亲", "父亲",
                                        "儿媳", "孙子", "孙女", "疾人", "孤儿", "寡妇"};

constexpr std::string_view kNameColumns[] = {"姓名", "户主", "受益人"};

constexpr std::string_view kAccount[] = {"一卡通", "一折通", "存折",   "账号", "帐号", "卡号",
                                         "社保卡", "银行卡", "惠农卡", "账户", "帐户"};

constexpr std::string_view kUnits[] = {"元",   "万",   "亿", "户", "人", "亩",   "吨", "公斤",
                                       "千克", "斤",   "米", "平", "个", "只",   "头", "度",
                                       "千瓦", "公里", "%",  "％", "件", "立方", "株"};

constexpr std::size_t kHanBytes = 3;

// Of a text that ends with a character of three bytes; of another one some number.
std::size_t last_character(std::string_view text) {
  const auto byte = [&](std::size_t back) -> std::size_t {
    return static_cast<unsigned char>(text[text.size() - back]);
  };
  return ((byte(3) & 0x0FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(1) & 0x3FU);
}

}  // namespace

std::span<const std::string_view> account_words() {
  return kAccount;
}
std::span<const std::string_view> amount_units() {
  return kUnits;
}

WordEnds::WordEnds(std::span<const std::string_view> words) : groups_(1) {
  for (const std::string_view word : words) {
    std::uint8_t& group = group_of_[last_character(word)];
    if (group == 0) {
      MINGBAI_ASSERT(groups_.size() <= 0xFF);
      group = static_cast<std::uint8_t>(groups_.size());
      groups_.emplace_back();
    }
    groups_[group].push_back(word);
  }
  for (auto& group : groups_) {
    std::sort(group.begin(), group.end(), [](std::string_view a, std::string_view b) {
      return std::tuple(b.size(), a) < std::tuple(a.size(), b);
    });
  }
}

std::size_t WordEnds::at_end(std::string_view text) const {
  if (text.size() < kHanBytes) {
    return 0;
  }
  for (const std::string_view word : groups_[group_of_[last_character(text)]]) {
    if (text.ends_with(word)) {
      return word.size();
    }
  }
  return 0;
}

const WordEnds& household_ends() {
  static const WordEnds made(kHousehold);
  return made;
}
const WordEnds& illness_ends() {
  static const WordEnds made(kIllness);
  return made;
}
const WordEnds& name_column_ends() {
  static const WordEnds made(kNameColumns);
  return made;
}
const WordEnds& person_ends() {
  static const WordEnds made = [] {
    std::vector<std::string_view> all(std::begin(kPerson), std::end(kPerson));
    all.insert(all.end(), std::begin(kHousehold), std::end(kHousehold));
    return WordEnds(all);
  }();
  return made;
}

}  // namespace mingbai::check
