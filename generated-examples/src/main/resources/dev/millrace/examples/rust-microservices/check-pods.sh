#!/usr/bin/env bash
# Pods that are on their way out, or have done their work, need not be ready.
kubectl get pods --output wide
unready=$(kubectl get pods --output json | jq -r '
  .items[]
  | select(.metadata.deletionTimestamp == null and .status.phase != "Succeeded")
  | select(any(.status.conditions[]?; .type == "Ready" and .status == "True") | not)
  | .metadata.name')
if [ -n "$unready" ]; then
  echo "::error::these pods are not ready: ${unready//$'\n'/, }"
  exit 1
fi
