#!/usr/bin/env bash
version="$(python -m setuptools_scm)"
echo "value=$version" >> "$GITHUB_OUTPUT"
echo "this is version $version"
