#!/usr/bin/env bash
# What panics can be made to panic by whoever sends the message; what wraps or leaks can be made to do that, too.
cargo clippy --workspace --lib --bins --all-features --locked -- -D warnings \
  -D clippy::arithmetic_side_effects \
  -D clippy::cast_possible_truncation \
  -D clippy::indexing_slicing \
  -D clippy::expect_used \
  -D clippy::unwrap_used \
  -D clippy::panic \
  -D clippy::mem_forget \
  -D clippy::exit \
  -D clippy::dbg_macro
