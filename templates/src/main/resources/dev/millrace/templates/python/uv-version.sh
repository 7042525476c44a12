#!/usr/bin/env bash
if ! version="$(uv version --short 2> /dev/null)"; then
  # The build makes it, such as from the tag; in a copy, as it may leave files behind.
  cp -R . "$RUNNER_TEMP/source"
  version="$(uvx --from build==1.6.1 pyproject-build --installer uv --metadata "$RUNNER_TEMP/source" | jq -r .version)"
fi
echo "value=$version" >> "$GITHUB_OUTPUT"
