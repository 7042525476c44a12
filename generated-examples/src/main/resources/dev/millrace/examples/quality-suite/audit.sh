#!/usr/bin/env bash
read -ra options <<< "$CARGO_AUDIT_OPTIONS"
cargo audit "${options[@]}"
