// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/evaluation.h"

#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace mingbai::archive {
namespace {

using tests::TemporaryFolder;

Question question(std::string qid, std::vector<std::string> relevant, std::string group = "") {
  return {std::move(qid), "问", std::move(relevant), std::move(group), {}};
}

TEST_CASE("评测：名次、前几个、整页、没有结果、时间") {
  const std::vector<Question> questions = {question("1", {"a"}), question("2", {"a", "b"}),
                                           question("3", {"a"}), question("4", {"a"})};
  const std::vector<Ranking> rankings = {
      {{"a", "x"}, 1},
      {{"x", "b", "y", "z", "w", "a"}, 2},
      {{}, 3},
      {{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"}, 9}};
  const Measures all = evaluate(questions, rankings).all;
  CHECK(all.questions == 4);
  CHECK(all.mrr == doctest::Approx(1.5 / 4));
  CHECK(all.r1 == doctest::Approx(0.25));
  CHECK(all.r5 == doctest::Approx(0.5));
  CHECK(all.r10 == doctest::Approx(0.5));
  CHECK(all.set10 == doctest::Approx(2.0 / 4));
  CHECK(all.none == doctest::Approx(0.25));
  CHECK(all.p50 == 2);
  CHECK(all.p99 == 9);
}

TEST_CASE("评测：每一类单算") {
  const auto evaluation =
      evaluate({question("1", {"a"}, "乙"), question("2", {"a"}, "甲")}, {{{"a"}, 1}, {{}, 1}});
  REQUIRE(evaluation.groups.size() == 2);
  CHECK(evaluation.groups[0].first == "乙");
  CHECK(evaluation.groups[0].second.mrr == 1);
  CHECK(evaluation.groups[1].second.none == 1);
}

TEST_CASE("评测：下限和上限") {
  const auto evaluation = evaluate({question("1", {"a"}, "题")}, {{{"x", "a"}, 5}});
  const auto fails = [&](std::string_view text) {
    const auto floor = parse_floor(text);
    REQUIRE(floor);
    return failure_of(*floor, evaluation).has_value();
  };
  CHECK_FALSE(fails("mrr=0.5"));
  CHECK(fails("mrr=0.51"));
  CHECK(fails("题.r1=1"));
  CHECK_FALSE(fails("题.r5=1"));
  CHECK_FALSE(fails("p99=5"));
  CHECK(fails("p99=4.9"));
  CHECK_FALSE(fails("none=0"));
  CHECK(fails("别的.mrr=0"));
  for (const std::string_view wrong :
       {"mrr", "mrr=", "mrr=x", "mmr=1", "=1", "mrr=nan", "mrr=1 "}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_floor(wrong));
  }
}

TEST_CASE("评测：结果文件") {
  CHECK(run_lines({question("q", {"a"})}, {{{"a", "b"}, 1}}) == "q\ta\t1\nq\tb\t2\n");
}

TEST_CASE("评测：问题文件的错误都报") {
  const TemporaryFolder folder;
  std::ofstream(folder / "q") << R"({"qid":1,"query":"低保","relevant":["a",2],"class":"词"}
{"qid":"2","query":"低保","relevant":[]}
{"query":"低保","relevant":["a"]}
不是
{"qid":"3","query":"低保","relevant":["a"],"filters":{"year":2017}}
{"qid":"4","query":"低保","relevant":["a"],"filters":[]}
)";
  Diagnostics diagnostics;
  const auto questions = read_questions(folder / "q", diagnostics);
  REQUIRE(questions);
  REQUIRE(questions->size() == 2);
  CHECK((*questions)[0].qid == "1");
  CHECK((*questions)[0].relevant == std::vector<std::string>{"a", "2"});
  CHECK((*questions)[0].group == "词");
  CHECK((*questions)[1].filters.at("year") == "2017");
  std::string told;
  for (const Diagnostic& d : diagnostics.sorted()) {
    told += std::to_string(d.place.line) + " " + std::string(d.row->code) + "\n";
  }
  CHECK(told == "2 JL006\n3 JL005\n4 JL001\n6 JL006\n");
}

}  // namespace
}  // namespace mingbai::archive
