#!/usr/bin/env bash
mkdir -p results
# Artifacts do not keep what is executable.
chmod +x benchmarks/*
for benchmark in $BENCHMARKS; do
  echo "::group::$benchmark"
  "benchmarks/$benchmark" --bench --output "results/$benchmark.json"
  jq . "results/$benchmark.json"
  echo "::endgroup::"
done
