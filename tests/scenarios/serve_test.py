# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import shutil
import time
import unittest
import urllib.parse

from support import ROOT, Scenario, document, fetch, run, server, site_tree

SPELLINGS = ["{a}〔{y}〕{n}号", "{a}[{y}]{n}号", "{a}【{y}】{n}号", "{a}（{y}）{n}号", "{a}({y}){n}号", "{a}﹝{y}﹞{n}号", "{a}{y}-{n}",
             "{a}{y}年{n}号", "{a}〔{y}〕第{n}号", "{a} 〔{y}〕 {n} 号", "{a}〔{y}〕{n}", "{a}〔{y}{n}号"]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Sample(unittest.TestCase):
    """The sample site, built once, on the command line and over HTTP."""

    @classmethod
    def setUpClass(cls):
        import tempfile
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="mingbai-"))
        cls.out = cls.folder / "out"
        done = run("build", ROOT / "content", "--out", cls.out)
        assert done.returncode == 0, done.stderr
        cls.running = server(cls.out)
        cls.address = cls.running.__enter__()

    @classmethod
    def tearDownClass(cls):
        try:
            cls.running.__exit__(None, None, None)
        finally:
            shutil.rmtree(cls.folder, ignore_errors=True)

    def api(self, **fields):
        status, _, body = fetch(self.address + "/api/v1/search?" + urllib.parse.urlencode(fields))
        return status, json.loads(body)

    def cli(self, *words):
        done = run("search", *words, "--db", self.out, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_command_line_and_http_give_the_same_hits(self):
        for words, fields in ((["小学", "补助", "--place", "东新区", "--year", "2017"], {"q": "小学 补助", "place": "东新区", "year": "2017"}),
                              (["低保"], {"q": "低保"}), (["门诊慢性病", "--validity", "有效"], {"q": "门诊慢性病", "validity": "有效"}),
                              (["残疾人", "--column", "guides", "--sort", "date"], {"q": "残疾人", "column": "guides", "sort": "date"})):
            mine = self.cli(*words)
            status, theirs = self.api(**fields)
            self.assertEqual(status, 200)
            self.assertGreater(mine["total"], 0, words)
            self.assertEqual(mine["hits"], theirs["hits"])
            self.assertEqual(mine["facets"], theirs["facets"])

    def test_every_hit_of_a_place_and_year_is_of_that_place_and_year(self):
        answer = self.cli("小学", "补助", "--place", "东新区", "--year", "2017", "--limit", "50")
        self.assertGreater(len(answer["hits"]), 0)
        for hit in answer["hits"]:
            self.assertTrue(hit["date"].startswith("2017"), hit)

    def test_a_document_number_in_twelve_spellings_finds_the_one_document(self):
        known = self.numbers()
        self.assertGreater(len(known), 10)
        agency, year, number, url = known[0]
        for pattern in SPELLINGS:
            typed = pattern.format(a=agency, y=year, n=number)
            for words in (typed, typed.translate(FULL_WIDTH)):
                hits = self.cli(words)["hits"]
                self.assertTrue(hits and hits[0]["url"] == url, (words, hits[:1]))

    def numbers(self):
        import re
        found = []
        for path in sorted((ROOT / "content/policies").glob("*.md")):
            match = re.search(r"^文号: (\S+?)〔(\d{4})〕(\d+)号", path.read_text(), re.MULTILINE)
            if match:
                found.append((*match.groups(), f"policies/{path.stem}.html"))
        return found

    def test_facets_sum_to_the_hits(self):
        answer = self.cli("补贴")
        self.assertTrue(answer["facets"])
        for name, values in answer["facets"].items():
            self.assertEqual(sum(value["count"] for value in values), answer["total"], name)

    def test_the_search_page_needs_no_script(self):
        status, headers, body = fetch(self.address + "/search.html?" + urllib.parse.urlencode({"q": "低保"}))
        page = body.decode()
        self.assertEqual(status, 200)
        self.assertIn("text/html", headers["Content-Type"])
        self.assertIn("<mark>", page)
        for hit in self.api(q="低保")[1]["hits"]:
            self.assertIn(hit["url"], page)
        empty = fetch(self.address + "/search.html?q=")[0]
        self.assertEqual(empty, 200)
        odd = fetch(self.address + "/search.html?" + urllib.parse.urlencode({"q": "<script>alert(1)</script>"}))[2].decode()
        self.assertNotIn("<script>alert", odd)

    def test_files(self):
        status, headers, body = fetch(self.address + "/")
        self.assertEqual((status, body), (200, (self.out / "index.html").read_bytes()))
        etag = headers["ETag"]
        self.assertEqual(fetch(self.address + "/", {"If-None-Match": etag})[0], 304)
        status, headers, part = fetch(self.address + "/index.html", {"Range": "bytes=0-9"})
        self.assertEqual((status, part), (206, body[:10]))
        status, _, missing = fetch(self.address + "/no/such/page.html")
        self.assertEqual((status, missing), (404, (self.out / "404.html").read_bytes()))

    def test_nothing_outside_the_site_can_be_named(self):
        for path in ("/.mingbai/files", "/../out/index.html", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
                     "/%252e%252e/etc/passwd", "/.mingbai/index/iamglass", "/policies/..%5c..%5cx", "/%00", "/index.html%00.txt"):
            status, _, body = fetch(self.address + path)
            self.assertIn(status, (400, 403, 404), path)
            self.assertNotIn(b"root:", body)

    def test_bad_requests_are_answered(self):
        self.assertEqual(self.api(q="低保", page="x")[0], 400)
        self.assertEqual(self.api(q="低保", limit="9999")[0], 400)
        self.assertEqual(self.api(q="低保", place="没有这个地方")[0], 400)
        self.assertEqual(fetch(self.address + "/" + "a" * 20000)[0], 414)
        self.assertEqual(fetch(self.address + "/healthz")[0], 200)

    def test_sample_pages_say_that_they_are_a_sample(self):
        for path, data in site_tree(self.out).items():
            if path.endswith(".html"):
                self.assertIn("示例", data.decode(), path)


class Check(Scenario):
    def test_the_sample_is_clean_and_a_planted_broken_link_is_named(self):
        done = run("check", ROOT / "content")
        self.assertEqual(done.returncode, 0, done.stderr)
        site = self.folder / "content"
        shutil.copytree(ROOT / "content", site)
        target = site / "guides" / sorted(p.name for p in (site / "guides").glob("*.md"))[0]
        text = target.read_text()
        target.write_text(text + "\n见[找不到的文件](lost-and-gone.md)。\n")
        line = len(text.splitlines()) + 2
        done = run("check", site)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"guides/{target.name}:{line}:", done.stderr)


