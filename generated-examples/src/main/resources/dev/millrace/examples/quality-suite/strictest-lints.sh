#!/usr/bin/env bash
cargo clippy --workspace --all-targets --locked ${FLAGS:+"$FLAGS"} -- -D warnings \
  -D clippy::all \
  -D clippy::pedantic \
  -D clippy::nursery \
  -D clippy::cargo
