#!/usr/bin/env bash
# Unpacks a distribution and sees whether it starts: ci/distribution.sh cli/target/millrace-0.1.0.tar.gz
set -euo pipefail

archive=$(readlink -f -- "${1:?say which archive}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export MILLRACE_CACHE=$folder/cache MILLRACE_ARCHIVE=now

fail() {
    echo "$archive: $*" >&2
    exit 1
}

# A blank in the path, as users have them.
mkdir "$folder/un packed" && cd "$folder/un packed"
case $archive in
    *.zip) unzip -q "$archive" ;;
    *) tar -xzf "$archive" ;;
esac
home=$(echo "$PWD"/millrace-*)
[ "$(ls "$home")" = "$(printf '%s\n' LICENSE completion.sh millrace millrace.cmd millrace.jar warm-up.txt)" ] ||
    fail "holds $(ls -m "$home")"

version=$("$home/millrace" --version)
[ "$version" = "millrace ${home##*/millrace-}" ] || fail "--version says $version"

# From elsewhere, by a link, and with a finding.
ln -s "$home/millrace" "$folder/millrace"
mkdir -p repository/.github/workflows && cd repository
printf 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps:\n      - run: make\n' > .github/workflows/ci.yml
code=0
said=$("$folder/millrace" validate) || code=$?
if [ "$code" != 1 ] || [[ $said != *'[needs-unknown-job]'* ]]; then
    fail "validate ends with $code and says $said"
fi
compgen -G "$MILLRACE_CACHE/archives/*" > /dev/null || fail "keeps no class archive"

for shell in bash zsh; do
    command -v "$shell" > /dev/null || continue
    # shellcheck disable=SC2016 # the shell that is asked expands it
    "$shell" -c '. "$0"' "$home/completion.sh" 2> /dev/null || fail "completion.sh is not for $shell"
done
echo "$archive: $version starts"
