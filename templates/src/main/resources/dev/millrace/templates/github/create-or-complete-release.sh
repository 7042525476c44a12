#!/usr/bin/env bash
# The pattern of files is meant to be taken apart here.
# shellcheck disable=SC2206
files=($FILES)
# As Python and SemVer number what comes before a release; it must not become the latest one.
kind=()
if [[ "$TAG" =~ [0-9][-._]?(a|b|c|rc|alpha|beta|pre|preview|dev)([-._]?[0-9]+)*$ || "$TAG" =~ (^|[-/@v])[0-9]+(\.[0-9]+)+- ]]; then
  kind=(--prerelease)
fi
if draft="$(gh release view "$TAG" --json isDraft --jq .isDraft 2> /dev/null)"; then
  if [ "${#files[@]}" -gt 0 ]; then gh release upload "$TAG" --clobber "${files[@]}"; fi
  # An attempt that is stopped while it uploads leaves a draft behind, which nobody sees.
  if [ "$draft" = true ]; then gh release edit "$TAG" --draft=false "${kind[@]}"; fi
else
  gh release create "$TAG" --verify-tag --title "$TAG" --generate-notes "${kind[@]}" "${files[@]}"
fi
