#!/usr/bin/env bash
# The project in one environment and the tool in another, so that nothing is looked up but what users get.
python -m venv --without-pip "$RUNNER_TEMP/installed"
python -m pip --python "$RUNNER_TEMP/installed" install .
python -m venv "$RUNNER_TEMP/tools"
"$RUNNER_TEMP/tools/bin/python" -m pip install --quiet "pip-audit==$PIP_AUDIT"
packages="$("$RUNNER_TEMP/installed/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
"$RUNNER_TEMP/tools/bin/python" -m pip_audit --path "$packages"
