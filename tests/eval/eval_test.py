# SPDX-License-Identifier: GPL-3.0-or-later
"""The quality of the search on the project's own questions must not fall below what has been reached."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("MINGBAI_PROGRAM", HERE.parent.parent / "build/mingbai")

# A little below what was measured when a class was last improved; `none` is the share without any hit.
FLOORS = {
    "decree.mrr": 0.99, "keyword.mrr": 0.995, "two-keywords.mrr": 0.99, "phrase-anywhere.mrr": 0.995, "phrase-whole.mrr": 0.995,
    "title.mrr": 0.995, "title-piece.mrr": 0.995, "title-keyword.mrr": 0.995, "xscript.mrr": 0.99, "shell.mrr": 0.98,
    "typo.mrr": 0.97, "pinyin.mrr": 0.97, "pinyin.r10": 0.99, "mixed.mrr": 0.95, "initials.r10": 0.95, "number.mrr": 0.99,
    "question.mrr": 0.885, "question.r10": 0.97, "villager.mrr": 0.52, "villager.r10": 0.70, "none": 0.0,
}

# How much worse the search without a server may rank, in MRR@10 of a class.
FACES_DIFFER = 0.02


class Evaluation(unittest.TestCase):
    def run_program(self, *arguments):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8", timeout=600)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_every_class_reaches_its_floor(self):
        with tempfile.TemporaryDirectory(prefix="mingbai-") as folder:
            site = pathlib.Path(folder) / "site"
            self.run_program("build", HERE.parent.parent / "content", "--out", site)
            records = pathlib.Path(folder) / "documents.jsonl"
            with records.open("w", encoding="utf-8") as out:
                subprocess.run([sys.executable, "-X", "utf8", HERE / "documents.py"], stdout=out, check=True)
            self.run_program("index", records, "--db", site / ".mingbai/index")
            floors = [f"--floor={name}={value}" for name, value in FLOORS.items()]
            print(self.run_program("eval", "--db", site, "--queries", HERE / "queries.jsonl", *floors))

    def test_the_face_without_a_server_ranks_like_the_archive(self):
        with tempfile.TemporaryDirectory(prefix="mingbai-") as folder:
            folder = pathlib.Path(folder)
            records, queries = folder / "documents.jsonl", folder / "queries.jsonl"
            with records.open("w", encoding="utf-8") as out:
                subprocess.run([sys.executable, "-X", "utf8", HERE / "documents.py"], stdout=out, check=True)
            ids = {json.loads(line)["id"] for line in records.read_text(encoding="utf-8").splitlines()}
            lines = (HERE / "queries.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
            queries.write_text("".join(line for line in lines if set(json.loads(line)["relevant"]) <= ids), encoding="utf-8")
            self.run_program("index", records, "--db", folder / "archive", "--browser", folder / "browser")
            ask = ["eval", "--db", folder / "archive", "--queries", queries, "--json"]
            archive = json.loads(self.run_program(*ask))["classes"]
            browser = json.loads(self.run_program(*ask, "--face", "browser", "--browser", folder / "browser"))["classes"]
            self.assertEqual(archive.keys(), browser.keys())
            for name in sorted(archive):
                with self.subTest(name):
                    self.assertGreaterEqual(browser[name]["mrr"], archive[name]["mrr"] - FACES_DIFFER)


if __name__ == "__main__":
    unittest.main()
