#!/usr/bin/env bash
where=(--domain "$DOMAIN" --repository "$REPOSITORY" --format pypi)
# An earlier attempt may have stopped halfway, and CodeArtifact refuses a file that it has. Of a version that it lacks it says so by failing.
present="$(aws codeartifact list-package-version-assets "${where[@]}" --package "$PACKAGE" --package-version "$VERSION" \
  --query 'assets[].name' --output text | tr '\t' '\n' || true)"
endpoint="$(aws codeartifact get-repository-endpoint "${where[@]}" --query repositoryEndpoint --output text)"
TWINE_PASSWORD="$(aws codeartifact get-authorization-token --domain "$DOMAIN" --duration-seconds 900 \
  --query authorizationToken --output text)"
echo "::add-mask::$TWINE_PASSWORD"
export TWINE_PASSWORD TWINE_USERNAME=aws
for file in dist/*; do
  if [ "${file##*/}" = SHA256SUMS ]; then continue; fi
  if grep -qxF "${file##*/}" <<< "$present"; then
    echo "${file##*/} is there already"
  else
    python -m twine upload --non-interactive --repository-url "$endpoint" "$file"
  fi
done
