#!/usr/bin/env bash
# One row of the report. A service that did not compile has no counts, and says so by its outcomes.
mkdir -p test-report
touch unit-tests.txt doc-tests.txt
counts=$(sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' unit-tests.txt doc-tests.txt |
  awk '{ passed += $1; failed += $2 } END { printf "%d | %d", passed, failed }')
echo "| $SERVICE | $UNIT_TESTS | $DOC_TESTS | $counts |" | tee "test-report/$SERVICE.md"
