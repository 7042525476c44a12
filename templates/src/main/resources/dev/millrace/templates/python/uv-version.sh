#!/usr/bin/env bash
if ! version="$(uv version --short 2> /dev/null)"; then
  # The build makes it, such as from the tag.
  version="$(uvx --from build==1.6.1 pyproject-build --installer uv --metadata | jq -r .version)"
fi
echo "value=$version" >> "$GITHUB_OUTPUT"
