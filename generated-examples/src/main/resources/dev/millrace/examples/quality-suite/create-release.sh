#!/usr/bin/env bash
if gh release view "$TAG" > /dev/null 2>&1; then
  gh release upload "$TAG" dist/* --clobber
  gh release edit "$TAG" --notes-file notes.md
  exit
fi
kind=()
case "$TAG" in
  *-*) kind=(--prerelease) ;;
esac
gh release create "$TAG" dist/* --target "$GITHUB_SHA" --title "$TAG" --notes-file notes.md "${kind[@]}"
