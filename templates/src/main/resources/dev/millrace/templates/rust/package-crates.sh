#!/usr/bin/env bash
# All at once, as a crate that needs another one of them finds it only so.
crates=()
while IFS= read -r crate; do
  crates+=(--package "$crate")
done < <(cargo metadata --no-deps --format-version 1 | jq -r '.packages[] | select(.publish != []) | .name')
if [ "${#crates[@]}" -eq 0 ]; then
  echo "::error::every crate says publish = false: say with build(…) and packages(…) what there is to release, or withoutPackages()"
  exit 1
fi
cargo package "${crates[@]}"
