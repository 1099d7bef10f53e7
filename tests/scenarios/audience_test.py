# SPDX-License-Identifier: GPL-3.0-or-later
"""公网 and 本村: two trees, each with its own index; what is for the village is in no byte of the public one."""
import unittest

from support import Scenario, run, tree

SECRET = "梁示例甲拟纳入低保"
HEAD = "---\n标题: {title}\n发布日期: 2017-11-20\n{fields}---\n\n{body}\n"


class Audience(Scenario):
    def setUp(self):
        super().setUp()
        self.site = self.folder / "site"
        (self.site / "notices").mkdir(parents=True)
        (self.site / "site.yaml").write_text("名称: 测试站\n", encoding="utf-8")
        for name, fields, body in (("open", "", "大家都能看"), ("own", "范围: 本村\n附件: [list.txt]\n", SECRET), ("draft", "草稿: 是\n", "还没写完的话")):
            (self.site / f"notices/{name}.md").write_text(HEAD.format(title=name, fields=fields, body=body), encoding="utf-8")
        (self.site / "notices/list.txt").write_text("名单附件\n", encoding="utf-8")

    def build(self, out, *words):
        return run("build", self.site, "--out", self.folder / out, *words)

    def test_the_village_sees_both_and_the_public_only_its_own(self):
        self.assertEqual(self.build("public").returncode, 0)
        done = self.build("village", "--audience", "本村")
        self.assertEqual(done.returncode, 0, done.stderr)
        public, village = tree(self.folder / "public"), tree(self.folder / "village")
        self.assertIn("notices/open.html", village)
        self.assertIn("notices/own.html", village)
        self.assertIn("notices/list.txt", village)
        self.assertNotIn("notices/own.html", public)
        self.assertNotIn("notices/list.txt", public)
        for word in (SECRET, "own", "名单附件"):
            self.assertFalse([path for path, data in public.items() if path.startswith("notices/own") or (word != "own" and word.encode() in data)], word)
        for tree_of in (public, village):
            self.assertFalse([path for path, data in tree_of.items() if "还没写完的话".encode() in data])
        found = run("search", SECRET, "--db", self.folder / "village", "--json")
        self.assertIn("notices/own", found.stdout)
        found = run("search", SECRET, "--db", self.folder / "public", "--json")
        self.assertNotIn("notices/own", found.stdout)

    def test_one_folder_is_never_for_both(self):
        self.assertEqual(self.build("out", "--audience", "village").returncode, 0)
        before = tree(self.folder / "out")
        done = self.build("out")
        self.assertEqual(done.returncode, 1)
        self.assertIn("另一种范围", done.stderr)
        self.assertEqual(before, tree(self.folder / "out"))
        self.assertEqual(self.build("out", "--audience", "everybody").returncode, 2)


if __name__ == "__main__":
    unittest.main()
