#!/usr/bin/env bash
read -ra names <<< "$SERVICES"
{
  echo "## Quality report"
  echo
  echo "| gate | outcome | blocks a merge |"
  echo "|---|---|---|"
  echo "| unit and doc tests | $TESTS | yes |"
  echo "| coverage of ${PERCENT:-?} %, at least $MINIMUM % | $COVERAGE | yes |"
  echo "| cargo audit | ${AUDIT:-not run} | no |"
  echo "| cargo deny | ${DENY:-not run} | no |"
  echo
  echo "### Services tested"
  echo
  echo "| service | unit tests | doc tests | passed | failed |"
  echo "|---|---|---|---:|---:|"
  for name in "${names[@]}"; do
    cat "test-report/$name.md" 2> /dev/null || echo "| $name | not run | not run | | |"
  done
} | tee -a "$GITHUB_STEP_SUMMARY"
