changes="$(git status --porcelain)"
if [ -n "$changes" ]; then
  echo "::error::the working tree is not clean: commit these files, ignore them, or do not make them"
  echo "$changes"
  exit 1
fi
echo "the working tree is clean"
