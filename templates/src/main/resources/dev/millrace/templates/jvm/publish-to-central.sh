#!/usr/bin/env bash
# By standard input, as everybody on a machine can read the arguments of a program.
central() {
  printf 'Authorization: Bearer %s' "$(printf '%s:%s' "$CENTRAL_USERNAME" "$CENTRAL_PASSWORD" | base64 | tr -d '\n')" |
    curl --silent --show-error --fail-with-body --header @- "$@"
}
api=https://central.sonatype.com/api/v1/publisher
cd release-bundle || exit

# An earlier attempt may have succeeded but for its end, and Maven Central refuses a version that it has.
find . -name '*.pom' > "$RUNNER_TEMP/poms"
while IFS= read -r pom; do
  folder="$(dirname "${pom#./}")"
  artifact="$(dirname "$folder")"
  group="$(dirname "$artifact")"
  query="namespace=${group//\//.}&name=${artifact##*/}&version=${folder##*/}"
  if [ "$(central "$api/published?$query" | jq -r .published)" = true ]; then
    echo "$folder is there already"
    rm -r "$folder"
  fi
done < "$RUNNER_TEMP/poms"

# What is on Maven Central stays there for ever: nothing is uploaded before all of it is signed.
find . -type f ! -name '*.asc' > "$RUNNER_TEMP/files"
if [ ! -s "$RUNNER_TEMP/files" ]; then exit; fi
export GNUPGHOME="$RUNNER_TEMP/gnupg"
mkdir -m 700 "$GNUPGHOME"
trap 'gpgconf --kill all; rm -rf "$GNUPGHOME"' EXIT
gpg --batch --quiet --import <<< "$GPG_PRIVATE_KEY"
while IFS= read -r file; do
  gpg --batch --yes --pinentry-mode loopback --passphrase-fd 0 --armor --detach-sign "$file" <<< "$GPG_PASSPHRASE"
  for sum in md5 sha1; do "${sum}sum" "$file" | cut -d ' ' -f 1 > "$file.$sum"; done
done < "$RUNNER_TEMP/files"
zip -qr "$RUNNER_TEMP/central.zip" .

id="$(central --form "bundle=@$RUNNER_TEMP/central.zip" "$api/upload?publishingType=AUTOMATIC")"
for _ in {1..60}; do
  # It goes on without us: an answer that does not come is asked for again.
  status="$(central --request POST "$api/status?id=$id" || true)"
  case "$(jq -r .deploymentState <<< "$status" || true)" in
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
