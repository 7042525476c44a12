#!/usr/bin/env bash
# What crates.io has already is left alone, so that the job can run again after it failed half way.
cargo metadata --no-deps --format-version 1 --locked > "$RUNNER_TEMP/metadata.json"
jq -r '.packages[] | select(.publish != []) | [.name, .version] | @tsv' "$RUNNER_TEMP/metadata.json" > "$RUNNER_TEMP/crates.tsv"
missing=()
while IFS=$'\t' read -r name version; do
  status=$(curl --silent --output /dev/null --write-out '%{http_code}' --retry 3 \
    --user-agent "$GITHUB_REPOSITORY (release)" "https://crates.io/api/v1/crates/$name/$version")
  case "$status" in
    200) echo "$name $version is there already" ;;
    404) missing+=(--package "$name") ;;
    *)
      echo "::error::crates.io answers $status when asked for $name $version"
      exit 1
      ;;
  esac
done < "$RUNNER_TEMP/crates.tsv"
if [ "${#missing[@]}" -gt 0 ]; then
  cargo publish --locked "${missing[@]}"
fi
