#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Cards of a city: entitlements of all households, A5 cards on one core, and beside it headless Chromium printing the words
# of the same cards (without their codes). Called by ./dev bench cards [HOUSEHOLDS]; the sample's households are repeated
# with other numbers.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
count=${1:-148900}
printed=${PRINTED:-2000}
base=/dev/shm; [ -w "$base" ] || base=${TMPDIR:-/tmp}
work=$(mktemp -d "$base/mingbai-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

source "$top/tests/bench/ledger.sh"

ledger "$count" "$work/city"
timed "$top/build/mingbai" cards "$work/city" --household 000000 --list --day 2017-12-01 --out "$work/one"
one=$seconds
timed "$top/build/mingbai" cards "$work/city" --list --day 2017-12-01 --out "$work/list"
awk -v n="$count" -v all="$seconds" -v one="$one" -v m="$kilobytes" 'BEGIN {
  printf "%d households: ledger read in %.1f s, entitlements and list of all in %.1f s more, peak %.0f MiB\n", n, one, all - one, m / 1024}'

ledger "$printed" "$work/town"
timed taskset -c 0 "$top/build/mingbai" cards "$work/town" --format a5 --per-file 1000 --day 2017-12-01 --out "$work/cards"
mingbai=$seconds
awk -v n="$printed" -v s="$seconds" -v m="$kilobytes" 'BEGIN {printf "%d cards A5, one core: %.1f s, %.0f cards/s, peak %.0f MiB\n", n, s, n / s, m / 1024}'
for file in "$work"/cards/*.pdf; do pdftotext -layout "$file" -; done >"$work/words"
python3 -X utf8 - "$work/words" "$work/cards.html" <<'PY'
import html, sys
sides = [side for side in open(sys.argv[1], encoding="utf-8").read().split("\f") if side.strip()]
style = "@page{size:148mm 210mm;margin:10mm}pre{font:11pt 'Noto Sans CJK SC';white-space:pre-wrap;break-after:page;margin:0}"
with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write(f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>" + "".join(f"<pre>{html.escape(side)}</pre>" for side in sides))
PY
timed taskset -c 0 chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/peer.pdf" "file://$work/cards.html"
awk -v n="$printed" -v s="$seconds" -v own="$mingbai" 'BEGIN {printf "the same words by headless Chromium, one core: %.1f s, %.0f cards/s; mingbai is %.1f x as fast, codes included\n", s, n / s, s / own}'
