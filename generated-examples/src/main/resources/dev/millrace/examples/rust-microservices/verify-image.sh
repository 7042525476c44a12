#!/usr/bin/env bash
# Both tags have to be in the registry, and have to be the image that was just built.
for tag in "$COMMIT_TAG" "$BRANCH_TAG"; do
  found=$(aws ecr describe-images --repository-name "$REPOSITORY" --image-ids "imageTag=$tag" \
    --query 'imageDetails[0].imageDigest' --output text)
  if [ "$found" != "$DIGEST" ]; then
    echo "::error::$REPOSITORY:$tag is $found in ECR, but $DIGEST was pushed"
    exit 1
  fi
  echo "$REPOSITORY:$tag is $found"
done
