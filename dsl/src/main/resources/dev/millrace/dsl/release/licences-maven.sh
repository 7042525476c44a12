maven=mvn
if [ -x ./mvnw ]; then maven=./mvnw; fi
"$maven" -B -ntp org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom -DoutputFormat=json -DoutputName=licences
jq -r '
  .components[]? | "\(.group):\(.name) \(.version)" as $package | [.licenses[]? | .expression // .license.id // .license.name]
  | "\($package)\t\(if length == 0 then "" else join(" OR ") end)"' target/licences.json > "$RUNNER_TEMP/licences.tsv"
