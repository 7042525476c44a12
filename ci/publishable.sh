#!/usr/bin/env bash
# Looks whether a staged release has what Maven Central demands and what users rely on, before any of it is published:
# GITHUB_REPOSITORY=acme/millrace ci/publishable.sh release-bundle
set -euo pipefail

bundle=$(readlink -f -- "${1:?say which folder}")
: "${GITHUB_REPOSITORY:?say where this is hosted, as OWNER/NAME}"
cd "$(dirname "${BASH_SOURCE[0]}")/.."

wrong=0
complain() {
    echo "${GITHUB_ACTIONS:+::error::}$*" >&2
    wrong=$((wrong + 1))
}

# What stands in a POM two blanks from the margin, as the flattened ones are written, is of the project itself.
look_at_pom() {
    local pom=$1 element
    for element in name description url licenses developers scm; do
        grep -q "^  <${element}[ >]" "$pom" || complain "${pom#"$bundle/"} has no <$element>"
    done
    # That of the parent is published as it stands.
    grep -qF -e "    <url>https://github.com/$GITHUB_REPOSITORY</url>" \
        -e "    <github.repository>$GITHUB_REPOSITORY</github.repository>" "$pom" ||
        complain "${pom#"$bundle/"} is not of $GITHUB_REPOSITORY: set the property github.repository in pom.xml"
    ! grep -q -- '-SNAPSHOT</version>' "$pom" || complain "${pom#"$bundle/"} names a version in development"
}

look_at_files() {
    local base=$1 end
    for end in .jar -sources.jar -javadoc.jar; do
        [ -s "$base$end" ] || complain "there is no ${base#"$bundle/"}$end"
    done
}

modules=0
while IFS= read -r pom; do
    modules=$((modules + 1))
    look_at_pom "$pom"
    grep -q '^  <packaging>pom</packaging>' "$pom" || look_at_files "${pom%.pom}"
done < <(find "$bundle" -name '*.pom' | LC_ALL=C sort)

# Whoever imports the BOM finds all that it names.
bom=$(compgen -G "$bundle/dev/millrace/bom/*/bom-*.pom") || { complain "there is no BOM" && exit 1; }
version=$(basename "$(dirname "$bom")")
while IFS= read -r artifact; do
    [ -d "$bundle/dev/millrace/$artifact/$version" ] || complain "the BOM names $artifact $version, which is not there"
done < <(sed -n '/<dependencyManagement>/,$ s|.*<artifactId>\(.*\)</artifactId>.*|\1|p' "$bom" | LC_ALL=C sort -u)

# The action fetches the jar of the release that it is part of.
default() {
    sed -n "/^  $1:/,/^  [a-z]/ s/^    default: *//p" action.yml | tr -d "'"
}
jar=$bundle/dev/millrace/cli/$version/cli-$version-all.jar
sum=$(sha256sum < "$jar")
[ "$(default version)" = "$version" ] ||
    complain "action.yml has $(default version) as its version, and this is $version"
[ "$(default sha256)" = "${sum%% *}" ] ||
    complain "action.yml has '$(default sha256)' as the sha256 of the jar, which is ${sum%% *}"

[ "$wrong" = 0 ] || exit 1
echo "$modules modules of $version can be published"
