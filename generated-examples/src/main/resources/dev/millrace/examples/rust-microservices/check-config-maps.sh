#!/usr/bin/env bash
# A pod that runs keeps the config map that it started with; the next one would not start without it.
wanted=$(kubectl get deployments --output json | jq -r '
  [.items[].spec.template.spec | .. | objects
   | (.configMap, .configMapRef, .configMapKeyRef) | objects | select(.optional != true) | .name] | unique[]')
present=$(kubectl get configmaps --output json | jq -r '.items[].metadata.name')
missing=$(comm -23 <(sort <<< "$wanted") <(sort <<< "$present"))
if [ -n "$missing" ]; then
  echo "::error::deployments ask for config maps that are not there: ${missing//$'\n'/, }"
  exit 1
fi
