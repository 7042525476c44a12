#!/usr/bin/env bash
# The pattern of files is meant to be taken apart here.
# shellcheck disable=SC2206
files=($FILES)
# As Python and SemVer number what comes before a release; it must not become the latest one.
kind=()
if [[ "$TAG" =~ [0-9][-._]?(a|b|c|rc|alpha|beta|pre|preview|dev)([0-9]+|[-._][0-9A-Za-z]+)*$ ]]; then
  kind=(--prerelease)
fi
if gh release view "$TAG" > /dev/null 2>&1; then
  gh release upload "$TAG" --clobber "${files[@]}"
else
  gh release create "$TAG" --verify-tag --title "$TAG" --generate-notes "${kind[@]}" "${files[@]}"
fi
