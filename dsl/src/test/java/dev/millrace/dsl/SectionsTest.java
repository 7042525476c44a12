package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.container;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.Millrace.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What environments, containers, snapshots and groups of a job take beside their own methods. */
class SectionsTest {

    @Test
    void takeAKeyThatNobodyKnowsYet() {
        var deploy = job("deploy")
                .environment(environment("production").extra("region", "eu"))
                .container(container("node:24").extra("gpus", 2))
                .services(service("redis", "redis:7").extra("replicas", 3))
                .snapshot(snapshot("image").extra("public", true));

        assertThat(Yaml.of(deploy)).isEqualTo("""
                jobs:
                  deploy:
                    snapshot:
                      image-name: image
                      public: true
                    environment:
                      name: production
                      region: eu
                    container:
                      image: node:24
                      gpus: 2
                    services:
                      redis:
                        image: redis:7
                        replicas: 3
                """);
    }

    @Test
    void takeAKeyByItsNameAsItsMethodWouldWriteIt() {
        var byName = job("deploy")
                .environment(environment("production").extra("url", "https://example.org"))
                .container(container("node:24").ports("80").extra("ports", List.of("443")))
                .services(service("redis", "redis:7").extra("command", "go").extra("env", Map.of("A", 1)));
        var byMethod = job("deploy")
                .environment(environment("production").url("https://example.org"))
                .container(container("node:24").ports("80", "443"))
                .services(service("redis", "redis:7").command("go").env("A", 1));

        assertThat(Yaml.of(byName)).isEqualTo(Yaml.of(byMethod));
    }

    @Test
    void neverReplaceAValueByItsName() {
        var production = environment("production");
        var node = container("node:24").options("--cpus 1");

        assertThatThrownBy(() -> production.extra("name", "staging"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key \"name\" has a value already");
        assertThatThrownBy(() -> node.extra("options", "--cpus 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key \"options\" has a value already");
    }

    @Test
    void haveTheirCommentsAboveThem() {
        var deploy = job("deploy")
                .environment(environment("production").comment("Two people have to agree."))
                .concurrency(concurrencyGroup("production").comment("One at a time."))
                .container(container("node:24").env("CI", true).comment("What developers have."))
                .services(
                        service("redis", "redis:7").comment("The session store."),
                        service("db", "postgres:17").ports("5432").comment("The real one."));

        assertThat(Yaml.of(deploy)).isEqualTo("""
                jobs:
                  deploy:
                    # Two people have to agree.
                    environment: production
                    # One at a time.
                    concurrency: production
                    # What developers have.
                    container:
                      image: node:24
                      env:
                        CI: true
                    services:
                      # The session store.
                      redis: redis:7
                      # The real one.
                      db:
                        image: postgres:17
                        ports:
                          - '5432'
                """);
    }

    @Test
    void takeNoGroupWithoutAName() {
        assertThatThrownBy(() -> concurrencyGroup(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "concurrencyGroup(\" \") has no name, and GitHub takes none: write one, like \"deploy\", or perRef()");
    }

    @Test
    void keepAHealthCheckBesideOtherOptions() {
        var check =
                "--health-cmd \"sh -c \\\"redis-cli ping\\\"\" --health-interval 10s --health-timeout 5s --health-retries 6";
        var redis = service("redis", "redis:7");
        var checked = redis.healthCheck("sh -c \"redis-cli ping\"");

        assertThat(optionsOf(checked.options("--cpus 2"))).isEqualTo("--cpus 2 " + check);
        assertThat(optionsOf(redis.options("--cpus 2").healthCheck("sh -c \"redis-cli ping\"")))
                .isEqualTo("--cpus 2 " + check);
        assertThat(optionsOf(checked.options("--cpus 2").options("--cpus 4"))).isEqualTo("--cpus 4 " + check);
        assertThat(optionsOf(redis.options("--cpus 2").options("--cpus 4"))).isEqualTo("--cpus 4");
        assertThat(optionsOf(redis.healthCheck("true").healthCheck("sh -c \"redis-cli ping\"")))
                .as("one in place of another")
                .isEqualTo(check);
        assertThat(optionsOf(checked.options("--health-cmd true"))).isEqualTo("--health-cmd true");
    }

    private static String optionsOf(Service service) {
        return service.tree().options().orElseThrow().raw();
    }
}
