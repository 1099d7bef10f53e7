// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The five words that open a household's page where no code can be scanned: each is a character of
// the first table and one of the second (红马 大山 新桥 白云 老井), 12 bits a word and 60 in all.
// Characters that a reader of large print knows, that sound different from one another within their
// table, and that can be found on a screen by touching: no typing is needed. The order is part of
// the format (generator/seal/FORMAT.md) and never changes.

#include <cstddef>
#include <string_view>

namespace mingbai::model {

inline constexpr std::string_view kPassphraseFirst =
    "红白黄青绿大小老新高长短圆方厚宽"
    "深早晚春夏秋东西南北上中前左右金"
    "银铜铁木石玉水火土云风雪冰天日月"
    "香甘辣热凉软硬快慢美好真双三五七";
inline constexpr std::string_view kPassphraseSecond =
    "马牛羊鱼鸟虎兔猫鸭鹅蜂山河江海井"
    "桥路村门窗屋灯桌椅碗盆锅米面豆菜"
    "瓜桃梨枣杏麦茶糖盐油饼花草树叶竹"
    "松柳船车轮鼓笛琴书笔纸布鞋伞瓦田";

inline constexpr std::size_t kPassphraseWords = 5;
inline constexpr std::size_t kPassphraseCharacters = 64;  // of a table

}  // namespace mingbai::model
