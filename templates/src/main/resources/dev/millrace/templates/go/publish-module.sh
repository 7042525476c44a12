#!/usr/bin/env bash
# A version is published by its tag; the proxy, and pkg.go.dev with it, learns of one by being asked for it.
module="$(GOWORK=off go list -m)"
cd "$RUNNER_TEMP" || exit
for _ in {1..5}; do
  if GOPROXY=https://proxy.golang.org go list -m "$module@$GITHUB_REF_NAME"; then exit; fi
  # It remembers for a minute that it has not found something.
  sleep "${SECONDS_BETWEEN:-65}"
done
echo "::error::the proxy does not find $module@$GITHUB_REF_NAME: if the repository is private, publish the module withoutPublication()"
exit 1
