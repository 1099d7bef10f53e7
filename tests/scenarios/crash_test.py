# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingbai index` killed before every single step that it takes on the disk: the archive opens as it was at its last
commit, and the next run completes what was begun. And what an update writes: a little, not the archive again."""
import json
import os
import pathlib
import shutil
import signal
import unittest

from support import Scenario, environment, run

SHIM = os.environ["MINGBAI_DIE_AT_STEP"]
# Every step of a run with more of them costs minutes; these are spread evenly, the last ones (the commit) are all there.
MOST_STEPS = 60
LAST_STEPS = 25


def record(number, text):
    return {"id": f"n/{number}", "title": f"第{number}号通知（示例）", "text": f"{text}，第{number}份，村民{'甲乙丙丁'[number % 4]}组。"}


def some_of(steps):
    last = range(max(1, steps - LAST_STEPS), steps + 1)
    spread = {1 + i * steps // MOST_STEPS for i in range(MOST_STEPS)} if steps > MOST_STEPS else set(range(1, steps + 1))
    return sorted(spread | set(last))


class Crash(Scenario):
    def write(self, name, records):
        path = self.folder / name
        path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), encoding="utf-8")
        return path

    def index(self, db, path, *options, **variables):
        # One thread: the same steps in every run.
        return run("index", path, "--db", db, "--jobs", "1", *options, env=environment(LD_PRELOAD=SHIM if variables else None, **variables))

    def stands(self, db):
        """(documents, those with the new text), or None without an index."""
        answers = []
        for words in ([], ['"修订之后"']):
            done = run("search", *words, "--db", db, "--json", "--sort", "date")
            if done.returncode == 3 and not (db / "iamglass").exists() and not pathlib.Path(f"{db}.old").exists():
                return None
            self.assertEqual(done.returncode, 0, done.stderr)
            answers.append(json.loads(done.stdout)["total"])
        return tuple(answers)

    def kill_everywhere(self, before, path, options, old, new):
        """`before` is a folder with what stands there, or nothing; every run begins with a copy of it."""
        counted = self.folder / "steps"
        db = self.folder / "db"

        def begin():
            for leftover in self.folder.glob("db*"):
                shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
            if before:
                shutil.copytree(before, db)

        begin()
        done = self.index(db, path, *options, STEPS_FILE=str(counted))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.stands(db), new)
        steps = int(counted.read_text())
        self.assertGreater(steps, 3)
        seen = set()
        for step in some_of(steps):
            begin()
            killed = self.index(db, path, *options, DIE_AT_STEP=str(step))
            self.assertEqual(killed.returncode, -signal.SIGKILL, f"step {step} of {steps}: {killed.stderr}")
            with self.subTest(step=step, of=steps):
                found = self.stands(db)
                self.assertIn(found, (old, new))
                seen.add(found)
                again = self.index(db, path, *options)
                self.assertEqual(again.returncode, 0, again.stderr)
                self.assertEqual(self.stands(db), new)
        self.assertIn(old, seen)
        return steps

    def test_first_run(self):
        self.kill_everywhere(None, self.write("all.jsonl", [record(n, "正文") for n in range(40)]), [], None, (40, 0))

    def test_update_of_a_few(self):
        base = self.folder / "base"
        self.assertEqual(self.index(base, self.write("all.jsonl", [record(n, "正文") for n in range(100)])).returncode, 0)
        changed = self.write("changed.jsonl", [record(n, "修订之后") for n in range(5)])
        self.kill_everywhere(base, changed, [], (100, 0), (100, 5))
        # and once more on top of a recent part
        self.assertEqual(self.index(base, changed).returncode, 0)
        more = self.write("more.jsonl", [record(n, "修订之后") for n in range(3, 8)])
        self.kill_everywhere(base, more, [], (100, 5), (100, 8))

    def test_all_anew(self):
        base = self.folder / "base"
        self.assertEqual(self.index(base, self.write("all.jsonl", [record(n, "正文") for n in range(40)])).returncode, 0)
        changed = self.write("changed.jsonl", [record(n, "修订之后") for n in range(30)])
        self.kill_everywhere(base, changed, ["--replace"], (40, 0), (30, 30))

    def test_an_update_writes_little(self):
        db = self.folder / "db"
        self.assertEqual(self.index(db, self.write("all.jsonl", [record(n, "正文" * 200) for n in range(5000)])).returncode, 0)
        size = sum(path.stat().st_size for path in db.rglob("*") if path.is_file())
        before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in db.rglob("*") if path.is_file()}
        done = self.index(db, self.write("one.jsonl", [record(7, "修订之后")]))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.stands(db), (5000, 1))
        written = sum(path.stat().st_size for path in db.rglob("*") if path.is_file()
                      and before.get(path) != (path.stat().st_mtime_ns, path.stat().st_size))
        print(f"index {size / 1e6:.2f} MB, files that an update of one document wrote {written / 1e6:.3f} MB")
        self.assertLess(written, size / 10)


if __name__ == "__main__":
    unittest.main()
