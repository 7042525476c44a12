#!/usr/bin/env bash
if said="$(gh release view "$TAG" 2>&1)"; then
  gh release delete "$TAG" --yes
  echo "the release $TAG is deleted"
elif [[ "$said" == *"release not found"* ]]; then
  echo "there is no release $TAG"
else
  echo "::error::cannot look for the release $TAG: $said"
  exit 1
fi
if said="$(gh api "repos/$GH_REPO/git/ref/tags/$TAG" 2>&1)"; then
  gh api --method DELETE "repos/$GH_REPO/git/refs/tags/$TAG"
  echo "the tag $TAG is deleted"
elif [[ "$said" == *"HTTP 404"* ]]; then
  echo "there is no tag $TAG"
else
  echo "::error::cannot look for the tag $TAG: $said"
  exit 1
fi
