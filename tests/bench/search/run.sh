#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The search beside Xapian's own n-grams and Pagefind, on the generated documents and questions of tests/eval;
# called by ./dev bench search. Pagefind is installed beside the results, from the lock file here.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/mingbai-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
program=$top/build/mingbai
peer=$top/build/release/tests/bench/ngram_peer
: >"$work/index.tsv"

# Documents of our own making; of the questions those that they alone answer.
python3 -X utf8 "$top/tests/eval/documents.py" >"$work/records.jsonl"
python3 -X utf8 - "$work/records.jsonl" "$top/tests/eval/queries.jsonl" >"$work/queries.jsonl" <<'PY'
import json, sys
ids = {json.loads(line)["id"] for line in open(sys.argv[1], encoding="utf-8")}
for line in open(sys.argv[2], encoding="utf-8"):
    if set(json.loads(line)["relevant"]) <= ids:
        sys.stdout.write(line)
PY

measure() {  # face, folder that it makes, command...: a line of index.tsv
  local face=$1 folder=$2; shift 2
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
  printf '%s\t%s\t%s\t%s\n' "$face" "$(awk '{printf "%.2f\t%.1f", $1 + $2, $3 / 1024}' "$work/time")" \
    "$(find "$folder" -type f -printf '%s\n' | awk '{s += $1} END {print s + 0}')" "$(find "$folder" -type f | wc -l)" >>"$work/index.tsv"
}

echo "installing Pagefind" >&2
mkdir "$work/npm"; cp "$here/package.json" "$here/package-lock.json" "$here/pagefind_index.js" "$work/npm/"
(cd "$work/npm" && npm ci --no-audit --no-fund --loglevel=error >&2)

echo "indexing" >&2
measure archive "$work/archive" "$program" index "$work/records.jsonl" --db "$work/archive"
# One command writes both faces; what the archive costs in it is measured above.
measure browser "$work/browser" "$program" index "$work/records.jsonl" --db "$work/archive-again" --browser "$work/browser"
measure ngrams "$work/ngrams" "$peer" index "$work/records.jsonl" "$work/ngrams"
measure pagefind "$work/pagefind" node "$work/npm/pagefind_index.js" "$work/records.jsonl" "$work/pagefind"

echo "asking" >&2
"$program" eval --db "$work/archive" --queries "$work/queries.jsonl" --run "$work/archive.tsv" --json >"$work/archive.json"
"$peer" search "$work/ngrams" "$work/queries.jsonl" "$work/ngrams.tsv" >"$work/ngrams.json"
NODE_PATH="$top/node_modules" node "$here/browser_race.js" "$work/queries.jsonl" "$work" "$work/browser" "$work/pagefind" >"$work/race.json"
[ -z "${KEEP:-}" ] || cp -r "$work" "$KEEP"
python3 -X utf8 "$here/compare.py" "$work"
