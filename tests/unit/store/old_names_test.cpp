// SPDX-License-Identifier: GPL-3.0-or-later
// Programmes that were renamed, and documents that others replaced.
#include "index/store/searcher.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;

Record dated(Record made, const char* date, Validity validity = Validity::kUnstated) {
  made.date = text::parse_date(date);
  made.validity = validity;
  return sealed(std::move(made));
}

struct Renamed {
  TemporaryFolder folder;
  std::string index = folder / "i";
  Renamed() {
    index_records(
        index,
        {dated(record("old", "五保供养标准", "农村五保对象每年4000元。"), "2012-03-01"),
         dated(record("older", "五保老人过年慰问", "慰问五保老人。"), "2010-01-20"),
         dated(record("now", "特困人员救助供养标准", "特困人员每年7200元。"), "2021-05-01",
               Validity::kInForce),
         dated(record("ended", "特困人员救助供养暂行办法", "特困人员的办法。"), "2017-05-01",
               Validity::kRepealed),
         dated(record("both", "提标通知", "特困人员救助供养（原五保）提标。"), "2018-05-01"),
         dated(record("other", "修路", "路修好了。"), "2019-05-01")},
        {{"五保", "特困人员救助供养"}, "succ\t特困人员救助供养\t五保|五保供养\n", {}});
  }
  Answer operator()(const std::string& text) const { return ask(index, text); }
};

List badged(const Answer& answer, Badge badge) {
  List list;
  for (const Hit& hit : answer.hits) {
    if (std::find(hit.badges.begin(), hit.badges.end(), badge) != hit.badges.end()) {
      list.push_back(hit.record.id);
    }
  }
  return list;
}

TEST_CASE("旧称：用旧称查，现称的现行文件在最前，写旧称的在后，有“旧称”标记") {
  const Renamed site;
  const Answer answer = site("五保");
  CHECK(ids(answer) == List{"now", "old", "older", "both", "ended"});
  CHECK(answer.hits[0].match == Match::kSynonym);
  CHECK(answer.hits[1].match == Match::kTitle);
  CHECK(badged(answer, Badge::kOldName) == List{"old", "older"});
  CHECK(answer.also_searched == List{"特困人员救助供养", "五保供养"});
  CHECK(answer.old_names == List{"五保供养"});
  CHECK(badge_text(Badge::kOldName).zh == "旧称");
}

TEST_CASE("旧称：用现称查，只写旧称的排后，有标记并且说明") {
  const Renamed site;
  const Answer answer = site("特困人员救助供养");
  REQUIRE(answer.hits.size() == 5);
  CHECK(first_id(answer) == "now");
  CHECK(answer.hits[3].match == Match::kSynonym);
  CHECK(badged(answer, Badge::kOldName).size() == 2);
  CHECK(answer.old_names == List{"五保", "五保供养"});
}

TEST_CASE("旧称：引号里的旧称照原样，文号不受影响") {
  const Renamed site;
  const Answer answer = site("\"五保供养标准\"");
  CHECK(ids(answer) == List{"old"});
  CHECK(answer.old_names.empty());
}

TEST_CASE("旧标准：不再有效的标题排在有效的后面，照写整个长标题的除外") {
  const TemporaryFolder folder;
  index_records(
      folder / "i",
      {dated(record("old", "低保标准", "每月300元。"), "2017-01-01", Validity::kReplaced),
       dated(record("long", "二〇一七年农村低保标准", "每月300元。"), "2017-01-01",
             Validity::kRepealed),
       dated(record("new", "关于提高低保标准的通知", "每月377元，二〇一七年农村低保标准废止。"),
             "2021-01-01", Validity::kInForce)});
  const Answer answer = ask(folder / "i", "低保标准");
  CHECK(ids(answer) == List{"new", "old", "long"});
  CHECK(badged(answer, Badge::kReplaced) == List{"old"});
  CHECK(first_id(ask(folder / "i", "二〇一七年农村低保标准")) == "long");
}

}  // namespace
}  // namespace mingbai::store
