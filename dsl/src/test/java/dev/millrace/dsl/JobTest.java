package dev.millrace.dsl;

import static dev.millrace.dsl.Level.NONE;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.Permissions.pullRequests;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {

    @Test
    void isWrittenWithItsKeysInTheOrderOfGitHubsDocumentation() {
        var build = job("build");
        var publish = job("publish")
                .steps(run("make publish").id("publish"))
                .continueOnError()
                .timeout(minutes(10))
                .env("RETRIES", 3)
                .outputs("url", "${{ steps.publish.outputs.url }}")
                .concurrency(concurrencyGroup("publish"))
                .runsOn(UBUNTU_LATEST)
                .when("github.event_name == 'push'")
                .needs(build)
                .permissions(contents(READ), packages(WRITE), pullRequests(NONE))
                .named("Publish");

        assertThat(Yaml.of(publish)).isEqualTo("""
                jobs:
                  publish:
                    name: Publish
                    permissions:
                      contents: read
                      packages: write
                      pull-requests: none
                    needs: build
                    if: github.event_name == 'push'
                    runs-on: ubuntu-latest
                    concurrency: publish
                    outputs:
                      url: ${{ steps.publish.outputs.url }}
                    env:
                      RETRIES: 3
                    timeout-minutes: 10
                    continue-on-error: true
                    steps:
                      - id: publish
                        run: make publish
                """);
    }

    @Test
    void callsAWorkflow() {
        var build = job("build");
        var deploy = call("deploy", "./.github/workflows/deploy.yml")
                .secret("TOKEN", "${{ secrets.DEPLOY_TOKEN }}")
                .with("environment", "staging")
                .with("replicas", 2)
                .concurrency(concurrencyGroup("staging"))
                .when("github.ref == 'refs/heads/main'")
                .needs(build)
                .permissions(contents(READ))
                .named("Deploy");

        assertThat(Yaml.of(deploy)).isEqualTo("""
                jobs:
                  deploy:
                    name: Deploy
                    permissions:
                      contents: read
                    needs: build
                    if: github.ref == 'refs/heads/main'
                    concurrency: staging
                    uses: ./.github/workflows/deploy.yml
                    with:
                      environment: staging
                      replicas: 2
                    secrets:
                      TOKEN: ${{ secrets.DEPLOY_TOKEN }}
                """);
    }

    @Test
    void givesACalledWorkflowAllSecretsOrSingleOnes() {
        var deploy = call("deploy", "./.github/workflows/deploy.yml");

        assertThat(Yaml.of(deploy.secret("TOKEN", "x").inheritSecrets())).isEqualTo("""
                jobs:
                  deploy:
                    uses: ./.github/workflows/deploy.yml
                    secrets: inherit
                """);
        assertThat(Yaml.of(deploy.inheritSecrets().secret("TOKEN", "x"))).isEqualTo("""
                jobs:
                  deploy:
                    uses: ./.github/workflows/deploy.yml
                    secrets:
                      TOKEN: x
                """);
    }

    @Test
    void runsOnARunnerWithAllLabels() {
        var bench = job("bench").runsOn(RunnerLabel.of("self-hosted"), RunnerLabel.of("big"));

        assertThat(Yaml.of(bench)).isEqualTo("""
                jobs:
                  bench:
                    runs-on: [self-hosted, big]
                """);
    }

    @Test
    void needsJobsInTheOrderWritten() {
        var lint = job("lint");
        var test = job("test");

        assertThat(Yaml.of(job("build").needs(test, lint))).isEqualTo("""
                jobs:
                  build:
                    needs: [test, lint]
                """);
    }

    @Test
    void needsNothingWhenNothingIsGiven() {
        assertThat(Yaml.of(job("build").needs().steps())).isEqualTo("""
                jobs:
                  build: {}
                """);
    }

    @Test
    void takesKeysThatHaveNoMethodYet() {
        var credentials = new LinkedHashMap<String, Object>();
        credentials.put("username", "me");
        credentials.put("password", "${{ secrets.REGISTRY }}");

        var job = job("test");
        var test = job.extra("new-key", Map.of("b", 2, "a", 1))
                .extra("cancel-timeout-minutes", 3)
                .extra("container", Map.of("image", "node:24", "ports", List.of(80, 443), "credentials", credentials));

        assertThat(Yaml.of(test)).isEqualTo("""
                jobs:
                  test:
                    cancel-timeout-minutes: 3
                    container:
                      image: node:24
                      credentials:
                        username: me
                        password: ${{ secrets.REGISTRY }}
                      ports: [80, 443]
                    new-key:
                      a: 1
                      b: 2
                """);
        assertThat(test.tree().container()).as("where rules look for it").isPresent();
        assertThat(test.tree().origin()).isSameAs(job.tree().origin());
    }

    @Test
    void takesAKeyByItsNameAsItsMethodWouldWriteIt() {
        var build = job("build");
        var test = job("test").extra("name", "New").extra("needs", List.of("build"));

        assertThat(Yaml.of(build, test))
                .isEqualTo(Yaml.of(build, job("test").named("New").needs(build)));
    }

    @Test
    void takesNoKeyWithAValueOfTheWrongKind() {
        var test = job("test");

        assertThatThrownBy(() -> test.extra("container", List.of("node")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key \"container\" cannot have this value: ");
        assertThatThrownBy(() -> test.extra("timeout-minutes", "soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key \"timeout-minutes\" cannot have this value: ");
    }

    @Test
    void takesNoKeyThatMakesACallOfIt() {
        var test = job("test");

        assertThatThrownBy(() -> test.extra("uses", "./.github/workflows/test.yml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key \"uses\" would make something else of this StepsJob: start with the word for that");
    }

    @Test
    void saysBesideAPermissionWhatItIsFor() {
        var publish = job("publish").permissions(contents(READ), packages(WRITE).comment("Publishes the image."));

        assertThat(Yaml.of(publish)).isEqualTo("""
                jobs:
                  publish:
                    permissions:
                      contents: read
                      packages: write # Publishes the image.
                """);
        assertThatThrownBy(() -> packages(WRITE).comment("Publishes\nthe image."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has to be one line");
    }

    @Test
    void hasItsCommentAboveItsKey() {
        assertThat(Yaml.of(job("a").named("A"), job("b").named("B").comment("Slow.")))
                .isEqualTo("""
                jobs:
                  a:
                    name: A

                  # Slow.
                  b:
                    name: B
                """);
    }

    @ParameterizedTest
    @CsvSource({"PT10M, 10", "PT6H, 360", "PT90S, 1.5", "PT100S, 1.667", "PT0S, 0", "PT-1M, -1"})
    void stopsAfterATimeInMinutes(Duration time, String written) {
        assertThat(Yaml.of(job("a").timeout(time))).isEqualTo("jobs:\n  a:\n    timeout-minutes: " + written + "\n");
    }

    @Test
    void takesNoValueThatYamlHasNoFormFor() {
        var job = job("a");

        assertThatThrownBy(() -> job.env("TIMEOUT", minutes(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"PT3M\" is a Duration, which YAML has no form for: give text, a finite number, "
                        + "true or false, an expression, or a list or map of such");
        assertThatThrownBy(() -> job.env("RATIO", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> job.env("LIST", List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAGroupOfStepsForItsSteps() {
        var test = run("make test");
        var verify = steps(run("make lint"), steps(List.of(test)));
        var a = job("a").steps(run("make"), verify, parallel(verify));

        assertThat(Yaml.of(a.replacing(test, steps(run("make test-1"), run("make test-2")))))
                .isEqualTo("""
                jobs:
                  a:
                    steps:
                      - run: make
                      - run: make lint
                      - run: make test-1
                      - run: make test-2
                      - parallel:
                          - run: make lint
                          - run: make test
                """);
    }
}
