# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of pages without a server gives the answers of the archive: the same questions asked of both."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from support import ROOT, run

NODE_SCRIPT = ROOT / "index/browser/node/answer_questions.js"
DAY = "2017-12-01"

# Words, or fields of the form with the words as q.
FIELDS = [
    "补贴 地区:项城市 年份:2021", "有效:2017-12-01 慢性病", "慢性病 有效:2017年12月1日", "慢性病 有效：二〇一七年十二月", "金额:377元", "金额:>1000元 护理",
    "金额:不超过三百元", "金额:1000..2000 栏目:通知公告", "金额:1.5万元以上", "金额:2-3万元", "標題:低保", '标题:"低保" -通知', "补助 -标题:低保", "单位:民政局 补助",
    "机关:教育局", "主题:看病", "标签:补偿", "标签:没人用", "文号:国办发[2017]47号", "文号:没有的", "年份:2019..2021 低保", "有效性:已废止", "有效性:有效 医保",
    "栏目:政策文件 门诊慢性病", "地区:大张村", "地区:许湾乡/大张村", "地区：周口市 低保", "单位: 低保", '"生活补助"', "补助 -学校", "小学 补助", "国办发[2017]47号", "２０２１年 低保", "脫貧攻堅",
    {"q": "门诊慢性病", "as_of": DAY}, {"q": "门诊慢性病 报销", "as_of": DAY, "column": "政策文件"}, {"q": "门诊慢性病 报销", "validity": "有效"},
    {"q": "低保", "sort": "date"}, {"q": "", "place": "项城市"}, {"q": "低保", "year": "2019", "place": "411681"}, {"q": "年份:2021 低保", "year": "2019"},
]
# As people speak, and around what they look for.
SPOKEN = ["放鞭炮罚款吗", "请问低保标准在哪里", "看病能报多少", "娃上学有啥补助", "没钱看病咋办", "老人没人管"]
# As it sounds, as it begins, with a slip; 泌阳 and 沁阳 are two counties.
SOUNDS = ["dibao", "db", "di保", "底保", "di bao biaozhun", "weifang gaizao", "门珍慢性病", "特因供养", "户口薄", "泌阳", "沁阳", "canjiren butie", "mzmxb", "wenhao"]
# What makes no sense, and the field that is to blame.
WRONG = {"地区:火星": "place", "栏目:没有": "column", "金额:很多": "amount", "有效:昨天": "as_of", "年份:2021..2019": "year", "有效性:大概": "validity", "主题:无": "topic"}


def fields_of(question):
    return {"q": question} if isinstance(question, str) else question


class Faces(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = pathlib.Path(tempfile.mkdtemp(prefix="mingbai-"))
        cls.addClassCleanup(shutil.rmtree, cls.site, ignore_errors=True)
        done = run("build", ROOT / "content", "--out", cls.site)
        assert done.returncode == 0, done.stderr

    def archive(self, question):
        options = dict(fields_of(question), limit="100")
        words = options.pop("q")
        flags = [part for name, value in options.items() for part in ("--" + name.replace("_", "-"), value)]
        done = run("search", *([words] if words else []), "--db", self.site, "--json", *flags)
        return json.loads(done.stdout) if done.returncode == 0 else done.stderr

    def pages(self, questions):
        """Every question with nothing loaded before."""
        lines = []
        for question in questions:
            filters = dict(fields_of(question))
            lines.append(json.dumps({"query": filters.pop("q"), "filters": filters, "whole": True, "limit": 100}) + "\n")
        done = subprocess.run(["node", NODE_SCRIPT, self.site / "search", "--cold"], input="".join(lines), capture_output=True,
                              encoding="utf-8", timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def compare(self, questions):
        for question, page in zip(questions, self.pages(questions)):
            with self.subTest(question):
                archive = self.archive(question)
                answer = page["answer"]
                self.assertEqual(answer["total"], archive["total"])
                self.assertEqual(answer["exact"], archive["exact"])
                # Lengths and counts are rounded in the files, so that what weighs alike may change places.
                self.assertEqual({hit["id"]: (hit["match"], hit["badges"]) for hit in answer["hits"]},
                                 {hit["id"]: (hit["match"], hit["badges"]) for hit in archive["hits"]})
                self.assertEqual(answer["alsoSearched"], archive["also_searched"])

    def test_fields_in_the_words_and_in_the_form(self):
        self.compare(FIELDS)

    def test_questions_as_people_speak(self):
        """The same names are looked for; the archive's longer words may order what only shares words otherwise."""
        for question, page in zip(SPOKEN, self.pages(SPOKEN)):
            with self.subTest(question):
                archive = self.archive(question)
                answer = page["answer"]
                self.assertEqual(sorted(answer["alsoSearched"]), sorted(archive["also_searched"]))
                self.assertEqual(answer["exact"], archive["exact"])
                self.assertIn(answer["hits"][0]["id"], [hit["id"] for hit in archive["hits"][:3]])

    def test_what_sounds_like_it(self):
        for question, page in zip(SOUNDS, self.pages(SOUNDS)):
            with self.subTest(question):
                archive = self.archive(question)
                answer = page["answer"]
                self.assertEqual(answer["corrections"], archive["corrections"])
                self.assertEqual(answer["alsoSearched"], archive["also_searched"])
                self.assertEqual(answer["exact"], archive["exact"])
                # Where words begin in a title only the archive knows, so neighbours may change places.
                first = [(hit["id"], hit["match"]) for hit in answer["hits"][:1]]
                among = [(hit["id"], hit["match"]) for hit in archive["hits"][:4]]
                self.assertEqual(bool(first), bool(among))
                self.assertTrue(set(first) <= set(among), (first, among))

    def test_what_makes_no_sense_is_said_of_the_same_field(self):
        for question, page in zip(WRONG, self.pages(WRONG)):
            with self.subTest(question):
                field = WRONG[question]
                self.assertEqual(page["problem"]["field"], field)
                self.assertIn(f"{field}：{page['problem']['text']}", self.archive(question))


if __name__ == "__main__":
    unittest.main()
