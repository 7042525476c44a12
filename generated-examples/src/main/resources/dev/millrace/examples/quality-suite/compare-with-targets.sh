#!/usr/bin/env bash
# Of a figure that several benchmarks measured, the worst counts. One that none measured is missed.
shopt -s nullglob
mkdir -p results
files=(results/*.json)
missed=0
{
  echo '| Figure | Measured | Target | Met |'
  echo '| --- | --- | --- | --- |'
} > results/report.md
while read -r figure relation limit; do
  worst=max
  if [ "$relation" = '>' ]; then
    worst=min
  fi
  measured=$(cat "${files[@]}" /dev/null | jq -s -r --arg figure "$figure" "[.[][\$figure] | numbers] | $worst // empty")
  met=no
  if [ -n "$measured" ] && jq -e -n "$measured ${relation/#=/==} $limit" > /dev/null; then
    met=yes
  else
    echo "::error::$figure is ${measured:-not measured}, and has to be $relation $limit"
    missed=$((missed + 1))
  fi
  echo "| \`$figure\` | ${measured:--} | $relation $limit | $met |" >> results/report.md
done <<< "$TARGETS"
cat results/report.md >> "$GITHUB_STEP_SUMMARY"
[ "$missed" -eq 0 ]
