#!/usr/bin/env bash
# An attempt that failed after the commits were released has left its tag behind, at this commit or at the one that semantic-release made of it.
# As nothing is to be released twice, semantic-release says nothing then; but the image and the documentation are still missing.
if [ "$PUBLISHED" != true ]; then
  newest=$(git tag --list 'v*' --sort=-v:refname | grep -E -m 1 '^v[0-9]+\.[0-9]+\.[0-9]+$' || true)
  if [ -z "$newest" ]; then
    echo "nothing has been released yet"
    exit 0
  fi
  VERSION="${newest#v}"
  case "$(git log -1 --format='%H %P %s' "$newest")" in
    "$GITHUB_SHA "* | *" $GITHUB_SHA chore(release): $VERSION"*) ;;
    *)
      echo "the newest release is $newest, of another commit"
      exit 0
      ;;
  esac
  echo "::notice::this commit has been released as $newest already: what is missing of it is made now"
  git checkout --quiet --detach "$newest"
  gh release view "$newest" > /dev/null 2>&1 || gh release create "$newest" --verify-tag --generate-notes
fi
{
  echo "published=true"
  echo "version=$VERSION"
} >> "$GITHUB_OUTPUT"
