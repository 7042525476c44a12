#!/usr/bin/env bash
for file in dist/*; do
  name="${file##*/}"
  case "$name" in
    *.whl) metadata="$(unzip -p "$file" '*.dist-info/METADATA')" ;;
    *.tar.gz) metadata="$(tar -xzOf "$file" "${name%.tar.gz}/PKG-INFO")" ;;
    *) continue ;;
  esac
  # The description after the empty line may have such a line, too.
  built="$(awk '/^\r?$/ { body = 1 } !body && sub(/^Version: */, "") { sub(/\r$/, ""); print }' <<< "$metadata")"
  if [ "$built" != "${VERSION#v}" ]; then
    echo "::error::$name says that it is version ${built:-none}, and $VERSION is to be released"
    exit 1
  fi
  echo "$name is version $built"
done
