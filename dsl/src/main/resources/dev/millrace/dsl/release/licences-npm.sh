jq -r '
  def text: if type == "string" then . elif type == "object" then .type // "" else "" end;
  .packages | to_entries[] | select(.key | contains("node_modules/")) | select(.value.link | not)
  | "\(.key | sub(".*node_modules/"; "")) \(.value.version)\t\(.value.license // "" | text)"' package-lock.json > "$RUNNER_TEMP/licences.tsv"
