#!/usr/bin/env bash
# A dependency that is one letter away from a crate everybody knows, and is none of those itself, was perhaps not meant.
# Short names are too alike to tell. Names that are right stand in .github/known-crates.txt, one a line.
pages=$(((POPULAR + 99) / 100))
askForNames() {
  for page in $(seq "$pages"); do
    curl --fail --silent --show-error --retry 3 --max-time 30 --user-agent "$GITHUB_REPOSITORY (supply-chain check)" \
      "https://crates.io/api/v1/crates?sort=downloads&per_page=100&page=$page" | jq -r '.crates[].id' || return 1
    sleep 1
  done
}
# That crates.io is down is no reason to keep a change out; the next run looks again.
if ! askForNames > "$RUNNER_TEMP/answers.txt"; then
  echo "::warning::crates.io does not say which crates are popular, so no name was compared with theirs"
  exit 0
fi
tr _ - < "$RUNNER_TEMP/answers.txt" > "$RUNNER_TEMP/popular.txt"

cargo metadata --format-version 1 --locked > "$RUNNER_TEMP/metadata.json"
jq -r '.packages[] | select(.source != null) | .name' "$RUNNER_TEMP/metadata.json" | tr _ - | sort -u > "$RUNNER_TEMP/names.txt"
touch "$RUNNER_TEMP/known.txt"
if [ -f .github/known-crates.txt ]; then
  tr _ - < .github/known-crates.txt > "$RUNNER_TEMP/known.txt"
fi

awk '
  function isOneEditAway(a, b,    i, n, m) {
    n = length(a); m = length(b)
    if (n > m) return isOneEditAway(b, a)
    if (m - n > 1) return 0
    for (i = 1; i <= n && substr(a, i, 1) == substr(b, i, 1); i++);
    if (n < m) return substr(a, i) == substr(b, i + 1)
    return substr(a, i + 1) == substr(b, i + 1) || \
      substr(a, i, 1) == substr(b, i + 1, 1) && substr(a, i + 1, 1) == substr(b, i, 1) && substr(a, i + 2) == substr(b, i + 2)
  }
  FILENAME == ARGV[1] { popular[$1]; next }
  FILENAME == ARGV[2] { known[$1]; next }
  { checked++ }
  length($1) < 5 || $1 in popular || $1 in known { next }
  {
    for (name in popular)
      if (length(name) >= 5 && isOneEditAway($1, name)) {
        suspects++
        print "::error::the dependency " $1 " is a letter away from " name "; if it is meant, add it to .github/known-crates.txt"
      }
  }
  END {
    print checked + 0 " dependencies, " suspects + 0 " with a name that looks like another"
    exit suspects > 0
  }' "$RUNNER_TEMP/popular.txt" "$RUNNER_TEMP/known.txt" "$RUNNER_TEMP/names.txt"
