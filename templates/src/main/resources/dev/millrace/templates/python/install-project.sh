#!/usr/bin/env bash
# An extra that the project lacks is no more than a warning of pip's; a group or a file that it lacks would be an error.
python -m pip install --upgrade pip
python -m pip install --editable '.[dev,test]'
# Python 3.11 is the first that can read TOML by itself.
groups="$(python -c '
try:
    import tomllib
except ImportError:
    from pip._vendor import tomli as tomllib
with open("pyproject.toml", "rb") as file:
    print("\n".join(tomllib.load(file).get("dependency-groups", {})))
')"
for name in dev test; do
  if grep -qxF "$name" <<< "$groups"; then python -m pip install --group "$name"; fi
done
for file in requirements.txt requirements-dev.txt requirements-test.txt; do
  if [ -f "$file" ]; then python -m pip install --requirement "$file"; fi
done
python -m pip install pytest
