# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type, asked of the sample site on the command line."""
import json
import shutil
import tempfile
import unittest

from support import ROOT, run


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = tempfile.mkdtemp(prefix="mingbai-")
        cls.addClassCleanup(shutil.rmtree, cls.site, ignore_errors=True)
        done = run("build", ROOT / "content", "--out", cls.site)
        assert done.returncode == 0, done.stderr

    def ask(self, *words, **options):
        arguments = [a for name, value in options.items() for a in ("--" + name.replace("_", "-"), value)]
        done = run("search", *words, "--db", self.site, "--json", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def ids(self, *words, **options):
        return [hit["id"] for hit in self.ask(*words, **options)["hits"]]

    def test_the_same_question_on_two_days_shows_two_standards(self):
        then = self.ask("门诊慢性病 报销", as_of="2017-12-01", column="政策文件")
        now = self.ask("门诊慢性病 报销", validity="有效", column="政策文件")
        old = next(h for h in then["hits"] if h["id"] == "policies/medical-support-2017")
        new = next(h for h in now["hits"] if h["id"] == "policies/xiangcheng-health-2021")
        self.assertIn("旧标准", old["badges"])
        self.assertEqual(new["badges"], [])
        self.assertIn("65%", self.snippet("门诊慢性病 65%", old["id"], as_of="2017-12-01"))
        self.assertIn("85%", self.snippet("门诊慢性病 85%", new["id"], validity="有效"))
        self.assertEqual(old["place"][-1]["name"], "东新区")
        self.assertEqual(new["place"][-1]["name"], "项城市")
        self.assertNotIn(new["id"], [h["id"] for h in then["hits"]])
        self.assertNotIn(old["id"], [h["id"] for h in now["hits"]])

    def snippet(self, words, wanted, **options):
        return next(h["snippet"] for h in self.ask(words, **options)["hits"] if h["id"] == wanted)

    def test_another_name_is_searched_and_said(self):
        answer = self.ask("最低生活保障", limit="100")
        self.assertIn("低保", answer["also_searched"])
        only_short = [h for h in answer["hits"] if h["match"] == "synonym"]
        self.assertTrue(only_short)

    def test_other_script_and_width_are_the_same(self):
        self.assertEqual(self.ids("脫貧攻堅"), self.ids("脱贫攻坚"))
        self.assertEqual(self.ids("２０２１年"), self.ids("2021年"))
        self.assertTrue(self.ids("脱贫攻坚"))

    def test_fields_in_the_words_are_the_options(self):
        self.assertEqual(self.ids("补贴 地区:项城市 年份:2021"), self.ids("补贴", place="项城市", year="2021"))
        self.assertEqual(self.ids("有效:2017-12-01 慢性病"), self.ids("慢性病", as_of="2017-12-01"))
        self.assertEqual(self.ids("金额:377元"), self.ids(amount="377元"))
        self.assertTrue(self.ids("金额:377元"))

    def test_what_an_attachment_says_is_found(self):
        answer = self.ask('"附件：serious-illness-2021.csv"')
        self.assertIn("policies/xiangcheng-health-2021", [h["id"] for h in answer["hits"]])
        self.assertTrue(all("附件" in h["snippet"] for h in answer["hits"]))

    def test_letters_and_wrong_characters_lead_to_the_word(self):
        for typed in ["dibao", "db", "di保", "底保"]:
            with self.subTest(typed):
                answer = self.ask(typed)
                led = answer["corrections"] + answer["also_searched"]
                self.assertTrue(answer["hits"])
                self.assertIn("低保", "".join(led + [h["title"] + h["snippet"] for h in answer["hits"]]))

    def test_two_counties_are_never_taken_for_each_other(self):
        answer = self.ask("泌阳")
        self.assertTrue(answer["hits"])
        self.assertNotIn("沁阳", json.dumps(answer, ensure_ascii=False))
        self.assertNotIn("泌阳", self.ask("沁阳")["corrections"])


if __name__ == "__main__":
    unittest.main()
