#!/usr/bin/env bash
# There may be those of an earlier run, of packages that were built before; the job checksums replaces them.
fit() {
  assets="$(gh release view "$TAG" --json assets --jq '.assets[] | select(.state == "uploaded") | .name')" &&
    grep -qx 'SHA256SUMS' <<< "$assets" &&
    gh release download "$TAG" --pattern SHA256SUMS --dir packages --clobber &&
    (cd packages && sha256sum --quiet -c SHA256SUMS)
}
until fit; do
  if [ "$SECONDS" -ge "$AT_MOST_SECONDS" ]; then
    echo "::error::the draft $TAG has no SHA256SUMS of these packages after $SECONDS seconds: see what the job checksums says"
    exit 1
  fi
  sleep 10
done
