#!/usr/bin/env bash
# An environment of its own, so that the bill lists what users get, and no tool of the build.
python -m venv --without-pip "$RUNNER_TEMP/installed"
python -m pip --python "$RUNNER_TEMP/installed" install dist/*.whl
python -m pip install cyclonedx-bom==7.5.0
python -m cyclonedx_py environment --pyproject pyproject.toml --output-reproducible --of JSON -o sbom.json "$RUNNER_TEMP/installed"
