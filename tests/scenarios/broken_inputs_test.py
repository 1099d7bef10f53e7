# SPDX-License-Identifier: GPL-3.0-or-later
"""One folder with every mistake an author can make: one run reports them all, and nothing crashes."""
import os
import unittest

from support import Scenario, document, environment, run

HEAD = "标题: 甲\n发布日期: 2021-03-01\n"

# file -> (content, what the report must say about that file)
MISTAKES = {
    "notices/unknown-key.md": (f"---\n{HEAD}发布日朔: 2021-01-01\n---\n正文\n", "发布日期"),
    "notices/full-width-colon.md": (f"---\n{HEAD}摘要：全角冒号\n---\n正文\n", "全角"),
    "notices/duplicate-key.md": (f"---\n{HEAD}标题: 乙\n---\n正文\n", "标题"),
    "notices/bad-date.md": ("---\n标题: 甲\n发布日期: 2021-02-30\n---\n正文\n", "2021-02-30"),
    "notices/missing-title.md": ("---\n发布日期: 2021-03-01\n---\n正文\n", "标题"),
    "notices/missing-date.md": ("---\n标题: 甲\n---\n正文\n", "发布日期"),
    "notices/dangling-reference.md": (f"---\n{HEAD}替代: nowhere-2016.md\n---\n正文\n", "nowhere-2016.md"),
    "notices/same-number-1.md": (f"---\n{HEAD}文号: 示发〔2021〕7号\n---\n正文\n", "7"),
    "notices/same-number-2.md": (f"---\n{HEAD}文号: 示发[2021]7号\n---\n正文\n", "7"),
    "notices/index.md": (f"---\n{HEAD}---\n占用了列表的地址\n", "notices/index.html"),
    "notices/bad-number.md": (f"---\n{HEAD}文号: 没有号码\n---\n正文\n", "没有号码"),
    "notices/unknown-topic.md": (f"---\n{HEAD}主题: [看并]\n---\n正文\n", "看病"),
    "notices/unknown-place.md": (f"---\n{HEAD}地区: 大章村\n---\n正文\n", "大章村"),
    "notices/ambiguous-place.md": (f"---\n{HEAD}地区: 石庄村\n---\n正文\n", "石庄村"),
    "notices/unclosed-header.md": ("---\n标题: 甲\n发布日期: 2021-03-01\n正文没有结束线\n", "---"),
    "notices/unclosed-quote.md": (f"---\n标题: \"没有收尾\n发布日期: 2021-03-01\n---\n正文\n", ""),
    "notices/tab-indent.md": (f"---\n{HEAD}主题:\n\t- 看病\n---\n正文\n", ""),
    "notices/image-without-words.md": (f"---\n{HEAD}图片: nothing.png\n---\n正文\n", "图片说明"),
    "notices/missing-attachment.md": (f"---\n{HEAD}附件: [lost.csv]\n---\n正文\n", "lost.csv"),
    "notices/expires-before.md": (f"---\n{HEAD}施行日期: 2021-05-01\n失效日期: 2021-04-01\n---\n正文\n", "失效日期"),
    "notices/bad-yes-no.md": (f"---\n{HEAD}草稿: 也许\n---\n正文\n", "也许"),
    "notices/bad-audience.md": (f"---\n{HEAD}范围: 全世界\n---\n正文\n", "全世界"),
    "notices/broken-link.md": (f"---\n{HEAD}---\n见[文件](no-such-file.md)。\n", "no-such-file.md"),
    "notices/raw-html.md": (f"---\n{HEAD}---\n<script>alert(1)</script>\n", "网页代码"),
    "notices/script-link.md": (f"---\n{HEAD}---\n[点我](javascript:alert(1))\n", "javascript"),
    "notices/unclosed-box.md": (f"---\n{HEAD}---\n::: 提示\n没有收尾\n", ":::"),
    "notices/empty.md": ("", ""),
    "notices/binary.md": (b"\x00\x01\x02\xff\xfe\x00" * 100, ""),
    "notices/huge.md": (b"\xe4\xbd\x8e" * (50 * 1024 * 1024 // 3), ""),
}
GBK = document("国标码的通知", "这份文件是旧电脑上写的。\n").encode("gb18030")


class BrokenInputs(Scenario):
    def make_site(self):
        site = self.small_site()
        (site / "regions.yaml").write_text(
            "- 名称: 示例县\n  级别: 县\n  下级:\n    - {名称: 东乡, 级别: 乡, 下级: [{名称: 石庄村, 级别: 村}, {名称: 大张村, 级别: 村}]}\n"
            "    - {名称: 西乡, 级别: 乡, 下级: [{名称: 石庄村, 级别: 村}]}\n")
        for path, (content, _) in MISTAKES.items():
            target = site / path
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        (site / "notices/gbk.md").write_bytes(GBK)
        (site / "notices/folder.md").mkdir()
        os.symlink("loop", site / "notices/loop")
        os.symlink("..", site / "notices/up")
        os.symlink("dead.md", site / "notices/dead-link.md")
        os.mkfifo(site / "notices/pipe.md")
        (site / "notices/unreadable.md").write_text(document("读不到"))
        os.chmod(site / "notices/unreadable.md", 0)
        return site

    def test_one_run_reports_them_all_in_chinese(self):
        site = self.make_site()
        done = run("build", site, "--out", self.folder / "out", timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr[-2000:])
        self.assertFalse((self.folder / "out/index.html").exists())
        blocks = {}
        name = None
        for line in done.stderr.splitlines():
            if not line.startswith(" "):  # a new message; the lines below it are indented
                name = next((path for path in MISTAKES if line.startswith(path)), None)
            if name:
                blocks[name] = blocks.get(name, "") + line + "\n"
        silent = [path for path in MISTAKES if path not in blocks]
        # A mistake that concerns two files is told at one of them and names the other.
        silent = [path for path in silent if not any(path in text for text in blocks.values())]
        self.assertEqual(silent, [])
        unsaid = [path for path, (_, words) in MISTAKES.items()
                  if path in blocks and words and words not in blocks[path] and "same-" not in path]
        self.assertEqual(unsaid, [], "\n".join(blocks.get(path, "") for path in unsaid))
        for text in blocks.values():
            self.assertRegex(text, "[\u4e00-\u9fff]")

    def test_every_message_has_an_english_form(self):
        site = self.make_site()
        done = run("build", site, "--out", self.folder / "out", env=environment(MINGBAI_LANG="en"), timeout=60)
        self.assertEqual(done.returncode, 1)
        for line in done.stderr.splitlines():
            if "error[" in line:
                self.assertRegex(line.split("]:", 1)[1], "[a-z]{3}")

    def test_a_gbk_file_is_read(self):
        site = self.small_site()
        (site / "notices").mkdir()
        (site / "notices/gbk.md").write_bytes(GBK)
        out = self.build(site)
        self.assertIn("旧电脑上写的", (out / "notices/gbk.html").read_text())

    def test_hostile_markdown_becomes_text(self):
        bodies = ["<img src=x onerror=alert(1)>", "[a](<javascript:alert(1)>)", "![x](data:text/html;base64,PHNjcmlwdD4=)",
                  "`<script>`", "[x]: javascript:alert(1)\n[x]", "**" * 20000, "[" * 20000, "> " * 5000 + "a", "|" * 30000 + "\n" + "|-" * 9000]
        for number, body in enumerate(bodies):
            site = self.folder / f"hostile{number}"
            (site / "notices").mkdir(parents=True)
            (site / "site.yaml").write_text("名称: 试验站\n")
            (site / "notices/a.md").write_text(document("<script>alert(1)</script>\"'&", body))
            out = self.folder / f"out{number}"
            done = run("build", site, "--out", out, timeout=60)
            self.assertIn(done.returncode, (0, 1), (body[:40], done.stderr[:300]))
            if done.returncode == 0:
                page = (out / "notices/a.html").read_text()
                self.assertNotIn("<script>alert", page)
                self.assertNotIn("onerror=", page.replace("onerror=alert(1)&gt;", ""))
                self.assertNotIn("href=\"javascript", page)


class BrokenSettings(Scenario):
    def test_mistakes_in_settings_are_named(self):
        for name, text, words in (("site.yaml", "名成: 站\n", "名称"), ("site.yaml", "名称: [\n", "site.yaml"),
                                  ("regions.yaml", "- 名称: 甲\n  级别: 星球\n", "星球"), ("topics.yaml", "- 名称: 甲\n", "标识"),
                                  ("contacts.yaml", "热线: 错\n", "contacts.yaml")):
            site = self.folder / f"s{hash((name, text))}"
            site.mkdir()
            (site / "site.yaml").write_text("名称: 站\n")
            (site / name).write_text(text)
            done = run("build", site, "--out", self.folder / "out")
            self.assertIn(done.returncode, (1, 3), (name, done.stderr))
            self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
