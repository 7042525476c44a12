#!/usr/bin/env bash
cargo build --release --locked
mkdir -p programs
# Libraries are executable, too.
find target/release -maxdepth 1 -type f -executable ! -name '*.so' -exec cp {} programs/ \;
