# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive of any origin: JSON Lines in, a search index and its quality out."""
import json
import subprocess
import unittest

from support import PROGRAM, Scenario, environment, run, tree


def record(number, **fields):
    return {"id": f"n/{number}", "title": f"第{number}号通知", "text": f"这是示例通知{number}的正文。", **fields}


class ArchiveScenario(Scenario):
    def write(self, name, *records):
        path = self.folder / name
        path.write_text("".join((r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)) + "\n"
                                for r in records), encoding="utf-8")
        return path

    def index(self, *words, **options):
        done = run("index", *words, "--db", self.folder / "db", "--json", **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def found(self, *words):
        done = run("search", *words, "--db", self.folder / "db", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return [hit["id"] for hit in json.loads(done.stdout)["hits"]]

    def counts(self, report):
        return tuple(report[name] for name in ("added", "changed", "removed", "unchanged"))


class Archive(ArchiveScenario):
    def test_a_record_of_three_fields_is_found_at_once(self):
        file = self.write("a.jsonl", record(1, text="门诊慢性病报销比例为百分之八十五。"), record(2))
        self.assertEqual(self.counts(self.index(file)), (2, 0, 0, 0))
        self.assertEqual(self.found("慢性病报销"), ["n/1"])

    def test_the_second_run_adds_and_corrects_and_leaves_the_rest(self):
        self.index(self.write("a.jsonl", record(1), record(2), record(3)))
        second = self.write("b.jsonl", record(2, text="更正后的内容：旱厕改造。"), record(4))
        self.assertEqual(self.counts(self.index(second)), (1, 1, 0, 2))
        self.assertEqual(self.found("旱厕改造"), ["n/2"])
        self.assertEqual(sorted(self.found("")), ["n/1", "n/2", "n/3", "n/4"])
        self.assertEqual(self.counts(self.index(second)), (0, 0, 0, 4))

    def test_replace_makes_the_index_exactly_these_files(self):
        self.index(self.write("a.jsonl", record(1), record(2)))
        report = self.index(self.write("b.jsonl", record(2), record(3)), "--replace")
        self.assertEqual(self.counts(report), (1, 0, 1, 1))
        self.assertEqual(sorted(self.found("")), ["n/2", "n/3"])

    def test_standard_input_and_pipes_are_read_like_files(self):
        text = json.dumps(record(1), ensure_ascii=False)
        done = subprocess.run([PROGRAM, "index", "-", "--db", str(self.folder / "db")], input=text, timeout=60,
                              env=environment(), encoding="utf-8", stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("新增 1 条", done.stderr)
        self.assertEqual(self.found("示例通知"), ["n/1"])

    def test_all_wrong_lines_are_named_and_nothing_is_touched(self):
        self.index(self.write("a.jsonl", record(1)))
        before = tree(self.folder / "db")
        wrong = self.write("b.jsonl", record(2), "{坏", {"title": "没有编号"}, record(3, date="2021-13-40"))
        done = run("index", wrong, "--db", self.folder / "db")
        self.assertEqual(done.returncode, 1)
        for place in ("b.jsonl:2:2", "b.jsonl:3", "b.jsonl:4"):
            self.assertIn(place, done.stderr)
        self.assertEqual(before, tree(self.folder / "db"))
        self.assertEqual(self.counts(self.index(wrong, "--skip-wrong")), (1, 0, 0, 1))

    def test_two_runs_give_the_same_bytes_with_any_number_of_threads(self):
        file = self.write("a.jsonl", *[record(i, text=f"第{i}条，补助{i * 37 % 1000}元。" * 40) for i in range(500)])
        for name, jobs in (("one", 1), ("two", 4)):
            done = run("index", file, "--db", self.folder / name, "--jobs", jobs)
            self.assertEqual(done.returncode, 0, done.stderr)
        one, two = tree(self.folder / "one"), tree(self.folder / "two")
        self.assertEqual(sorted(one), sorted(two))
        self.assertEqual([p for p in one if one[p] != two[p]], [])

    def test_the_lexicon_stays_with_the_index(self):
        lexicon = self.folder / "synonyms.txt"
        lexicon.write_text("eq\t低保\t最低生活保障\n", encoding="utf-8")
        self.index(self.write("a.jsonl", record(1, text="发放低保。")), "--lexicon", lexicon)
        self.assertEqual(self.found("最低生活保障"), ["n/1"])
        self.index(self.write("b.jsonl", record(2)))
        self.assertEqual(self.found("最低生活保障"), ["n/1"])

    def test_a_folder_with_other_things_is_refused(self):
        (self.folder / "db").mkdir()
        (self.folder / "db/family.txt").write_text("不能丢")
        done = run("index", self.write("a.jsonl", record(1)), "--db", self.folder / "db")
        self.assertEqual(done.returncode, 1)
        self.assertIn("family.txt", done.stderr)
        self.assertEqual((self.folder / "db/family.txt").read_text(), "不能丢")

    def test_missing_files_and_no_files_are_said(self):
        self.assertEqual(run("index", "--db", self.folder / "db").returncode, 2)
        done = run("index", self.folder / "none.jsonl", "--db", self.folder / "db")
        self.assertEqual(done.returncode, 3)
        self.assertIn("none.jsonl", done.stderr)


class Evaluation(ArchiveScenario):
    def setUp(self):
        super().setUp()
        self.index(self.write("a.jsonl", record(1, text="大病救助。"), record(2, text="危房改造。", date="2017-01-01")))

    def evaluate(self, *words):
        return run("eval", "--db", self.folder / "db", "--queries", self.folder / "q.jsonl", *words)

    def test_measures_run_file_and_floors(self):
        self.write("q.jsonl", {"qid": "1", "query": "大病救助", "relevant": ["n/1"], "class": "词"},
                   {"qid": "2", "query": "危房改造", "relevant": ["n/1"], "class": "错"},
                   {"qid": "3", "query": "示例", "relevant": ["n/2"], "class": "年", "filters": {"year": "2017"}})
        done = self.evaluate("--json", "--run", self.folder / "run.tsv", "--floor", "词.mrr=1")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["classes"]["词"]["mrr"], 1)
        self.assertEqual(answer["classes"]["错"]["mrr"], 0)
        self.assertEqual(answer["all"]["questions"], 3)
        self.assertIn("1\tn/1\t1\n", (self.folder / "run.tsv").read_text())
        self.assertNotIn("3\tn/1", (self.folder / "run.tsv").read_text())
        missed = self.evaluate("--floor", "mrr=0.99")
        self.assertEqual(missed.returncode, 1)
        self.assertIn("mrr=0.99", missed.stderr)

    def test_mistakes_are_said(self):
        self.write("q.jsonl", {"qid": "1", "query": "大病救助"})
        self.assertEqual(self.evaluate().returncode, 1)
        self.write("q.jsonl", {"qid": "1", "query": "大病", "relevant": ["n/1"]})
        self.assertEqual(self.evaluate("--floor", "mmr=1").returncode, 2)
        self.assertEqual(self.evaluate().returncode, 0)


if __name__ == "__main__":
    unittest.main()
