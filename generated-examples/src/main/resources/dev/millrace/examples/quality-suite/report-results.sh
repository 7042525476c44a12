#!/usr/bin/env bash
{
  echo '| Part of the documentation | Result |'
  echo '| --- | --- |'
  while read -r part result; do
    echo "| $part | $result |"
  done <<< "$RESULTS"
  if [ -n "$URL" ]; then
    printf '\nIt is at %s\n' "$URL"
  fi
} | tee -a "$GITHUB_STEP_SUMMARY"
