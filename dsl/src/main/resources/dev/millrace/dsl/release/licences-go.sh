go run github.com/google/go-licenses@latest report ./... > "$RUNNER_TEMP/licences.csv"
awk -F , '{ print $1 "\t" $NF }' "$RUNNER_TEMP/licences.csv" > "$RUNNER_TEMP/licences.tsv"
