// SPDX-License-Identifier: GPL-3.0-or-later
// make_corpus N DIR: the same N documents as a mingbai site (DIR/mingbai), a Hugo site (DIR/hugo)
// and bare Markdown for the minimal program (DIR/plain). Document i depends on i alone, so a
// smaller corpus is a prefix of a larger one. All text is invented from word lists.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int kCounties = 9;
constexpr int kTownships = 7;  // per county
constexpr int kVillages = 10;  // per township
constexpr int kTopics = 40;

class Random {  // splitmix64, seeded by the document
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(N)))];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 24> kSubjects = {
    "村民委员会", "乡镇人民政府", "县民政局", "县医疗保障局", "县教育局", "帮扶工作队",
    "村民代表",   "监测户",       "低保对象", "残疾人家庭",   "种粮农户", "养殖农户",
    "返乡青年",   "合作社",       "卫生室",   "村小学",       "老年人",   "在校学生",
    "务工人员",   "脱贫户",       "施工单位", "镇水厂",       "信用社",   "便民服务站"};
constexpr std::array<std::string_view, 24> kVerbs = {
    "按时完成了", "组织开展了", "重新核对了", "公开张贴了", "逐户登记了", "继续落实",
    "认真学习了", "及时发放了", "主动申报了", "统一办理了", "现场讲解了", "如实填写了",
    "集中讨论了", "检查验收了", "提前安排了", "按月汇总了", "补充提交了", "详细说明了",
    "耐心解答了", "优先保障了", "动态调整了", "规范管理了", "联合制定了", "全面推广了"};
constexpr std::array<std::string_view, 32> kObjects = {
    "医疗保险参保缴费", "农村危房改造",    "学生资助申请", "残疾人两项补贴", "耕地地力保护补贴",
    "防止返贫监测",     "公益性岗位",      "村务公开事项", "安全饮水工程",   "通村道路养护",
    "光伏电站收益",     "小额信贷贴息",    "养殖补贴名单", "门诊慢性病报销", "临时救助",
    "高龄津贴",         "厕所改造",        "人居环境整治", "秋季助学金",     "技能培训班",
    "就业帮扶车间",     "低保动态管理",    "特困人员供养", "民主评议会议",   "帮扶联系卡",
    "政策明白卡",       "公示栏内容",      "产业到户项目", "家庭医生签约",   "学前教育保教费",
    "农机购置补贴",     "异地就医直接结算"};
constexpr std::array<std::string_view, 16> kTails = {"做到一户不漏",
                                                     "并在村公示栏公布",
                                                     "确保资金安全",
                                                     "接受群众监督",
                                                     "有疑问可以到便民服务站询问",
                                                     "请相互转告",
                                                     "资料已经归档",
                                                     "月底前报送结果",
                                                     "逾期不再受理",
                                                     "手续尽量简化",
                                                     "由专人负责",
                                                     "符合条件的都可以申请",
                                                     "进展良好",
                                                     "下一步继续推进",
                                                     "得到了群众的支持",
                                                     "标准没有变化"};

std::string sentence(Random& random) {
  std::string text(random.pick(kSubjects));
  text += random.pick(kVerbs);
  text += random.pick(kObjects);
  if (random.below(3) == 0) {
    text += "，涉及" + std::to_string(random.below(400) + 1) + "户" +
            std::to_string(random.below(1500) + 1) + "人";
  }
  if (random.below(4) == 0) {
    text += "，每人每月" + std::to_string(random.below(900) + 20) + "元";
  }
  text += "，";
  text += random.pick(kTails);
  return text + "。";
}

std::string paragraph(Random& random) {
  std::string text;
  for (int n = 2 + random.below(4); n > 0; --n) {
    text += sentence(random);
  }
  return text + "\n\n";
}

std::string table(Random& random) {
  std::string text = "| 项目 | 对象 | 标准（元） | 单位 |\n| --- | --- | ---: | --- |\n";
  for (int n = 4 + random.below(8); n > 0; --n) {
    text += "| " + std::string(random.pick(kObjects)) + " | " +
            std::string(random.pick(kSubjects)) + " | " + std::to_string(random.below(6000) + 20) +
            " | 每人每年 |\n";
  }
  return text + "\n";
}

enum class Kind { kPolicy, kNews, kNotice };

struct Sample {
  Kind kind;
  std::string name;
  std::string title;
  std::string date;
  std::string organ;
  std::string number;
  int county = 0;
  int township = 0;
  int village = 0;
  std::vector<int> topics;
  std::string body;
};

constexpr std::array<std::string_view, 3> kFolders = {"policies", "news", "notices"};

