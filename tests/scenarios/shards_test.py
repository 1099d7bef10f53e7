# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive of several counties, on this machine and on others: searched as one, and a dead part is named."""
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import unittest

from support import ROOT, Scenario, fetch, load_json, run, server

COUNTIES = ["青禾县", "柳湾县", "石磨县"]


def get_json(address):
    return load_json(fetch(address)[2])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Shards(Scenario):
    def setUp(self):
        super().setUp()
        for number, county in enumerate(COUNTIES):
            records = [{"id": f"{number}/{n}", "title": f"{county}低保标准第{n}次调整", "date": f"20{10 + n}-0{number + 1}-01",
                        "text": f"{county}（示例）农村低保标准每人每月{300 + n}元，门诊慢性病按比例报销。"} for n in range(9)]
            self.index(county, records)

    def index(self, county, records, *options):
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        path = self.folder / f"{county}.jsonl"
        path.write_text(lines, encoding="utf-8")
        done = run("index", path, "--db", self.folder / county, *options)
        self.assertEqual(done.returncode, 0, done.stderr)

    def copy(self, county):
        done = run("index", "--db", self.folder / county, "--copy", self.folder / f"{county}-副本")
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.folder / f"{county}-副本"

    def search(self, *words):
        done = run("search", *words, "--json", "--limit", "100")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        return sorted(hit["id"] for hit in answer["hits"]), answer["missing_shards"]

    def local(self):
        return [word for county in COUNTIES for word in ("--db", self.folder / county)]

    @contextlib.contextmanager
    def served(self, folder, port):
        """xapian-tcpsrv on a folder, in a group of its own: it forks for every connection."""
        process = subprocess.Popen(["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(port), str(folder)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.05)
            yield process
        finally:
            self.kill(process)

    def kill(self, process):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def test_local_indexes_are_one_archive(self):
        ids, missing = self.search("低保标准", *self.local())
        self.assertEqual((len(ids), missing), (27, []))
        shutil.rmtree(self.folder / "柳湾县")
        ids, missing = self.search("低保标准", *self.local())
        self.assertEqual(len(ids), 18)
        self.assertEqual(len(missing), 1)
        self.assertIn("柳湾县", missing[0])
        said = run("search", "低保标准", *self.local())
        self.assertIn("没有应答的分库", said.stdout)
        self.assertIn("柳湾县", said.stdout)

    def test_a_broken_shard_is_named_too(self):
        (self.folder / "石磨县/postlist.glass").write_bytes(b"nonsense")
        ids, missing = self.search("低保标准", *self.local())
        self.assertEqual(len(ids), 18)
        self.assertIn("石磨县", missing[0])

    def test_a_server_that_takes_the_call_and_says_nothing_is_named(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            where = f"remote:127.0.0.1:{silent.getsockname()[1]}"
            ids, missing = self.search("低保标准", *self.local(), "--db", where)
            self.assertEqual(len(ids), 27)
            self.assertEqual(missing, [where.partition(":")[2]])

    def test_what_is_like_a_document_is_found_in_every_shard(self):
        done = run("search", "--like", "1/3", "--json", *self.local())
        self.assertEqual(done.returncode, 0, done.stderr)
        ids = [hit["id"] for hit in json.loads(done.stdout)["hits"]]
        self.assertNotIn("1/3", ids)
        self.assertEqual({id.partition("/")[0] for id in ids}, {"0", "1", "2"})

    def test_one_index_that_is_not_there_is_an_error(self):
        done = run("search", "低保", "--db", self.folder / "没有")
        self.assertEqual(done.returncode, 3)
        self.assertIn("没有", done.stderr)
        done = run("search", "低保", "--db", "remote:nonsense")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("remote:主机:端口", done.stderr)

    def test_shards_on_other_machines_one_killed_and_back(self):
        ports = [free_port() for _ in COUNTIES]
        listed = self.folder / "分库.txt"
        listed.write_text("".join(f"# {county}\nremote 127.0.0.1:{port}\n" for county, port in zip(COUNTIES, ports)), encoding="utf-8")
        site = self.folder / "site"
        done = run("build", ROOT / "content", "--out", site, "--no-index")
        self.assertEqual(done.returncode, 0, done.stderr)
        copies = [self.copy(county) for county in COUNTIES]
        with contextlib.ExitStack() as stack:
            processes = [stack.enter_context(self.served(folder, port)) for folder, port in zip(copies, ports)]
            here = self.search("低保标准", *self.local())
            self.assertEqual(self.search("低保标准", "--db", listed), here)
            address = stack.enter_context(server(site, "--db", listed))
            ask = f"{address}/api/v1/search?q=%E4%BD%8E%E4%BF%9D%E6%A0%87%E5%87%86&limit=100"
            self.assertEqual(get_json(ask)["total"], 27)
            document = load_json(fetch(f"{address}/api/v1/documents/1/3")[2])["document"]
            self.assertIn("柳湾县", document["title"])

            self.kill(processes[1])
            ids, missing = self.search("低保标准", "--db", listed)
            self.assertEqual((len(ids), missing), (18, ["柳湾县"]))
            answer = get_json(ask)
            self.assertEqual((answer["total"], answer["missing_shards"]), (18, ["柳湾县"]))
            page = subprocess.run(["curl", "-sS", f"{address}/search.html?q=%E4%BD%8E%E4%BF%9D"], capture_output=True, encoding="utf-8", timeout=30)
            self.assertIn("现在连不上，结果里没有它们的：柳湾县", page.stdout)

            stack.enter_context(self.served(copies[1], ports[1]))
            for _ in range(60):  # it is tried again after a pause
                answer = get_json(ask)
                if not answer["missing_shards"]:
                    break
                time.sleep(0.25)
            self.assertEqual((answer["total"], answer["missing_shards"]), (27, []))

    def test_what_is_served_must_be_a_copy(self):
        """An index that is still being updated would be served without its updates."""
        port = free_port()
        with self.served(self.folder / "青禾县", port):
            done = run("search", "低保", "--db", f"remote:127.0.0.1:{port}")
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("--copy", done.stderr)

    def test_a_new_copy_takes_the_place_of_the_old_one(self):
        port = free_port()
        folder = self.copy("青禾县")
        with self.served(folder, port):
            where = f"remote:127.0.0.1:{port}"
            self.assertEqual(len(self.search("低保标准", "--db", where)[0]), 9)
            self.index("青禾县", [{"id": "0/new", "title": "青禾县低保标准再调整", "text": "示例"}])
            self.assertEqual(len(self.search("低保标准", "--db", where)[0]), 9)
            self.copy("青禾县")
            self.assertEqual(len(self.search("低保标准", "--db", where)[0]), 10)


if __name__ == "__main__":
    unittest.main()
