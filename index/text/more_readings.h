// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Characters that are read in more than one way, all readings that matter, the usual one first; ICU
// knows one for each. Toneless, ü is v. What differs by tone alone (处 chǔ chù) needs no entry.
// Rare readings are left out on purpose: each makes the character match words that nobody meant.
// Read by the build only (generate_tables.cpp). Entries are separated by commas, in any order.

#include <string_view>

namespace mingbai::text {

// Ordinary words.
inline constexpr std::string_view kCommonReadings = R"(
〇 ling, 似 si, 谁 shui, 都 du dou, 种 zhong chong, 区 qu ou, 万 wan mo, 车 che ju, 地 di de, 得 de dei, 的 de di, 了 le liao, 着 zhe zhuo zhao, 行 xing hang, 长 chang zhang,
重 zhong chong, 还 hai huan, 调 diao tiao, 率 lv shuai, 差 cha chai ci,
薄 bo bao, 给 gei ji, 参 can shen cen, 便 bian pian, 会 hui kuai, 系 xi ji,
卡 ka qia, 石 shi dan, 省 sheng xing, 降 jiang xiang, 血 xue xie, 折 zhe she, 曾 ceng zeng,
单 dan shan chan, 解 jie xie, 查 cha zha, 盖 gai ge, 乐 le yue lao, 传 chuan zhuan, 弹 dan tan,
角 jiao jue, 觉 jue jiao, 校 xiao jiao, 藏 cang zang, 朝 chao zhao, 
盛 sheng cheng, 拾 shi she, 什 shen shi, 贾 jia gu,
劲 jin jing, 圈 quan juan, 壳 ke qiao, 落 luo la lao, 绿 lv lu, 埋 mai man,
脉 mai mo, 蔓 man wan, 模 mo mu, 秘 mi bi, 疟 nve yao, 迫 po pai,
泊 bo po, 朴 pu piao po, 曝 bao pu, 暴 bao pu, 强 qiang jiang, 茄 qie jia,
仇 chou qiu, 宿 su xiu, 拓 tuo ta, 
纤 xian qian, 巷 xiang hang, 削 xue xiao, 畜 chu xu, 咽 yan ye, 钥 yao yue, 
择 ze zhai, 扎 zha za, 轧 zha ya, 粘 zhan nian, 爪 zhua zhao, 著 zhu zhuo,
柞 zuo zha, 囤 tun dun, 恶 e wu, 否 fou pi, 脯 fu pu, 佛 fo fu, 
龟 gui jun qiu, 柜 gui ju, 貉 he hao, 虹 hong jiang,
夹 jia ga, 咖 ka ga, 伽 jia ga qie, 嚼 jiao jue, 靓 liang jing, 
句 ju gou, 勒 le lei, 肋 lei le, 俩 lia liang, 露 lu lou, 捋 lv luo, 络 luo lao, 氓 mang meng,
缪 miao mou miu, 抹 mo ma, 哪 na nei, 呢 ne ni, 尿 niao sui, 娜 na nuo, 刨 pao bao, 雀 que qiao,
厦 xia sha, 杉 shan sha, 熟 shu shou, 莎 sha suo, 褪 tui tun,
驮 tuo duo, 洗 xi xian, 铣 xi xian, 虾 xia ha, 邪 xie ye, 吁 yu xu, 艾 ai yi, 
拗 ao niu, 凹 ao wa, 扒 ba pa, 耙 pa ba, 柏 bai bo, 伯 bo bai, 膀 bang pang, 磅 bang pang,
堡 bao bu pu, 剥 bo bao, 辟 pi bi, 扁 bian pian, 屏 ping bing, 卜 bu bo, 侧 ce zhai,
刹 sha cha, 颤 chan zhan, 澄 cheng deng, 匙 chi shi, 臭 chou xiu, 椎 zhui chui,
伺 si ci, 兹 zi ci, 攒 zan cuan, 撮 cuo zuo, 叨 dao tao, 蕃 fan bo, 番 fan pan, 繁 fan po,
呱 gua gu, 鹄 hu gu, 稽 ji qi, 缉 ji qi, 桔 ju jie, 隽 jun juan, 浚 jun xun, 槛 kan jian,
咳 ke hai, 溃 kui hui, 烙 lao luo, 姥 lao mu, 碌 lu liu, 冒 mao mo, 糜 mi mei, 裨 bi pi, 蹊 xi qi,
铅 qian yan, 券 quan xuan, 峙 zhi shi, 氏 shi zhi, 圩 wei xu, 粥 zhou yu, 咋 za zha, 仔 zai zi,
琢 zhuo zuo, 幢 chuang zhuang, 综 zong zeng, 熨 yun yu, 乾 qian gan, 
六 liu lu, 陆 lu liu, 嗯 en, 涡 wo guo, 
芥 jie gai, 苴 ju cha, 炮 pao bao, 殷 yin yan, 吭 keng hang, 胳 ge ga, 戛 jia ga, 
蚌 bang beng, 骑 qi ji, 荨 xun qian, 蔚 wei yu, 蚵 ke he, 漯 luo ta,
擘 bo bai, 骰 tou shai, 蛤 ha ge,
咯 ge ka lo, 歙 she xi, 酢 cu zuo, 枸 gou ju, 啜 chuo chuai, 浒 hu xu
)";

// Places and surnames.
inline constexpr std::string_view kNameReadings = R"(
泌 mi bi, 牟 mou mu, 洞 dong tong, 莘 xin shen, 莞 guan wan, 渑 mian sheng, 睢 sui ju,
荥 xing ying, 犍 jian qian, 筠 yun jun, 陂 bei pi po, 埔 pu bu, 浍 hui kuai, 桧 gui hui,
尉 wei yu, 隗 wei kui, 覃 qin tan, 翟 zhai di, 祭 ji zhai, 召 zhao shao, 谌 chen shen,
郇 xun huan, 俞 yu shu, 郗 xi chi, 宓 mi fu, 陶 tao yao, 汤 tang shang, 屯 tun zhun, 
於 yu wu, 晟 sheng cheng, 眙 yi chi, 珲 hun hui
)";

}  // namespace mingbai::text
