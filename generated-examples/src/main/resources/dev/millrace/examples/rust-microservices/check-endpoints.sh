#!/usr/bin/env bash
read -ra names <<< "$SERVICES"
missing=()
for name in "${names[@]}"; do
  ready=$(kubectl get endpointslices --selector "kubernetes.io/service-name=$name" --output json |
    jq '[.items[].endpoints[]? | select(.conditions.ready) | .addresses[]] | length')
  echo "$name: $ready ready endpoints"
  [ "$ready" -gt 0 ] || missing+=("$name")
done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "::error::nobody answers for: ${missing[*]}"
  exit 1
fi
