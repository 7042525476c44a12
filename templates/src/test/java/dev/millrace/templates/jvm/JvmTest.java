package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.templates.Templates.delivery;
import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.jvm.JavaGradle.javaGradle;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;
import static dev.millrace.templates.jvm.JavaMaven.javaMavenWrapper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Bash;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.templates.Project;
import dev.millrace.templates.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What matters where projects are built for Maven Central. */
class JvmTest {

    private static final String SECRET = "${{ secrets.";

    @TempDir
    private Path folder;

    static Stream<Project> projects() {
        return Stream.of(javaMaven(17, 21, 25), javaMavenWrapper(17), javaGradle(17, 21, 25));
    }

    // No template begins with the wrapper, so what is asked of every template does not come by it.
    @Test
    void pleasesTheStrictestValidatorByTheWrapper() throws IOException {
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);

        for (var file : WorkflowFiles.in(folder).write(delivery(javaMavenWrapper(17)))) {
            assertThat(validator.workflow(file.path().toString(), Files.readAllBytes(file.path())))
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
        }
    }

    @Test
    void downloadsNoDependencyTwice() {
        assertThat(Yaml.of(pullRequest(javaMaven(17)), "test")).contains("cache: maven");
        assertThat(Yaml.of(pullRequest(javaGradle(17)), "test"))
                .containsSubsequence("uses: actions/setup-java@", "uses: gradle/actions/setup-gradle@");
    }

    @Test
    void runsNoWrapperThatGradleDidNotMake() {
        for (var job : new String[] {"lint", "test", "build"}) {
            assertThat(Yaml.of(pullRequest(javaGradle(17)), job))
                    .containsSubsequence("validate-wrappers: true", "./gradlew");
        }
    }

    @Test
    void runsMavenByItsWrapperWhereItIsSaidOnce() {
        for (var workflow :
                new String[] {Yaml.of(pullRequest(javaMavenWrapper(17))), Yaml.of(release(javaMavenWrapper(17)))}) {
            assertThat(workflow).contains("./mvnw -B").doesNotContain(" mvn ", "(mvn ", ": mvn");
        }
        assertThat(Yaml.of(release(javaMavenWrapper(17)), "build")).contains("MAVEN: ./mvnw");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void auditsWhatTheSbomLists(Project project) {
        assertThat(Yaml.of(mainBranch(project), "audit"))
                .containsIgnoringCase("cyclonedx")
                .containsSubsequence("sbom.json", "uses: anchore/scan-action@", "sbom: sbom.json")
                .contains("severity-cutoff: high", "only-fixed: true");
        assertThat(Yaml.of(mainBranch(project), "build"))
                .containsSubsequence("name: List the components", "path: sbom.json");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void showsItsSecretsToTheStepThatPublishesAlone(Project project) {
        var whole = Yaml.of(release(project));
        var publish = Yaml.of(release(project), "publish");
        var upload = publish.substring(publish.indexOf("name: Publish on Maven Central"));

        assertThat(upload)
                .contains(
                        "CENTRAL_USERNAME: ${{ secrets.CENTRAL_USERNAME }}",
                        "CENTRAL_PASSWORD: ${{ secrets.CENTRAL_PASSWORD }}",
                        "GPG_PRIVATE_KEY: ${{ secrets.GPG_PRIVATE_KEY }}",
                        "GPG_PASSPHRASE: ${{ secrets.GPG_PASSPHRASE }}");
        assertThat(count(whole)).isEqualTo(4).isEqualTo(count(upload));
        assertThat(publish).contains("environment: release", "permissions:\n      contents: read\n    needs:");
        assertThat(Yaml.of(pullRequest(project)) + Yaml.of(mainBranch(project))).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void buildsNothingBesideItsSecrets(Project project) {
        assertThat(Yaml.of(release(project), "publish"))
                .contains("path: release-bundle")
                .doesNotContain("mvn", "gradle", "setup-java", "cache");
        assertThat(Yaml.of(release(project), "build"))
                .containsSubsequence("Collect the archives", "name: Stage the files", "name: release-bundle");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsWhereGradleCannotTellTheVersion() {
        var bash = Bash.in(folder).file("gradlew", "#!/bin/sh\nexit 3\n");
        bash.run("chmod +x gradlew");

        assertThat(bash.run(javaGradle(17).version()).code()).isNotZero();
    }

    private static int count(String yaml) {
        return yaml.split(Pattern.quote(SECRET), -1).length - 1;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void learnsTheVersionFromMaven() {
        var bash = Bash.in(folder).program("mvn", """
                for word in "$@"; do case "$word" in -Doutput=*) printf 1.2.3 > "${word#*=}" ;; esac; done
                printf '\\033[0m'
                """);

        assertThat(bash.run(javaMaven(17).version()).code()).isZero();
        assertThat(bash.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void learnsTheVersionFromGradle() {
        var bash = Bash.in(folder).file("gradlew", """
                #!/bin/sh
                printf 'sourceCompatibility: 17\\nversion: 1.2.3\\nsubversion: 4\\n'
                """);
        bash.run("chmod +x gradlew");

        assertThat(bash.run(javaGradle(17).version()).code()).isZero();
        assertThat(bash.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void collectsTheArchivesOfEveryModule() {
        var bash = Bash.in(folder)
                .file("a/target/a-1.jar", "a")
                .file("a/target/original-a-1.jar", "before shading")
                .file("a/target/lib/other.jar", "of somebody else")
                .file("nested/b/target/b-1.war", "b");

        assertThat(bash.run(Jvm.collectArchives("target")).code()).isZero();
        assertThat(bash.run("ls target/packages").text()).isEqualTo("a-1.jar\nb-1.war\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheArchivesOfModulesThatCallThemAlike() {
        var bash = Bash.in(folder)
                .file("a/api/target/api-1.jar", "of a")
                .file("b/api/target/api-1.jar", "of b")
                .file("target/api-1.jar", "of the root");

        assertThat(bash.run(Jvm.collectArchives("target")).code()).isZero();
        assertThat(bash.read("target/packages/api-1.jar")).isEqualTo("of a");
        assertThat(bash.read("target/packages/b-api-api-1.jar")).isEqualTo("of b");
        assertThat(bash.read("target/packages/root-api-1.jar")).isEqualTo("of the root");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesOutTheSumsOfWhatItPublishesAndNothingElse() {
        var bash = Bash.in(folder)
                .file("release-bundle/acme/maven-metadata.xml", "")
                .file("release-bundle/acme/1/com.shared-1.jar", "")
                .file("release-bundle/acme/1/com.shared-1.jar.md5", "")
                .file("release-bundle/acme/1/com.shared-1.jar.sha1", "")
                .file("release-bundle/acme/1/com.shared-1.pom.sha512", "");

        assertThat(bash.run(MavenCentral.withoutSums()).code()).isZero();
        assertThat(bash.run("find . -type f").text()).isEqualTo("./release-bundle/acme/1/com.shared-1.jar\n");
    }

    @Test
    void stagesWhatAProfileOfThePomMakes() {
        var project = javaMaven(17)
                .build(MavenCentral.staged("mvn -B -ntp -Prelease package -DskipTests"))
                .bundle(run("ci/look-at.sh release-bundle"));

        assertThat(Yaml.of(release(project), "build"))
                .contains("""
                        - name: Build, and stage the files
                          run: |-
                            mvn -B -ntp -Prelease package -DskipTests \\
                              org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy -Dgpg.skip "-DaltDeploymentRepository=bundle::file://$PWD/release-bundle"
                        """.indent(6))
                .containsSubsequence("-Prelease", "Leave out the sums", "ci/look-at.sh", "path: release-bundle")
                .doesNotContain("name: Stage the files", "maven-source-plugin");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhichArchiveItCannotCopy() {
        var bash = Bash.in(folder).program("cp", "exit 1").file("a/target/a-1.jar", "a");

        assertThat(bash.run(Jvm.collectArchives("target")).code()).isNotZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhereNoArchiveIs() {
        var ended = Bash.in(folder).file("a/target/classes/A.class", "").run(Jvm.collectArchives("target"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).startsWith("::error::no module has a .jar or .war in target");
    }
}
