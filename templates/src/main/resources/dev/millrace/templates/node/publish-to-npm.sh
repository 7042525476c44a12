#!/usr/bin/env bash
tag=latest
case "$GITHUB_REF_NAME" in *-*) tag=next ;; esac
# Without the leading dot, npm would look for a repository "dist" on GitHub.
for package in ./dist/*.tgz; do
  version="$(tar -xzOf "$package" package/package.json | jq -r '"\(.name)@\(.version)"')"
  # An earlier attempt may have stopped halfway, and npm refuses a version that it has.
  if [ -n "$(npm view "$version" version 2> /dev/null || true)" ]; then
    echo "$version is there already"
  else
    npm publish "$package" --tag "$tag"
  fi
done
