if [ -z "$VERSION" ]; then
  echo "::error::there is no version to look at"
  exit 1
fi
version="$(printf '%s' "$VERSION" | tr '[:upper:]' '[:lower:]')"
for suffix in $SUFFIXES; do
  if [ "$suffix" = "+" ]; then pattern='[+]'; else pattern="(^|[^a-z])$suffix([^a-z]|\$)"; fi
  if [[ "$version" =~ $pattern ]]; then
    echo "::error::version $VERSION has \"$suffix\" in it, as only versions in development have: set the version that is to be released"
    exit 1
  fi
done
echo "$VERSION is no version in development"
