#!/usr/bin/env bash
# A tag is made of 128 letters, digits, "_", "." and "-" at most, and begins with none of the last two.
# Where it is not the branch as it stands, a hash tells it from that of another: feature/a is not feature-a.
tag=$(printf '%s' "$BRANCH" | LC_ALL=C tr -c 'A-Za-z0-9_.-' '-' | sed -E 's/^[.-]+//' | cut -c 1-128)
if [ -z "$tag" ]; then
  echo "::error::no tag can be made of the branch \"$BRANCH\""
  exit 1
fi
if [ "$tag" != "$BRANCH" ]; then
  hash=$(printf '%s' "$BRANCH" | sha256sum)
  tag="${tag::119}-${hash::8}"
fi
echo "branch $BRANCH has the tag $tag"
echo "tag=$tag" >> "$GITHUB_OUTPUT"
