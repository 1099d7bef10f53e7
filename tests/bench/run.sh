#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Ratios against peers run in the same minute on the same documents; called by ./dev bench.
# Everything on tmpfs when there is one: on a disk the file system costs more than the build.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
count=${1:-10000}
rounds=${ROUNDS:-3}
base=/dev/shm; [ -w "$base" ] || base=${TMPDIR:-/tmp}
work=$(mktemp -d "$base/mingbai-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
bin=$top/build/release
jobs=$(nproc)

measure() {  # name, command...: appends "wall cpu memory" (s, s, MiB) to $work/name
  local name=$1; shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/stderr" || { cat "$work/stderr" >&2; exit 1; }
  awk '{printf "%.3f %.3f %.1f\n", $1, $2 + $3, $4 / 1024}' "$work/time" >>"$work/$name.times"
}
median() { sort -n -k "$2" "$work/$1.times" | awk -v k="$2" '{v[NR] = $k} END {print v[int((NR + 1) / 2)]}'; }
row() {
  printf '%-34s %9s %9s %9s %9s\n' "$2" "$(median "$1" 1)" "$(median "$1" 2)" "$(median "$1" 3)" "$(find "$work/$3" -type f 2>/dev/null | wc -l)"
}
ratio() { awk -v a="$(median "$1" "$3")" -v b="$(median "$2" "$3")" 'BEGIN {printf "%.2f", a / (b > 0 ? b : 0.001)}'; }

echo "corpus:"; "$bin/tests/bench/make_corpus" "$count" "$work/corpus"
cp -r "$top/tests/bench/hugo/." "$work/corpus/hugo/"

for round in $(seq "$rounds"); do
  echo "round $round of $rounds" >&2
  rm -rf "$work/out-mingbai" "$work/out-minimal" "$work/out-hugo"
  measure mingbai "$top/build/mingbai" build "$work/corpus/mingbai" --out "$work/out-mingbai" --no-index
  measure again "$top/build/mingbai" build "$work/corpus/mingbai" --out "$work/out-mingbai" --no-index
  measure minimal "$bin/tests/bench/minimal" "$work/corpus/mingbai" "$work/out-minimal" "$jobs"
  if command -v hugo >/dev/null; then
    measure hugo hugo --quiet --source "$work/corpus/hugo" --destination "$work/out-hugo"
  fi
done

printf '\n%-34s %9s %9s %9s %9s\n' "$count documents" "wall s" "CPU s" "peak MiB" files
row mingbai "mingbai, clean build" out-mingbai
row again "mingbai, nothing changed" out-mingbai
row minimal "minimal libcmark program" out-minimal
[ -f "$work/hugo.times" ] && row hugo "Hugo $(hugo version | grep -o 'v[0-9.]*' | head -n 1)" out-hugo
echo
if [ -f "$work/hugo.times" ]; then
  echo "Hugo / mingbai: wall $(ratio hugo mingbai 1), CPU $(ratio hugo mingbai 2), memory $(ratio hugo mingbai 3)   (goal: 6 and more for wall and memory)"
fi
echo "mingbai / minimal: wall $(ratio mingbai minimal 1), CPU $(ratio mingbai minimal 2)   (goal: 4 and less)"

if [ "${GROWTH:-1}" = 1 ]; then
  "$bin/tests/bench/make_corpus" $((count * 5)) "$work/large" >/dev/null
  rm -rf "$work/out-hugo" "$work/out-minimal"
  # As often as the small one: a first run pays for memory that the system has not touched yet.
  for round in $(seq "$rounds"); do
    rm -rf "$work/out-large"
    measure large "$top/build/mingbai" build "$work/large/mingbai" --out "$work/out-large" --no-index
  done
  row large "mingbai, $((count * 5)) documents" out-large
  echo "CPU at $((count * 5)) / CPU at $count: $(ratio large mingbai 2)   (goal: 5.3 and less)"
  rm -rf "$work/large" "$work/out-large"
fi

rm -rf "$work/out-mingbai"
"$top/build/mingbai" build "$work/corpus/mingbai" --out "$work/out-mingbai" --no-index 2>/dev/null
measure index "$top/build/mingbai" build "$work/corpus/mingbai" --out "$work/out-mingbai"
bytes=$(find "$work/corpus/mingbai" -name '*.md' -printf '%s\n' | awk '{s += $1} END {print s}')
awk -v bytes="$bytes" -v wall="$(median index 1)" -v again="$(median again 1)" -v cpu="$(median index 2)" -v acpu="$(median again 2)" \
  'BEGIN {printf "\nindexing: %.1f MB of text in %.2f s wall (%.2f MB/s), %.2f CPU s (%.2f MB/s per core)\n", bytes / 1e6, wall - again, bytes / 1e6 / (wall - again), cpu - acpu, bytes / 1e6 / (cpu - acpu)}'
du -sb "$work/out-mingbai/.mingbai/index" | awk -v bytes="$bytes" '{printf "index: %.1f MB, %.2f x text\n", $1 / 1e6, $1 / bytes}'
