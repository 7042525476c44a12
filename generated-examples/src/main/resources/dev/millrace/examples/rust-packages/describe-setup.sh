#!/usr/bin/env bash
if [ -z "$CARGO_LOCK" ]; then
  echo "::error::there is no Cargo.lock: commit it, as a release is built from what it names"
  exit 1
fi
toolchain="$(rustc --version | cut -d ' ' -f 2)"
echo "Rust $toolchain, Cargo.lock ${CARGO_LOCK::12}" >> "$GITHUB_STEP_SUMMARY"
{
  echo "cargo-lock=$CARGO_LOCK"
  echo "toolchain=$toolchain"
} >> "$GITHUB_OUTPUT"
