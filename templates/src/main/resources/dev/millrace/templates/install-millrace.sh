#!/usr/bin/env bash
# Puts a release of Millrace on the path, if it is the one that is expected.
candidates=(java)
for home in "${!JAVA_HOME_@}"; do candidates+=("${!home}/bin/java"); done
for java in "${candidates[@]}"; do
    major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p') || major=0
    [ "${major:-0}" -lt 17 ] || break
    java=
done
if [ -z "$java" ]; then
    echo "::error::Millrace needs Java 17 or newer, which is not on this runner; put a step with actions/setup-java before this one"
    exit 1
fi

folder=$RUNNER_TEMP/millrace
mkdir -p "$folder"
curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$folder/millrace.jar" \
    "$REPOSITORY/dev/millrace/cli/$VERSION/cli-$VERSION-all.jar"
if command -v sha256sum > /dev/null; then sum=$(sha256sum < "$folder/millrace.jar"); else sum=$(shasum -a 256 < "$folder/millrace.jar"); fi
if [ "${sum%% *}" != "$(tr A-F a-f <<< "$SHA256")" ]; then
    echo "::error::Millrace $VERSION of $REPOSITORY has the SHA-256 ${sum%% *}, not $SHA256"
    exit 1
fi
# shellcheck disable=SC2016 # that is for the one who calls it
printf '#!/bin/sh\nexec "%s" -jar "${0%%/*}/millrace.jar" "$@"\n' "$java" > "$folder/millrace"
chmod +x "$folder/millrace"
echo "$folder" >> "$GITHUB_PATH"
