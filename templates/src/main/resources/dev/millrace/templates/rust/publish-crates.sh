#!/usr/bin/env bash
ask() {
  curl --silent --show-error --user-agent "$GITHUB_REPOSITORY" "$@"
}

# What crates.io has already is left alone, so that the job can run again after it failed half way.
cargo metadata --no-deps --format-version 1 > "$RUNNER_TEMP/metadata.json"
jq -r '.packages[] | select(.publish != []) | [.name, .version] | @tsv' "$RUNNER_TEMP/metadata.json" > "$RUNNER_TEMP/crates.tsv"
missing=()
while IFS=$'\t' read -r name version; do
  status="$(ask --retry 3 --output /dev/null --write-out '%{http_code}' "https://crates.io/api/v1/crates/$name/$version" < /dev/null)"
  case "$status" in
    200) echo "$name $version is there already" ;;
    404) missing+=(--package "$name") ;;
    *)
      echo "::error::crates.io answers $status when asked for $name $version"
      exit 1
      ;;
  esac
done < "$RUNNER_TEMP/crates.tsv"
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

# crates.io trusts whom GitHub says this run is of, with a token of half an hour, which nothing but this script sees.
api=https://crates.io/api/v1/trusted_publishing/tokens
identity="$(printf 'Authorization: Bearer %s' "$ACTIONS_ID_TOKEN_REQUEST_TOKEN" |
  ask --fail-with-body --header @- "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=crates.io")"
token="$(jq '{jwt: .value}' <<< "$identity" |
  ask --fail-with-body --header 'Content-Type: application/json' --data @- "$api" | jq -r .token)"
echo "::add-mask::$token"
trap 'printf "Authorization: Bearer %s" "$token" | ask --fail-with-body --request DELETE --header @- "$api"' EXIT

# The packages are compiled already; doing it here again would show the token to every build script.
CARGO_REGISTRY_TOKEN="$token" cargo publish --no-verify "${missing[@]}"
