#!/usr/bin/env bash
# crates.io trusts whom GitHub says this run is of, with a token of half an hour, which nothing but this script sees.
ask() {
  curl --silent --show-error --fail-with-body --user-agent "$GITHUB_REPOSITORY" "$@"
}
api=https://crates.io/api/v1/trusted_publishing/tokens
identity="$(printf 'Authorization: Bearer %s' "$ACTIONS_ID_TOKEN_REQUEST_TOKEN" |
  ask --header @- "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=crates.io")"
token="$(jq '{jwt: .value}' <<< "$identity" | ask --header 'Content-Type: application/json' --data @- "$api" | jq -r .token)"
echo "::add-mask::$token"
trap 'printf "Authorization: Bearer %s" "$token" | ask --request DELETE --header @- "$api"' EXIT

# The packages are compiled already; doing it here again would show the token to every build script.
CARGO_REGISTRY_TOKEN="$token" cargo publish --workspace --no-verify
