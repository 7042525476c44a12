#!/usr/bin/env bash
cargo build --release --locked
mkdir -p programs
find target/release -maxdepth 1 -type f -executable -exec cp {} programs/ \;
