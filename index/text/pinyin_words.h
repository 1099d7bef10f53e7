// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words of the general language in which a character is not read in its most usual way, in the form
// of a site's lexicon/pinyin.txt, several to the line. Names of places belong to the site.

#include <string_view>

namespace mingbai::text {

inline constexpr std::string_view kPinyinWords = R"(
种植 zhòng zhí, 种养 zhòng yǎng, 供给 gōng jǐ, 给付 jǐ fù, 给予 jǐ yǔ, 调整 tiáo zhěng,
调解 tiáo jiě, 调节 tiáo jié, 调剂 tiáo jì, 协调 xié tiáo, 空调 kōng tiáo, 重阳 chóng yáng,
重复 chóng fù, 重新 chóng xīn, 重建 chóng jiàn, 重庆 chóng qìng, 长期 cháng qī, 校长 xiào zhǎng,
增长 zēng zhǎng, 成长 chéng zhǎng, 生长 shēng zhǎng, 村长 cūn zhǎng, 镇长 zhèn zhǎng,
县长 xiàn zhǎng, 市长 shì zhǎng, 组长 zǔ zhǎng, 家长 jiā zhǎng, 部长 bù zhǎng, 银行 yín háng,
农商行 nóng shāng háng, 行业 háng yè, 行情 háng qíng, 角色 jué sè, 参与 cān yù, 便宜 pián yi,
率先 shuài xiān, 效率 xiào lǜ, 草率 cǎo shuài, 表率 biǎo shuài, 还款 huán kuǎn, 归还 guī huán,
偿还 cháng huán, 还林 huán lín, 关卡 guān qiǎ, 卡口 qiǎ kǒu, 传记 zhuàn jì, 自传 zì zhuàn,
人参 rén shēn, 大夫 dài fu, 强迫 qiǎng pò, 勉强 miǎn qiǎng, 模样 mú yàng, 模具 mú jù,
宿舍 sù shè, 投降 tóu xiáng, 畜牧 xù mù, 薄弱 bó ruò, 薄膜 bó mó, 着力 zhuó lì, 着手 zhuó shǒu,
着重 zhuó zhòng, 扎实 zhā shi, 挣扎 zhēng zhá, 校对 jiào duì, 会计 kuài jì, 圈舍 juàn shè,
羊圈 yáng juàn, 畜禽 chù qín, 家畜 jiā chù, 音乐 yīn yuè, 弹性 tán xìng, 子弹 zǐ dàn,
首都 shǒu dū, 都市 dū shì, 成都 chéng dū, 星宿 xīng xiù, 关系 guān xì, 系统 xì tǒng,
的确 dí què, 目的 mù dì, 觉得 jué de, 睡觉 shuì jiào, 提防 dī fáng, 石头 shí tou, 知识 zhī shi,
标识 biāo zhì, 差额 chā é, 出差 chū chāi, 参差 cēn cī, 单位 dān wèi, 单于 chán yú,
暴露 bào lù, 降低 jiàng dī, 省份 shěng fèn, 反省 fǎn xǐng, 大厦 dà shà, 厦门 xià mén,
六安 lù ān, 可汗 kè hán, 吐蕃 tǔ bō, 番禺 pān yú, 台州 tāi zhōu, 乐亭 lào tíng, 尉迟 yù chí,
万俟 mò qí, 仆从 pú cóng, 亲家 qìng jia, 朝阳 cháo yáng, 收拾 shōu shi, 没收 mò shōu,
淹没 yān mò, 沉没 chén mò, 埋怨 mán yuàn, 奇数 jī shù, 曲折 qū zhé, 折本 shé běn,
秘鲁 bì lǔ, 削减 xuē jiǎn, 血液 xuè yè, 流血 liú xuè, 供应 gōng yìng
)";

}  // namespace mingbai::text
