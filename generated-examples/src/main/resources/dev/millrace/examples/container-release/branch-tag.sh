#!/usr/bin/env bash
# What no tag may have becomes a dash, and no branch gets a tag that belongs to a release, a pull request or a commit.
tag=$(printf '%s' "$BRANCH" | tr -c 'A-Za-z0-9._-' '-')
case "$tag" in
  latest | v[0-9]*.[0-9]*.[0-9]* | pr-[0-9]* | sha-* | [.-]*) tag="branch-$tag" ;;
esac
echo "tag=${tag:0:128}" >> "$GITHUB_OUTPUT"
