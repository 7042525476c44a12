#!/usr/bin/env bash
created=false
if said="$(gh api "repos/$GH_REPO/git/ref/tags/$TAG" 2>&1)"; then
  at="$(gh api "repos/$GH_REPO/commits/tags/$TAG" --jq .sha)"
  if [ "$at" != "$COMMIT" ]; then
    echo "::error::another run has tagged $at as $TAG meanwhile: run all jobs again for a version of its own"
    exit 1
  fi
  echo "$TAG is there"
elif [[ "$said" == *"HTTP 404"* ]]; then
  said="$(gh api --method POST "repos/$GH_REPO/git/refs" -f "ref=refs/tags/$TAG" -f "sha=$COMMIT" 2>&1)" || {
    echo "::error::cannot tag $COMMIT as $TAG: $said"
    echo "::error::where the commit changes files of .github/workflows, GitHub may not let the token of a run tag it: push the tag $TAG yourself, and run all jobs again"
    exit 1
  }
  created=true
  echo "$COMMIT is tagged as $TAG"
else
  echo "::error::cannot look for the tag $TAG: $said"
  exit 1
fi

# Whatever fails from here on takes the tag along, as the rollback is for runs that have come further.
give_up() {
  echo "::error::$1"
  if [ "$created" = true ]; then gh api --method DELETE "repos/$GH_REPO/git/refs/tags/$TAG"; fi
  exit 1
}
if said="$(gh release view "$TAG" --json isDraft,assets --jq '"draft=\(.isDraft)", .assets[].name' 2>&1)"; then
  echo "the release $TAG is there"
  # Checksums that an earlier run has left in the draft are not those of the packages to come.
  if grep -qx 'draft=true' <<< "$said" && grep -qx 'SHA256SUMS' <<< "$said"; then
    gh release delete-asset "$TAG" SHA256SUMS --yes || give_up "cannot remove old checksums from the draft $TAG"
  fi
elif [[ "$said" == *"release not found"* ]]; then
  gh release create "$TAG" --draft --verify-tag --title "$TAG" --notes "The packages are being built." ||
    give_up "cannot open a draft for $TAG"
else
  give_up "cannot look for the release $TAG: $said"
fi
echo "created=$created" >> "$GITHUB_OUTPUT"
