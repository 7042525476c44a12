#!/usr/bin/env bash
# Runs millrace validate as the inputs say. Whatever is in them is a word of its own to the shell, and a path is never an option.
options=(--format "$FORMAT")
[ -z "$PROFILE" ] || options+=(--profile "$PROFILE")
[ -z "$FAIL_ON" ] || options+=(--fail-on "$FAIL_ON")
files=()
while IFS=$' \t' read -r path; do
    # To millrace - alone is standard input.
    case $path in
        '') ;;
        -*) files+=("./$path") ;;
        *) files+=("$path") ;;
    esac
done <<< "${PATHS//$'\r'/}"

command=(millrace)
[ -z "$JAR" ] || command=(java -jar "$JAR")
if [ -n "$OUTPUT" ]; then
    if ! mkdir -p -- "$(dirname -- "$OUTPUT")" || ! : > "$OUTPUT"; then
        echo "::error::the output $OUTPUT cannot be written"
        exit 2
    fi
    exec > "$OUTPUT"
fi
complaints=$RUNNER_TEMP/millrace-complaints
status=0
"${command[@]}" validate "${options[@]}" -- "${files[@]}" 2> "$complaints" || status=$?
# 1 is findings, which have annotations of their own.
if [ "$status" -gt 1 ]; then sed 's/%/%25/g; s/^/::error::/' "$complaints" >&2; else cat "$complaints" >&2; fi
exit "$status"
