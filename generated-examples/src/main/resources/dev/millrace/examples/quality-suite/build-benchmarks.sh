#!/usr/bin/env bash
mkdir -p benchmarks
cargo bench --workspace --benches --locked --no-run --message-format json > "$RUNNER_TEMP/built.json"
jq -r 'select(.reason == "compiler-artifact" and (.target.kind | index("bench")) and .executable) | [.target.name, .executable] | @tsv' \
  "$RUNNER_TEMP/built.json" > "$RUNNER_TEMP/benchmarks.tsv"
if [ ! -s "$RUNNER_TEMP/benchmarks.tsv" ]; then
  echo "::error::the workspace has no benchmark"
  exit 1
fi
while IFS=$'\t' read -r name executable; do
  cp -v "$executable" "benchmarks/$name"
done < "$RUNNER_TEMP/benchmarks.tsv"
