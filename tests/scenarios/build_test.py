# SPDX-License-Identifier: GPL-3.0-or-later
import os
import random
import shutil
import signal
import subprocess
import time
import unittest

from support import EPOCH, PROGRAM, ROOT, Scenario, document, environment, run, site_tree, tree


class Build(Scenario):
    def test_second_run_changes_no_file(self):
        out = self.build()
        before = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in out.rglob("*") if p.is_file()}
        self.assertGreater(len(before), 200)
        time.sleep(0.02)
        self.build()
        after = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in out.rglob("*") if p.is_file()}
        self.assertEqual(before, after)

    def test_two_clean_builds_are_byte_identical_with_any_number_of_threads(self):
        one = tree(self.build(None, self.folder / "one", "--jobs", "1"))
        two = tree(self.build(None, self.folder / "two", "--jobs", "4"))
        self.assertEqual(sorted(one), sorted(two))
        self.assertEqual([p for p in one if one[p] != two[p]], [])

    def test_the_day_comes_from_source_date_epoch(self):
        site = self.small_site(policies__a=document("试行办法", 失效日期="2021-12-31", 文号="示发〔2021〕1号"))
        early = self.build(site, self.folder / "early", env=environment(SOURCE_DATE_EPOCH="1625068800"))
        late = self.build(site, self.folder / "late", env=environment(SOURCE_DATE_EPOCH=EPOCH))
        self.assertNotIn("已失效", (early / "policies/a.html").read_text())
        self.assertIn("已失效", (late / "policies/a.html").read_text())

    def test_a_removed_document_takes_its_page_away_and_says_so(self):
        site = self.small_site(notices__a=document("甲"), notices__b=document("乙"))
        out = self.build(site)
        (site / "notices/b.md").unlink()
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("notices/b.html", done.stderr)
        self.assertFalse((out / "notices/b.html").exists())
        self.assertEqual(site_tree(out), site_tree(self.build(site, self.folder / "clean")))

    def test_content_errors_leave_the_output_as_it_was(self):
        site = self.small_site(notices__a=document("甲"))
        out = self.build(site)
        before = tree(out)
        (site / "notices/a.md").write_text(document("甲改", 发布日期="2021-13-40"))
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("notices/a.md:3:", done.stderr)
        self.assertEqual(before, tree(out))

    def test_drafts_and_village_documents_reach_no_public_file(self):
        secret, hidden = "只给村里看的记号", "还没写完的记号"
        site = self.small_site(notices__a=document("甲"), notices__v=document(secret, secret, 范围="本村"),
                               notices__d=document(hidden, hidden, 草稿="是"))
        for path, data in tree(self.build(site)).items():
            self.assertNotIn(secret.encode(), data, path)
            self.assertNotIn(hidden.encode(), data, path)

    def test_killed_at_random_moments_the_next_build_equals_a_clean_one(self):
        clean = site_tree(self.build(None, self.folder / "clean"))
        out = self.folder / "out"
        changed = self.folder / "changed"
        shutil.copytree(ROOT / "content", changed)
        for page in (changed / "news").glob("*.md"):
            page.write_text(page.read_text() + "\n补充一句。\n")
        started = time.monotonic()
        self.build()
        whole = time.monotonic() - started
        chance = random.Random(20211223)
        for round_number in range(20):
            site = changed if round_number % 2 == 0 else ROOT / "content"
            process = subprocess.Popen([PROGRAM, "build", str(site), "--out", str(out)], env=environment(),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * whole)
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.build()
        self.assertEqual(clean, site_tree(out))

    def test_no_index_leaves_no_index(self):
        out = self.build(self.small_site(notices__a=document("甲")), None, "--no-index")
        self.assertFalse((out / ".mingbai/index").exists())
        self.assertFalse((out / "search").exists())
        self.assertNotIn("search/search.js", (out / "search.html").read_text())


