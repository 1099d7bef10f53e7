# SPDX-License-Identifier: GPL-3.0-or-later
"""公示: until when, how it stands, and the steps in their order."""
import unittest

from support import Scenario, environment, run

HOLIDAYS = """- 年: 2021
  放假: [2021-10-01至2021-10-07]
  上班: [2021-09-26, 2021-10-09]
"""
OBJECTION = "异议电话: 0394-0000101\n异议单位: 某村村民委员会\n"


class Publicity(Scenario):
    def setUp(self):
        super().setUp()
        self.site = self.folder / "site"
        (self.site / "publicity").mkdir(parents=True)
        (self.site / "site.yaml").write_text("名称: 测试站\n", encoding="utf-8")
        (self.site / "holidays.yaml").write_text(HOLIDAYS, encoding="utf-8")

    def write(self, name, date, fields):
        (self.site / "publicity" / name).write_text(f"---\n标题: {name}\n发布日期: {date}\n{fields}---\n\n正文\n", encoding="utf-8")

    def page(self, name, day):
        out = self.folder / "out"
        done = run("build", self.site, "--out", out, "--no-index", env=environment(SOURCE_DATE_EPOCH=str(day)))
        self.assertEqual(done.returncode, 0, done.stderr)
        return (out / "publicity" / name).read_text(encoding="utf-8")

    def test_the_last_day_and_the_state_of_a_day(self):
        self.write("a.md", "2021-09-28", "公示期: 5个工作日\n" + OBJECTION)
        for day, state in ((1632700000, "尚未开始"), (1633000000, "公示中"), (1633920000, "公示中"), (1634054400, "公示期满")):
            page = self.page("a.html", day)
            self.assertIn("2021年9月28日至10月11日（5个工作日）", page)
            self.assertIn(f'<h2 id="publicity-title">{state}</h2>', page)
        self.write("a.md", "2021-09-28", "公示期: 5个工作日\n异议: 无\n" + OBJECTION)
        self.assertIn("公示期满无异议", self.page("a.html", 1634054400))
        self.write("a.md", "2021-09-28", "公示期: 5个工作日\n异议: 处理中\n" + OBJECTION)
        self.assertIn("有异议处理中", self.page("a.html", 1634054400))

    def test_what_lacks_is_named(self):
        self.write("a.md", "2021-09-28", "公示期: 7天\n")
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("ST030", done.stderr)
        self.assertIn("异议电话、异议单位", done.stderr)
        self.write("a.md", "2021-09-28", "公示期: 一阵子\n步骤: 第三次公示\n公示首日: 昨天\n" + OBJECTION)
        done = run("check", self.site)
        self.assertIn("PU001", done.stderr)
        self.assertIn("第一次公示、第二次公示、对比、公告", done.stderr)

    def test_a_year_without_holidays_is_no_guess(self):
        self.write("a.md", "2022-01-04", "公示期: 5个工作日\n" + OBJECTION)
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("不知道2022年怎么放假", done.stderr)

    def steps(self, compared="2021-09-21", announced="2021-09-22", second="2021-09-08"):
        self.write("1.md", "2021-09-01", "步骤: 第一次公示\n公示期: 7天\n公示首日: 当日\n" + OBJECTION)
        self.write("2.md", second, "步骤: 第二次公示\n上一步: 1.md\n公示期: 7天\n公示首日: 当日\n异议: 无\n" + OBJECTION)
        self.write("3.md", compared, "步骤: 对比\n上一步: 2.md\n")
        self.write("4.md", announced, "步骤: 公告\n上一步: 3.md\n")
        return run("check", self.site)

    def test_two_publicities_a_comparison_and_the_announcement_in_order(self):
        self.assertEqual(self.steps().returncode, 0)

    def test_a_step_that_comes_too_early_names_both_and_the_right_day(self):
        done = self.steps(announced="2021-09-14", compared="2021-09-15")
        self.assertEqual(done.returncode, 1)
        self.assertIn("publicity/4.md", done.stderr)
        self.assertIn("publicity/2.md 公示到2021年9月14日为止", done.stderr)
        self.assertIn("最早2021年9月15日", done.stderr)
        self.assertIn("publicity/1.md 公示到2021年9月7日为止", self.steps(second="2021-09-07").stderr)

    def test_a_step_left_out_is_missed(self):
        self.steps()
        (self.site / "publicity/3.md").unlink()
        self.write("4.md", "2021-09-22", "步骤: 公告\n上一步: 2.md\n")
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("“公告”的前面要有“对比”", done.stderr)

    def test_an_open_objection_stops_the_next_step(self):
        self.steps()
        self.write("2.md", "2021-09-08", "步骤: 第二次公示\n上一步: 1.md\n公示期: 7天\n异议: 处理中\n" + OBJECTION)
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("还有异议在处理", done.stderr)


if __name__ == "__main__":
    unittest.main()
