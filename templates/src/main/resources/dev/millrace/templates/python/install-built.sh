#!/usr/bin/env bash
for package in dist/*; do
  python -m pip install --no-index --no-deps --no-build-isolation --force-reinstall "$package"
  # Isolated, so that the module is not found in the folder of the sources.
  python -I -c 'import importlib, sys; print("imported", importlib.import_module(sys.argv[1]).__file__)' "$MODULE"
done
