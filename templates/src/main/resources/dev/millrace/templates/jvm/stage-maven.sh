#!/usr/bin/env bash
# Goals by name, so that no plugin has to be in a pom: the source plugin in the version that does not mind being there twice.
plugins=org.apache.maven.plugins
"$MAVEN" -B -ntp package \
  "$plugins:maven-source-plugin:3.2.1:jar-no-fork" "$plugins:maven-javadoc-plugin:3.12.0:jar" "$plugins:maven-deploy-plugin:3.1.4:deploy" \
  -DskipTests -Dgpg.skip -Ddoclint=none "-DaltDeploymentRepository=bundle::file://$PWD/release-bundle"
