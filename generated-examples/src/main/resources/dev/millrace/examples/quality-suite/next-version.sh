#!/usr/bin/env bash
current=$(cargo metadata --no-deps --format-version 1 | jq -r '[.packages[] | select(.publish != []) | .version] | unique | join(", ")')
if [ "$current" = "$VERSION" ]; then
  cargo set-version --workspace --bump patch
else
  echo "the workspace is at $current already"
fi
git cliff --output CHANGELOG.md
