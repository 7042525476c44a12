#!/usr/bin/env bash
# Of every module into one folder, so that one pattern finds them all.
rm -rf "$FOLDER/packages"
mkdir -p "$FOLDER/packages"
find . -path "*/$FOLDER/*" ! -path "*/$FOLDER/*/*" \( -name '*.jar' -o -name '*.war' \) ! -name 'original-*' | LC_ALL=C sort > "$RUNNER_TEMP/archives"
while IFS= read -r archive; do
  name="${archive##*/}"
  # Modules of different groups may call theirs alike; the folder tells them apart.
  if [ -e "$FOLDER/packages/$name" ]; then
    module="${archive%"/$FOLDER/$name"}"
    if [ "$module" = . ]; then module=root; fi
    module="${module#./}"
    name="${module//\//-}-$name"
  fi
  cp "$archive" "$FOLDER/packages/$name"
done < "$RUNNER_TEMP/archives"
if [ ! -s "$RUNNER_TEMP/archives" ]; then
  echo "::error::no module has a .jar or .war in $FOLDER: if nothing is built, leave it out by withoutPackages()"
  exit 1
fi
