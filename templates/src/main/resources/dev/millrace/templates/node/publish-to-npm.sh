#!/usr/bin/env bash
tag=latest
case "$GITHUB_REF_NAME" in *-*) tag=next ;; esac
# Without the leading dot, npm would look for a repository "dist" on GitHub.
for package in ./dist/*.tgz; do
  npm publish "$package" --tag "$tag"
done
