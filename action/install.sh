#!/usr/bin/env bash
# Puts the release on the path that the inputs name.
if [ -z "$SHA256" ]; then
    echo "::error::no checksum of Millrace $VERSION is known: say it by the input sha256, or give a jar"
    exit 1
fi
# shellcheck source=SCRIPTDIR/../templates/src/main/resources/dev/millrace/templates/install-millrace.sh
. "$GITHUB_ACTION_PATH/templates/src/main/resources/dev/millrace/templates/install-millrace.sh"