class Publish(Scenario):
    def test_a_release_is_always_whole_whenever_the_publisher_is_killed(self):
        out = self.build(None, None, "--no-index")
        releases = self.folder / "releases"
        self.assertEqual(run("publish", out, "--to", releases).returncode, 0)
        chance = random.Random(7)
        site = self.folder / "site"
        shutil.copytree(ROOT / "content", site)
        seen = set()
        for round_number in range(10):
            about = site / "pages/about.md"
            about.write_text((ROOT / "content/pages/about.md").read_text() + f"\n第{round_number}次修改。\n")
            self.build(site, out, "--no-index")
            process = subprocess.Popen([PROGRAM, "publish", str(out), "--to", str(releases)], env=environment(),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * 0.25)
            process.send_signal(signal.SIGKILL)
            process.wait()
            verified = run("publish", out, "--to", releases, "--verify")
            self.assertEqual(verified.returncode, 0, verified.stdout)
            seen.add(os.readlink(releases / "current"))
        self.assertEqual(run("publish", out, "--to", releases).returncode, 0)
        self.assertIn("第9次修改", (releases / "current/pages/about.html").read_text())

    def test_rollback_and_list(self):
        site = self.small_site(notices__a=document("甲"))
        out = self.build(site)
        releases = self.folder / "releases"
        run("publish", out, "--to", releases)
        (site / "notices/a.md").write_text(document("乙"))
        self.build(site)
        run("publish", out, "--to", releases)
        self.assertIn("乙", (releases / "current/notices/a.html").read_text())
        self.assertEqual(run("publish", out, "--to", releases, "--rollback").returncode, 0)
        self.assertIn("甲", (releases / "current/notices/a.html").read_text())
        listed = run("publish", out, "--to", releases, "--list").stdout.splitlines()
        self.assertEqual([line[0] for line in listed], ["*", " "])


class CommandLine(Scenario):
    def test_help_is_chinese_and_english(self):
        for verb in ("new", "build", "check", "serve", "search", "publish", "explain", "doctor"):
            chinese = run(verb, "--help")
            self.assertEqual(chinese.returncode, 0)
            self.assertIn("例子", chinese.stdout)
            self.assertIn("examples", run(verb, "--help", env=environment(MINGBAI_LANG="en")).stdout)

    def test_usage_errors_suggest_what_was_meant(self):
        done = run("biuld")
        self.assertEqual(done.returncode, 2)
        self.assertIn("build", done.stderr.splitlines()[0])
        done = run("build", "x", "--otu", "y")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--out", done.stderr)
        self.assertEqual(run("build").returncode, 2)
        self.assertEqual(run("build", "x", "--jobs", "many").returncode, 2)

    def test_a_missing_site_or_index_is_an_environment_error(self):
        self.assertEqual(run("build", self.folder / "no").returncode, 3)
        self.assertEqual(run("search", "低保", "--db", self.folder).returncode, 3)
        self.assertEqual(run("publish", self.folder / "no", "--to", self.folder / "r").returncode, 3)

    def test_new_makes_a_site_that_builds_and_checks(self):
        site = self.folder / "village"
        self.assertEqual(run("new", site, "--name", "大张村\"明白\"栏").returncode, 0)
        self.assertEqual(run("check", site).returncode, 0, run("check", site).stderr)
        out = self.build(site)
        self.assertIn("大张村", (out / "index.html").read_text())
        again = run("new", site)
        self.assertEqual(again.returncode, 2)

    def test_every_code_is_explained_and_none_twice(self):
        codes = [line.split()[0] for line in run("explain").stdout.splitlines()]
        self.assertGreater(len(codes), 60)
        self.assertEqual(len(codes), len(set(codes)))
        self.assertEqual(run("explain", codes[0].lower()).returncode, 0)
        self.assertEqual(run("explain", "ZZ999").returncode, 2)

    def test_doctor(self):
        done = run("doctor", ROOT / "content", "--out", self.folder / "out")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertFalse((self.folder / "out").exists())

    def test_json_report(self):
        site = self.small_site(notices__a=document("甲", 发布日期="不是日期"))
        done = run("build", site, "--out", self.folder / "out", "--json")
        self.assertEqual(done.returncode, 1)
        import json
        report = json.loads(done.stdout)
        self.assertFalse(report["committed"])
        self.assertEqual(report["diagnostics"][0]["line"], 3)


if __name__ == "__main__":
    unittest.main()
