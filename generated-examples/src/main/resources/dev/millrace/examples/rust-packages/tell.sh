#!/usr/bin/env bash
if [ "$GITHUB_RELEASE" = success ] && [ "$CHECKSUMS" = success ]; then
  headline="[$TAG]($GITHUB_SERVER_URL/$GH_REPO/releases/tag/$TAG) is released."
elif [ "$VERSION_AND_TAG" = success ]; then
  headline="The release of $TAG failed. If this run has made its tag, it is taken back: run all jobs again for another try."
else
  headline="Nothing was released, as the checks or the version failed."
fi
cat > message.md << END
$headline

| job | result |
| --- | --- |
| version-and-tag | $VERSION_AND_TAG |
| github-release | $GITHUB_RELEASE |
| checksums | $CHECKSUMS |

[This run]($RUN)
END
cat message.md >> "$GITHUB_STEP_SUMMARY"
gh pr comment "$PULL_REQUEST" --body-file message.md
