// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/lookalikes.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace mingbai::text {
namespace {

// A character stands in one group. 泌 and 沁 are left out on purpose: 泌阳 and 沁阳 are two
// counties.
constexpr std::u32string_view kGroups[] = {
    U"簿薄",   U"险检捡俭验", U"困因囚", U"己已巳", U"末未",   U"土士",   U"日曰", U"人入",
    U"大太犬", U"天夭",       U"千干于", U"戊戌戍", U"侯候",   U"贷货",   U"贫贪", U"拆折析",
    U"拨拔",   U"辨辩辫瓣",   U"徒徙陡", U"毫亳",   U"晴睛",   U"崇祟",   U"冶治", U"券卷",
    U"即既",   U"遣遗",       U"住往",   U"侍待",   U"特持",   U"弧孤狐", U"赢羸", U"茶荼",
    U"盲肓育", U"师帅",       U"免兔",   U"享亨",   U"延廷",   U"体休",   U"贸贺", U"狠狼",
    U"枝技",   U"科料",       U"鸟乌岛", U"幻幼",   U"沧沦",   U"坏环",   U"恨根", U"眠眼",
    U"令今",   U"名各",       U"间问闻", U"村材",   U"社杜",   U"场扬",   U"民氏", U"目自且",
    U"王玉主", U"由甲申田",   U"牛午",   U"刀力",   U"万方",   U"办为",   U"风凤", U"厂广",
    U"旅族",   U"酒洒",       U"庄压",   U"尺尽",   U"具县其", U"真直",   U"基墓", U"暑署",
    U"迁迂",   U"逐遂",       U"微徽",   U"栽裁载", U"堆推",   U"准淮",   U"疫疲", U"冒昌",
    U"亩苗",   U"管菅",       U"稳隐",   U"复夏",   U"受爱",   U"失矢",   U"充允", U"补朴",
    U"救教",   U"设没",       U"役投",   U"孝考",   U"伏优",   U"宣宜",   U"官宫", U"客容",
    U"富窗",   U"宅宄",       U"密蜜",   U"字宇",   U"幢撞",   U"抵扺",   U"拾抬", U"挑桃",
    U"授援",   U"措借",       U"撒撤",   U"擅檀",   U"斩轩",   U"柜框",   U"标示", U"梢稍",
    U"概慨",   U"模摸",       U"残浅",   U"汽气",   U"沉沈",   U"泄池",   U"洛落", U"津律",
    U"涂徐",   U"清请",       U"渴喝",   U"源原",   U"漫慢",   U"玩坑",   U"班斑", U"瓜爪",
    U"畜蓄",   U"略咯",       U"皮支",   U"盆盒",   U"砍坎",   U"祥详",   U"租祖", U"秧映",
    U"稿搞",   U"籽仔",       U"纪记",   U"练炼",   U"耕耘",   U"胀账帐", U"脱悦", U"腊蜡",
    U"舍含",   U"荒慌",       U"蓬莲",   U"虎虑",   U"蚕蛋",   U"衰哀",   U"诊珍", U"贴帖",
    U"赡瞻",   U"趁趋",       U"迎仰",   U"逮建",   U"郊效",   U"酬酪",   U"钓钩", U"铃岭",
    U"锡钖",   U"闲闭",       U"陆陈",   U"雇顾",   U"颗棵",   U"骗编"};

}  // namespace

std::span<const std::u32string_view> shape_groups() {
  return kGroups;
}

char32_t shape_key(char32_t c) {
  static const auto keys = [] {
    std::vector<std::pair<char32_t, char32_t>> pairs;
    for (const std::u32string_view group : kGroups) {
      for (const char32_t member : group) {
        pairs.emplace_back(member, group.front());
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return pairs;
  }();
  const auto found =
      std::lower_bound(keys.begin(), keys.end(), c,
                       [](const auto& pair, char32_t wanted) { return pair.first < wanted; });
  return found != keys.end() && found->first == c ? found->second : c;
}

}  // namespace mingbai::text
