# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand requests that nobody means well: each is answered, none with a failure of the server, and it goes on serving."""
import json
import random
import socket
import unittest
import urllib.parse

from support import ROOT, Scenario, fetch, server

COUNT = 10000
LONGEST = 28000  # bytes of an address; API.md refuses more than 8192, and may close when a whole header is longer than 40 KiB
WORDS = ["低保", "小学 补助", "国办发[2017]47号", "\"生活补助\"", "-学校", "标题:", "单位:民政局", "年份:2019..2021", "金额:>1000元", "有效:2017-12-01", "dibao",
         "𠮷", "\u200b", "\u202e", "ﷺ", "e\u0301" * 20, "“", "「", "〔", "'", "--", "-\"", "\"\"", ":", "：", "..", "*", "\\", "<script>", "{{7*7}}", "%s%n",
         "../../etc/passwd", "NOT", "AND OR", "万亿亿元", "二〇二一年", "99999999999999999999", "￥", "\t", "\u3000"]
FIELDS = ["q", "column", "organ", "place", "topic", "year", "validity", "number", "tag", "as_of", "amount", "literal", "sort", "page", "limit", "body", "x"]
NUMBERS = ["0", "-1", "1", "100", "101", "1000", "1001", "99999999999999999999999", "1e9", "0x10", "１２", "1.5", " 1", "NaN", ""]
PATHS = ["/api/v1/search", "/api/v1/suggest", "/search.html", "/search", "/api/v1/documents/", "/api/v1/documents/policies/", "/healthz", "/metrics",
         "/api/v1/openapi.json", "/api/v1/", "/", "/policies/", "/assets/"]


class Hostile:
    """The same requests at every run."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self):
        pick = self.random
        kind = pick.randrange(7)
        if kind == 0:
            return "".join(pick.choice(WORDS) for _ in range(pick.randrange(1, 12))).encode()
        if kind == 1:
            return pick.choice(WORDS).encode() * pick.randrange(1, 200)
        if kind == 2:
            return bytes(pick.randrange(256) for _ in range(pick.randrange(1, 60)))
        if kind == 3:
            return "".join(chr(pick.choice([pick.randrange(0x20, 0xD800), pick.randrange(0xE000, 0x110000)]))
                           for _ in range(pick.randrange(1, 40))).encode()
        if kind == 4:
            return (pick.choice(["(", "“", "\"", "[", "-", "标题:", "《"]) * pick.randrange(1, 900)).encode()
        if kind == 5:
            return b"a" * pick.randrange(1, 7000)
        data = bytearray(pick.choice(WORDS).encode() * 3)
        for _ in range(3):
            data[pick.randrange(len(data))] = pick.randrange(256)
        return bytes(data)

    def encoded(self, text):
        kind = self.random.randrange(4)
        if kind == 0:
            return "".join(f"%{byte:02x}" for byte in text)
        if kind == 1:  # raw, but for what would end the request line
            return "".join(chr(b) if b > 32 and b != 127 else f"%{b:02X}" for b in text)
        return urllib.parse.quote_from_bytes(text, safe="%&=+#" if kind == 2 else "")

    def parameter(self):
        name = self.random.choice(FIELDS)
        value = self.random.choice(NUMBERS).encode() if name in ("page", "limit") and self.random.random() < .8 else self.text()
        return name + "=" + self.encoded(value)

    def target(self):
        path = self.random.choice(PATHS)
        if path.endswith("/") and self.random.random() < .7:
            path += self.encoded(self.text()) + self.random.choice(["", "/similar", "/", "?body=1"])
        query = "&".join(self.parameter() for _ in range(self.random.choice([0, 1, 1, 2, 3, 8, 70])))
        target = path + (self.random.choice(["?", "?", "?&", "?="]) + query if query else "")
        return target[:LONGEST]

    def request(self):
        head = f"{self.random.choice(['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'BREW'])} {self.target()} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        if self.random.random() < .2:
            name = self.random.choice(["Range", "If-None-Match", "If-Modified-Since", "Accept-Encoding", "If-Range", "Cookie"])
            value = "".join(chr(b) for b in self.text()[:1000] if b not in (0, 10, 13))
            head += f"{name}: {value}\r\n"
        return (head + "\r\n").encode("latin-1")


def answer_to(address, request):
    """The whole answer; the server closes at its end."""
    with socket.create_connection(address, timeout=30) as connection:
        connection.sendall(request)
        pieces = []
        while piece := connection.recv(65536):
            pieces.append(piece)
    return b"".join(pieces)


class Requests(Scenario):
    def test_ten_thousand_hostile_requests(self):
        out = self.build(ROOT / "content")
        hostile = Hostile(20171201)
        statuses = {}
        with server(out) as url:
            host, port = url[len("http://"):].split(":")
            for number in range(COUNT):
                request = hostile.request()
                try:
                    answer = answer_to((host, int(port)), request)
                except OSError as error:
                    self.fail(f"request {number} had no answer: {error} {request[:300]!r}")
                self.assertTrue(answer.startswith(b"HTTP/1."), (number, request[:300], answer[:100]))
                status = int(answer[9:12])
                statuses[status] = statuses.get(status, 0) + 1
                self.assertLess(status, 500, (number, request[:300], answer[-300:]))
                head, _, body = answer.partition(b"\r\n\r\n")
                if b"application/json" in head and body:
                    json.loads(body)
                self.assertNotIn(b"root:x:", body)
            self.assertEqual(fetch(url + "/healthz")[0], 200)
            self.assertGreater(fetch(url + "/api/v1/search?q=" + urllib.parse.quote("补贴"))[0], 0)
        # Both sides of the rules were met, many times.
        for status in (200, 400, 404, 405):
            self.assertGreater(statuses.get(status, 0), COUNT // 200, statuses)


if __name__ == "__main__":
    unittest.main()
