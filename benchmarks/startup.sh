#!/usr/bin/env bash
# Times whole processes: ./millrace validate of one file and of a folder, in turn, and prints the medians.
#
#   benchmarks/startup.sh [FILE [FOLDER]]     default: workflows of our own
#   RUNS=21                                   how often each is run
#   MILLRACE, JAVA_HOME, JAVA_OPTS            another launcher, another Java, options for it
set -euo pipefail
export LC_ALL=C

here=$(cd -- "$(dirname -- "$0")" && pwd)
corpus=$here/src/main/resources/dev/millrace/benchmarks/corpus
millrace=${MILLRACE:-$here/../millrace}
file=${1:-$corpus/build.yml}
folder=${2:-$corpus}
runs=${RUNS:-21}

fail() {
    printf 'startup.sh: %s\n' "$*" >&2
    exit 2
}

[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "RUNS is \"$runs\", but has to be a number from 1"
[ -f "$file" ] || fail "there is no file $file"
[ -d "$folder" ] || fail "there is no folder $folder"

times=$(mktemp -d)
trap 'rm -rf -- "$times"' EXIT
TIMEFORMAT='%R %U %S'

# Findings are no failure of the run, but wrong usage is, and so is a Java that does not start.
run() {
    local status=0
    "$millrace" "$@" > "$times/output" 2> "$times/errors" || status=$?
    case $status in
        0) ;;
        1) [ -s "$times/output" ] || echo "$status" > "$times/status" ;;
        *) echo "$status" > "$times/status" ;;
    esac
}

check() {
    [ -f "$times/status" ] || return 0
    cat "$times/errors" >&2
    fail "millrace $* ended with $(cat "$times/status")"
}

measure() {
    local name=$1
    shift
    { time run "$@"; } 2>> "$times/$name"
    check "$@"
}

# The middle of a column; column 0 is the CPU time, of user and system.
median() {
    awk -v column="$2" '{ print column ? $column : $2 + $3 }' "$times/$1" | sort -n |
        awk '{ v[NR] = $1 } END { printf "%.0f", 500 * (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) }'
}

row() {
    printf '%-24s %8s ms %8s ms\n' "$2" "$(median "$1" 1)" "$(median "$1" 0)"
}

# The first start builds the jar if it has to, and makes the class archive before it runs.
MILLRACE_ARCHIVE=now run validate "$file"
check validate "$file"
export MILLRACE_BUILD=off

for ((i = 0; i < runs; i++)); do
    measure version --version
    measure file validate "$file"
    measure folder validate "$folder"
done

count=$(find "$folder" -name '*.yml' -o -name '*.yaml' | wc -l)
printf '%-24s %11s %11s\n' "median of $runs runs" wall CPU
row version 'version'
row file 'one file'
row folder "folder of $((count)) files"
