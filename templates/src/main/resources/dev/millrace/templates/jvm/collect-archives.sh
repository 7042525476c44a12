#!/usr/bin/env bash
# Of every module into one folder, so that one pattern finds them all.
mkdir packages
find . -path "*/$FOLDER/*" ! -path "*/$FOLDER/*/*" \( -name '*.jar' -o -name '*.war' \) ! -name 'original-*' -exec cp {} packages \;
if [ -z "$(ls packages)" ]; then
  echo "::error::no module has a .jar or .war in $FOLDER: if nothing is built, leave it out by withoutPackages()"
  exit 1
fi
