#!/usr/bin/env bash
until assets="$(gh release view "$TAG" --json assets --jq '.assets[] | select(.state == "uploaded") | .name')" &&
  grep -qx 'SHA256SUMS' <<< "$assets"; do
  if [ "$SECONDS" -ge "$AT_MOST_SECONDS" ]; then
    echo "::error::the draft $TAG has no SHA256SUMS after $SECONDS seconds: see what the job checksums says"
    exit 1
  fi
  sleep 10
done
gh release download "$TAG" --pattern SHA256SUMS --dir packages --clobber
