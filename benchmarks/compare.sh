#!/usr/bin/env bash
# Prints a table of what Millrace costs, as Markdown: whole processes on each JDK, and beside them actionlint and zizmor
# where they are on the PATH, all in turn in one run.
#
#   benchmarks/compare.sh [FILE [FOLDER]]   what to validate (default: workflows of our own)
#   RUNS=21                                 how often each process is run
#   JDKS="/jdk17 /jdk25"                    which JDKs (default: all beside JAVA_HOME, or beside the java on the PATH)
#   MILLRACE                                another launcher than that of this checkout
#   BENCHMARKS                              another jar than target/benchmarks.jar; "off": no pipelines
set -euo pipefail
export LC_ALL=C

here=$(cd -- "$(dirname -- "$0")" && pwd)
corpus=$here/src/main/resources/dev/millrace/benchmarks/corpus
millrace=${MILLRACE:-$here/../millrace}
benchmarks=${BENCHMARKS:-$here/target/benchmarks.jar}
file=${1:-$corpus/build.yml}
folder=${2:-$corpus}
runs=${RUNS:-21}

fail() {
    printf 'compare.sh: %s\n' "$*" >&2
    exit 2
}

[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "RUNS is \"$runs\", but has to be a number from 1"
[ -f "$file" ] || fail "there is no file $file"
[ -d "$folder" ] || fail "there is no folder $folder"
[ "$benchmarks" = off ] || [ -f "$benchmarks" ] ||
    fail "build $benchmarks first: mvn -q -Pbenchmarks -DskipTests -pl benchmarks -am package"

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
TIMEFORMAT='%R %U %S'
# Archives of its own, made now: what an earlier run has left would be no measure.
export MILLRACE_CACHE=$work/cache
unset JAVA_OPTS MILLRACE_ARCHIVE

# ---- the JDKs, and their names in the table

jdk_version() {
    sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release"
}

is_jdk() {
    [ -x "$1/bin/java" ] && [ -f "$1/release" ]
}

# One of several names of a folder is enough.
find_jdks() {
    local java=${JAVA_HOME:+$JAVA_HOME/bin/java} each version
    java=$(readlink -f -- "${java:-$(command -v java)}") || fail 'there is no java on the PATH'
    for each in "${java%/*/bin/java}"/*/; do
        is_jdk "$each" || continue
        version=$(jdk_version "$each")
        [ "${version%%.*}" -ge 17 ] || continue
        readlink -f -- "$each"
    done | sort -u
}

if [ -n "${JDKS-}" ]; then
    read -r -a jdks <<< "$JDKS"
else
    mapfile -t jdks < <(find_jdks)
fi
[ "${#jdks[@]}" -gt 0 ] || fail 'there is no JDK from 17; name some in JDKS'
for jdk in "${jdks[@]}"; do
    is_jdk "$jdk" || fail "$jdk is no JDK"
done

# ---- running and measuring

# A process that fails would be a fast one. Findings are no failure; each tool says by another code that there are some.
run() {
    local name=$1 findings=$2 status=0
    shift 2
    "$@" > "$work/output" 2> "$work/errors" < /dev/null || status=$?
    [ "$status" = 0 ] || [[ " $findings " = *" $status "* ]] || echo "$status" > "$work/status"
}

# measure NAME CODES COMMAND…: what is said has to be the same in each run.
measure() {
    local name=$1
    { time run "$@"; } 2>> "$work/$name.times"
    shift 2
    if [ -f "$work/status" ]; then
        cat "$work/errors" >&2
        fail "$* ended with $(cat "$work/status")"
    fi
    [ -f "$work/$name.output" ] || cp "$work/output" "$work/$name.output"
    case $name in
        *call* | *rate* | *peer*) cat "$work/output" >> "$work/$name.said" ;;
        *) cmp -s "$work/output" "$work/$name.output" || fail "$* does not always say the same" ;;
    esac
}

# The middle of a column of numbers.
middle() {
    sort -n | awk '{ v[NR] = $1 } END { printf "%.0f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# Wall-clock and CPU time of a process in milliseconds, the latter of user and system.
cell() {
    if [ -f "$work/$1.times" ]; then
        printf ' %s (%s) |' "$(awk '{ print 1000 * $1 }' "$work/$1.times" | middle)" \
            "$(awk '{ print 1000 * ($2 + $3) }' "$work/$1.times" | middle)"
    else
        printf ' |'
    fi
}

# What a process has measured itself.
said() {
    if [ -f "$work/$1.said" ]; then
        printf ' %s |' "$(middle < "$work/$1.said")"
    else
        printf ' |'
    fi
}

# ---- Millrace

flags='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr'
main=dev.millrace.benchmarks

start_millrace() {
    JAVA_HOME=$jdk "$millrace" "$@"
}

# The archive of a pipeline is trained as that of the launcher is: by a run like those that are measured.
archive_option() {
    local version
    version=$(jdk_version "$jdk")
    case $1-$((${version%%.*} >= 25)) in
        make-0) echo "-XX:ArchiveClassesAtExit=$work/$index.jsa" ;;
        use-0) echo "-XX:SharedArchiveFile=$work/$index.jsa" ;;
        make-1) echo "-XX:AOTCacheOutput=$work/$index.aot" ;;
        use-1) echo "-XX:AOTCache=$work/$index.aot" ;;
    esac
}

first_call() {
    # shellcheck disable=SC2086 # flags are several words
    "$jdk/bin/java" $flags "$1" -cp "$benchmarks" "$main.FirstCall" "$2"
}

prepare() {
    MILLRACE_ARCHIVE=now run archive 1 start_millrace validate "$file"
    if [ -f "$work/status" ]; then
        cat "$work/errors" >&2
        fail "$millrace does not start with $jdk"
    fi
    export MILLRACE_BUILD=off
    find "$MILLRACE_CACHE" -type f -newer "$work/begin" | grep -q . || fail "there is no class archive for $jdk"
    touch "$work/begin"
    [ "$benchmarks" = off ] || first_call "$(archive_option make)" large > /dev/null 2>&1 ||
        fail "$benchmarks does not run with $jdk"
}

measure_millrace() {
    measure "version$index" '' start_millrace --version
    measure "file$index" 1 start_millrace validate "$file"
    measure "folder$index" 1 start_millrace validate "$folder"
    [ "$benchmarks" != off ] || return 0
    for size in small large; do
        measure "call-$size$index" '' first_call "$(archive_option use)" "$size"
    done
}

# A few processes are enough, for each makes thousands; the first half is to warm up.
measure_rate() {
    [ "$benchmarks" != off ] && [ "$1" -lt 3 ] || return 0
    measure "rate$index" '' "$jdk/bin/java" -XX:+UseSerialGC -cp "$benchmarks" "$main.WarmCalls" 2000 2000
}

# ---- other tools

peers=()
for tool in actionlint zizmor; do
    ! command -v "$tool" > /dev/null || peers+=("$tool")
done

# A checker of scripts that only one of them calls is no measure of either.
start_actionlint() {
    actionlint -shellcheck= -pyflakes= "$@"
}

start_zizmor() {
    zizmor --offline --quiet "$@"
}

measure_peer() {
    local codes=1
    [ "$1" != zizmor ] || codes='10 11 12 13 14'
    measure "version-peer-$1" '' "$1" --version
    measure "file-peer-$1" "$codes" "start_$1" "$file"
    measure "folder-peer-$1" "$codes" "start_$1" "${files[@]}"
}

mapfile -t files < <(find "$folder" \( -name '*.yml' -o -name '*.yaml' \) -type f | sort)

# ---- the run

touch "$work/begin"
sleep 1
for index in "${!jdks[@]}"; do
    jdk=${jdks[index]}
    prepare
done
for ((i = 0; i < runs; i++)); do
    for index in "${!jdks[@]}"; do
        jdk=${jdks[index]}
        measure_millrace
    done
    for tool in ${peers[@]+"${peers[@]}"}; do
        measure_peer "$tool"
    done
    for index in "${!jdks[@]}"; do
        jdk=${jdks[index]}
        measure_rate "$i"
    done
done
for index in "${!jdks[@]}"; do
    for what in version file folder; do
        cmp -s "$work/$what$index.output" "$work/${what}0.output" || fail "${jdks[index]} says something else than ${jdks[0]}"
    done
done
count=$(sed -n 's/.* in \([0-9]*\) files\{0,1\}$/\1/p' "$work/folder0.output" | tail -n 1)
[ -n "$count" ] || fail "validate $folder does not say how many files it has checked"
[ "${#peers[@]}" = 0 ] || [ "$count" = "${#files[@]}" ] ||
    fail "of $folder, Millrace checks $count files, and the others would check ${#files[@]}: name a folder of workflows alone"

# ---- the table

cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2> /dev/null | head -n 1) || cpu=
printf '%s, %s, %s cores%s. Medians of %s runs in turn: milliseconds, in parentheses of CPU.\n\n' \
    "$(cat "$work/version0.output")" "$(date +%F)" "$(getconf _NPROCESSORS_ONLN)" "${cpu:+ ($cpu)}" "$runs"

printf '| |'
for jdk in "${jdks[@]}"; do
    printf ' JDK %s |' "$(jdk_version "$jdk")"
done
for tool in ${peers[@]+"${peers[@]}"}; do
    printf ' %s %s |' "$tool" "$(grep -o '[0-9][0-9.]*' "$work/version-peer-$tool.output" | head -n 1)"
done
printf '\n| --- |'
printf ' ---: |%.0s' "${jdks[@]}" ${peers[@]+"${peers[@]}"}
printf '\n'

row() {
    printf '| %s |' "$2"
    for index in "${!jdks[@]}"; do
        "$3" "$1$index"
    done
    for tool in ${peers[@]+"${peers[@]}"}; do
        "$3" "$1-peer-$tool"
    done
    printf '\n'
}

# shellcheck disable=SC2016 # backquotes of Markdown
{
    row version '`--version`' cell
    row file "one file, \`${file##*/}\`" cell
    row folder "$count files" cell
    [ "$benchmarks" != off ] || exit 0
    row call-small 'first pipeline of a process, 2 jobs: whole process' cell
    row call-small 'the same, from `main` to the checked text' said
    row call-large '30 jobs and 300 steps: whole process' cell
    row call-large 'the same, from `main` to the checked text' said
    row rate 'of these a second, once warm, with all rules' said
}
