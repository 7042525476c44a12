#!/usr/bin/env bash
# Puts a release of Millrace on the path, if it is the one that is expected.
folder=$RUNNER_TEMP/millrace
mkdir -p "$folder"
curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$folder/millrace.jar" \
    "$REPOSITORY/dev/millrace/cli/$VERSION/cli-$VERSION-all.jar"
if command -v sha256sum > /dev/null; then sum=$(sha256sum < "$folder/millrace.jar"); else sum=$(shasum -a 256 < "$folder/millrace.jar"); fi
if [ "${sum%% *}" != "$SHA256" ]; then
    echo "::error::Millrace $VERSION of $REPOSITORY has the SHA-256 ${sum%% *}, not $SHA256"
    exit 1
fi
# shellcheck disable=SC2016 # that is for the one who calls it
printf '#!/bin/sh\nexec java -jar "${0%%/*}/millrace.jar" "$@"\n' > "$folder/millrace"
chmod +x "$folder/millrace"
echo "$folder" >> "$GITHUB_PATH"
