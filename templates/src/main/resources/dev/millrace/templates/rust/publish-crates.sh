#!/usr/bin/env bash
ask() {
  curl --silent --show-error --fail-with-body --user-agent "$GITHUB_REPOSITORY" "$@"
}
crates=https://crates.io/api/v1/crates
# An earlier attempt may have stopped halfway, and crates.io refuses a version that it has.
names="$(cargo metadata --no-deps --format-version 1 | jq -r '.packages[] | select(.publish != []) | "\(.name) \(.version)"')"
missing=()
while read -r name version; do
  answer="$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' --user-agent "$GITHUB_REPOSITORY" "$crates/$name/$version" < /dev/null)"
  case "$answer" in
    200) echo "$name $version is there already" ;;
    404) missing+=(--package "$name") ;;
    *)
      echo "::error::crates.io answers $answer when it is asked for $name $version"
      exit 1
      ;;
  esac
done <<< "$names"
if [ "${#missing[@]}" -eq 0 ]; then exit; fi

# crates.io trusts whom GitHub says this run is of, with a token of half an hour, which nothing but this script sees.
api=https://crates.io/api/v1/trusted_publishing/tokens
identity="$(printf 'Authorization: Bearer %s' "$ACTIONS_ID_TOKEN_REQUEST_TOKEN" |
  ask --header @- "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=crates.io")"
token="$(jq '{jwt: .value}' <<< "$identity" | ask --header 'Content-Type: application/json' --data @- "$api" | jq -r .token)"
echo "::add-mask::$token"
trap 'printf "Authorization: Bearer %s" "$token" | ask --request DELETE --header @- "$api"' EXIT

# The packages are compiled already; doing it here again would show the token to every build script.
CARGO_REGISTRY_TOKEN="$token" cargo publish --no-verify "${missing[@]}"
