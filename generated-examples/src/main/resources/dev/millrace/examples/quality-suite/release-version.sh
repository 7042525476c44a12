#!/usr/bin/env bash
version="${REQUESTED:-$GITHUB_REF_NAME}"
version="${version#v}"
if ! [[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
  echo "::error::$version is no version; it looks like 1.2.3 or 1.2.3-rc.1"
  exit 1
fi
found=$(cargo metadata --no-deps --format-version 1 --locked | jq -r '[.packages[] | select(.publish != []) | .version] | unique | join(", ")')
if [ "$found" != "$version" ]; then
  echo "::error::version $version is to be released, but the workspace is at ${found:-none}: change Cargo.toml first"
  exit 1
fi
tagged=$(git rev-parse --verify --quiet "refs/tags/v$version^{commit}" || true)
if [ -n "$tagged" ] && [ "$tagged" != "$(git rev-parse HEAD)" ]; then
  echo "::error::the tag v$version is on another commit, $tagged"
  exit 1
fi
{
  echo "version=$version"
  echo "tag=v$version"
} >> "$GITHUB_OUTPUT"
