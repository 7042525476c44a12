#!/usr/bin/env bash
container="$(docker run --detach --platform "$PLATFORM" "$IMAGE")"
trap 'docker logs "$container"; docker rm --force "$container" > /dev/null' EXIT
for second in $(seq 120); do
  state="$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$container")"
  case "$state" in
    "exited 0 "*)
      echo "it ended well"
      exit 0
      ;;
    exited* | dead*)
      echo "::error::the container stopped by itself: $state"
      exit 1
      ;;
    *" healthy")
      echo "it is healthy after $second seconds"
      exit 0
      ;;
    *" unhealthy")
      echo "::error::the container is not healthy by its own check"
      exit 1
      ;;
    *" starting") ;;
    *)
      if [ "$second" -ge 10 ]; then
        echo "it still runs after $second seconds, and has no check of its health"
        exit 0
      fi
      ;;
  esac
  sleep 1
done
echo "::error::the container is not healthy after two minutes: $state"
exit 1
