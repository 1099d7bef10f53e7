// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/site/queries.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;
using model::Validity;

namespace {

model::Document numbered(std::string path, std::string_view number) {
  model::Document d = document(std::move(path));
  d.number = text::parse_document_number(number);
  REQUIRE(d.number);
  return d;
}

model::Document replacing(std::string path, std::string target,
                          std::string_view day = "2017-06-01") {
  model::Document d = document(path, day);
  d.replaces = {reference(std::move(target), path)};
  return d;
}

}  // namespace

TEST_CASE("引用：文件名、路径、缺扩展名、各种写法的文号都认得") {
  for (const char* written :
       {"old.md", "old", "policies/old.md", "../policies/old.md", "豫扶贫办〔2017〕129号",
        "豫扶贫办[2017]129号", "豫扶贫办（2017）129", " old.md "}) {
    CAPTURE(written);
    const Outcome out = assembled(
        {numbered("policies/old.md", "豫扶贫办〔2017〕129号"), replacing("notices/a.md", written)});
    CHECK(out.codes().empty());
    CHECK(out.paths(out.links("notices/a.md").replaces) == Strings{"policies/old.md"});
    CHECK(out.paths(out.links("policies/old.md").replaced_by) == Strings{"notices/a.md"});
  }
}

TEST_CASE("引用：找不到的报错，相近的提出来") {
  const Outcome none = assembled({replacing("policies/a.md", "完全没有的.md")});
  CHECK(none.codes() == "ST020");
  CHECK(none.said[0].place.line == 7);
  const Outcome near = assembled(
      {document("policies/education-2016.md"), replacing("policies/a.md", "eduction-2016.md")});
  REQUIRE(near.codes() == "ST021");
  CHECK(near.said[0].advice(Language::kChinese) == "是不是“education-2016.md”？");
}

TEST_CASE("引用：同名文件在两个文件夹里，要写出文件夹；同一文件夹里的优先") {
  const std::vector<model::Document> both = {document("notices/2016.md"), document("news/2016.md")};
  auto elsewhere = both;
  elsewhere.push_back(replacing("policies/a.md", "2016.md"));
  const Outcome doubtful = assembled(elsewhere);
  REQUIRE(doubtful.codes() == "ST022");
  CHECK(doubtful.said[0].arguments[2] == "news/2016.md、notices/2016.md");
  auto beside = both;
  beside.push_back(replacing("notices/a.md", "2016.md"));
  CHECK(assembled(beside).codes().empty());
}

TEST_CASE("引用：指向自己报错") {
  CHECK(assembled({replacing("policies/a.md", "a.md")}).codes() == "ST023");
}

TEST_CASE("引用：绕圈报错，写出圈上的文件，其余关系保留") {
  const Outcome out = assembled({replacing("policies/a.md", "b.md", "2017-03-01"),
                                 replacing("policies/b.md", "c.md", "2017-03-01"),
                                 replacing("policies/c.md", "a.md", "2017-03-01"),
                                 replacing("policies/d.md", "a.md", "2017-03-02")});
  REQUIRE(out.codes() == "ST024");
  CHECK(out.said[0].arguments[0].find(
            "policies/a.md → policies/b.md → policies/c.md → policies/a.md") != std::string::npos);
  CHECK(out.paths(out.links("policies/b.md").replaces) == Strings{"policies/c.md"});
  CHECK(out.links("policies/c.md").replaces.empty());
}

TEST_CASE("引用：很长的替代链不会撑破栈，也不慢") {
  std::vector<model::Document> chain;
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = std::to_string(100'000 + i);
    chain.push_back(i == 0 ? document("policies/" + name + ".md")
                           : replacing("policies/" + name + ".md",
                                       std::to_string(100'000 + i - 1) + ".md", "2017-01-01"));
  }
  const Outcome out = assembled(std::move(chain));
  CHECK(out.codes().empty());
  CHECK(out.validity("policies/100000.md") == Validity::kReplaced);
}

TEST_CASE("引用：把新旧写反时提醒") {
  CHECK(assembled({document("policies/new.md", "2018-01-01"),
                   replacing("policies/old.md", "new.md", "2016-01-01")})
            .codes() == "ST026");
}

TEST_CASE("引用：解读双向可达") {
  model::Document guide = document("news/why.md");
  guide.explains = reference("policy.md");
  const Outcome out = assembled({guide, document("policies/policy.md")});
  CHECK(out.links("news/why.md").explains == out.id("policies/policy.md"));
  CHECK(out.paths(out.links("policies/policy.md").explained_by) == Strings{"news/why.md"});
}

TEST_CASE("引用：同一份写两遍只算一次") {
  model::Document d = replacing("policies/a.md", "old.md");
  d.replaces.push_back(reference("policies/old.md"));
  const Outcome out = assembled({d, document("policies/old.md")});
  CHECK(out.links("policies/a.md").replaces.size() == 1);
  CHECK(out.links("policies/old.md").replaced_by.size() == 1);
}

TEST_CASE("有效性：废止 > 替代 > 过期 > 未施行 > 有效") {
  model::Document d = document("policies/x.md", "2016-01-01");
  CHECK(assembled({d}).validity("policies/x.md") == Validity::kInForce);
  d.effective = date("2018-01-01");
  CHECK(assembled({d}).validity("policies/x.md") == Validity::kNotYet);
  d.expires = date("2017-06");
  CHECK(assembled({d}).validity("policies/x.md") == Validity::kExpired);
  CHECK(assembled({d, replacing("policies/y.md", "x.md")}).validity("policies/x.md") ==
        Validity::kReplaced);
  model::Document repeal = document("policies/z.md", "2017-06-02");
  repeal.repeals = {reference("x.md")};
  CHECK(assembled({d, replacing("policies/y.md", "x.md"), repeal}).validity("policies/x.md") ==
        Validity::kRepealed);
}

TEST_CASE("有效性：施行当天已有效，失效日当天仍有效，只写到月按整月算") {
  model::Document d = document("policies/x.md", "2016-01-01");
  d.effective = text::date_of_day(kToday);
  d.expires = text::date_of_day(kToday);
  CHECK(assembled({d}).validity("policies/x.md") == Validity::kInForce);
  const Outcome out = assembled({d});
  CHECK(site::validity_on(out.site, 0, kToday - 1) == Validity::kNotYet);
  CHECK(site::validity_on(out.site, 0, kToday + 1) == Validity::kExpired);
  d.expires = date("2017-11");  // today is the 30th
  CHECK(assembled({d}).validity("policies/x.md") == Validity::kInForce);
}

TEST_CASE("有效性：新文件施行以前，旧文件仍有效") {
  model::Document fresh = replacing("policies/y.md", "x.md");
  fresh.effective = date("2018-01-01");
  const Outcome out = assembled({document("policies/x.md", "2016-01-01"), fresh});
  CHECK(out.validity("policies/x.md") == Validity::kInForce);
  CHECK(site::validity_on(out.site, out.id("policies/x.md"), text::first_day(date("2018-01-01"))) ==
        Validity::kReplaced);
}

TEST_CASE("有效性：动态没有有效性，写了期限才有") {
  model::Document d = document("news/a.md", "2016-01-01");
  CHECK(assembled({d}).validity("news/a.md") == Validity::kNotStated);
  d.expires = date("2017-01-01");
  CHECK(assembled({d}).validity("news/a.md") == Validity::kExpired);
}
