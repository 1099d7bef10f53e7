#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of ./dev bench search, from what the peers left in one folder (see run.sh for its files)."""
import json
import pathlib
import sys
from collections import defaultdict

FACES = {"archive": "mingbai archive", "browser": "mingbai browser", "ngrams": "Xapian n-grams", "pagefind": "Pagefind"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def reciprocal_ranks(questions, run):
    """qid -> 1 / rank of the first relevant hit among ten, 0 without one."""
    ranks = defaultdict(dict)
    for line in run.read_text(encoding="utf-8").splitlines():
        qid, document, rank = line.split("\t")
        ranks[qid][document] = int(rank)
    return {question["qid"]: max((1 / ranks[question["qid"]][document] for document in question["relevant"]
                                  if ranks[question["qid"]].get(document, 11) <= 10), default=0) for question in questions}


def mean(values):
    return sum(values) / len(values)


def row(name, cells):
    print(f"{name:<26}" + "".join(f"{cell:>17}" for cell in cells))


def quality(questions, folder):
    scores = {face: reciprocal_ranks(questions, folder / f"{face}.tsv") for face in FACES}
    classes = defaultdict(list)
    for question in questions:
        classes[question["class"]].append(question["qid"])
    print("\nMRR@10")
    row("class (questions)", FACES.values())
    for name, qids in sorted(classes.items()):
        row(f"{name} ({len(qids)})", [f"{mean([scores[face][qid] for qid in qids]):.3f}" for face in FACES])
    row("all", [f"{mean(scores[face].values()):.3f}" for face in FACES])


def cost(folder, text_bytes):
    """index.tsv: face, CPU seconds, MiB of memory, bytes, files."""
    print("\nindex")
    row("", ["CPU s", "peak MiB", "x text", "files"])
    for line in (folder / "index.tsv").read_text().splitlines():
        face, cpu, memory, size, files = line.split("\t")
        row(FACES[face], [cpu, memory, f"{int(size) / text_bytes:.2f}", files])


def ratio(peer, own):
    return f"{peer / own:.2f} x" if own > 0 else "-"


def speed(folder):
    archive, ngrams, race = (json.loads((folder / f"{name}.json").read_text()) for name in ["archive", "ngrams", "race"])
    print("\nmilliseconds a question, p50 / p99")
    row("in the process", [f"{times['p50']:.2f} / {times['p99']:.1f}" for times in (archive["all"], ngrams)])
    row("", ["mingbai browser", "Pagefind", "ratio p50", "ratio p99"])
    for name, part in [("page open", lambda face: race[face]["warm"]), ("first question", lambda face: race[face]["cold"]["milliseconds"])]:
        own, peer = part("browser"), part("pagefind")
        row(name, [f"{own['p50']:.1f} / {own['p99']:.1f}", f"{peer['p50']:.1f} / {peer['p99']:.1f}",
                   ratio(peer["p50"], own["p50"]), ratio(peer["p99"], own["p99"])])
    own, peer = race["browser"]["cold"]["bytes"], race["pagefind"]["cold"]["bytes"]
    row("KB, first question", [f"{own['p50'] / 1e3:.0f} / {own['p99'] / 1e3:.0f}", f"{peer['p50'] / 1e3:.0f} / {peer['p99'] / 1e3:.0f}",
                               ratio(peer["p50"], own["p50"]), ratio(peer["p99"], own["p99"])])


def main():
    folder = pathlib.Path(sys.argv[1])
    questions = lines(folder / "queries.jsonl")
    records = lines(folder / "records.jsonl")
    text_bytes = sum(len((record["title"] + record["text"]).encode()) for record in records)
    print(f"\n{len(records)} records, {text_bytes / 1e6:.1f} MB of text, {len(questions)} questions")
    quality(questions, folder)
    cost(folder, text_bytes)
    speed(folder)


if __name__ == "__main__":
    main()
