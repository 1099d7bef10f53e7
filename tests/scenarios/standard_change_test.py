# SPDX-License-Identifier: GPL-3.0-or-later
"""65% becomes 85% in one file: the build names what changes by it, and what was in force before stays what it was."""
import json
import shutil
import unittest

from support import ROOT, Scenario, run, tree


class StandardChange(Scenario):
    def test_one_figure_changes_every_page_and_card_that_shows_it(self):
        site, out = self.folder / "site", self.folder / "out"
        shutil.copytree(ROOT / "content", site)
        table = site / "benefits/standards.csv"
        rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
        new = next(row for row in rows if row.startswith("MED-XC-05b"))
        old = next(row for row in rows if row.startswith("MED-XC-05a"))
        table.write_text("".join(row for row in rows if row != new).replace(old, old.replace(",2020-12-31,", ",,")), encoding="utf-8")
        households = site / "private/households.csv"
        households.write_text(households.read_text(encoding="utf-8").replace("东新区/许湾乡/大张村", "项城市/高寺镇/张老家村"), encoding="utf-8")
        (site / "private/facts.csv").write_text("户号,年度,脱贫户,门诊慢性病费用\n0001,2020,是,1000\n0001,2021,是,1000\n0010,2021,是,0\n", encoding="utf-8")
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("benefits/changes.html", [path for path in tree(out) if "med-xc-05" in path])
        page = (out / "benefits/med-xc-05a.html").read_text(encoding="utf-8")
        self.assertIn("65%", page)
        self.assertNotIn("85%", page)

        table.write_text("".join(rows), encoding="utf-8")
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("变了的补贴标准：MED-XC-05a、MED-XC-05b", done.stderr)
        for page in ("benefits/index.html", "benefits/med-xc-05a.html", "benefits/changes.html", "benefits/menzhenmanxingbing.html", "benefits/ask.html"):
            self.assertIn(f"变了的网页：{page}", done.stderr)
        changes = (out / "benefits/changes.html").read_text(encoding="utf-8")
        for words in ("65%", "85%", "提高20个百分点", "2021年1月1日起"):
            self.assertIn(words, changes)

        # What held on a day is found for that day, and each find leads to its place on the page.
        page = (out / "benefits/med-xc-05a.html").read_text(encoding="utf-8")
        for day, standard, validity in (("2020-12-01", "MED-XC-05a", "replaced"), ("2021-12-01", "MED-XC-05b", "in-force")):
            found = json.loads(run("search", "门诊慢性病报销", "--db", out, "--place", "项城市", "--column", "benefits", "--as-of", day, "--json").stdout)
            self.assertEqual([hit["id"] for hit in found["hits"] if "MED-XC-05" in hit["id"]], ["benefits/" + standard])
            hit = found["hits"][0]
            self.assertEqual((hit["validity"], hit["url"]), (validity, "benefits/med-xc-05a.html#" + standard))
            self.assertIn(f'id="{standard}"', page)
        self.assertEqual(hit["title"], "门诊慢性病报销：85%（门诊慢性病费用）")

        cards = self.folder / "cards"
        done = run("cards", site, "--standard", "MED-XC-05b", "--day", "2021-12-01", "--list", "--out", cards)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 户，全年合计 850元", done.stdout)
        # Staff write the number into the table; 新旧对照 shows it. The site itself never opens private/.
        words = "1张（2021年12月1日统计）"
        self.assertIn(words, done.stdout)
        for narrowed in (("--village", "张老家村"), ("--household", "0001")):  # a part of them is not the number
            done = run("cards", site, "--standard", "MED-XC-05b", "--day", "2021-12-01", "--list", "--out", cards, *narrowed)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("涉及明白卡", done.stdout)
        counted = site / "benefits/counted.csv"
        counted.write_text("".join([rows[0].rstrip("\n") + ",涉及明白卡\n", new.rstrip("\n") + f",{words}\n"]), encoding="utf-8")
        table.write_text("".join(row for row in rows if row != new), encoding="utf-8")
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("涉及明白卡 " + words, (out / "benefits/changes.html").read_text(encoding="utf-8"))
        listed = next(cards.glob("*.csv")).read_text(encoding="utf-8-sig")
        self.assertIn('"0001"', listed)
        self.assertNotIn('"0010"', listed)
        self.assertEqual(list(cards.glob("*.pdf")), [])
        done = run("cards", site, "--household", "0001", "--day", "2020-12-01", "--list", "--out", cards)
        self.assertIn("全年合计 650元", done.stdout)
        done = run("cards", site, "--standard", "MED-XC-05b", "--day", "2020-12-01", "--list", "--out", cards)
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
