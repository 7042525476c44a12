#!/usr/bin/env bash
# A module has no version but its tag; from the second major on its path has to say so, too, or nobody can get it.
module="$(GOWORK=off go list -m)"
version="${GITHUB_REF_NAME#v}"
major="${version%%.*}"
path=""
if [[ "$module" =~ [/.]v([0-9]+)$ ]]; then path="${BASH_REMATCH[1]}"; fi
case "$major:$path" in
  0: | 1: | "$path:$path") ;;
  *)
    echo "::error::the tag is $GITHUB_REF_NAME, but the module is $module: from v2 on the path in go.mod ends in the major version, like /v$major"
    exit 1
    ;;
esac
echo "value=$version" >> "$GITHUB_OUTPUT"
