#!/usr/bin/env bash
# All at once, as a crate that needs another one of them finds it only so.
names="$(cargo metadata --no-deps --format-version 1 | jq -r '.packages[] | select(.publish != []) | .name')"
if [ -z "$names" ]; then
  echo "::error::every crate says publish = false: say with build(…) and packages(…) what there is to release, or withoutPackages()"
  exit 1
fi
arguments=()
if [ "$VERIFY" != true ]; then arguments+=(--no-verify); fi
while IFS= read -r crate; do
  arguments+=(--package "$crate")
done <<< "$names"
cargo package "${arguments[@]}"
