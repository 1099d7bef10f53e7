# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios share: the program under test, temporary folders, a server that is stopped."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("MINGBAI_PROGRAM", str(ROOT / "build/mingbai"))
EPOCH = "1640966400"  # 2022-01-01 in China: the sample's newest documents are of 2021


def environment(**changes):
    env = dict(os.environ, SOURCE_DATE_EPOCH=EPOCH)
    env.pop("MINGBAI_LANG", None)
    env.update(changes)
    return {k: v for k, v in env.items() if v is not None}


def run(*words, cwd=None, env=None, timeout=120):
    return subprocess.run([PROGRAM, *map(str, words)], cwd=cwd, env=env or environment(), timeout=timeout,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace")


def tree(folder):
    """Every file below `folder` with its bytes, by relative path; the lock is no content."""
    folder = pathlib.Path(folder)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and p.name not in ("lock", ".lock")}


def site_tree(folder):
    return {path: data for path, data in tree(folder).items() if not path.startswith(".mingbai/")}


@contextlib.contextmanager
def server(folder, *options, env=None):
    process = subprocess.Popen([PROGRAM, "serve", str(folder), "--port", "0", *options], env=env or environment(),
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    try:
        line = process.stdout.readline()
        if "http://" not in line:
            raise AssertionError(f"serve did not say its address: {line!r}")
        yield line[line.index("http://"):].strip().rstrip("/")
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        process.stdout.close()
        if code != 0:
            raise AssertionError(f"serve ended with {code}")


def fetch(url, headers=None):
    """(status, headers, body); HTTP errors are answers, not exceptions."""
    request = urllib.request.Request(url, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


class Scenario(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mingbai-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def build(self, site=None, out=None, *options, env=None):
        out = out or self.folder / "out"
        done = run("build", site or ROOT / "content", "--out", out, *options, env=env)
        self.assertEqual(done.returncode, 0, done.stderr)
        return pathlib.Path(out)

    def small_site(self, **files):
        """A site of a few files; keys are paths with '/' written as '__' and '.md' left out."""
        site = self.folder / "site"
        base = {"site.yaml": "名称: 试验站\n网址: https://example.invalid/\n",
                "topics.yaml": "- {标识: school, 名称: 上学}\n- {标识: health, 名称: 看病}\n"}
        for name, text in files.items():
            base[name.replace("__", "/") + ".md"] = text
        for path, text in base.items():
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return site


def document(title="一篇通知", body="正文。\n", **fields):
    lines = [f"标题: {title}"] + [f"{key}: {value}" for key, value in {"发布日期": "2021-03-01", **fields}.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


def load_json(text):
    return json.loads(text)
