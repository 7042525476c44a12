#!/usr/bin/env bash
rustup target add "$TARGET"
cargo build --release --locked --bin memorystreamer --target "$TARGET"
mkdir -p dist
name="memorystreamer-$VERSION-$TARGET"
if [ "$RUNNER_OS" = Windows ]; then
  7z a "dist/$name.zip" "./target/$TARGET/release/memorystreamer.exe"
else
  tar -czf "dist/$name.tar.gz" -C "target/$TARGET/release" memorystreamer
fi
