#!/usr/bin/env bash
# A tag is made of 128 letters, digits, "_", "." and "-" at most, and begins with none of the last two.
tag=$(printf '%s' "$BRANCH" | LC_ALL=C tr -c 'A-Za-z0-9_.-' '-' | sed -E 's/^[.-]+//' | cut -c 1-128)
if [ -z "$tag" ]; then
  echo "::error::no tag can be made of the branch \"$BRANCH\""
  exit 1
fi
echo "branch $BRANCH has the tag $tag"
echo "tag=$tag" >> "$GITHUB_OUTPUT"
