#!/usr/bin/env bash
# An extra that the project lacks is no more than a warning of pip's; a group or a file that it lacks would be an error.
python -m pip install --upgrade pip
python -m pip install --editable '.[dev,test]'
for name in dev test; do
  if python -c 'import sys, tomllib; sys.exit(sys.argv[1] not in tomllib.load(open("pyproject.toml", "rb")).get("dependency-groups", {}))' "$name"; then
    python -m pip install --group "$name"
  fi
done
for file in requirements.txt requirements-dev.txt requirements-test.txt; do
  if [ -f "$file" ]; then python -m pip install --requirement "$file"; fi
done
python -m pip install pytest
