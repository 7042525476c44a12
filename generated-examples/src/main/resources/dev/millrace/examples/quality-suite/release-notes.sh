#!/usr/bin/env bash
# A release by hand makes its tag only when it is published.
which=(--unreleased --tag "$TAG")
if git rev-parse --verify --quiet "refs/tags/$TAG" > /dev/null; then
  which=(--current)
fi
{
  git cliff "${which[@]}" --strip header
  printf '\n## Performance\n\n'
  cat results/report.md
  printf '\n## Checksums (SHA-256)\n\n```\n'
  cat dist/SHA256SUMS
  printf '```\n'
} > notes.md
cat notes.md
