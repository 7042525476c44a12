#!/usr/bin/env bash
# Builds the release of the commit here twice, in two clones, and compares what came of it byte for byte:
# ci/reproducible.sh [OPTION OF MAVEN]...
set -euo pipefail

repository=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# build CLONE [OPTION OF MAVEN]...: writes the checksums of all files that are published to CLONE.sums
build() {
    local clone=$1
    shift
    git clone -q --no-hardlinks "$repository" "$clone"
    (
        cd "$clone"
        mvn -B -ntp -q -Prelease -DskipTests -Dspotless.check.skip -Djacoco.skip "$@" verify
        find . -path '*/target/*' ! -path '*/target/*/*' ! -name 'original-*' \
            \( -name '*.jar' -o -name '*.tar.gz' -o -name '*.zip' -o -name '*-cyclonedx.json' -o -name '.flattened-pom.xml' \) \
            -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    ) > "$clone.sums"
}

# Archives keep the rights to files, which are those of the process that wrote them.
umask 022

build "$folder/a" "$@"
# At another place, and in another time zone.
(TZ=Asia/Tokyo build "$folder/second" "$@")

if ! diff "$folder/a.sums" "$folder/second.sums"; then
    echo "these are not the same" >&2
    exit 1
fi
echo "$(wc -l < "$folder/a.sums") files are the same"
cat "$folder/a.sums"
