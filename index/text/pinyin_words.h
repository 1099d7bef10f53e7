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
人参 rén shēn, 强迫 qiǎng pò, 勉强 miǎn qiǎng, 模样 mú yàng, 模具 mú jù,
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
秘鲁 bì lǔ, 削减 xuē jiǎn, 血液 xuè yè, 流血 liú xuè, 供应 gōng yìng, 行政 xíng zhèng, 执行 zhí xíng, 行为 xíng wéi,
进行 jìn xíng, 实行 shí xíng, 施行 shī xíng, 试行 shì xíng, 暂行 zàn xíng, 现行 xiàn xíng,
发行 fā xíng, 运行 yùn xíng, 举行 jǔ xíng, 推行 tuī xíng, 履行 lǚ xíng, 飞行 fēi xíng,
旅行 lǚ xíng, 通行 tōng xíng, 行动 xíng dòng, 行使 xíng shǐ, 行驶 xíng shǐ, 行人 xíng rén,
自行车 zì xíng chē, 行李 xíng li, 流行 liú xíng, 重大 zhòng dà, 重点 zhòng diǎn, 重要 zhòng yào,
重病 zhòng bìng, 重症 zhòng zhèng, 重度 zhòng dù, 严重 yán zhòng, 贵重 guì zhòng, 重量 zhòng liàng,
长江 cháng jiāng, 长春 cháng chūn, 长沙 cháng shā, 长城 cháng chéng, 长远 cháng yuǎn,
长途 cháng tú, 特长 tè cháng, 延长 yán cháng, 所长 suǒ zhǎng, 院长 yuàn zhǎng, 厂长 chǎng zhǎng,
局长 jú zhǎng, 行长 háng zhǎng, 首长 shǒu zhǎng, 调查 diào chá, 调度 diào dù, 调动 diào dòng,
调研 diào yán, 调控 tiáo kòng, 调和 tiáo hé, 土地 tǔ dì, 地方 dì fāng, 地区 dì qū, 地震 dì zhèn,
地质 dì zhì, 地图 dì tú, 地名 dì míng, 地下 dì xià, 基地 jī dì, 耕地 gēng dì, 用地 yòng dì,
林地 lín dì, 草地 cǎo dì, 湿地 shī dì, 内地 nèi dì, 当地 dāng dì, 属地 shǔ dì, 异地 yì dì,
取得 qǔ dé, 获得 huò dé, 所得 suǒ dé, 不得 bù dé, 差别 chā bié, 差价 chā jià, 误差 wù chā,
还是 hái shì, 返还 fǎn huán, 退还 tuì huán, 交还 jiāo huán, 解决 jiě jué, 解释 jiě shì,
解除 jiě chú, 解放 jiě fàng, 缓解 huǎn jiě, 理解 lǐ jiě, 分解 fēn jiě, 查询 chá xún, 检查 jiǎn chá,
审查 shěn chá, 查处 chá chǔ, 会议 huì yì, 社会 shè huì, 委员会 wěi yuán huì, 协会 xié huì,
关于 guān yú, 角度 jiǎo dù, 学校 xué xiào, 高校 gāo xiào, 校园 xiào yuán, 宣传 xuān chuán,
传染 chuán rǎn, 传播 chuán bō, 传统 chuán tǒng, 强制 qiáng zhì, 强化 qiáng huà, 加强 jiā qiáng,
模式 mó shì, 规模 guī mó, 落实 luò shí, 参加 cān jiā, 参保 cān bǎo, 参考 cān kǎo, 便民 biàn mín,
方便 fāng biàn, 单独 dān dú, 名单 míng dān, 清单 qīng dān, 价格 jià gé, 石油 shí yóu, 卡片 kǎ piàn,
省级 shěng jí, 省政府 shěng zhèng fǔ, 本省 běn shěng, 全省 quán shěng, 系列 xì liè, 体系 tǐ xì,
联系 lián xì, 折旧 zhé jiù, 曾经 céng jīng, 覆盖 fù gài, 暴力 bào lì, 风暴 fēng bào, 粘贴 zhān tiē,
薄板 báo bǎn, 数据 shù jù, 弹药 dàn yào, 著作 zhù zuò, 显著 xiǎn zhù, 绿化 lǜ huà, 绿色 lǜ sè,
泊车 bó chē, 否决 fǒu jué, 朴素 pǔ sù, 秘密 mì mì, 秘书 mì shū, 埋葬 mái zàng, 选择 xuǎn zé,
着重号 zhuó zhòng hào, 朝鲜 cháo xiǎn, 儿童乐园 ér tóng lè yuán, 娱乐 yú lè, 叶公 yè gōng,
识字 shí zì, 大夫 dài fu, 数见不鲜 shuò jiàn bù xiān, 宿营 sù yíng
)";

}  // namespace mingbai::text
