#!/bin/sh
# Tests the launcher with the jar that is built: what only a real process shows. Takes a few seconds.
#
#   mvn -DskipTests -pl cli -am package && cli/src/test/sh/launcher-test.sh
#   JAVA_HOME=... cli/src/test/sh/launcher-test.sh
set -eu

millrace=$(cd "$(dirname "$0")/../../../.." && pwd -P)/millrace
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MILLRACE_BUILD=off MILLRACE_CACHE="$work/cache" LC_ALL=C
unset NO_COLOR JAVA_OPTS
failures=0

mkdir -p "$work/repo/.github/workflows" "$work/with space"
cd "$work/repo"
cat > .github/workflows/ci.yml << 'END'
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
END
sed 's/runs-on/größe/' .github/workflows/ci.yml > bad.yml

# Runs a command; its output and exit code are then in $work/out, $work/err and $code.
run() {
    code=0
    "$@" > "$work/out" 2> "$work/err" || code=$?
}

# check NAME EXIT_CODE OUT_PATTERN ERR_PATTERN, where an empty pattern means an empty stream.
check() {
    problem=
    [ "$code" = "$2" ] || problem="exit code $code instead of $2"
    for stream in out err; do
        pattern=$3
        [ $stream = out ] || pattern=$4
        if [ -n "$pattern" ]; then
            grep -qe "$pattern" "$work/$stream" || problem="$problem no \"$pattern\" in std$stream"
        elif [ -s "$work/$stream" ]; then
            problem="$problem unexpected std$stream"
        fi
    done
    if [ -z "$problem" ]; then
        echo "ok      $1"
    else
        echo "FAILED  $1: $problem"
        sed 's/^/        | /' "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}

archives() {
    mkdir -p "$MILLRACE_CACHE"
    find "$MILLRACE_CACHE" -name '*.jsa' -o -name '*.aot'
}

MILLRACE_ARCHIVE=off
export MILLRACE_ARCHIVE

run "$millrace" --version
check 'tells its version' 0 '^millrace [0-9]' ''

run "$millrace" validate
check 'checks the repository of the current folder' 0 '^no findings in 1 file$' ''

run "$millrace" validate bad.yml
check 'ends with 1 for findings, and writes UTF-8 whatever the locale' 1 '^bad.yml:4:5: error: "größe"' ''

run "$millrace" validate gone.yml
check 'ends with 2 for what it cannot read' 2 '' '^millrace: gone.yml: there is no such file'

run "$millrace" validate --fix
check 'ends with 2 for wrong usage' 2 '' '^millrace: "validate" has no option --fix'

run sh -c 'cat bad.yml | "$0" validate -' "$millrace"
check 'reads a pipe' 1 '^<stdin>:4:5: error: ' ''

run sh -c '"$0" validate - < bad.yml' "$millrace"
check 'reads a redirected file' 1 '^<stdin>:4:5: error: ' ''

run sh -c '{ "$0" validate bad.yml; echo "code $?" >&2; } | true' "$millrace"
check 'ends quietly when nobody reads' 0 '' '^code 1$'

if [ -c /dev/full ]; then
    run sh -c '"$0" validate bad.yml > /dev/full' "$millrace"
    check 'says that the disk is full' 2 '' '^millrace: cannot write to standard output: '
fi

if [ -c /dev/zero ]; then
    run "$millrace" validate /dev/zero
    check 'does not read a device' 2 '' '^millrace: /dev/zero: this is neither a file nor a folder'
fi

ln -s "$millrace" "$work/with space/millrace"
run "$work/with space/millrace" validate .github/workflows/ci.yml
check 'starts through a link in a folder with a space' 0 '^no findings' ''

run env JAVA_OPTS=-Dmillrace.debug=true "$millrace" validate .github/workflows/ci.yml
check 'hands on JAVA_OPTS' 0 '^no findings' ''

run env JAVA_HOME="$work" "$millrace" validate
check 'says that JAVA_HOME is wrong' 2 '' '^millrace: JAVA_HOME is '

run archives
check 'makes no archive when it shall not' 0 '' ''

MILLRACE_ARCHIVE=now
run "$millrace" validate bad.yml
check 'says the same on the run that makes the archive' 1 '^bad.yml:4:5: error: ' ''

run archives
check 'makes the archive' 0 '[.]jsa$\|[.]aot$' ''

MILLRACE_ARCHIVE=
run "$millrace" validate bad.yml
check 'says the same with the archive' 1 '^bad.yml:4:5: error: ' ''

[ $failures -eq 0 ] || exit 1
