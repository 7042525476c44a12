#!/usr/bin/env bash
read -ra names <<< "$SERVICES"
for name in "${names[@]}"; do
  kubectl rollout status deployment "$name" --timeout 5m
done
