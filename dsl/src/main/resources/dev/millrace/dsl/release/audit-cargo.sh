command -v cargo-audit > /dev/null || cargo install --locked cargo-audit
cargo audit
