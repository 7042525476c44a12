#!/usr/bin/env bash
# A commit that has a version keeps it, so that a second run makes none.
newest_of() {
  grep -E '^v(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$' <<< "$1" | tail -n 1 || true
}
there="$(git tag --points-at "$COMMIT" --sort=version:refname)"
all="$(git tag --sort=version:refname)"
tag="$(newest_of "$there")"
newest="$(newest_of "$all")"
if [ -z "$tag" ]; then
  # A version that somebody has raised by hand goes before one that is worked out.
  written="v$(awk '
    /^\[/ { own = ($0 ~ /^\[(workspace\.)?package\]/) }
    own && /^version[ \t]*=[ \t]*"/ && !found { split($0, part, "\""); print part[2]; found = 1 }
  ' Cargo.toml)"
  if [ "$(newest_of "$(printf '%s\n' "$newest" "$written" | sort -V)")" != "$newest" ]; then
    tag="$written"
  fi
fi
if [ -z "$tag" ] && [ -z "$newest" ]; then
  echo "::error::there is no tag like v1.2.3, and Cargo.toml has no version like 1.2.3 to begin with"
  exit 1
fi
if [ -z "$tag" ]; then
  IFS=. read -r major minor patch <<< "${newest#v}"
  messages="$(git log --format=%B "$newest..$COMMIT")"
  change='patch'
  if grep -qE '^(feat|feature)(\([^)]*\))?: ' <<< "$messages"; then change=minor; fi
  if grep -qE '^(BREAKING[ -]CHANGE: |[a-z]+(\([^)]*\))?!: )' <<< "$messages"; then change=major; fi
  # Before 1.0.0, the minor version tells what breaks.
  if [ "$change" = major ] && [ "$major" -eq 0 ]; then change=minor; fi
  case "$change" in
    major) tag="v$((major + 1)).0.0" ;;
    minor) tag="v$major.$((minor + 1)).0" ;;
    patch) tag="v$major.$minor.$((patch + 1))" ;;
  esac
fi
echo "$tag, after ${newest:-none}"
{
  echo "tag=$tag"
  echo "version=${tag#v}"
} >> "$GITHUB_OUTPUT"
