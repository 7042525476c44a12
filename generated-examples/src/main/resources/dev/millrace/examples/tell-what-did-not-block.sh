#!/usr/bin/env bash
{
  echo "| Not blocking | Outcome |"
  echo "| --- | --- |"
  echo "| Lint for critical errors | $LINT |"
  echo "| Fast unit tests | $UNIT_TESTS |"
} >> "$GITHUB_STEP_SUMMARY"
if [ "$LINT" != success ]; then echo "::warning::there are critical errors of lint: see the step that looks for them"; fi
if [ "$UNIT_TESTS" != success ]; then echo "::warning::fast unit tests fail: see the step that runs them"; fi
