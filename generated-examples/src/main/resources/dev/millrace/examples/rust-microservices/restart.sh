#!/usr/bin/env bash
read -ra names <<< "$SERVICES"
kubectl rollout restart deployment "${names[@]}"
