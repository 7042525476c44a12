#!/usr/bin/env bash
# The version of the package, or of the whole workspace; never that of a dependency.
awk -v version="$VERSION" '
  /^\[/ { own = ($0 ~ /^\[(workspace\.)?package\]/) }
  own && /^version[ \t]*=[ \t]*"/ { sub(/"[^"]*"/, "\"" version "\""); written = 1 }
  { print }
  END { exit !written }
' Cargo.toml > Cargo.toml.new || {
  echo "::error::Cargo.toml has no version in [package] or [workspace.package] to write $VERSION over"
  exit 1
}
mv Cargo.toml.new Cargo.toml
cargo update --workspace
