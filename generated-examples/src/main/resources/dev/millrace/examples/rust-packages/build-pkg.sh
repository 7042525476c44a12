#!/usr/bin/env bash
compiler="$(rustc --version --verbose)"
if ! grep -qx "host: $ARCH-apple-darwin" <<< "$compiler"; then
  echo "::error::this runner does not build for $ARCH: $(uname -m)"
  exit 1
fi
cargo build --release --locked
binaries="$(cargo metadata --no-deps --format-version 1 |
  jq -er '.packages[].targets[] | select(.kind | index("bin")) | .name')"
root="$(mktemp -d)"
mkdir -p "$root/usr/local/bin" dist
while IFS= read -r binary; do
  install -m 755 "target/release/$binary" "$root/usr/local/bin/$binary"
done <<< "$binaries"
pkgbuild --root "$root" --install-location / --identifier "io.github.${GITHUB_REPOSITORY/\//.}" \
  --version "$VERSION" "dist/${GITHUB_REPOSITORY#*/}-$VERSION-$ARCH.pkg"
