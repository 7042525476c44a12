sum() {
  if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi
}
sums="$(mktemp)"
while IFS= read -r glob; do
  if ! files="$(compgen -G "$glob")"; then
    echo "::error::no package matches $glob"
    exit 1
  fi
  while IFS= read -r file; do
    if [ ! -f "$file" ] || [ ! -s "$file" ]; then
      echo "::error::$file is empty, or no file"
      exit 1
    fi
    case "$file" in
      *.whl | *.jar | *.war | *.zip | *.nupkg) unzip -tq "$file" ;;
      *.gz | *.tgz | *.crate) gzip -t "$file" ;;
    esac
    sum "$file" >> "$sums"
  done <<< "$files"
done <<< "$PACKAGES"
mv "$sums" SHA256SUMS
cat SHA256SUMS
