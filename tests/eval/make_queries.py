#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes queries.jsonl: the questions written by hand (spoken.tsv, topics.txt), and those that a program can make.

What is relevant follows from the documents alone, never from what a search gave.
"""
import csv
import json
import pathlib
import re

import documents
from chance import Chance

HERE = pathlib.Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "content"
NOT_PUBLISHED = {"notices/draft-winter-2022"}
MOST_RELEVANT = 60
TERMS = ("起付线", "封顶线", "组成")  # parts of another standard
HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
SHELLS = [("请问", "在哪里"), ("想问一下", "是怎么规定的"), ("", "去哪里看"), ("帮我查一下", ""), ("麻烦问下", "有什么要求"),
          ("我想了解", "的内容"), ("", "是什么意思"), ("听说有个", ""), ("哪里有", "的文件"), ("", "怎么说的")]


def sample_pages():
    """The sample site as id, title and rough text: enough to know which words stand in it."""
    for path in sorted(CONTENT.glob("*/*.md")):
        page = path.relative_to(CONTENT).with_suffix("").as_posix()
        text = path.read_text(encoding="utf-8")
        if not text.startswith("---"):
            continue  # a note for the editors
        _, head, body = text.split("---", 2)
        title = re.search(r"^(?:标题|title):\s*(.+)$", head, re.M)[1].strip().strip("'\"")
        if page not in NOT_PUBLISHED:
            yield {"id": page, "title": title, "text": head + re.sub(r"\*\*|\]\([^)]*\)", "", body).replace("[", "")}


def sample_standards():
    """The benefit standards of the sample site; terms have no record of their own."""
    with (CONTENT / "benefits/standards.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["类别"] not in TERMS]
    rows.append({"编号": "MED-XC", "项目": "大病保险报销"})  # of serious-illness.yaml
    for row in rows:
        yield {"id": "benefits/" + row["编号"], "title": row["项目"], "text": "\n".join(filter(None, row.values()))}


class Collection:
    def __init__(self):
        self.generated = list(documents.documents())
        self.pages = list(sample_pages())
        self.topics = list(documents.topics())
        self.all = self.pages + self.generated + list(sample_standards())
        self.rules = [record for record in self.generated if record["kind"] == "政策文件"]

    def in_title(self, text):
        return [record["id"] for record in self.all if text in record["title"]]

    def containing(self, *texts):
        return [record["id"] for record in self.all if all(t in record["title"] + "\n" + record["text"] for t in texts)]

    def of_topic(self, key):
        return [record["id"] for record in self.rules if record["id"].startswith(key + "/")]

    def relevant(self, rule):
        kind, _, text = rule.partition(":")
        if text:
            return {"title": self.in_title, "text": self.containing, "topic": self.of_topic}[kind](text)
        known = {record["id"] for record in self.all}
        ids = rule.split()
        missing = [one for one in ids if one not in known]
        if missing:
            raise SystemExit(f"no such document: {missing}")
        return ids


def written(collection):
    for line in (HERE / "spoken.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, query, rule = line.split("\t")
            yield group, query, collection.relevant(rule)
    for topic in collection.topics:
        for group, lines in (("question", topic["问"]), ("villager", topic["话"])):
            for query in lines:
                yield group, query, collection.of_topic(topic["key"])


def clause_words(sentence):
    """Short clauses between stops and lists: 电鱼, 余氯, 逃生锤."""
    return [word for word in HAN_RUN.findall(sentence) if 2 <= len(word) <= 5]


def clauses(record):
    return [clause for clause in HAN_RUN.findall(record["text"]) if len(clause) >= 8]


def literal(collection, chance):
    """Exactly what stands in some text: cut anywhere, from stop to stop, a word, two words."""
    def draw(group, count, make):
        done = 0
        while done < count:
            texts = make()
            relevant = collection.containing(*texts)
            if 0 < len(relevant) <= MOST_RELEVANT:
                done += 1
                yield group, " ".join(texts), relevant

    def anywhere():
        clause = chance.pick(clauses(chance.pick(collection.generated)))
        start = chance.below(len(clause) - 6)
        return (clause[start:start + chance.between(5, 9)],)

    words = [word for topic in collection.topics for sentence in topic["句"] for word in clause_words(sentence)]
    yield from draw("phrase-anywhere", 40, anywhere)
    yield from draw("phrase-whole", 30, lambda: (chance.pick(clauses(chance.pick(collection.generated))),))
    yield from draw("keyword", 20, lambda: (chance.pick(documents.VILLAGES),))
    yield from draw("keyword", 20, lambda: (chance.pick(words),))
    yield from draw("two-keywords", 25, lambda: (chance.pick(words), chance.pick(documents.VILLAGES)))


def titles(collection, chance):
    for record in chance.several(collection.pages, 15) + chance.several(collection.generated, 15):
        yield "title", record["title"], [r["id"] for r in collection.all if r["title"] == record["title"]]
    for record in chance.several(collection.rules, 25):
        piece = record["title"][:chance.between(7, len(record["title"]) - 1)]
        yield "title-piece", piece, collection.in_title(piece)
    for topic in chance.several(collection.topics, 20):
        word = max(re.split("和|管理", topic["name"]), key=len)
        yield "title-keyword", word, collection.in_title(word)
    for record in chance.several(collection.rules, 30):
        before, after = chance.pick(SHELLS)
        yield "shell", before + record["title"] + after, collection.in_title(record["title"])


def numbers(collection, chance):
    numbered = [record for record in collection.rules if "number" in record]
    forms = ["{0}〔{1}〕{2}号", "{0}[{1}]{2}号", "{0}({1}){2}号", "{0}（{1}）第{2}号", "{0}【{1}】{2}号", "{0}{1}年{2}号",
             "{0} {1}-{2}", "{0}〔{1}〕{2}"]
    for count, record in enumerate(chance.several(numbered, 24)):
        parts = re.fullmatch(r"(\D+)〔(\d+)〕(\d+)号", record["number"]).groups()
        yield "number", forms[count % len(forms)].format(*parts), [record["id"]]
    decrees = [record for record in collection.rules if "number" not in record]
    for count, record in enumerate(chance.several(decrees, 16)):
        county, number = re.match(r"(\S+)人民政府令第(\d+)号", record["text"]).groups()
        wide = number.translate({ord("0") + i: ord("０") + i for i in range(10)})
        yield "decree", f"{county}人民政府令第{number if count % 2 else wide}号", [record["id"]]


def main():
    collection = Collection()
    chance = Chance(7)
    lines = []
    for source in (written(collection), literal(collection, chance), titles(collection, chance),
                   numbers(collection, chance)):
        for group, query, relevant in source:
            if not relevant:
                raise SystemExit(f"nothing is relevant: {group} {query}")
            lines.append({"qid": f"{group}-{len(lines) + 1}", "class": group, "query": query, "relevant": relevant})
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (HERE / "queries.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
