# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingbai cards`: what is printed can be read, scanned and added up, and nothing of it gets anywhere else."""
import csv
import io
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from support import ROOT, Scenario, run, tree

CONTENT = ROOT / "content"
DAY = ("--day", "2017-12-01", "--printed", "2017-12-05")
MILLIMETRE = 72 / 25.4


def rows(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


class Cards(Scenario):
    def cards(self, *words, site=CONTENT, out="cards"):
        done = run("cards", site, "--out", self.folder / out, *DAY, *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.folder / out

    def text_of(self, pdf):
        return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True).stdout

    def words_of(self, pdf):
        """Pages of (text, left, top, right, bottom) in points."""
        done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
        root = ElementTree.fromstring(done.stdout.replace(' xmlns="http://www.w3.org/1999/xhtml"', ""))
        return [(float(page.get("width")), float(page.get("height")),
                 [(word.text, *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))) for word in page.iter("word")])
                for page in root.iter("page")]

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

    def test_every_code_is_scanned_and_no_text_lies_over_it_or_the_margin(self):
        for form, codes_a_page in (("a4", 1), ("a5", 1), ("a5x2", 2)):
            folder = self.cards("--village", "梁寨村", "--format", form, out=form)
            pdf = next(folder.glob("*.pdf"))
            pages = self.words_of(pdf)
            subprocess.run(["pdftoppm", "-r", "150", "-png", str(pdf), str(folder / "page")], check=True)
            images = sorted(folder.glob("page*.png"))
            self.assertEqual(len(images), len(pages))
            found = 0
            for image, (width, height, words) in zip(images, pages):
                # zbar takes what lies in its way for a broken code: that it reads says that nothing does. The words must keep away too.
                done = subprocess.run(["zbarimg", "--raw", "-q", str(image)], capture_output=True, encoding="utf-8", check=True)
                read = done.stdout.split()
                self.assertEqual(set(read), {"https://example.invalid/benefits/index.html"})
                found += len(read)
                captions = [word for word in words if word[0] == "扫码看标准原文"]
                self.assertEqual(len(captions), len(read))
                for _, left, top, right, _ in captions:
                    side = (36 if form == "a4" else 29) * MILLIMETRE
                    middle = (left + right) / 2
                    for text, x1, y1, x2, y2 in words:
                        over = x1 < middle + side / 2 and x2 > middle - side / 2 and y1 < top and y2 > top - side
                        self.assertFalse(over and text != "扫码看标准原文", f"{text} over the code of {image.name}")
                margin = 9 * MILLIMETRE
                for text, x1, y1, x2, y2 in words:
                    self.assertTrue(x1 > margin and y1 > margin - 3 and x2 < width - margin and y2 < height - margin + 3, f"{text} in the margin")
            self.assertGreaterEqual(found, 6)
            self.assertLessEqual(found, len(images) * codes_a_page)

    def test_contact_cards_and_slips_keep_inside_their_paper(self):
        folder = self.cards("--format", "contact")
        pages = self.words_of(next(folder.glob("*contact-001.pdf")))
        self.assertEqual(len(pages), 6)  # 60 cards, ten a sheet
        boxes = [((15 + column * 90) * MILLIMETRE, (13.5 + row * 54) * MILLIMETRE) for row in range(5) for column in range(2)]
        for _, _, words in pages:
            self.assertEqual(sum(word[0].startswith("帮扶联系卡") for word in words), 10)
            for text, x1, y1, x2, y2 in words:
                inside = [1 for x, y in boxes if x1 > x + 10 and y1 > y and x2 < x + 90 * MILLIMETRE - 10 and y2 < y + 54 * MILLIMETRE]
                self.assertEqual(len(inside), 1, text)
        folder = self.cards("--household", "0007", "--household", "0003", "--format", "slip", out="slip")
        pages = self.words_of(next(folder.glob("*.pdf")))
        self.assertEqual(len(pages), 2)
        for width, height, words in pages:
            self.assertAlmostEqual(width, 80 * MILLIMETRE, delta=1)
            for text, x1, y1, x2, y2 in words:
                self.assertTrue(x1 > 8 and x2 < width - 8 and y1 > 8 and y2 < height - 8, text)
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
