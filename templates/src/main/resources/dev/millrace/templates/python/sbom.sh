#!/usr/bin/env bash
# An environment of its own, so that the bill lists what users get, and no tool of the build.
python -m venv --without-pip "$RUNNER_TEMP/installed"
python="$RUNNER_TEMP/installed/bin/python"
python -m pip --python "$python" install --require-hashes --only-binary :all: --requirement "$LOCK_FILE"
python -m pip --python "$python" install --no-index --no-deps dist/*.whl
python -m cyclonedx_py environment --pyproject pyproject.toml --output-reproducible --of JSON -o sbom.cdx.json "$python"
