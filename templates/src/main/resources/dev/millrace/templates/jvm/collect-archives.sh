#!/usr/bin/env bash
# Of every module into one folder, so that one pattern finds them all.
mkdir -p "$FOLDER/packages"
find . -path "*/$FOLDER/*" ! -path "*/$FOLDER/*/*" \( -name '*.jar' -o -name '*.war' \) ! -name 'original-*' -exec cp {} "$FOLDER/packages" \;
if [ -z "$(ls "$FOLDER/packages")" ]; then
  echo "::error::no module has a .jar or .war in $FOLDER: if nothing is built, leave it out by withoutPackages()"
  exit 1
fi
