// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/person_names.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "generator/check/character_set.h"
#include "index/text/person_name.h"

namespace mingbai::check {
namespace {

using Texts = std::u32string_view;

// Surnames in use, without those that are nearly always words (时, 和, 水, 能, 全, 元, 计, 明, 从).
constexpr Texts kSurnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜"
    U"叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史"
    U"陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    U"申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管"
    U"柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席"
    U"卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    U"封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝郜海阚花权强帅屠豆朴"
    U"盖练廉禹井祖漆巴丰卿狄平计索宣晋云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母"
    U"裘亓修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅";
// Ordinary words that begin like a name. A maintainer adds what raised a false alarm.
constexpr Texts kWords[] = {
    U"金融", U"金额", U"安全", U"安排", U"安置", U"安居", U"安装", U"方面", U"方式", U"方案",
    U"方便", U"方法", U"方向", U"平均", U"平时", U"平台", U"平稳", U"高度", U"高效", U"高质",
    U"高龄", U"高中", U"高兴", U"高血", U"高于", U"高等", U"高标", U"高额", U"高职", U"高校",
    U"成立", U"成员", U"成为", U"成功", U"成果", U"成本", U"成效", U"成年", U"成人", U"应当",
    U"应该", U"应贷", U"应退", U"应纳", U"应享", U"应保", U"应扶", U"应急", U"应付", U"应得",
    U"包括", U"包含", U"包保", U"包户", U"包村", U"包片", U"党员", U"党组", U"党建", U"党支",
    U"单独", U"单位", U"单身", U"单亲", U"项目", U"常年", U"常态", U"常住", U"常见", U"常用",
    U"万元", U"万户", U"万人", U"万余", U"万亩", U"万头", U"万多", U"温饱", U"武装", U"文化",
    U"文明", U"文件", U"文书", U"文盲", U"关于", U"关心", U"关爱", U"关系", U"关注", U"关键",
    U"解决", U"解读", U"管理", U"管护", U"强化", U"强制", U"明确", U"明显", U"全部", U"全家",
    U"全年", U"全覆", U"全额", U"全程", U"全面", U"全体", U"全市", U"全县", U"全区", U"全村",
    U"国家", U"国内", U"公益", U"公共", U"公示", U"公开", U"公平", U"公布", U"公告", U"公司",
    U"原则", U"原有", U"原因", U"原来", U"原建", U"时间", U"时候", U"时段", U"农业", U"农村",
    U"农民", U"农户", U"农机", U"农田", U"农忙", U"农闲", U"农合", U"房屋", U"房前", U"房产",
    U"房子", U"边缘", U"区分", U"区内", U"区级", U"相关", U"相应", U"相信", U"相互", U"相对",
    U"来源", U"来说", U"来访", U"来到", U"都能", U"都有", U"都要", U"都是", U"都会", U"都可",
    U"计划", U"计算", U"计入", U"支付", U"支出", U"支持", U"支部", U"支撑", U"利用", U"利息",
    U"利益", U"容易", U"普通", U"普及", U"普惠", U"门诊", U"门前", U"门口", U"初中", U"初审",
    U"初步", U"云南", U"费用", U"路径", U"路灯", U"路线", U"阳光", U"向上", U"向下", U"向前",
    U"向银", U"于是", U"任何", U"任务", U"任意", U"严重", U"严格", U"严禁", U"严把", U"华北",
    U"满足", U"满意", U"满额", U"余额", U"余人", U"余户", U"余元", U"谈心", U"谈话", U"符合",
    U"商业", U"商品", U"索要", U"连续", U"连片", U"游客", U"简单", U"简易", U"简介", U"景区",
    U"车辆", U"车间", U"车票", U"师傅", U"师生", U"官方", U"原建", U"封顶", U"封闭", U"荣获",
    U"那些", U"那样", U"那里", U"那么", U"印发", U"战略", U"战胜", U"银行", U"利率", U"储备",
    U"储存", U"米面", U"黄牛", U"黄河", U"白内", U"白山", U"白血", U"马上", U"马路", U"石榴",
    U"牛羊", U"牛奶", U"羊肉", U"花生", U"花卉", U"麦子", U"海外", U"梅毒", U"何时", U"何处",
    U"何种", U"何人", U"曾经", U"曾任", U"左右", U"古代", U"司法", U"司机", U"卫生", U"卫计",
    U"苗木", U"苗圃", U"谷物", U"豆腐", U"豆类", U"盖房", U"盖章", U"练习", U"位于", U"位置",
    U"祖孙", U"祖父", U"祖母", U"母亲", U"母子", U"母女", U"母猪", U"母羊", U"母牛", U"童年",
    U"季度", U"季节", U"章程", U"段时", U"程序", U"程度", U"宣传", U"宣布", U"宣讲", U"索赔",
    U"冷水", U"闻讯", U"惠民", U"惠农", U"惠及", U"乐观", U"班子", U"班级", U"南部", U"燕麦",
    U"席位", U"景象", U"修建", U"修缮", U"修订", U"修路", U"游说", U"金字", U"金黄", U"江苏",
    U"尚未", U"尚有", U"尚无", U"焦点", U"温暖", U"温室", U"康复", U"陶瓷", U"顾虑", U"顾问",
    U"宋体", U"唐氏", U"许多", U"许可", U"许愿", U"易地", U"易返", U"易致", U"易于", U"向来",
    U"申领", U"申请", U"申报", U"申诉", U"严防", U"钱才", U"钱发", U"万里", U"应由", U"包给",
    U"成了", U"单靠", U"纪律", U"周口", U"项城", U"商水", U"查漏", U"查实", U"查房", U"查水",
    U"查粮", U"查账", U"查依", U"查询", U"查考", U"查得", U"查看", U"查处", U"查阅", U"查验",
    U"季总", U"余氯", U"明思", U"宣誓", U"冷库", U"劳动", U"原文", U"羊羔", U"周期", U"周边",
    U"周年", U"毕业", U"蓝天", U"解难", U"解民", U"管得", U"管好", U"包装", U"白芝", U"明白",
    U"明年", U"明天", U"毛笔", U"毛巾", U"班开", U"高粱", U"黄毛", U"麦收", U"麦田", U"钱打",
    U"危房", U"危险", U"危旧", U"江水", U"林地", U"林业", U"林果", U"石头", U"田地", U"田间",
    U"田里", U"水电", U"路边", U"路面", U"房顶", U"房梁", U"甘薯", U"柳编", U"桑蚕", U"梅花",
    U"桂花", U"花园", U"花钱", U"贺信", U"常到", U"常来", U"连年", U"易涝", U"单价", U"单次",
    U"温馨", U"强村", U"强县", U"强壮", U"权益", U"权利", U"满三", U"满月", U"满年", U"康养",
    U"凌晨", U"常说", U"夏收", U"夏天", U"秋收", U"冬天", U"万千", U"安心", U"安定", U"安家",
    U"安康", U"平安", U"平整", U"平价", U"焦急", U"焦虑", U"焦作", U"伍佰", U"陆续", U"关停",
    U"封存", U"封面", U"何况", U"古井", U"孔子", U"牛棚", U"牛舍", U"羊圈", U"羊舍", U"羊群",
    U"鱼塘", U"鲁山", U"燕子", U"诺言", U"慕名", U"宁可", U"宁夏", U"宁愿", U"谢谢", U"祝福",
    U"祝愿", U"喻为", U"管道", U"管水", U"管网", U"管线", U"童车", U"席子", U"闻名", U"闻到",
    U"薄弱", U"薄膜", U"时常"};

// No given name has them: grammar, counting, units, masks, ways to call people.
constexpr Texts kNever =
    U"您的了是在和与等户们这那我你他她它不没个每元某氏及或被把给将让为以可要会能也都就还已又再很"
    U"最更之而且因并由于但此其所两几多少各什么吗呢吧亩吨件套次座万千百亿％";
// What ends a place, an organ, a trade, a group: 梁寨村, 项城市, 包村干部.
constexpr Texts kPlaceEnds = U"村乡镇县市区省庄寨屯组户人员们局站厂店队委办部社会院所里号类款表项";
// Ways to call somebody without the full name: 王大爷, 李大娘, 张老汉, 王某某, 李先生.
constexpr Texts kCalled[] = {U"大爷", U"大娘", U"大妈", U"大伯", U"大叔", U"大嫂", U"大姐",
                             U"大哥", U"奶奶", U"爷爷", U"阿姨", U"老汉", U"老伯", U"老师",
                             U"师傅", U"先生", U"女士", U"书记", U"主任", U"医生", U"同学",
                             U"婆婆", U"嫂子", U"老太", U"某某", U"队长", U"乡长", U"镇长",
                             U"县长", U"区长", U"局长", U"站长", U"科长", U"市长", U"省长"};
// What may follow a name in a sentence.
constexpr Texts kFollowers =
    U"家的等说在和与是告夫一患因今正系种养领住拿靠笑激感脸把从到去来将拉指站握告对向给通收得，。、"
    U"；：！？）》”’…—";

constexpr Texts kFollowerWords[] = {U"确诊", U"突发", U"突患", U"身患", U"身有", U"被确", U"被诊"};

bool contains(Texts set, char32_t c) {
  return set.find(c) != Texts::npos;
}

template <typename Table>
bool begins_with_one_of(Texts text, const Table& table) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](Texts row) { return text.starts_with(row); });
}