class Preview(Scenario):
    def test_a_change_is_built_and_a_mistake_is_shown(self):
        site = self.small_site(notices__a=document("第一稿"))
        with server(site) as address:
            self.assertIn("第一稿", fetch(address + "/notices/a.html")[2].decode())
            first = json.loads(fetch(address + "/-/status")[2])["generation"]
            (site / "notices/a.md").write_text(document("第二稿", 发布日期="不对"))
            for _ in range(200):
                status = json.loads(fetch(address + "/-/status")[2])
                if status["generation"] > first:
                    break
                time.sleep(0.05)
            self.assertTrue(any("notices/a.md:3:" in message["text"] for message in status["messages"]), status)
            page = fetch(address + "/notices/a.html")[2].decode()
            self.assertIn("第二稿", page)
            self.assertIn("/-/preview.js", page)
            self.assertEqual(fetch(address + "/-/preview.js")[0], 200)
            self.assertEqual(fetch(address + "/api/v1/search?q=" + urllib.parse.quote("第二稿"))[0], 200)


class Release(Scenario):
    def test_a_new_release_shows_at_once(self):
        site = self.small_site(notices__a=document("旧文字"))
        out = self.build(site)
        releases = self.folder / "releases"
        run("publish", out, "--to", releases)
        with server(releases) as address:
            self.assertIn("旧文字", fetch(address + "/notices/a.html")[2].decode())
            (site / "notices/a.md").write_text(document("新文字"))
            self.build(site)
            self.assertIn("旧文字", fetch(address + "/notices/a.html")[2].decode())
            run("publish", out, "--to", releases)
            self.assertIn("新文字", fetch(address + "/notices/a.html")[2].decode())
            self.assertIn("新文字", fetch(address + "/search.html?q=" + urllib.parse.quote("新文字"))[2].decode())


if __name__ == "__main__":
    unittest.main()
