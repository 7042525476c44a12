#!/usr/bin/env bash
tar -xzf dist/memorystreamer-*.tar.gz -C dist
said_binary=$(dist/memorystreamer --version)
# The owner's name may have capitals, an image's may not.
said_image=$(docker run --rm "${IMAGE,,}@$DIGEST" --version)
for said in "$said_binary" "$said_image"; do
  echo "$said"
  if [ "${said##* }" != "$VERSION" ]; then
    echo "::error::version $VERSION is to be released, but what ships says: $said"
    exit 1
  fi
done
