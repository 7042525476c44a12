#!/usr/bin/env bash
# A variable, so that a failure to list the targets is one of the step.
list=$(cargo fuzz list)
mapfile -t targets < <(echo "$list" | grep .)
if [ "${#targets[@]}" -eq 0 ]; then
  echo "::error::there is no target in fuzz/fuzz_targets"
  exit 1
fi
seconds=$((SECONDS_IN_ALL / ${#targets[@]}))
for target in "${targets[@]}"; do
  echo "::group::$target for $seconds seconds"
  cargo fuzz run "$target" -- -max_total_time="$seconds" -rss_limit_mb=4096
  echo "::endgroup::"
done
