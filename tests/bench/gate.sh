#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How fast the gate looks through a built site: one thread, in memory, beside a pass that counts digits, and beside grep
# looking only for 18 digits in a row. Called by ./dev bench gate.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
count=${1:-10000}
base=/dev/shm; [ -w "$base" ] || base=${TMPDIR:-/tmp}
work=$(mktemp -d "$base/mingbai-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
bin=$top/build/release

"$bin/tests/bench/make_corpus" "$count" "$work/corpus" >/dev/null
"$top/build/mingbai" build "$work/corpus/mingbai" --out "$work/out" >/dev/null 2>&1
"$bin/tests/bench/gate_bench" "$work/out"
rm -rf "$work/out/.mingbai"
bytes=$(find "$work/out" -type f -printf '%s\n' | awk '{n += $1} END {print n}')
start=$(date +%s.%N)
LC_ALL=C grep -rEc '[0-9]{17}[0-9X]' "$work/out" >/dev/null || true
awk -v b="$bytes" -v s="$start" -v e="$(date +%s.%N)" 'BEGIN {printf "%-24s %8.0f MB/s\n", "grep, 18 digits only", b / 1e6 / (e - s)}'
