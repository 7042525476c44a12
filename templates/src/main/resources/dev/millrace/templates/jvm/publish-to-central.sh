#!/usr/bin/env bash
# What is on Maven Central stays there for ever: nothing is uploaded before all of it is signed.
export GNUPGHOME="$RUNNER_TEMP/gnupg"
mkdir -m 700 "$GNUPGHOME"
trap 'gpgconf --kill all; rm -rf "$GNUPGHOME"' EXIT
gpg --batch --quiet --import <<< "$GPG_PRIVATE_KEY"

cd "$BUNDLE" || exit
find . -name 'maven-metadata*' -delete
find . -type f ! -name '*.asc' ! -name '*.md5' ! -name '*.sha*' > "$RUNNER_TEMP/files"
while IFS= read -r file; do
  gpg --batch --yes --pinentry-mode loopback --passphrase-fd 0 --armor --detach-sign "$file" <<< "$GPG_PASSPHRASE"
done < "$RUNNER_TEMP/files"
zip -qr "$RUNNER_TEMP/central.zip" .

# By standard input, as everybody on a machine can read the arguments of a program.
central() {
  printf 'Authorization: Bearer %s' "$(printf '%s:%s' "$CENTRAL_USERNAME" "$CENTRAL_PASSWORD" | base64 | tr -d '\n')" |
    curl --silent --show-error --fail-with-body --header @- --request POST "$@"
}
api=https://central.sonatype.com/api/v1/publisher
id="$(central --form "bundle=@$RUNNER_TEMP/central.zip" "$api/upload?publishingType=AUTOMATIC")"
for _ in {1..60}; do
  status="$(central "$api/status?id=$id")"
  case "$(jq -r .deploymentState <<< "$status")" in
    PUBLISHING | PUBLISHED)
      echo "Maven Central has taken deployment $id"
      exit
      ;;
    FAILED)
      echo "::error::Maven Central has refused deployment $id: $(jq -c .errors <<< "$status")"
      exit 1
      ;;
  esac
  sleep "${SECONDS_BETWEEN:-10}"
done
echo "::error::Maven Central has not decided on deployment $id within ten minutes: see https://central.sonatype.com/publishing"
exit 1
