cargo metadata --format-version 1 --locked > "$RUNNER_TEMP/dependencies.json"
jq -r '.packages[] | select(.source != null) | "\(.name) \(.version)\t\(.license // "")"' "$RUNNER_TEMP/dependencies.json" > "$RUNNER_TEMP/licences.tsv"
