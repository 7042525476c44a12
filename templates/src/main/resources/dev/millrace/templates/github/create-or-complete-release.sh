#!/usr/bin/env bash
# The pattern of files is meant to be taken apart here.
# shellcheck disable=SC2206
files=($FILES)
if gh release view "$TAG" > /dev/null 2>&1; then
  gh release upload "$TAG" --clobber "${files[@]}"
else
  gh release create "$TAG" --verify-tag --title "$TAG" --generate-notes "${files[@]}"
fi
