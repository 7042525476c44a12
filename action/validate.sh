#!/usr/bin/env bash
# Runs millrace validate as the inputs say. Whatever is in them is a word of its own to the shell, and a path is never an option.
options=(--format "$FORMAT")
[ -z "$PROFILE" ] || options+=(--profile "$PROFILE")
[ -z "$FAIL_ON" ] || options+=(--fail-on "$FAIL_ON")
files=()
while IFS= read -r path; do
    [ -z "$path" ] || files+=("$path")
done <<< "$PATHS"

command=(millrace)
[ -z "$JAR" ] || command=(java -jar "$JAR")
[ -z "$OUTPUT" ] || exec > "$OUTPUT"
"${command[@]}" validate "${options[@]}" -- "${files[@]}"
