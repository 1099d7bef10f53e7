# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of OPERATING.md does what the page says."""
import contextlib
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import unittest

from support import PROGRAM, ROOT, Scenario, environment

PORTS = ["7001", "7002"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


class Operating(Scenario):
    def records(self, name, county, count, text="农村低保标准每人每月377元"):
        lines = [json.dumps({"id": f"{county}/{n}", "title": f"{county}低保标准通知{n}（示例）", "text": f"{county}{text}。"}, ensure_ascii=False) for n in range(count)]
        (self.folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def setUp(self):
        super().setUp()
        self.records("xiangcheng.jsonl", "项城市", 5)
        self.records("biyang.jsonl", "泌阳县", 4)
        self.records("changes.jsonl", "项城市", 1, "农村低保标准每人每月400元")
        (self.folder / "bin").mkdir()
        (self.folder / "bin/mingbai").symlink_to(pathlib.Path(PROGRAM).resolve())

    def run_blocks(self, blocks):
        """All in one shell, so that what one starts the next finds; gives what each block printed."""
        mark = "--- end of block ---"
        script = "\n".join(block + f"\necho '{mark}'" for block in blocks)
        with open(self.folder / "stderr", "w", encoding="utf-8") as stderr:
            shell = subprocess.Popen(["bash", "-euo", "pipefail", "-c", script], cwd=self.folder, start_new_session=True, encoding="utf-8",
                                     env=environment(PATH=f"{self.folder}/bin:{os.environ['PATH']}"), stdout=subprocess.PIPE, stderr=stderr)
        try:
            # Servers that it leaves behind hold the pipe open: the last mark ends the reading.
            printed, current = [], []
            for line in shell.stdout:
                if mark in line:
                    printed.append("".join(current))
                    current = []
                else:
                    current.append(line)
                if len(printed) == len(blocks):
                    break
            code = shell.wait(60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)
            shell.stdout.close()
        self.assertEqual(code, 0, (self.folder / "stderr").read_text())
        return printed

    def test_every_command(self):
        page = (ROOT / "index/archive/OPERATING.md").read_text(encoding="utf-8")
        for port in PORTS:
            page = page.replace(port, free_port())
        blocks = re.findall(r"^```sh\n(.*?)^```$", page, re.M | re.S)
        self.assertEqual(len(blocks), page.count("```") // 2)
        printed = self.run_blocks(blocks)
        counts = [re.findall(r"共 (\d+) 篇", text) for text in printed]
        self.assertEqual(counts, [["5"], ["9", "9"], ["9", "4"], ["9"], ["5"], ["5"], [], ["5", "9"]])
        self.assertIn("没有应答的分库：泌阳县", printed[-1])
        self.assertEqual(printed[-1].count("没有应答"), 1)


if __name__ == "__main__":
    unittest.main()
