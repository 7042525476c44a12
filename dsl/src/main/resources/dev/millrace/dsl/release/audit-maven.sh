maven=mvn
if [ -x ./mvnw ]; then maven=./mvnw; fi
"$maven" -B -ntp org.owasp:dependency-check-maven:check -DfailBuildOnCVSS=7
