if [ ! -s SHA256SUMS ]; then
  echo "::error::there are no checksums in SHA256SUMS: make them where the packages are built, and hand the file over with them"
  exit 1
fi
if command -v sha256sum > /dev/null; then sha256sum -c SHA256SUMS; else shasum -a 256 -c SHA256SUMS; fi
