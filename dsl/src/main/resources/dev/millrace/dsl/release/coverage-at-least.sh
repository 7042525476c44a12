reports=()
while IFS= read -r glob; do
  if ! files="$(compgen -G "$glob")"; then
    echo "::error::no coverage report matches $glob: run the tests with coverage first"
    exit 1
  fi
  while IFS= read -r file; do reports+=("$file"); done <<< "$files"
done <<< "$REPORTS"
read -r covered total <<< "$(awk -F "$separator" "$count" "${reports[@]}")"
if [ "${total:-0}" -eq 0 ]; then
  echo "::error::there are no lines in ${reports[*]}: is it a report of the right kind?"
  exit 1
fi
percent="$((covered * 1000 / total))"
percent="$((percent / 10)).$((percent % 10))"
if [ "$((covered * 100))" -lt "$((MINIMUM * total))" ]; then
  echo "::error::$percent % of the lines are covered by tests, at least $MINIMUM % have to be"
  exit 1
fi
echo "$percent % of the lines are covered by tests"
