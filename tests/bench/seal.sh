#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sealed pages on one core: the first time, beside the derivation of the words' keys and nothing else; again with nothing changed;
# and again after every card has changed. Called by ./dev bench seal [HOUSEHOLDS].
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
count=${1:-500}
base=/dev/shm; [ -w "$base" ] || base=${TMPDIR:-/tmp}
work=$(mktemp -d "$base/mingbai-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
source "$top/tests/bench/ledger.sh"

ledger "$count" "$work/town"
"$top/build/mingbai" build "$work/town" --out "$work/out" --no-index >/dev/null 2>&1
"$top/build/mingbai" seal "$work/town" --new-key >/dev/null
seal() { timed taskset -c 0 "$top/build/mingbai" seal "$work/town" --out "$work/out" --day "$1"; }

keys=$(taskset -c 0 "$top/build/release/tests/bench/seal_bench" "$count")
seal 2017-12-01; first=$seconds; peak=$kilobytes
seal 2017-12-02; again=$seconds
sed -i 's/示例干部/示例干事/' "$work/town/private/households.csv"  # stands on every card
seal 2017-12-02; changed=$seconds
awk -v n="$count" -v k="$keys" -v f="$first" -v a="$again" -v c="$changed" -v m="$peak" 'BEGIN {
  printf "%d keys of words alone: %.1f s, %.0f ms each\n", n, k, 1000 * k / n
  printf "%d pages sealed for the first time: %.1f s, %.2f x the keys alone, peak %.0f MiB\n", n, f, f / k, m / 1024
  printf "nothing changed, a day later: %.2f s, %.0f pages/s\n", a, n / a
  printf "every card changed: %.2f s, %.0f pages/s; %.0f x as fast as the first time\n", c, n / c, f / c}'
