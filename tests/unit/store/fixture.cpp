// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/fixture.h"

#include <xapian.h>

namespace mingbai::store {
namespace {

struct Sketch {
  const char* id;
  const char* title;
  const char* body;
  Named column;
  std::vector<std::string> organs;
  std::vector<Named> place;
  std::vector<Named> topics;
  const char* date;
  Validity validity;
  const char* number;
};

const Named kProvince{"41", "河南省"};
const Named kCounty{"411699", "东新区"};
const Named kTownA{"411699101", "许湾乡"};
const Named kTownB{"411699102", "搬口乡"};
const Named kPolicies{"policies", "政策文件"};
const Named kNotices{"notices", "通知公告"};
const Named kSchool{"education", "上学"};
const Named kHealth{"health", "看病"};
const Named kMinimum{"dibao", "低保"};

const std::vector<Sketch>& sketches() {
  static const std::vector<Sketch> list = {
      {"policies/education-2017",
       "东新区2017年教育扶贫政策",
       "建档立卡贫困家庭小学生每人每年发放生活补助1000元，初中生1250元。\n"
       "学前教育保教费按实际收费标准免除。",
       kPolicies,
       {"东新区教育局"},
       {kProvince, kCounty},
       {kSchool},
       "2017-03-01",
       Validity::kRepealed,
       "东教文〔2017〕12号"},
      {"policies/education-2021",
       "东新区2021年教育资助政策",
       "小学家庭经济困难寄宿生每人每年生活补助1000元，非寄宿生500元。",
       kPolicies,
       {"东新区教育局", "东新区财政局"},
       {kProvince, kCounty},
       {kSchool, kMinimum},
       "2021-08-20",
       Validity::kInForce,
       "东教文〔2021〕47号"},
      {"policies/health-2018",
       "东新区健康扶贫实施方案",
       "贫困人口住院实行先诊疗后付费，大病保险起付线降为0.75万元，依据豫政办〔2017〕47号。",
       kPolicies,
       {"东新区卫健委"},
       {kProvince, kCounty},
       {kHealth},
       "2018-05",
       Validity::kInForce,
       "东政办〔2018〕9号"},
      {"notices/dibao-2021",
       "许湾乡2021年最低生活保障对象公示",
       "经村民评议和乡政府审核，下列家庭符合最低生活保障条件，公示七天。",
       kNotices,
       {"许湾乡人民政府"},
       {kProvince, kCounty, kTownA},
       {kMinimum},
       "2021-12-15",
       Validity::kUnstated,
       ""},
      {"notices/insurance-2021",
       "搬口乡医疗保险参保缴费通知",
       "城乡居民基本医疗保险参保缴费从即日起办理，每人320元，低保对象由财政代缴。",
       kNotices,
       {"搬口乡人民政府"},
       {kProvince, kCounty, kTownB},
       {kHealth},
       "2021-11-02",
       Validity::kUnstated,
       ""},
      {"news/road",
       "大张村修通水泥路",
       "村里的路修好了，老人出门方便了。",
       {"news", "动态"},
       {},
       {},
       {},
       "",
       Validity::kUnstated,
       ""},
  };
  return list;
}

}  // namespace

std::size_t postings_read(const std::string& index) {
  const Xapian::Database database(index);
  std::size_t postings = 0;
  std::size_t listed = 0;
  std::size_t occurrences = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto entry = database.postlist_begin(*term); entry != database.postlist_end(*term);
         ++entry) {
      ++postings;
      occurrences += entry.get_wdf();
    }
    listed += term.get_termfreq();
  }
  for (auto entry = database.postlist_begin(""); entry != database.postlist_end(""); ++entry) {
    const Xapian::Document document = database.get_document(*entry);
    REQUIRE_FALSE(document.get_data().empty());
    occurrences -= database.get_doclength(*entry);
  }
  CHECK(postings == listed);
  CHECK(occurrences == 0);
  return postings;
}

std::vector<Record> village_records() {
  std::vector<Record> records;
  for (const Sketch& sketch : sketches()) {
    Record made = record(sketch.id, sketch.title, sketch.body);
    made.column = sketch.column;
    made.organs = sketch.organs;
    made.place = sketch.place;
    made.topics = sketch.topics;
    made.date = text::parse_date(sketch.date);
    made.validity = sketch.validity;
    made.number = sketch.number;
    records.push_back(sealed(std::move(made)));
  }
  records.front().replaced_by = {"policies/education-2021"};
  records.front() = sealed(std::move(records.front()));
  return records;
}

}  // namespace mingbai::store
