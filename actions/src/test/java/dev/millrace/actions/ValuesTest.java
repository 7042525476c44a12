package dev.millrace.actions;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.expression.Expression;
import org.junit.jupiter.api.Test;

/** What inputs are in YAML: what GitHub reads there. */
class ValuesTest {

    @Test
    void constantsAreGitHubsTexts() {
        assertThat(Yaml.of(SetupJava.v5()
                        .distribution(TEMURIN)
                        .javaVersion(21)
                        .javaPackage(SetupJava.JavaPackage.JDK_FX)
                        .cache(MAVEN)))
                .isEqualTo("""
                        - uses: actions/setup-java@v5
                          with:
                            distribution: temurin
                            java-version: 21
                            java-package: jdk+fx
                            cache: maven
                        """);
    }

    @Test
    void booleansAndNumbersArePlain() {
        assertThat(Yaml.of(Checkout.v7().fetchDepth(0).persistCredentials(false).submodules(true)))
                .isEqualTo("""
                        - uses: actions/checkout@v7
                          with:
                            fetch-depth: 0
                            persist-credentials: false
                            submodules: true
                        """);
        assertThat(Yaml.of(DependencyReviewAction.v4().warnOnOpenssfScorecardLevel(2.5)))
                .contains("warn-on-openssf-scorecard-level: 2.5\n");
        assertThat(Yaml.of(DependencyReviewAction.v4().warnOnOpenssfScorecardLevel(3)))
                .contains("warn-on-openssf-scorecard-level: 3\n");
    }

    @Test
    void textsStayTexts() {
        assertThat(Yaml.of(Checkout.v7().fetchDepth("0"))).contains("fetch-depth: '0'\n");
        assertThat(Yaml.of(SetupPython.v6().pythonVersion("3.10"))).contains("python-version: '3.10'\n");
    }

    @Test
    void listsAreJoinedAsTheActionSplitsThem() {
        assertThat(Yaml.of(UploadArtifact.v7().path("target/*.jar", "!target/*-sources.jar")))
                .isEqualTo("""
                        - uses: actions/upload-artifact@v7
                          with:
                            path: |-
                              target/*.jar
                              !target/*-sources.jar
                        """);
        assertThat(Yaml.of(UploadArtifact.v7().path("target/*.jar"))).contains("path: target/*.jar\n");
        assertThat(Yaml.of(Stale.v10().exemptIssueLabels("security", "pinned")))
                .contains("exempt-issue-labels: security,pinned\n");
    }

    @Test
    void expressionsStandInMarkers() {
        Expression<String> version = Expression.path("matrix", "java");

        assertThat(Yaml.of(
                        SetupJava.v5().javaVersion(version).checkLatest(version).cache(version)))
                .isEqualTo("""
                        - uses: actions/setup-java@v5
                          with:
                            java-version: ${{ matrix.java }}
                            check-latest: ${{ matrix.java }}
                            cache: ${{ matrix.java }}
                        """);
    }

    @Test
    void inputsWithANameOfEveryStepAreInputsStill() {
        assertThat(Yaml.of(TrivyAction.at("v0.36.0").timeoutInput("10m"))).isEqualTo("""
                - uses: aquasecurity/trivy-action@v0.36.0
                  with:
                    timeout: 10m
                """);
    }

    @Test
    void anyRefCanBeNamed() {
        assertThat(Yaml.of(Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1")))
                .isEqualTo("- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1\n");
    }

    @Test
    void whatEveryStepHasComesAfterInputsAndBefore() {
        assertThat(Yaml.of(Checkout.v7().named("Check out").fetchDepth(0).id("code")))
                .isEqualTo("""
                        - name: Check out
                          id: code
                          uses: actions/checkout@v7
                          with:
                            fetch-depth: 0
                        """);
    }

    @Test
    void outputsAreRead() {
        assertThat(SetupJava.v5().id("java").cacheHitOutput()).hasToString("${{ steps.java.outputs.cache-hit }}");
    }
}
