#!/usr/bin/env bash
# The file says 0.7312, people say 73.1 %.
rate=$(grep -oE '<coverage [^>]*' cobertura.xml | grep -oE ' line-rate="[0-9.]+"' | tr -dc '0-9.')
percent=$(LC_ALL=C awk -v rate="$rate" 'BEGIN { printf "%.1f", 100 * rate }')
echo "$percent % of the lines are covered"
echo "percent=$percent" >> "$GITHUB_OUTPUT"
