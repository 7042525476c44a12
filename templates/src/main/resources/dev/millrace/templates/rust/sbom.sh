#!/usr/bin/env bash
# One file a crate; together they are the list of all.
cargo cyclonedx --format json
find . -name '*.cdx.json' ! -path './target/*' -print0 | sort -z | xargs -0 jq -s '
  if length == 1 then .[0] else
    (.[0] | del(.metadata.component)) + {
      components: ([.[] | .metadata.component, .components[]?] | unique_by(."bom-ref")),
      dependencies: ([.[] | .dependencies[]?] | unique_by(.ref))
    }
  end' > sbom.json
