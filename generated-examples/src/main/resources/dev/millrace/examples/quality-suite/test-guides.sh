#!/usr/bin/env bash
# The examples of a guide use the library, which has to be there as one.
# In a folder of its own: with two builds of a library side by side, rustdoc does not know which is meant.
cargo build --workspace --locked --target-dir "$RUNNER_TEMP/guides"
for guide in docs/guides/*/; do
  mdbook test "$guide" --library-path "$RUNNER_TEMP/guides/debug/deps"
done
