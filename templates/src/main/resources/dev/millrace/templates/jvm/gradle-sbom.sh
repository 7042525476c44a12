#!/usr/bin/env bash
cat > "$RUNNER_TEMP/sbom.gradle" << 'GRADLE'
initscript {
  repositories { mavenCentral() }
  dependencies { classpath 'org.cyclonedx:cyclonedx-gradle-plugin:3.6.1' }
}
rootProject { apply plugin: org.cyclonedx.gradle.CyclonedxPlugin }
GRADLE
./gradlew --init-script "$RUNNER_TEMP/sbom.gradle" --no-configuration-cache :cyclonedxBom
cp build/reports/cyclonedx/bom.json sbom.json
