#!/usr/bin/env bash
# What people get who name no version: the newest, which a mended old one is not, and no candidate.
newest=$({ git tag --list 'v*.*.*'; echo "$TAG"; } | grep -v -e - | sort --version-sort | tail -n 1 || true)
if [ "$newest" != "$TAG" ]; then
  echo "latest stays what it is: $TAG is not the newest version${newest:+, $newest is}"
  exit 0
fi
# The owner's name may have capitals, an image's may not.
docker buildx imagetools create --tag "${IMAGE,,}:latest" "${IMAGE,,}@$DIGEST"
