# SPDX-License-Identifier: GPL-3.0-or-later
# What the benches of cards and sealed pages share. Sourced; wants $top and $work.

ledger() {  # households, folder: the sample site, its households repeated with other numbers
  rm -rf "$2"; cp -r "$top/content" "$2"
  python3 -X utf8 - "$1" "$2/private" <<'PY'
import csv, pathlib, sys
count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
for name in ("households.csv", "facts.csv"):
    rows = list(csv.reader((folder / name).open(encoding="utf-8")))
    with (folder / name).open("w", encoding="utf-8", newline="") as out:
        write = csv.writer(out, lineterminator="\n")
        write.writerow(rows[0])
        for i in range(count):
            write.writerow([f"{i:06d}", *rows[1 + i % (len(rows) - 1)][1:]])
(folder / "members.csv").write_text("户号,姓名,关系\n", encoding="utf-8")
(folder / "incomes.csv").unlink()
PY
}

timed() {  # command: its seconds and peak memory into $seconds and $kilobytes
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/stderr" || { cat "$work/stderr" >&2; exit 1; }
  read -r seconds kilobytes <"$work/time"
}
