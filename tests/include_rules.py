#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the two tables of CONTRIBUTING.md and fails on an include that they do not allow."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
# C++ and POSIX headers need no door; these two libraries are the house's own vocabulary.
EVERYWHERE = ("fmt/", "tl/")


def table(text, heading):
    rows = []
    for line in text.split(heading, 1)[1].splitlines()[1:]:
        if line.startswith("#"):
            break
        if line.startswith("| ") and not line.startswith("| ---"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    return rows[1:]


def module_of(path):
    return "/".join(path.split("/")[:2])


def is_third_party(header):
    return ("/" in header or header.endswith((".h", ".hpp"))) and not header.startswith(EVERYWHERE) \
        and not re.fullmatch(r"(sys|netinet|arpa|net|linux)/\w+\.h|[a-z_0-9]+\.h", header)


def readers_of(path, includes):
    """Every file that includes `path`, directly or through other headers."""
    found, open_paths = set(), [path]
    while open_paths:
        for reader in includes.get(open_paths.pop(), ()):
            if reader not in found:
                found.add(reader)
                open_paths.append(reader)
    return found


def check(root, contributing):
    allowed = {row[0]: row[1] for row in table(contributing, "### Who may include whom")}
    doors = {row[0]: [d.strip() for d in row[1].split(",")] for row in table(contributing, "### One library, one door")}
    problems = []
    doors_in_headers = []
    includes = {}  # header -> files that include it
    files = sorted(p for base in ("index", "generator") for p in (root / base).rglob("*") if p.suffix in (".h", ".cpp"))
    for file in files:
        path = file.relative_to(root).as_posix()
        module = module_of(path)
        if module not in allowed:
            problems.append(f"{path}: module {module} has no row in CONTRIBUTING.md")
            continue
        for kind, header in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if kind == '"':
                other = module_of(header)
                includes.setdefault(header, set()).add(path)
                rule = allowed[module]
                if not (root / header).is_file():
                    problems.append(f'{path}: "{header}" does not exist from the root')
                elif other != module and rule != "*" and other not in [m.strip() for m in rule.split(",")]:
                    problems.append(f'{path}: {module} must not include {other} ("{header}")')
                continue
            door = next((d for d in doors if header == d or (d.endswith("/") and header.startswith(d))), None)
            if door is None:
                if is_third_party(header):
                    problems.append(f"{path}: <{header}> has no door in CONTRIBUTING.md")
            elif module not in doors[door]:
                problems.append(f"{path}: <{header}> belongs to {', '.join(doors[door])}")
            elif file.suffix == ".h":
                doors_in_headers.append((path, header))
    for path, header in doors_in_headers:
        outside = sorted(reader for reader in readers_of(path, includes) if module_of(reader) != module_of(path))
        if outside:
            problems.append(f"{path}: <{header}> reaches {outside[0]}; a header that other modules see has no third-party include")
    return len(files), problems


def self_test():
    """A planted forbidden edge must be found, or this test proves nothing."""
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in {"index/base/a.h": '#include "index/text/b.h"\n#include <xapian.h>\n#include <sodium.h>\n', "index/text/b.h": "",
                           "index/text/c.cpp": '#include "index/base/a.h"\n'}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        problems = check(root, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))[1]
        return len(problems) == 3


def main():
    if not self_test():
        print("the include test does not find a planted mistake")
        return 1
    count, problems = check(ROOT, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(problems)} forbidden includes")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
