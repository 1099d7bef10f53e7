# SPDX-License-Identifier: GPL-3.0-or-later
"""The quality of the search on the project's own questions must not fall below what has been reached."""
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
    "question.mrr": 0.87, "question.r10": 0.96, "villager.mrr": 0.48, "villager.r10": 0.63, "none": 0.0,
}


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


if __name__ == "__main__":
    unittest.main()
