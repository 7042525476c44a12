#!/usr/bin/env bash
version="$(python -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])' 2> /dev/null || true)"
if [ -z "$version" ]; then
  # The build makes it, such as from the tag; in a copy, as it may leave files behind.
  cp -R . "$RUNNER_TEMP/source"
  python -m pip install --quiet build==1.6.1
  version="$(python -m build --metadata "$RUNNER_TEMP/source" | jq -r .version)"
fi
echo "value=$version" >> "$GITHUB_OUTPUT"
