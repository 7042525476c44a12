#!/usr/bin/env bash
versions="$(cargo metadata --no-deps --format-version 1 |
  jq -r '.packages | (map(select(.publish != [])) | select(length > 0)) // . | map(.version) | unique | join(", ")')"
case "$versions" in
  *,*)
    echo "::error::the crates have the versions $versions, and a tag can be one of them alone: say with version(…) which it is"
    exit 1
    ;;
esac
echo "value=$versions" >> "$GITHUB_OUTPUT"
