package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.changes;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    private final Changes changes =
            changes("changes").filter("auth", "services/auth/**").filter("docs", "**/*.md", "!vendor/**");

    @Test
    void areAskedForByOtherJobs() {
        var auth =
                job("auth").when(changes.changed("auth")).runsOn(UBUNTU_LATEST).steps(run("make -C services/auth"));

        assertThat(Yaml.of(changes.job(), auth)).isEqualTo("""
                jobs:
                  changes:
                    permissions:
                      contents: read
                    runs-on: ubuntu-latest
                    outputs:
                      auth: ${{ steps.compare.outputs.auth }}
                      docs: ${{ steps.compare.outputs.docs }}
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v7
                        with:
                          fetch-depth: 0
                          filter: blob:none
                          persist-credentials: false
                      - name: Compare with the commit before
                        id: compare
                        run: |
                          base=""
                          case "$GITHUB_EVENT_NAME" in
                            pull_request) base="HEAD^1" ;;
                            push) base="$(jq -r .before "$GITHUB_EVENT_PATH")" ;;
                            merge_group) base="$(jq -r .merge_group.base_sha "$GITHUB_EVENT_PATH")" ;;
                          esac
                          if [ "$base" = "0000000000000000000000000000000000000000" ]; then
                            main="$(jq -r .repository.default_branch "$GITHUB_EVENT_PATH")"
                            base="$(git merge-base HEAD "origin/$main" || true)"
                            if [ "$base" = "$(git rev-parse HEAD)" ]; then base=""; fi
                          fi
                          if [ -n "$base" ] && ! git rev-parse --quiet --verify "$base^{commit}" > /dev/null; then
                            base=""
                          fi
                          changed() {
                            name="$1"
                            shift
                            files="everything, because there is nothing to compare with"
                            if [ -n "$base" ]; then
                              files="$(git diff --name-only --no-renames "$base" HEAD -- "$@")"
                            fi
                            answer=false
                            if [ -n "$files" ]; then answer=true; fi
                            echo "$name: $answer"
                            printf '%s\\n' "$files" | sed 's/^/- /'
                            echo "$name=$answer" >> "$GITHUB_OUTPUT"
                          }
                          changed auth ':(glob)services/auth/**'
                          changed docs ':(glob)**/*.md' ':(exclude,glob)vendor/**'
                        shell: bash
                        env:
                          GIT_TERMINAL_PROMPT: 0

                  auth:
                    needs: changes
                    if: needs.changes.outputs.auth == 'true'
                    runs-on: ubuntu-latest
                    steps:
                      - run: make -C services/auth
                """);
    }

    @Test
    void areValidWithTheirJobAndToldOfWithoutIt() {
        var auth = asking("auth");
        var docs = asking("docs");
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);

        assertThat(validator.workflow(workflow("ci")
                        .on(push())
                        .permissions()
                        .jobs(changes.job(), auth, docs)
                        .tree()))
                .isEmpty();
        assertThat(validator.workflow(
                        workflow("ci").on(push()).permissions().jobs(auth).tree()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("expr-unknown-need");
                    assertThat(finding.message())
                            .isEqualTo("job \"auth\" needs no job \"changes\", and there is none; "
                                    + "add that job to the workflow, and to \"needs\"");
                });
    }

    private StepsJob asking(String id) {
        return job(id).when(changes.changed(id))
                .runsOn(UBUNTU_LATEST)
                .timeout(Millrace.minutes(5))
                .steps(run("make"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/src/** | is no pattern for paths",
                "it's/** | is no pattern for paths",
                "! | is no pattern for paths",
                "${{ a }}/** | is no pattern for paths",
                "src/**.js | has ** beside other characters"
            })
    void takePatternsThatGitReadsAsTheyAreMeant(String pattern, String problem) {
        assertThatThrownBy(() -> changes("changes").filter("a", "src/**", pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + pattern + "\" " + problem);
    }

    @Test
    void sayWhatIsMissing() {
        assertThatThrownBy(() -> changes.changed("web"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no filter \"web\" among [auth, docs]: "
                        + "add it with filter(\"web\", …), and use the value that this gives");
        assertThatThrownBy(() -> changes.filter("web", "!web/docs/**"))
                .hasMessage("filter \"web\" takes no file in: name at least one pattern without !, like \"web/**\"");
        assertThatThrownBy(() -> changes.filter("my web", "web/**"))
                .hasMessage(
                        "\"my web\" cannot be an output: use letters, digits, - and _, and start with a letter or _");
        assertThatThrownBy(() -> changes("changes").job())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changes(\"changes\") has nothing to look for: add filter(\"docs\", \"docs/**\")");
    }

    /** The script is run in a clone, as a runner would have it. */
    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class Script {

        private static final String NONE = "0".repeat(40);

        @TempDir
        Path folder;

        private Bash bash;

        @BeforeEach
        void repository() {
            bash = Bash.in(folder, "git", "jq").with("GITHUB_EVENT_PATH", "../event.json");
            git("git init -q -b main .; git config user.email me@example.org; git config user.name Me");
            bash.file("services/auth/a/Main.java", "1").file("README.md", "1").file("vendor/x/y.md", "1");
            git("git add .; git commit -q -m first; git update-ref refs/remotes/origin/main HEAD");
        }

        @Test
        void comparesAPullRequestWithItsBaseEvenWhenThatHasGoneOn() {
            commit("feature", "services/auth/a/Main.java");
            git("git checkout -q main");
            commit("main", "README.md");
            git("git checkout -q --detach main; git merge -q --no-ff -m merge feature");

            assertThat(outputs("pull_request", "")).containsExactly("auth=true", "docs=false");
        }

        @Test
        void comparesAPushWithWhatTheBranchWasBefore() {
            var before = head();
            commit("main", "docs/guide/a.md");

            assertThat(outputs("push", before)).containsExactly("auth=false", "docs=true");
        }

        @Test
        void leavesOutWhatAFilterLeavesOut() {
            var before = head();
            commit("main", "vendor/x/y.md");

            assertThat(outputs("push", before)).containsExactly("auth=false", "docs=false");
        }

        @Test
        void seesFilesThatAreGoneAndThoseThatMoved() {
            var before = head();
            git("git mv services/auth/a/Main.java Main.java; git commit -q -m move");

            assertThat(outputs("push", before)).containsExactly("auth=true", "docs=false");
        }

        @Test
        void comparesANewBranchWithTheDefaultBranch() {
            commit("feature", "services/auth/b.java");

            assertThat(outputs("push", NONE)).containsExactly("auth=true", "docs=false");
        }

        @Test
        void comparesAGroupOfTheMergeQueueWithItsBase() {
            var base = head();
            commit("queue", "README.md");

            assertThat(outputs("merge_group", base)).containsExactly("auth=false", "docs=true");
        }

        @ParameterizedTest
        @CsvSource({
            "schedule, ''",
            "workflow_dispatch, ''",
            "push, 1111111111111111111111111111111111111111",
            "push, 0000000000000000000000000000000000000000",
            "pull_request, ''"
        })
        void takesEverythingForChangedWhereThereIsNothingToCompareWith(String event, String before) {
            assertThat(outputs(event, before)).containsExactly("auth=true", "docs=true");
        }

        private java.util.List<String> outputs(String event, String before) {
            var step = (RunStep) changes.job().stepList().get(1);
            bash.file("../event.json", """
                    {"repository": {"default_branch": "main"}, "before": "%1$s", "merge_group": {"base_sha": "%1$s"}}
                    """.formatted(before));
            var ended = bash.with("GITHUB_EVENT_NAME", event).run(step);
            assertThat(ended.code()).as(ended.text()).isZero();
            return bash.outputs();
        }

        private void commit(String branch, String file) {
            bash.file(file, branch);
            git("git checkout -q " + branch + " 2> /dev/null || git checkout -q -b " + branch
                    + "; git add .; git commit -q -m change");
        }

        private String head() {
            return bash.run("git rev-parse HEAD").text().strip();
        }

        private void git(String script) {
            var ended = bash.run(script);
            assertThat(ended.code()).as(ended.text()).isZero();
        }
    }
}
