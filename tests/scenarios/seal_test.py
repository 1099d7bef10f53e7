# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingbai seal`: pages that say nothing to who has no card, stay the same while nothing changes, and die with a lost card."""
import re
import shutil
import stat
import unittest

from support import ROOT, Scenario, run, site_tree, tree

CONTENT = ROOT / "content"
VILLAGE = ("--village", "梁寨村", "--day", "2017-12-01")


def sealed(folder):
    return {path: data for path, data in site_tree(folder).items() if re.fullmatch(r"cards/\d\d/\d{12}\.js", path)}


class Seal(Scenario):
    def setUp(self):
        super().setUp()
        self.site = self.folder / "site"
        shutil.copytree(CONTENT, self.site)
        self.out = self.folder / "out"
        self.build(self.site, self.out)

    def seal(self, *words, code=0, out=None):
        done = run("seal", self.site, "--out", out or self.out, *words)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def key(self):
        self.seal("--new-key")

    def test_the_secret_is_made_once_and_for_one_user(self):
        self.key()
        secret = self.site / "private/seal.key"
        self.assertEqual(stat.S_IMODE(secret.stat().st_mode), 0o600)
        before = secret.read_bytes()
        self.assertIn("已经有了", self.seal("--new-key", code=2).stderr)
        self.assertEqual(secret.read_bytes(), before)
        # It is nobody's business but seal's and cards'.
        self.build(self.site, self.out)
        run("publish", self.out, "--to", self.folder / "www", timeout=600)
        for path, data in {**tree(self.out), **tree(self.folder / "www")}.items():
            self.assertNotIn(before.split()[-1], data, path)

    def test_nothing_of_the_ledger_stands_in_the_tree(self):
        self.key()
        self.seal(*VILLAGE)
        pages = sealed(self.out)
        self.assertGreaterEqual(len(pages), 5)
        self.assertEqual(len({len(data) for data in pages.values()} - {5802, 11262}), 0, {len(d) for d in pages.values()})
        names = [line.split(",")[1] for line in (self.site / "private/households.csv").read_text(encoding="utf-8").splitlines()[1:]]
        for path, data in tree(self.out).items():
            text = data.decode("utf-8", "replace")
            for name in names:
                self.assertNotIn(name, text, path)
        self.assertEqual(run("publish", self.out, "--to", self.folder / "www", timeout=600).returncode, 0)
        self.assertEqual(sealed(self.folder / "www/current"), pages)

    def test_what_did_not_change_keeps_its_bytes(self):
        self.key()
        self.assertIn("新封", self.seal(*VILLAGE).stdout)
        before = sealed(self.out)
        again = self.seal("--village", "梁寨村", "--day", "2017-12-20")
        self.assertIn("新封 0，", again.stdout)
        self.assertEqual(sealed(self.out), before)
        self.build(self.site, self.out)  # a build leaves them alone
        self.assertEqual(sealed(self.out), before)
        # One household has one sheep more.
        facts = self.site / "private/facts.csv"
        lines = facts.read_text(encoding="utf-8").splitlines()
        households = (self.site / "private/households.csv").read_text(encoding="utf-8").splitlines()
        number = next(line.split(",")[0] for line in households if "梁寨村" in line)
        column = lines[0].split(",").index("羊")
        row = next(i for i, line in enumerate(lines) if line.startswith(number + ","))
        cells = lines[row].split(",")
        cells[column] = str(int(cells[column]) + 1)
        cells[lines[0].split(",").index("脱贫户")] = "是"
        lines[row] = ",".join(cells)
        facts.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.assertIn("新封 1，", self.seal(*VILLAGE).stdout)
        after = sealed(self.out)
        self.assertEqual(after.keys(), before.keys())
        self.assertEqual(sum(after[path] != before[path] for path in after), 1)

    def test_a_lost_card_is_dead(self):
        self.key()
        self.seal("--household", "0042", "--day", "2017-12-01")
        old = sealed(self.out)
        self.seal("--household", "0042", "--day", "2017-12-01", "--renew", "0042")
        new = sealed(self.out)
        self.assertEqual(len(new), 1)
        self.assertNotEqual(old.keys(), new.keys())
        rows = (self.site / "private/renewals.csv").read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(rows, ["户号,换卡次数,日期", '"0042",1,2022-01-01'])
        self.seal("--household", "0042", "--day", "2017-12-01")
        self.assertEqual(sealed(self.out), new)
        self.seal("--household", "0042", "--day", "2017-12-01", "--renew", "0042")
        self.assertEqual(len(sealed(self.out)), 1)
        self.assertNotIn(next(iter(new)), sealed(self.out))

    def test_a_household_that_left_the_ledger_loses_its_page(self):
        self.key()
        self.seal("--household", "0042", "--household", "0043", "--day", "2017-12-01")
        for name in ("households", "members", "facts", "incomes"):
            path = self.site / f"private/{name}.csv"
            lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("0042,")]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = self.seal("--household", "0043", "--day", "2017-12-01")
        self.assertIn("作废删去 1", done.stdout)
        self.assertEqual(len(sealed(self.out)), 1)

    def test_what_is_missing_is_said(self):
        self.assertIn("--new-key", self.seal(code=2).stderr)
        self.key()
        self.assertIn("mingbai build", self.seal(code=2, out=self.folder / "nowhere").stderr)
        self.assertIn("没有户号“9999”", self.seal("--household", "9999", code=2).stderr)
        self.assertIn("没有户号“9999”", self.seal("--renew", "9999", code=2).stderr)
        (self.site / "private/renewals.csv").write_text("户号\n0042\n", encoding="utf-8")
        self.assertIn("renewals.csv", self.seal("--household", "0042", code=1).stderr)
        (self.site / "private/renewals.csv").write_text("户号,换卡次数\n9999,1\n0042,x\n", encoding="utf-8")
        said = self.seal("--household", "0042", code=1).stderr
        self.assertIn("renewals.csv:2", said)
        self.assertIn("renewals.csv:3", said)
        (self.site / "private/renewals.csv").unlink()
        (self.site / "private/seal.key").write_bytes(b"\xff\x00 not a key")
        self.assertIn("密钥", self.seal("--household", "0042", code=1).stderr)
        config = self.site / "site.yaml"
        config.write_text(config.read_text(encoding="utf-8").replace("明白卡查询: 是", "明白卡查询: 否"), encoding="utf-8")
        self.assertIn("明白卡查询: 是", self.seal(code=2).stderr)
        self.build(self.site, self.out)
        self.assertFalse((self.out / "cards/index.html").exists())

    def test_cards_and_pages_belong_together(self):
        self.key()
        done = run("cards", self.site, "--household", "0042", "--day", "2017-12-01", "--printed", "2017-12-05", "--out", self.folder / "cards")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.seal("--household", "0042", "--day", "2017-12-01")
        import subprocess
        pdf = next((self.folder / "cards").glob("*.pdf"))
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True).stdout
        number = re.search(r"查询号 (\d{4}) (\d{4}) (\d{4})", text)
        self.assertTrue(number, text)
        digits = "".join(number.groups())
        self.assertEqual(list(sealed(self.out)), [f"cards/{digits[:2]}/{digits}.js"])
        self.assertRegex(text, r"五个词 \S\S \S\S \S\S \S\S \S\S")


if __name__ == "__main__":
    unittest.main()
