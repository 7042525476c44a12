#!/usr/bin/env bash
# Releases what was built.
set -u

./publish "$VERSION"
