#!/usr/bin/env bash
# Times the first pipeline of a process, a small and a large one, with a class archive of its own, and prints the medians.
#
#   benchmarks/generation.sh
#   RUNS=21                  how often each is run
set -euo pipefail
export LC_ALL=C

here=$(cd -- "$(dirname -- "$0")" && pwd)
jar=$here/target/benchmarks.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
runs=${RUNS:-21}

[ -f "$jar" ] || {
    echo "generation.sh: build $jar first: mvn -q -Pbenchmarks -DskipTests -pl benchmarks -am package" >&2
    exit 2
}
times=$(mktemp -d)
trap 'rm -rf -- "$times"' EXIT
TIMEFORMAT=%R
flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)
main=dev.millrace.benchmarks.FirstCall

"$java" "${flags[@]}" -XX:ArchiveClassesAtExit="$times/classes.jsa" -cp "$jar" $main large > /dev/null 2>&1
for _ in $(seq "$runs"); do
    for size in small large; do
        { time "$java" "${flags[@]}" -XX:SharedArchiveFile="$times/classes.jsa" -cp "$jar" $main $size >> "$times/$size.call"; } \
            2>> "$times/$size.process"
    done
done

median() {
    sort -n "$1" | awk -v factor="$2" '{ v[NR] = $1 } END { printf "%.0f", factor * v[int((NR + 1) / 2)] }'
}
printf '%-8s %12s %12s\n' pipeline 'call ms' 'process ms'
for size in small large; do
    printf '%-8s %12s %12s\n' "$size" "$(median "$times/$size.call" 1)" "$(median "$times/$size.process" 1000)"
done
