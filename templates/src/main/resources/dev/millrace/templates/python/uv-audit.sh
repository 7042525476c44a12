#!/usr/bin/env bash
uv export --locked --no-dev --no-emit-workspace --format requirements.txt --output-file "$RUNNER_TEMP/requirements.txt"
uvx "pip-audit@$PIP_AUDIT" --require-hashes --disable-pip --requirement "$RUNNER_TEMP/requirements.txt"