const CharacterSet& surname_characters() {
  static const CharacterSet set(kSurnames);
  return set;
}

const CharacterSet& compound_characters() {
  static const CharacterSet set = [] {
    std::u32string first;
    for (const Texts name : text::compound_surnames()) {
      first += name[0];
    }
    return CharacterSet(first);
  }();
  return set;
}

// Characters of the surname that begins the text.
std::size_t surname_length(Texts text) {
  if (text.empty()) {
    return 0;
  }
  if (compound_characters().contains(text[0]) &&
      begins_with_one_of(text, text::compound_surnames())) {
    return 2;
  }
  return surname_characters().contains(text[0]) ? 1 : 0;
}

bool is_given_name(Texts text) {
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return is_han(c) && !contains(kNever, c); }) &&
         !begins_with_one_of(text, kCalled);
}

bool is_name(Texts text) {
  const std::size_t surname = surname_length(text);
  if (surname == 0 || text.size() <= surname || text.size() > surname + 2) {
    return false;
  }
  return is_given_name(text.substr(surname)) && !begins_with_one_of(text, kWords) &&
         !contains(kPlaceEnds, text.back());
}

bool may_follow(Texts rest) {
  return rest.empty() || !is_han(rest[0]) || contains(kFollowers, rest[0]) ||
         begins_with_one_of(rest, kFollowerWords);
}

// A star or 某 hides the rest of a name; a dot between Han joins the parts of a foreign one.
bool hides(Texts rest) {
  return !rest.empty() && (rest[0] == U'*' || rest[0] == U'＊' || rest[0] == U'×' ||
                           rest[0] == U'某' || rest[0] == U'○' || rest[0] == U'〇');
}

}  // namespace

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >= 0x20000;
}

std::size_t name_at(Texts text) {
  const std::size_t surname = surname_length(text);
  if (surname == 0) {
    return 0;
  }
  for (std::size_t length = std::min(surname + 2, text.size()); length > surname; --length) {
    const Texts rest = text.substr(length);
    if (is_name(text.substr(0, length)) && may_follow(rest) && !hides(rest)) {
      return length;
    }
  }
  return 0;
}

bool is_whole_name(Texts text) {
  return is_name(text);
}

std::size_t name_before_end(Texts text) {
  for (std::size_t length = std::min<std::size_t>(4, text.size()); length >= 2; --length) {
    const std::size_t first = text.size() - length;
    if (is_name(text.substr(first)) && (first == 0 || !is_han(text[first - 1]))) {
      return length;
    }
  }
  return 0;
}

}  // namespace mingbai::check
