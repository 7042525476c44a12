#!/usr/bin/env bash
# Into a folder; the files are signed there, where nothing but the signing sees the key.
cat > "$RUNNER_TEMP/bundle.gradle" << 'GRADLE'
allprojects {
  plugins.withId('maven-publish') {
    publishing.repositories.maven {
      name = 'Bundle'
      url = rootProject.file('release-bundle')
    }
  }
  plugins.withId('signing') { tasks.withType(Sign).configureEach { enabled = false } }
}
GRADLE
./gradlew --init-script "$RUNNER_TEMP/bundle.gradle" --no-configuration-cache publishAllPublicationsToBundleRepository
