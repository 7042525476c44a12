#!/usr/bin/env bash
for guide in docs/guides/*/; do
  mdbook build "$guide" --dest-dir "$PWD/site/guides/$(basename "$guide")"
done
# What the project has promised its readers: users, developers, and those who tune.
for guide in user developer performance; do
  if [ ! -f "site/guides/$guide/index.html" ]; then
    echo "::error::there is no guide in docs/guides/$guide"
    exit 1
  fi
done