Sample make(int i) {
  Random random(static_cast<std::uint64_t>(i));
  Sample s;
  s.kind = i % 10 == 0 ? Kind::kPolicy : (i % 10 <= 6 ? Kind::kNews : Kind::kNotice);
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "d%06d", i);
  s.name = name.data();
  s.title = std::string(random.pick(kSubjects)) + "关于" + std::string(random.pick(kObjects)) +
            "的" +
            (s.kind == Kind::kPolicy ? "实施办法"
             : s.kind == Kind::kNews ? "情况"
                                     : "通知") +
            "（" + std::to_string(i) + "）";
  std::array<char, 16> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", 2016 + random.below(6),
                1 + random.below(12), 1 + random.below(28));
  s.date = date.data();
  s.county = random.below(kCounties);
  s.township = random.below(kTownships);
  s.village = random.below(kVillages);
  s.organ = "第" + std::to_string(s.county + 1) + "县" + std::string(random.pick(kSubjects));
  s.number = "示县发〔" + s.date.substr(0, 4) + "〕" + std::to_string(i + 1) + "号";
  for (int n = 2 + random.below(3); n > 0; --n) {
    const int topic = random.below(random.below(kTopics) + 1);  // a few topics take most
    bool known = false;
    for (const int other : s.topics) {
      known = known || other == topic;
    }
    if (!known) {
      s.topics.push_back(topic);
    }
  }
  // 600 to 4,000 characters; policies are long.
  const int sections = s.kind == Kind::kPolicy ? 6 + random.below(5) : 1;
  const int paragraphs = s.kind == Kind::kNews ? 5 + random.below(6) : 4 + random.below(3);
  for (int section = 0; section < sections; ++section) {
    if (sections > 1) {
      s.body += "## 第" + std::to_string(section + 1) + "部分 " +
                std::string(random.pick(kObjects)) + "\n\n";
    }
    for (int n = sections > 1 ? 2 + random.below(2) : paragraphs; n > 0; --n) {
      s.body += paragraph(random);
    }
    if (sections > 1 && section % 4 == 1) {
      s.body += table(random);
    }
    if (random.below(3) == 0) {
      s.body += "- " + sentence(random) + "\n- " + sentence(random) + "\n\n";
    }
  }
  return s;
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file) {
    std::fprintf(stderr, "cannot write %s\n", path.c_str());
    std::exit(3);
  }
}

std::string village_path(const Sample& s) {
  return "第" + std::to_string(s.county + 1) + "县/第" + std::to_string(s.township + 1) + "乡/第" +
         std::to_string(s.village + 1) + "村";
}

void write_mingbai(const fs::path& root, const Sample& s) {
  std::string text =
      "---\n标题: " + s.title + "\n发布日期: " + s.date + "\n发文机关: " + s.organ + "\n";
  if (s.kind == Kind::kPolicy) {
    text += "文号: " + s.number + "\n";
  }
  text += "地区: 示例市/" + village_path(s) + "\n主题: [";
  for (std::size_t i = 0; i < s.topics.size(); ++i) {
    text += (i == 0 ? "t" : ", t") + std::to_string(s.topics[i]);
  }
  write(root / kFolders[static_cast<std::size_t>(s.kind)] / (s.name + ".md"),
        text + "]\n---\n\n" + s.body);
}

void write_hugo(const fs::path& root, const Sample& s) {
  std::string text =
      "---\ntitle: \"" + s.title + "\"\ndate: " + s.date + "\norgan: \"" + s.organ + "\"\n";
  if (s.kind == Kind::kPolicy) {
    text += "number: \"" + s.number + "\"\n";
  }
  // The same lists as a mingbai site has: every place up to the county, years, organs.
  const std::string county = "v" + std::to_string(s.county);
  const std::string township = county + "-" + std::to_string(s.township);
  text += "places: [\"v\", \"" + county + "\", \"" + township + "\", \"" + township + "-" +
          std::to_string(s.village) + "\"]\nyears: [\"" + s.date.substr(0, 4) + "\"]\norgans: [\"" +
          s.organ + "\"]\ntopics: [";
  for (std::size_t i = 0; i < s.topics.size(); ++i) {
    text += (i == 0 ? "t" : ", t") + std::to_string(s.topics[i]);
  }
  write(root / "content" / kFolders[static_cast<std::size_t>(s.kind)] / (s.name + ".md"),
        text + "]\n---\n\n" + s.body);
}

void write_site_settings(const fs::path& root) {
  write(root / "site.yaml",
        "名称: 基准站点\n网址: https://example.invalid/\n每页条数: 20\n栏目:\n"
        "  - {标识: policies, 名称: 政策文件, 类型: 政策文件}\n  - {标识: news, 名称: 村务动态, "
        "类型: 动态}\n"
        "  - {标识: notices, 名称: 通知公告, 类型: 通知公告}\n");
  std::string regions = "- 名称: 示例市\n  代码: \"4100\"\n  级别: 市\n  下级:\n";
  for (int c = 0; c < kCounties; ++c) {
    const std::string county = "41" + std::to_string(10 + c);
    regions += "    - 名称: 第" + std::to_string(c + 1) + "县\n      代码: \"" + county +
               "\"\n      级别: 县\n      下级:\n";
    for (int t = 0; t < kTownships; ++t) {
      const std::string township = county + std::to_string(10 + t);
      regions += "        - 名称: 第" + std::to_string(t + 1) + "乡\n          代码: \"" +
                 township + "\"\n          级别: 乡\n          下级:\n";
      for (int v = 0; v < kVillages; ++v) {
        regions += "            - {名称: 第" + std::to_string(v + 1) + "村, 代码: \"" + township +
                   std::to_string(10 + v) + "\", 级别: 村}\n";
      }
    }
  }
  write(root / "regions.yaml", regions);
  std::string topics;
  for (int t = 0; t < kTopics; ++t) {
    topics += "- {标识: t" + std::to_string(t) +
              ", 名称: " + std::string(kObjects[static_cast<std::size_t>(t) % kObjects.size()]) +
              (t >= static_cast<int>(kObjects.size()) ? "二" : "") + "}\n";
  }
  write(root / "topics.yaml", topics);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: make_corpus COUNT FOLDER\n");
    return 2;
  }
  const int count = std::atoi(argv[1]);
  const fs::path root = argv[2];
  for (const std::string_view folder : kFolders) {
    fs::create_directories(root / "mingbai" / folder);
    fs::create_directories(root / "hugo/content" / folder);
  }
  write_site_settings(root / "mingbai");
  std::uintmax_t characters = 0;
  for (int i = 0; i < count; ++i) {
    const Sample s = make(i);
    write_mingbai(root / "mingbai", s);
    write_hugo(root / "hugo", s);
    characters += s.body.size() / 3;
  }
  std::printf("%d documents, about %ju characters\n", count, characters);
  return 0;
}
