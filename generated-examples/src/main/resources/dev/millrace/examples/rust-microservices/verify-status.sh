#!/usr/bin/env bash
read -ra names <<< "$SERVICES"
kubectl get deployments "${names[@]}" --output wide
unready=$(kubectl get deployments "${names[@]}" --output json |
  jq -r '.items[] | select((.status.readyReplicas // 0) < .spec.replicas) | .metadata.name')
if [ -n "$unready" ]; then
  echo "::error::not all replicas are ready of: ${unready//$'\n'/, }"
  exit 1
fi
echo "deployed=true" >> "$GITHUB_OUTPUT"
