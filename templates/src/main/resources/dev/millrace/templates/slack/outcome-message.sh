#!/usr/bin/env bash
# A job that was skipped is no cause, but what a failure before it has led to.
failed="$(awk '$2 != "success" && $2 != "skipped" { print $1 }' <<< "$RESULTS" | paste -sd ' ' -)"
if [ -n "$failed" ]; then
  text="❌ $WHAT: ${failed// /, } failed"
elif grep -qw skipped <<< "$RESULTS"; then
  text="⚠️ $WHAT: not every job has run"
else
  text="✅ $WHAT $DONE"
fi
jq -n --arg text "$text" --arg results "$RESULTS" --arg run "$RUN" '
  def icon: {success: "✅", skipped: "⏭️"}[.] // "❌";
  {
    text: $text,
    blocks: [
      {type: "header", text: {type: "plain_text", text: $text}},
      {type: "section", fields: [
        $results | split("\n")[] | select(. != "") | split(" ")
        | {type: "mrkdwn", text: "*\(.[0])*\n\(.[1] | icon) \(.[1])"}
      ]},
      {type: "actions", elements: [{type: "button", text: {type: "plain_text", text: "Open the run"}, url: $run}]}
    ]
  }' > slack.json
echo "$text"
