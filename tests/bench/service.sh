#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `mingbai serve` of the sample site under load and under slow clients; called by ./dev bench service.
# Fails when a request fails, when others are not served beside slow clients, or when memory grows.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${SECONDS_EACH:-30}
base=/dev/shm; [ -w "$base" ] || base=${TMPDIR:-/tmp}
work=$(mktemp -d "$base/mingbai-service-XXXXXX")
server=
stop() { [ -z "$server" ] || kill -TERM "$server" 2>/dev/null || true; [ -z "$server" ] || wait "$server" || true; rm -rf "$work"; }
trap stop EXIT

say() { printf '\n%s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
memory() { awk '/^VmRSS/ {print $2}' "/proc/$server/status"; }
metric() { curl -s "$address/metrics" | awk -v name="$1" '$1 == name {print $2}'; }

"$top/build/mingbai" build "$top/content" --out "$work/site" 2>/dev/null
"$top/build/mingbai" serve "$work/site" --port 0 >"$work/out" 2>/dev/null &
server=$!
for _ in $(seq 100); do grep -q http "$work/out" 2>/dev/null && break; sleep 0.1; done
address=$(grep -o 'http://[0-9.:]*' "$work/out")
export MINGBAI_IDS
MINGBAI_IDS=$(cd "$work/site" && find policies -name '*.html' ! -name 'index*' | sed 's/\.html$//' | sort | head -n 20 | tr '\n' ' ')

load() {  # seconds
  wrk -t2 -c64 -d"$1"s --timeout 10s -s "$top/tests/bench/service_mix.lua" "$address" | tee "$work/wrk" | grep -E 'Requests/sec|RESULT|Non-2xx|Socket errors' || true
  grep -q ' errors 0$' "$work/wrk" || fail "requests failed under load"
}

say "warming up"; load 5
before=$(memory)
say "wrk: 64 connections for $seconds s, mixed questions (times in ms)"; load "$seconds"
after=$(memory)
printf 'memory before %d KiB, after %d KiB\n' "$before" "$after"
printf 'searches %s, cut short %s\n' "$(metric mingbai_search_duration_seconds_count)" "$(metric mingbai_searches_cut_short_total)"

slow() {  # name, options of slowhttptest
  local name=$1; shift
  say "slowhttptest, $name: 400 connections for $seconds s"
  slowhttptest -c 400 -r 100 -i 5 -l "$seconds" -p 3 -u "$address/search.html" -g -o "$work/slow" "$@" >"$work/slow.out" 2>&1 || true
  # Columns: second, closed, pending, connected, service available.
  awk -F, 'NR > 1 {n++; if ($5 == 0) down++} END {printf "seconds watched %d, unavailable %d\n", n, down}' "$work/slow.csv"
  awk -F, 'NR > 1 && $5 == 0 {exit 1}' "$work/slow.csv" || fail "others were not served during $name"
  curl -s -o /dev/null -w 'afterwards: status %{http_code} in %{time_total} s\n' "$address/healthz"
  printf 'memory %d KiB, silent connections that had to go %s\n' "$(memory)" "$(metric 'mingbai_refused_total{reason="connections"}')"
}
slow "slow headers" -H
slow "slow body" -B -s 8192

last=$(memory)
# A tenth and 4 MiB: what threads' heaps differ by without anything being kept.
[ "$last" -le $((before + before / 10 + 4096)) ] || fail "memory grew from $before to $last KiB"
say "no error; memory $before -> $last KiB"
