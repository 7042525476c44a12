#!/usr/bin/env bash
number=$(gh issue list --state open --search "in:title \"$TITLE\"" --json number,title --jq 'map(select(.title == env.TITLE))[0].number // empty')
if [ -n "$number" ]; then
  gh issue comment "$number" --body "It happened again: $RUN"
else
  gh issue create --title "$TITLE" --body "See $RUN"
fi
