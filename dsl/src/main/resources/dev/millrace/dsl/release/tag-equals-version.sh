if [ -z "$VERSION" ]; then
  echo "::error::there is no version to compare the tag $TAG with"
  exit 1
fi
if [ "${TAG#v}" != "${VERSION#v}" ]; then
  echo "::error::the tag is $TAG, but the version is $VERSION: tag the commit of that version, or change the version first"
  exit 1
fi
echo "tag $TAG is version $VERSION"
