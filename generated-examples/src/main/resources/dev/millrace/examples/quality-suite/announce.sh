#!/usr/bin/env bash
if [ -z "$WEBHOOK" ]; then
  echo "::notice::there is no secret DISCORD_WEBHOOK, so nobody is told"
  exit 0
fi
text="MemoryStreamer $VERSION is out: $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/releases/tag/$TAG"
jq -n --arg content "$text" '{content: $content}' |
  curl --fail-with-body --silent --show-error --retry 3 --header 'content-type: application/json' --data @- "$WEBHOOK"
