#!/usr/bin/env bash
if [ "$DEPLOYED" = true ]; then
  status="$COMMIT runs on staging. Pods: $PODS, endpoints: $ENDPOINTS, config maps: $CONFIG_MAPS."
  level=notice
  case "$PODS $ENDPOINTS $CONFIG_MAPS" in *failure*) level=warning ;; esac
elif [ "$IMAGES" != success ]; then
  status="Nothing was deployed, as the images were not pushed."
  level=error
elif [ "$BRANCH" != main ]; then
  status="The images of $COMMIT are pushed. Only main is deployed."
  level=notice
else
  status="The images of $COMMIT are pushed, but their deployment to staging failed."
  level=error
fi
echo "::$level title=Delivery::$status"

advice() {
  case "$1" in
    format-and-lint*) echo "run \`cargo fmt\`, then \`cargo clippy --workspace -- -D warnings\`" ;;
    test-services*) echo "run \`cargo test --lib --package\` and \`cargo test --doc --package\` with the service" ;;
    code-coverage*) echo "the report is on Codecov; test what it shows as not covered" ;;
    security-audit*) echo "run \`cargo audit\` and \`cargo deny check\`; update what they name" ;;
    integration-tests*) echo "start PostgreSQL 15 and Redis 7, then run \`cargo test --workspace --test '*'\`" ;;
    build-release*) echo "run \`cargo build --workspace --release\`" ;;
    build-and-push*) echo "look whether the image builds, the AWS key works, and the ECR repository is there" ;;
    deploy-staging*) echo "\`kubectl describe deployment\` and \`kubectl logs\` tell why; \`kubectl rollout undo\` goes back" ;;
    smoke-test*) echo "\`kubectl get pods,endpointslices,configmaps\` shows what is missing" ;;
    *) echo "look at its log" ;;
  esac
}

jobs=$(gh run view "$RUN_ID" --json jobs --jq '.jobs[] | select(.status == "completed") | "\(.name)\t\(.conclusion)"')
{
  echo "## Delivery"
  echo
  echo "$status"
  echo
  echo "| job | result |"
  echo "|---|---|"
  while IFS=$'\t' read -r job result; do
    echo "| $job | $result |"
  done <<< "$jobs"
  echo
  echo "### Troubleshooting"
  echo
  while IFS=$'\t' read -r job result; do
    if [ "$result" = failure ]; then
      echo "- $job: $(advice "$job")"
    fi
  done <<< "$jobs"
  echo "- A job that failed by accident: \`gh run rerun $RUN_ID --failed\`"
} | tee -a "$GITHUB_STEP_SUMMARY"
