# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal data never passes: each planted kind stops the build, names its place, tells nothing.

The numbers are invented and put together here, so that no file of the project holds one: their region is 000000.
"""
import json
import re
import shutil
import struct
import unittest
import zipfile

from support import ROOT, Scenario, document, environment, run, tree

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity(serial="000"):
    digits = "000000" + "19000101" + serial
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS)) % 11]


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) for c in text)


MOBILE = "138" + "0000" + "0000"


class Gate(Scenario):
    def refused(self, site, out, *words):
        """Builds in vain; returns what was said, which must not hold any of the numbers."""
        before = tree(out) if out.exists() else {}
        done = run("build", site, "--out", out)
        self.assertEqual(done.returncode, 1, done.stderr)
        after = {path: data for path, data in tree(out).items() if not path.startswith(".mingbai/")}
        self.assertEqual({p: d for p, d in before.items() if not p.startswith(".mingbai/")}, after)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertNotIn(identity(), done.stderr)
        self.assertNotIn("19000101", done.stderr)
        self.assertNotIn(MOBILE, done.stderr)
        self.assertEqual(run("check", site).returncode, 1)
        return done.stderr

    def test_each_way_to_write_a_number_in_a_text_stops_the_build_with_its_line(self):
        number = identity()
        ways = {"plain": number, "spaced": f"{number[:6]} {number[6:14]} {number[14:]}", "wide": full_width(number),
                "hyphens": f"{number[:6]}-{number[6:14]}-{number[14:]}", "bold": f"{number[:6]}**{number[6:14]}**{number[14:]}",
                "lines": f"{number[:9]}\n{number[9:]}", "references": "".join(f"&#{ord(c)};" for c in number)}
        site = self.small_site(news__a=document("甲"), news__b=document("乙"))
        out = self.build(site)
        for name, way in ways.items():
            with self.subTest(name):
                (site / "news/a.md").write_text(document("甲", f"第一段。\n\n身份证号{way}。\n"), encoding="utf-8")
                said = self.refused(site, out, "CK101", "news/a.md:8:5", "怎么办")
                self.assertEqual(said.count("CK101"), 1, said)  # once, not for every list and feed

    def test_numbers_in_the_front_matter_and_in_a_table(self):
        site = self.small_site(news__a=document("甲", "|姓名|电话|\n|---|---|\n|某某|" + MOBILE + "|\n", 摘要=identity()))
        self.refused(site, self.folder / "out", "news/a.md:4:", "CK101", "news/a.md:9:", "CK103")

    def test_a_cell_of_an_attachment_is_named_in_any_encoding(self):
        site = self.small_site(news__a=document("甲"))
        (site / "static").mkdir()
        for encoding in ("utf-8-sig", "gb18030", "utf-16"):
            with self.subTest(encoding):
                (site / "static/名单.csv").write_text(f"村,证件\n示例村,{identity()}\n", encoding=encoding)
                self.refused(site, self.folder / "out", "static/名单.csv:2:", "B2", "CK101")

    def test_names_of_poor_households_and_of_the_ill(self):
        site = self.small_site(news__a=document("甲", "走访贫困户王示例、李示范家。\n\n村民赵示例身患尿毒症。\n"))
        said = self.refused(site, self.folder / "out", "news/a.md:6:6", "news/a.md:6:10", "CK105", "news/a.md:8:3", "CK106")
        for name in ("王示例", "李示范", "赵示例"):
            self.assertNotIn(name, said)

    def test_listed_contacts_may_be_published(self):
        site = self.small_site(news__a=document("甲", f"值班电话{MOBILE[:3]} {MOBILE[3:7]} {MOBILE[7:]}。\n"))
        self.refused(site, self.folder / "out", "CK103", "contacts.yaml")
        (site / "contacts.yaml").write_text("热线:\n  - {层级: 县, 名称: 示例, 电话: \"" + MOBILE + "\"}\n", encoding="utf-8")
        self.build(site, self.folder / "out")

    def test_the_sample_site_raises_no_alarm(self):
        done = run("check", ROOT / "content", "--json")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertNotIn("CK1", done.stdout)

    def test_publishing_looks_at_every_file_and_leaves_the_release_before(self):
        site = self.small_site(news__a=document("甲", "正文。\n"))
        out, releases = self.build(site), self.folder / "releases"
        self.assertEqual(run("publish", out, "--to", releases).returncode, 0)
        before = tree(releases)
        with zipfile.ZipFile(self.folder / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", f"<w:t>{identity()}</w:t>")
        text = identity().encode()
        exif = b"\xff\xd8\xff\xe0\x80 \x81 comment " + text + b"\xff\xd9"
        planted = {"news/手工.html": b"<p>" + text + b"</p>", "static/a.jpg": exif, "feed2.xml": b"<a>" + text + b"</a>",
                   "static/a.docx": (self.folder / "a.docx").read_bytes(), "a.json": b'["' + text + b'"]'}
        for path, data in planted.items():
            with self.subTest(path):
                target = out / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
                done = run("publish", out, "--to", releases)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn(path, done.stderr)
                self.assertIn("CK101", done.stderr)
                self.assertIn("没有发布", done.stderr)
                self.assertNotIn(identity(), done.stderr)
                self.assertEqual(before, tree(releases))
                target.unlink()
        self.assertEqual(run("publish", out, "--to", releases).returncode, 0)

    def test_shards_and_index_of_another_build_are_looked_into(self):
        site = self.small_site(news__a=document("甲", "正文。\n"))
        out, releases = self.build(site), self.folder / "releases"
        records = self.folder / "records.jsonl"
        records.write_text(json.dumps({"id": "news/a", "url": "news/a.html", "title": "甲", "text": "证号" + identity()}) + "\n")
        shards, index = self.folder / "shards", self.folder / "index"
        done = run("index", records, "--db", index, "--browser", shards)
        self.assertEqual(done.returncode, 0, done.stderr)
        for source, target, word in ((shards, out / "search", "search/"), (index, out / ".mingbai/index", "检索库")):
            with self.subTest(word):
                kept = self.folder / "kept"
                shutil.move(target, kept)
                shutil.copytree(source, target)
                done = run("publish", out, "--to", releases)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn(word, done.stderr)
                self.assertFalse((releases / "current").exists())
                shutil.rmtree(target)
                shutil.move(kept, target)

    def test_official_mobiles_are_known_to_the_publisher(self):
        site = self.small_site(news__a=document("甲", f"值班电话{MOBILE}。\n"))
        (site / "contacts.yaml").write_text("热线:\n  - {层级: 县, 名称: 示例, 电话: \"" + MOBILE + "\"}\n", encoding="utf-8")
        out = self.build(site)
        self.assertEqual(run("publish", out, "--to", self.folder / "releases").returncode, 0)

    def test_a_picture_that_tells_where_it_was_taken_stops_the_build(self):
        position = (b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x8825, 4, 1, 26) + b"\0" * 4 +
                    struct.pack("<HHHII", 1, 2, 5, 3, 44) + b"\0" * 4 + struct.pack("<6I", 33, 1, 37, 1, 0, 1))
        site = self.small_site(news__a=document("甲"))
        (site / "static").mkdir()
        (site / "static/现场.jpg").write_bytes(b"\xff\xd8\xff\xe1\x80\x80Exif\0\0" + position)
        self.refused(site, self.folder / "out", "CK107", "static/现场.jpg", "经纬度")

    def test_a_reviewed_exception_lets_pass_until_its_day_through_build_and_publish(self):
        site = self.small_site(news__a=document("甲", "走访贫困户王示例家。\n"))
        out, releases = self.folder / "out", self.folder / "releases"
        mark = re.search(r"记号 ([0-9a-f]{6})", self.refused(site, out, "CK105")).group(1)
        exceptions = site / "private_exceptions.txt"
        exceptions.write_text(f"# 例外\n2021-12-31 | news/a.md | {mark} | 示例：本人书面同意\n", encoding="utf-8")
        last, after = environment(SOURCE_DATE_EPOCH="1640880000"), environment(SOURCE_DATE_EPOCH="1640966400")
        self.build(site, out, env=last)
        self.assertEqual(run("publish", out, "--to", releases, env=last).returncode, 0)
        kept = tree(releases)
        late = run("build", site, "--out", out, env=after)
        self.assertEqual(late.returncode, 1)
        self.assertIn("private_exceptions.txt:2", late.stderr)
        self.assertIn("CK110", late.stderr)
        self.assertIn("CK105", late.stderr)
        (out / "extra.txt").write_text("x")
        late = run("publish", out, "--to", releases, env=after)
        self.assertEqual(late.returncode, 1, late.stderr)
        self.assertIn("CK105", late.stderr)
        self.assertEqual(kept, tree(releases))

    def test_a_printed_card_cannot_be_published(self):
        private = self.folder / "ledger"
        shutil.copytree(ROOT / "content", private)
        ledger = private / "private/households.csv"
        lines = ledger.read_text(encoding="utf-8").splitlines()
        lines[1] = ",".join([*lines[1].split(",")[:-1], MOBILE])
        ledger.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = run("cards", private, "--out", self.folder / "cards", "--day", "2017-12-01", "--household", "0001")
        self.assertEqual(done.returncode, 0, done.stderr)
        site = self.small_site(news__a=document("甲"))
        (site / "static").mkdir()
        shutil.copy(next((self.folder / "cards").glob("*.pdf")), site / "static/card.pdf")
        self.refused(site, self.folder / "out", "CK103", "static/card.pdf")

    def test_inside_the_village_names_may_be_read_but_numbers_and_illnesses_not(self):
        listed = document("示例村低保公示", "低保户王示例、李示范，公示七天。\n", 范围="本村")
        site = self.small_site(news__a=document("甲"), news__v=listed)
        out = self.build(site, self.folder / "kiosk", "--audience", "本村")
        self.assertIn("王示例", (out / "news/v.html").read_text(encoding="utf-8"))
        self.assertEqual(run("publish", out, "--to", self.folder / "releases").returncode, 0)
        public = self.build(site, self.folder / "public")
        self.assertFalse([path for path, data in tree(public).items() if "王示例".encode() in data])
        for body, code in (("村民王示例身患尿毒症。\n", "CK106"), (identity() + "\n", "CK101")):
            (site / "news/v.md").write_text(document("公示", body, 范围="本村"), encoding="utf-8")
            done = run("build", site, "--out", out, "--audience", "本村")
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(code, done.stderr)
            self.assertIn("news/v.md:", done.stderr)

    def test_it_speaks_english(self):
        site = self.small_site(news__a=document("甲", identity() + "\n"))
        done = run("check", site, env=environment(MINGBAI_LANG="en"))
        self.assertIn("an identity number is about to be published", done.stderr)


if __name__ == "__main__":
    unittest.main()
