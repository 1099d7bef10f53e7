# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingbai entitle`: staff ask what a household gets, and get the arithmetic."""
import json
import shutil
import unittest

from support import ROOT, Scenario, environment, run

CONTENT = ROOT / "content"


class Entitle(Scenario):
    def ask(self, *words):
        done = run("entitle", CONTENT, *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_the_worked_case_says_how(self):
        said = self.ask("--place", "项城市", "--day", "2021-12-01", "--fact", "合规医疗费用=150000")
        self.assertIn("大病保险报销：127,825元", said)
        self.assertIn("94,500元 × 85% = 80,325元", said)
        self.assertIn("50,000元 × 95% = 47,500元", said)
        self.assertIn("前提：脱贫户或监测对象", said)
        self.assertIn("依据：《", said)

    def test_json_adds_up_and_is_complete(self):
        facts = ["--fact", "脱贫户=是", "--fact", "生猪=3", "--fact", "羊=10", "--fact", "水产养殖面积=2亩"]
        answer = json.loads(self.ask("--place", "东新区", "--day", "2017-12-01", *facts, "--json"))
        self.assertEqual(answer["total_fen"], 620000)
        self.assertEqual(sum(item["amount_fen"] for item in answer["paid"]), answer["total_if_fen"])
        for item in answer["paid"]:
            self.assertTrue(item["steps"] and item["id"] and item["basis"])
        self.assertIn("小学生", answer["missing"])

    def test_facts_are_listed_with_their_questions(self):
        said = self.ask("--list-facts")
        self.assertIn("合规医疗费用（元）", said)
        self.assertIn("您家养了几只羊？", said)
        facts = json.loads(self.ask("--list-facts", "--json"))["facts"]
        self.assertEqual(len({fact["name"] for fact in facts}), len(facts))
        self.assertTrue(all(fact["question"] for fact in facts))

    def test_wrong_words_are_answered(self):
        for words, said in {("--place", "项城市", "--fact", "养=3"): "没有叫“养”的家庭情况",
                            ("--place", "项城市", "--fact", "羊=三只羊"): "看不懂",
                            ("--place", "石庄村"): "东新区/许湾乡/石庄村",
                            ("--place", "火星"): "没有“火星”",
                            ("--place", "项城市", "--fact", "羊=3", "--fact", "羊=5"): "写了两次",
                            (): "--place",
                            ("--place", "项城市", "--day", "2021"): "写到日"}.items():
            done = run("entitle", CONTENT, *words)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn(said, done.stderr)
            self.assertEqual(done.stdout, "")
        english = run("entitle", CONTENT, "--place", "项城市", "--fact", "养=3", env=environment(MINGBAI_LANG="en"))
        self.assertIn("no fact is called", english.stderr)

    def test_a_broken_table_is_an_error_with_its_place(self):
        site = self.folder / "site"
        shutil.copytree(CONTENT, site)
        table = site / "benefits/standards.csv"
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[1] = lines[1].replace(",每生每年,", ",,")
        table.write_text("".join(lines), encoding="utf-8")
        done = run("entitle", site, "--place", "项城市")
        self.assertEqual(done.returncode, 1)
        self.assertIn("benefits/standards.csv:2:", done.stderr)
        self.assertIn("EDU-DX-01：没有写单位", done.stderr)

    def test_check_says_what_the_catalogue_of_disclosure_lacks(self):
        site = self.folder / "site"
        shutil.copytree(CONTENT, site)
        done = run("check", site)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("没有写“怎么办”", done.stderr)
        self.assertNotIn("EDU-DX-01", done.stderr)  # its guide says how
        table = site / "benefits/standards.csv"
        table.write_text(table.read_text(encoding="utf-8").replace("guides/guide-school-subsidy.md", ""), encoding="utf-8")
        self.assertIn("EDU-DX-01", run("check", site).stderr)

    def test_a_site_without_standards_says_so(self):
        site = self.folder / "site"
        site.mkdir()
        (site / "site.yaml").write_text("名称: 空站\n", encoding="utf-8")
        done = run("entitle", site, "--place", "项城市")
        self.assertEqual(done.returncode, 2)
        self.assertIn("benefits", done.stderr)


if __name__ == "__main__":
    unittest.main()
