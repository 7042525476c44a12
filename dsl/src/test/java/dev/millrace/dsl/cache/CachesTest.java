package dev.millrace.dsl.cache;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.cache.Caches.cache;
import static dev.millrace.dsl.cache.Caches.cargo;
import static dev.millrace.dsl.cache.Caches.dockerLayers;
import static dev.millrace.dsl.cache.Caches.goModules;
import static dev.millrace.dsl.cache.Caches.gradle;
import static dev.millrace.dsl.cache.Caches.maven;
import static dev.millrace.dsl.cache.Caches.npm;
import static dev.millrace.dsl.cache.Caches.nuget;
import static dev.millrace.dsl.cache.Caches.pip;
import static dev.millrace.dsl.cache.Caches.pnpm;
import static dev.millrace.dsl.cache.Caches.poetry;
import static dev.millrace.dsl.cache.Caches.uv;
import static dev.millrace.dsl.cache.Caches.yarn;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Step;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachesTest {

    @Test
    void areRestoredAndSavedUnderAKeyOfSystemNameAndLockFiles() {
        assertThat(yaml(maven().step())).isEqualTo("""
                - uses: actions/cache@v5
                  with:
                    path: ~/.m2/repository
                    key: ${{ runner.os }}-maven-${{ hashFiles('**/pom.xml') }}
                    restore-keys: ${{ runner.os }}-maven-
                """);
    }

    @Test
    void haveTheFoldersOfEverySystemOrOfOne() {
        assertThat(yaml(goModules().step())).isEqualTo("""
                - uses: actions/cache@v5
                  with:
                    path: |-
                      ~/go/pkg/mod
                      ~/.cache/go-build
                      ~/Library/Caches/go-build
                      ~/AppData/Local/go-build
                    key: ${{ runner.os }}-go-${{ hashFiles('**/go.sum') }}
                    restore-keys: ${{ runner.os }}-go-
                """);
        assertThat(yaml(goModules().onMacos().step())).contains("""
                    path: |-
                      ~/go/pkg/mod
                      ~/Library/Caches/go-build
                    key:
                """.stripTrailing());
        assertThat(yaml(pip().onLinux().step())).contains("    path: ~/.cache/pip\n");
        assertThat(yaml(pip().onWindows().step())).contains("    path: ~/AppData/Local/pip/Cache\n");
    }

    @Test
    void haveScopesFurtherPartsOfTheKeyAndFallbacks() {
        var python = axis("python-version", "3.10", "3.11");
        var cache = pip().onLinux().scope("main").key("py" + python).lockFiles("requirements.txt");

        assertThat(yaml(cache.restoreKeys("Linux-pip-").step())).isEqualTo("""
                - uses: actions/cache@v5
                  with:
                    path: ~/.cache/pip
                    key: main~${{ runner.os }}-pip-py${{ matrix.python-version }}-${{ hashFiles('requirements.txt') }}
                    restore-keys: |-
                      main~${{ runner.os }}-pip-py${{ matrix.python-version }}-
                      Linux-pip-
                """);
        assertThat(yaml(cache.withoutRestoreKeys().step())).doesNotContain("restore-keys");
    }

    @Test
    void haveAFixedKeyWithoutLockFiles() {
        assertThat(yaml(cache("pyspark-cache", "~/.ivy2").step())).isEqualTo("""
                - uses: actions/cache@v5
                  with:
                    path: ~/.ivy2
                    key: ${{ runner.os }}-pyspark-cache
                """);
    }

    @Test
    void areFilledByOneJobAndReadByOthers() {
        var cache = cargo().key("stable");
        var restored = cache.restore();

        assertThat(yaml(restored.failOnMiss(), run("cargo build"), cache.save(restored)))
                .isEqualTo("""
                - id: restore
                  uses: actions/cache/restore@v5
                  with:
                    path: |-
                      ~/.cargo/registry/index
                      ~/.cargo/registry/cache
                      ~/.cargo/git/db
                      target
                    key: ${{ runner.os }}-cargo-stable-${{ hashFiles('**/Cargo.lock') }}
                    restore-keys: ${{ runner.os }}-cargo-stable-
                    fail-on-cache-miss: true
                - run: cargo build
                - if: steps.restore.outputs.cache-hit != 'true'
                  uses: actions/cache/save@v5
                  with:
                    path: |-
                      ~/.cargo/registry/index
                      ~/.cargo/registry/cache
                      ~/.cargo/git/db
                      target
                    key: ${{ steps.restore.outputs.cache-primary-key }}
                """);
        assertThat(yaml(cache.save()))
                .contains("    key: ${{ runner.os }}-cargo-stable-${{ hashFiles('**/Cargo.lock') }}\n");
    }

    @Test
    void sayWhetherTheyWereFound() {
        var modules = npm().onLinux().step().id("modules");

        assertThat(yaml(modules, run("npm ci").when(modules.hit().not()))).endsWith("""
                - if: steps.modules.outputs.cache-hit != 'true'
                  run: npm ci
                """);
        assertThat(npm().restore().lookupOnly().foundKey().text()).isEqualTo("steps.restore.outputs.cache-matched-key");
    }

    @Test
    void keepLayersOfImages() {
        var build = uses("docker/build-push-action@v7");

        assertThat(yaml(dockerLayers().filledBy(build))).isEqualTo("""
                - uses: docker/build-push-action@v7
                  with:
                    cache-from: type=gha
                    cache-to: type=gha,mode=max
                """);
        assertThat(yaml(dockerLayers().scope("pr").orFrom("main").filledBy(build)))
                .isEqualTo("""
                - uses: docker/build-push-action@v7
                  with:
                    cache-from: |-
                      type=gha,scope=pr
                      type=gha,scope=main
                    cache-to: type=gha,scope=pr,mode=max
                """);
        assertThat(yaml(dockerLayers().scope(axis("image", "a", "b")).readBy(build)))
                .isEqualTo("""
                - uses: docker/build-push-action@v7
                  with:
                    cache-from: type=gha,scope=${{ matrix.image }}
                """);
    }

    @ParameterizedTest
    @MethodSource("everyPreset")
    void areValid(Cache cache) {
        var restored = cache.restore().id("restored");
        var build = job("build")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(5))
                .permissions()
                .steps(cache.step(), restored, cache.save(restored));

        assertThat(Validator.of(RuleCatalog.load(), Profile.STRICT)
                        .workflow(workflow("ci").on(push()).jobs(build).tree()))
                .isEmpty();
    }

    static List<Cache> everyPreset() {
        return List.of(
                maven(),
                gradle(),
                npm(),
                pnpm(),
                yarn(),
                pip(),
                uv(),
                poetry(),
                cargo(),
                goModules(),
                nuget(),
                cache("other", "build"));
    }

    @Test
    void haveANameOfTheirOwn() {
        assertThat(everyPreset().stream().map(cache -> yaml(cache.step()))).doesNotHaveDuplicates();
    }

    @Test
    void useTheNewestMajorsOfTheirActions() {
        assertThat(Stream.of("actions/cache", "actions/cache/restore", "actions/cache/save")
                        .map(ActionFacts.newestMajors()::get))
                .containsOnly(Cache.MAJOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b"})
    void takeNoKeyThatGitHubDoesNotTake(String part) {
        for (var wrong : List.<ThrowingCallable>of(
                () -> cache(part, "build").step(),
                () -> maven().scope(part).step(),
                () -> maven().key(part).step())) {
            assertThatThrownBy(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + part
                            + "\" cannot be a part of a cache's key: GitHub takes 512 characters without commas");
        }
        assertThatThrownBy(() -> dockerLayers().scope(part)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cache("build")).hasMessageStartingWith("cache \"build\" has no files");
    }

    @Test
    void areNeverTakenForThoseOfAnotherScope() {
        var scopes = Stream.of("pr", "pr-2", "p", "release", "main/x", "main")
                .map(scope -> cargo().scope(scope))
                .toList();
        var all = Stream.concat(scopes.stream(), Stream.of(cargo()))
                .map(cache -> List.of(cache, cache.key("pr"), cache.key("pr-2", 1), cache.lockFiles()))
                .toList();

        for (var one : all) {
            for (var other : all) {
                if (one != other) {
                    assertThat(one.stream().flatMap(CachesTest::lookedFor))
                            .noneMatch(prefix -> other.stream()
                                    .anyMatch(cache -> keyOf(cache).startsWith(prefix)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pr~", "Linux-cargo", "macos-x", "${{ runner.os }}-cargo"})
    void takeNoScopeThatLooksLikeAKey(String scope) {
        assertThatThrownBy(() -> cargo().scope(scope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + scope + "\" cannot be a scope of caches, whose keys others could take for theirs: use"
                                + " another word, like \"pr\", without ~ and without a system in front");
    }

    // GitHub looks for whatever begins with the key first.
    private static Stream<String> lookedFor(Cache cache) {
        return inputs(cache, "key:", "restore-keys:");
    }

    private static String keyOf(Cache cache) {
        return inputs(cache, "key:").findFirst().orElseThrow();
    }

    private static Stream<String> inputs(Cache cache, String... names) {
        return yaml(cache.step())
                .lines()
                .map(String::strip)
                .filter(line -> Stream.of(names).anyMatch(line::startsWith))
                .map(line -> line.substring(line.indexOf(": ") + 2));
    }

    private static String yaml(Step... steps) {
        var text = WorkflowWriter.write(
                workflow("ci").jobs(job("build").steps(steps)).tree());
        return text.substring(text.indexOf("    steps:\n") + "    steps:\n".length())
                .lines()
                .map(line -> line.substring(Math.min(line.length(), 6)) + "\n")
                .collect(joining());
    }
}
