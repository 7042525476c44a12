#!/usr/bin/env bash
# The examples of a guide use the library, which has to be there as one.
cargo build --workspace
for guide in docs/guides/*/; do
  mdbook test "$guide" --library-path target/debug/deps
done
