# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingbai cards`: what is printed can be read, scanned and added up, and nothing of it gets anywhere else."""
import csv
import io
import re
import shutil
import subprocess
import unittest

from support import ROOT, Scenario, run, tree

CONTENT = ROOT / "content"
DAY = ("--day", "2017-12-01", "--printed", "2017-12-05")
DPI = 150
MILLIMETRE = DPI / 25.4


def rows(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


class Page:
    """A grey picture (PGM)."""

    def __init__(self, path):
        self.path = path
        header, size, depth, self.pixels = path.read_bytes().split(b"\n", 3)
        self.width, self.height = map(int, size.split())
        assert header == b"P5" and depth == b"255"

    def is_white(self, left, top, right, bottom):
        """In millimetres."""
        left, right = (max(0, min(self.width, round(x * MILLIMETRE))) for x in (left, right))
        top, bottom = (max(0, min(self.height, round(y * MILLIMETRE))) for y in (top, bottom))
        return all(set(self.pixels[y * self.width + left:y * self.width + right]) <= {255} for y in range(top, bottom))


class Cards(Scenario):
    def cards(self, *words, site=CONTENT, out="cards"):
        done = run("cards", site, "--out", self.folder / out, *DAY, *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.folder / out

    def text_of(self, pdf):
        return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True).stdout

    def pages_of(self, pdf):
        """Pages as grey pictures at 150 dpi. Words have no usable boxes: the letters are outlines."""
        folder = pdf.parent
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(pdf), str(folder / "page")], check=True)
        return [Page(path) for path in sorted(folder.glob("page*.pgm"))]

    def test_the_list_agrees_with_the_ledger_and_with_the_cards(self):
        folder = self.cards("--format", "a4")
        listed = rows(next(folder.glob("*核对表.csv")))
        households = rows(CONTENT / "private/households.csv")[1:]
        self.assertEqual(len(listed), len(households) + 2)
        amounts = [round(float(row[4]) * 100) for row in listed[1:-1]]
        self.assertEqual(sum(amounts), round(float(listed[-1][4]) * 100))
        self.assertEqual(listed[-1][1], f"{len(households)}户")
        text = re.sub(r"\s", "", self.text_of(next(folder.glob("*.pdf"))))
        for row, household, amount in zip(listed[1:-1], households, amounts):
            self.assertEqual(row[1:3], household[:2])
            self.assertIn(household[1], text)
            if amount:
                self.assertIn("全年合计：" + f"{amount / 100:,.2f}".rstrip("0").rstrip(".") + "元", text)

    def test_a_reprint_is_the_same_bytes_and_a_finished_file_is_kept(self):
        first = tree(self.cards("--household", "0007", out="a"))
        self.assertEqual(first, tree(self.cards("--household", "0007", out="b")))
        pdf = next((self.folder / "a").glob("*.pdf"))
        pdf.write_bytes(b"printed long ago")
        done = run("cards", CONTENT, "--out", self.folder / "a", *DAY, "--household", "0007")
        self.assertIn("没有重印", done.stdout)
        self.assertEqual(pdf.read_bytes(), b"printed long ago")
        self.cards("--household", "0007", "--again", out="a")
        self.assertEqual(first, tree(self.folder / "a"))

    def test_files_have_the_size_that_was_asked_for(self):
        folder = self.cards("--per-file", "25")
        self.assertEqual(len(list(folder.glob("*.pdf"))), 3)
        self.assertEqual(len({row[5] for row in rows(next(folder.glob("*核对表.csv")))[1:-1]}), 3)

    def test_every_code_is_scanned_and_the_margin_is_white(self):
        for form, width, height, codes in (("a4", 210, 297, 1), ("a5", 148, 210, 1), ("a5x2", 296, 210, 2)):
            folder = self.cards("--village", "梁寨村", "--format", form, out=form)
            found = 0
            pages = self.pages_of(next(folder.glob("*.pdf")))
            for page in pages:
                # What lies over a code, or in the white around it, makes it unreadable.
                done = subprocess.run(["zbarimg", "--raw", "-q", str(page.path)], capture_output=True, encoding="utf-8", check=True)
                read = done.stdout.split()
                self.assertEqual(set(read), {"https://example.invalid/benefits/index.html"})
                found += len(read)
                for band in ((0, 0, 9, height), (width - 9, 0, width, height), (0, 0, width / codes - 1, 9), (0, height - 9, width / codes - 1, height)):
                    self.assertTrue(page.is_white(*band), f"{page.path.name} {band}")
            self.assertGreaterEqual(found, 6)
            self.assertLessEqual(found, len(pages) * codes)

    def test_every_letter_is_an_outline(self):
        """cairo 1.16 loses letters of CFF fonts that it cuts down: they can be copied and not be seen."""
        folder = self.cards("--household", "0007")
        done = subprocess.run(["pdffonts", str(next(folder.glob("*.pdf")))], capture_output=True, encoding="utf-8", check=True)
        kinds = {line[37:54].strip() for line in done.stdout.splitlines()[2:]}
        self.assertEqual(kinds, {"Type 3"})

    def test_contact_cards_and_slips_keep_inside_their_paper(self):
        folder = self.cards("--format", "contact")
        pages = self.pages_of(next(folder.glob("*contact-001.pdf")))
        self.assertEqual(len(pages), 6)  # 60 cards, ten a sheet
        for page in pages:
            for x, y in ((15 + column * 90, 13.5 + row * 54) for row in range(5) for column in range(2)):
                self.assertTrue(page.is_white(x + 0.5, y + 0.5, x + 4.5, y + 53.5))
                self.assertTrue(page.is_white(x + 85.5, y + 0.5, x + 89.5, y + 53.5))
                self.assertTrue(page.is_white(x + 0.5, y + 50, x + 89.5, y + 53.5))
                self.assertFalse(page.is_white(x + 5, y + 5, x + 85, y + 45))
        folder = self.cards("--household", "0007", "--household", "0003", "--format", "slip", out="slip")
        pages = self.pages_of(next(folder.glob("*.pdf")))
        self.assertEqual(len(pages), 2)
        for page in pages:
            self.assertAlmostEqual(page.width, 80 * MILLIMETRE, delta=2)
            tall = page.height / MILLIMETRE
            for band in ((0, 0, 3.5, tall), (76.5, 0, 80, tall), (0, tall - 3.5, 80, tall)):
                self.assertTrue(page.is_white(*band))
        self.assertIn("全年合计：1,400元", re.sub(r"\s", "", self.text_of(next(folder.glob("*.pdf")))))

    def test_the_card_of_an_earlier_day_keeps_the_earlier_standard(self):
        site = self.folder / "site"
        shutil.copytree(CONTENT, site)
        (site / "private/facts.csv").write_text("户号,年度,脱贫户,门诊慢性病费用\n0001,2017,是,1000\n0001,2021,是,1000\n", encoding="utf-8")
        households = (site / "private/households.csv").read_text(encoding="utf-8").replace("东新区/许湾乡/大张村", "项城市/高寺镇/张老家村", 1)
        (site / "private/households.csv").write_text(households, encoding="utf-8")
        for day, amount in (("2017-12-01", "650元"), ("2021-12-01", "850元")):
            out = self.folder / day
            done = run("cards", site, "--household", "0001", "--day", day, "--printed", "2021-12-05", "--out", out)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"全年合计：{amount}", re.sub(r"\s", "", self.text_of(next(out.glob("*.pdf")))))

    def test_income_cards_agree_with_the_ledger(self):
        folder = self.cards("--kind", "收入", "--format", "a5")
        incomes = {row[0]: row[2:] for row in rows(CONTENT / "private/incomes.csv")[1:] if row[1] == "2017"}
        listed = rows(next(folder.glob("收入明白卡-*核对表.csv")))
        known, unknown = 0, 0
        for row in listed[1:-1]:
            cells = incomes.get(row[1])
            if cells is None or "" in cells:
                self.assertEqual(row[4], "")
                unknown += 1
            else:
                wages, business, property_, transfers, costs = map(int, cells)
                self.assertEqual(int(row[4]), wages + business + property_ + transfers - costs)
                known += 1
        self.assertGreater(unknown, 4)
        self.assertEqual(int(listed[-1][4]), sum(int(row[4]) for row in listed[1:-1] if row[4]))
        self.assertEqual(listed[-1][1], f"{known + unknown}户")
        pdf = next(folder.glob("*.pdf"))
        text = self.text_of(pdf)
        self.assertEqual(text.count("户主签字"), known + unknown)
        self.assertEqual(len(re.findall(r"人均纯收入：[\d,.]+元", text)), known)
        self.assertEqual(len(re.findall(r"人均纯收入：＿+元", text)), unknown)
        for page in self.pages_of(pdf)[:12]:
            for band in ((0, 0, 7, 210), (141, 0, 148, 210), (0, 0, 148, 7), (0, 203, 148, 210)):
                self.assertTrue(page.is_white(*band), band)
        again = tree(self.cards("--kind", "income", "--format", "a5", "--household", "0007", out="a"))
        self.assertEqual(again, tree(self.cards("--kind", "income", "--format", "a5", "--household", "0007", out="b")))

    def test_mistakes_of_incomes_are_named(self):
        site = self.folder / "site"
        shutil.copytree(CONTENT, site)
        (site / "private/incomes.csv").write_text("户号,年度,工资性收入,外快\n0001,2017,许多,1\n0001,2018,1万元,\n0001,2018,5,\n9999,2017,5,\n0002,17,5,\n", encoding="utf-8")
        done = run("cards", site, "--kind", "收入", "--list", "--out", self.folder / "x")
        self.assertEqual(done.returncode, 1)
        for expected in ("incomes.csv:2:11：错误[HH005]", "外快", "HH006", "incomes.csv:4:1", "incomes.csv:5:1", "incomes.csv:6:6"):
            self.assertIn(expected, done.stderr)
        for words in (("--kind", "工资"), ("--kind", "收入", "--format", "slip")):
            self.assertEqual(run("cards", CONTENT, *words, "--out", self.folder / "x").returncode, 2)

    def test_a_publicity_for_the_board(self):
        for form, width, height in (("a4", 210, 297), ("a3", 297, 420)):
            out = self.folder / f"{form}.pdf"
            done = run("board", CONTENT, "--document", "publicity-transport-2021.md", "--format", form, "--out", out)
            self.assertEqual(done.returncode, 0, done.stderr)
            for page in self.pages_of(out):
                for band in ((0, 0, 13, height), (width - 13, 0, width, height), (0, 0, width, 13), (0, height - 13, width, height)):
                    self.assertTrue(page.is_white(*band), f"{form} {band}")
                page.path.unlink()
            text = re.sub(r"\s", "", self.text_of(out))
            self.assertIn("公示期：2021年9月28日至2021年10月11日（5个工作日）", text)
            self.assertIn("有意见找永丰镇郭丰楼村村民委员会（示例），电话0394-0000350", text)
            self.assertEqual(out.read_bytes(), self.again(form))
        self.assertEqual(run("board", CONTENT, "--document", "没有.md", "--out", self.folder / "x.pdf").returncode, 2)

    def again(self, form):
        out = self.folder / "again.pdf"
        run("board", CONTENT, "--document", "publicity-transport-2021.md", "--format", form, "--out", out)
        return out.read_bytes()

    def test_nothing_of_the_ledger_reaches_the_site(self):
        out = self.folder / "public"
        done = run("build", CONTENT, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        everything = b"\n".join(tree(out).values())
        secrets = {cell for name in ("households.csv", "members.csv") for row in rows(CONTENT / "private" / name)[1:] for cell in row if "示例" in cell and len(cell) > 3}
        secrets |= {row[5] for row in rows(CONTENT / "private/households.csv")[1:]}
        self.assertGreater(len(secrets), 150)
        for secret in secrets:
            self.assertNotIn(secret.encode(), everything, secret)
        self.assertFalse([path for path in tree(out) if "private" in path])

    def test_mistakes_name_row_and_column_and_no_person(self):
        site = self.folder / "site"
        shutil.copytree(CONTENT, site)
        (site / "private/households.csv").write_text(
            "户号,户主,地区,身份证号\n0001,某示例甲,火星村,X\n0002,某示例乙,东新区/许湾乡/大张村,X\n0002,某示例丙,东新区/许湾乡/大张村,X\n", encoding="utf-8")
        (site / "private/members.csv").write_text("户号,姓名\n9999,某示例丁\n", encoding="utf-8")
        (site / "private/facts.csv").write_text("户号,年度,羊,养\n0002,2017,许多,1\n0002,,3,1\n", encoding="utf-8")
        done = run("cards", site)
        self.assertEqual(done.returncode, 1)
        for expected in ("households.csv:2:", "households.csv:4:1", "HH001", "members.csv:2:1", "HH002", "facts.csv:2:11", "HH004", "HH005", "HH003"):
            self.assertIn(expected, done.stderr)
        self.assertNotIn("某示例", done.stderr)

    def test_wrong_words_are_answered(self):
        for words, said in {("--format", "a9"): "a5x2", ("--village", "石庄村"): "写全", ("--household", "9999"): "没有户号", ("--day", "2017"): "写到日"}.items():
            done = run("cards", CONTENT, *words, "--out", self.folder / "x")
            self.assertEqual(done.returncode, 2, words)
            self.assertIn(said, done.stderr)
        self.assertFalse((self.folder / "x").exists())


if __name__ == "__main__":
    unittest.main()
