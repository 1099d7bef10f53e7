# SPDX-License-Identifier: GPL-3.0-or-later
"""公示: until when, how it stands, and the steps in their order."""
import unittest

from support import Scenario, environment, run, site_tree, tree

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
        self.write("a.md", "2021-09-28", "公示期: 5个工作日\n异议: 已处理\n" + OBJECTION)
        self.assertIn("公示期满，异议已处理", self.page("a.html", 1634054400))
        self.assertIn('<h2 id="publicity-title">公示中</h2>', self.page("a.html", 1633000000))

    def test_lists_say_how_it_stands_and_until_when(self):
        self.write("a.md", "2021-09-28", "公示期: 5个工作日\n异议: 无\n" + OBJECTION)
        for day, said in ((1633000000, "公示中，到2021年10月11日"), (1634054400, "公示期满无异议")):
            self.page("a.html", day)
            for page in ("index.html", "publicity/index.html"):
                self.assertRegex((self.folder / "out" / page).read_text(encoding="utf-8"), f'a.html">a.md</a>\\s*<span class="badge[^>]*>{said}</span>')

    def test_what_lacks_is_named(self):
        self.write("a.md", "2021-09-28", "公示期: 7天\n")
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("ST030", done.stderr)
        self.assertIn("异议电话、异议单位", done.stderr)
        self.assertIn("publicity/a.md:4:", done.stderr)
        self.write("a.md", "2021-09-28", "公示期: 一阵子\n步骤: 第三次公示\n公示首日: 昨天\n" + OBJECTION)
        done = run("check", self.site)
        self.assertIn("PU001", done.stderr)
        self.assertIn("第一次公示、第二次公示、对比、公告", done.stderr)

    def test_a_year_without_holidays_is_no_guess(self):
        self.write("a.md", "2022-01-04", "公示期: 5个工作日\n" + OBJECTION)
        done = run("check", self.site)
        self.assertEqual(done.returncode, 1)
        self.assertIn("不知道2022年怎么放假", done.stderr)
        self.assertIn("publicity/a.md:4:", done.stderr)

    def steps(self, compared="2021-09-21", announced="2021-09-22", second="2021-09-08"):
        self.write("1.md", "2021-09-01", "步骤: 第一次公示\n公示期: 7天\n公示首日: 当日\n" + OBJECTION)
        self.write("2.md", second, "步骤: 第二次公示\n上一步: 1.md\n公示期: 7天\n公示首日: 当日\n异议: 无\n" + OBJECTION)
        self.write("3.md", compared, "步骤: 对比\n上一步: 2.md\n")
        self.write("4.md", announced, "步骤: 公告\n上一步: 3.md\n")
        return run("check", self.site)

    def test_two_publicities_a_comparison_and_the_announcement_in_order(self):
        self.assertEqual(self.steps().returncode, 0)
        page = self.page("2.html", 1632700000)
        names = ("第一次公示", "第二次公示", "对比", "公告")
        places = [page.index(name, page.index('<ol class="quiet">', page.index('id="steps-title"'))) for name in names]
        self.assertEqual(places, sorted(places))
        self.assertIn("第二次公示（本页）", page)
        for other in ("1", "3", "4"):
            self.assertRegex(page, f'<a href="../publicity/{other}.html">{other}.md</a>')
        self.assertIn("公告（本页）", self.page("4.html", 1632700000))
        (self.site / "publicity/4.md").unlink()
        self.assertIn("公告：还没有发布", self.page("1.html", 1632700000))
        self.write("5.md", "2021-09-22", "公示期: 7天\n" + OBJECTION)
        self.assertNotIn("steps-title", self.page("5.html", 1632700000))

    def test_a_step_that_comes_too_early_names_both_and_the_right_day(self):
        done = self.steps(announced="2021-09-14", compared="2021-09-15")
        self.assertEqual(done.returncode, 1)
        self.assertIn("publicity/4.md:5:", done.stderr)
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

    NAMES = ("张示例", "李示明", "李示亮", "欧阳示例")
    LIST = "::: 名单\n一组：张示例（3人）、李示明\n\n| 户主 | 人数 |\n| --- | ---: |\n| 李示亮 | 2 |\n| 欧阳示例 | 1 |\n:::\n"

    def build_list(self, out, day, audience):
        done = run("build", self.site, "--out", self.folder / out, "--audience", audience, env=environment(SOURCE_DATE_EPOCH=str(day)))
        self.assertEqual(done.returncode, 0, done.stderr)
        return tree(self.folder / out)

    def holding(self, files):
        return sorted(path for path, data in files.items() if any(name.encode() in data or name[-2:].encode() in data for name in self.NAMES))

    def write_list(self):
        self.write("list.md", "2021-09-28", "公示期: 5个工作日\n" + OBJECTION)
        with open(self.site / "publicity/list.md", "a", encoding="utf-8") as page:
            page.write(self.LIST + "\n张示例一户已入户核实。\n")
        (self.site / "news").mkdir()
        for i in range(150):  # so many that the index is brought up to date in steps
            (self.site / f"news/n{i}.md").write_text(f"---\n标题: 第{i}段路修好了\n发布日期: 2021-01-02\n---\n\n验收合格。\n", encoding="utf-8")

    def test_names_are_for_the_village_until_the_last_day_and_then_for_nobody(self):
        self.write_list()
        last, after = 1633924800, 1634011200  # noon of 10-11 and of 10-12
        village = self.build_list("village", last, "本村")
        self.assertIn("publicity/list.html", self.holding(village))
        page = village["publicity/list.html"].decode()
        for name in self.NAMES:
            self.assertIn(name, page)
        self.assertIn("2021年10月11日为止", page)
        self.assertIn("publicity/list", run("search", "张示例", "--db", self.folder / "village", "--json").stdout)
        village = self.build_list("village", after, "本村")
        self.assertEqual(self.holding(village), [])  # pages, shards, and every byte of the index
        self.assertIn("名单已于2021年10月12日按规定撤下，共4个姓名。", village["publicity/list.html"].decode())

    def test_the_public_tree_has_surnames_only(self):
        self.write_list()
        public = self.build_list("public", 1633924800, "公网")
        self.assertEqual(self.holding(public), [])
        page = public["publicity/list.html"].decode()
        for shown in ("张**（3人）", "李**（甲）", "李**（乙）", "欧阳**", "张**一户"):
            self.assertIn(shown, page)
        self.assertIn("按规定撤下", self.build_list("public", 1634011200, "公网")["publicity/list.html"].decode())

    def test_nobody_goes_back_to_names_that_had_to_go(self):
        self.write("list.md", "2021-09-28", "公示期: 5个工作日\n" + OBJECTION)
        with open(self.site / "publicity/list.md", "a", encoding="utf-8") as page:
            page.write(self.LIST)
        last, after = 1633924800, 1634011200

        def publish(day, *words):
            return run("publish", self.folder / "out", "--to", self.folder / "www", *words, env=environment(SOURCE_DATE_EPOCH=str(day)))

        self.build_list("out", last, "本村")
        self.assertEqual(publish(last).returncode, 0)
        self.write("b.md", "2021-09-29", "公示期: 5个工作日\n" + OBJECTION)
        self.build_list("out", last, "本村")
        self.assertEqual(publish(last).returncode, 0)
        self.assertEqual(publish(last, "--rollback").returncode, 0)  # the names may still be seen
        self.build_list("out", after, "本村")
        self.assertEqual(publish(after).returncode, 0)
        done = publish(after, "--rollback")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("2021年10月11日就该撤下了", done.stderr)
        self.assertEqual(self.holding(site_tree(self.folder / "www/current")), [])

    def test_a_list_without_a_last_day_is_published_to_nobody(self):
        self.write("list.md", "2021-09-28", "公示期: 长期\n" + OBJECTION)
        with open(self.site / "publicity/list.md", "a", encoding="utf-8") as page:
            page.write(self.LIST)
        done = run("build", self.site, "--out", self.folder / "out", "--audience", "本村")
        self.assertEqual(done.returncode, 1)
        self.assertIn("ST041", done.stderr)
        self.assertIn("名单撤下", done.stderr)


if __name__ == "__main__":
    unittest.main()
