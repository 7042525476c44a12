package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionRulesTest {

    private static List<String> inCondition(String on, String condition) {
        return Checked.workflow("""
                on: %s
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - if: %s
                        run: make
                """.formatted(on, condition));
    }

    private static List<String> inText(String on, String expression) {
        return Checked.workflow("""
                on: %s
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make ${{ %s }}
                """.formatted(on, expression));
    }

    @Test
    void saysThatAConditionIsTheSameInEveryRun() {
        assertThat(inCondition("push", "\"'github.ref' == 'a'\""))
                .containsExactly(
                        "6 WARNING if-constant: \"'github.ref' == 'a'\" is false in every run, so this step never runs");
        assertThat(inCondition("push", "${{ 1 < 2 }}"))
                .containsExactly(
                        "6 WARNING if-constant: \"1 < 2\" is true in every run, so \"if\" decides nothing; leave it out");
    }

    @Test
    void takesAPlainFalseForADeliberateSwitch() {
        assertThat(inCondition("push", "false"))
                .containsExactly("6 INFO if-constant: \"false\" is false in every run, so this step never runs");
        assertThat(inCondition("push", "github.actor == 'a' && false"))
                .first()
                .asString()
                .contains("INFO if-constant");
        assertThat(inCondition("push", "github.actor == 'a' && 0"))
                .first()
                .asString()
                .contains("WARNING if-constant");
    }

    @Test
    void tellsHowToChooseAnEmptyText() {
        assertThat(inText("push", "github.ref == 'refs/heads/main' && '' || '-x'"))
                .containsExactly(
                        "6 WARNING ternary-falsy-branch: \"''\" is false to GitHub, so \"'-x'\" follows even when"
                                + " \"github.ref == 'refs/heads/main'\" is true;"
                                + " write case(github.ref == 'refs/heads/main', '', '-x')");
        assertThat(inText("push", "vars.A && 0 || 1"))
                .containsExactly("6 WARNING ternary-falsy-branch: \"0\" is false to GitHub, so \"1\" follows even when"
                        + " \"vars.A\" is true; write !vars.A && 1 || 0");
    }

    @Test
    void choosesByCase() {
        var workflow = """
                on: push
                run-name: a${{ (github.ref == 'a' && '' || (vars.B)) }}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """;
        assertThat(Checked.fixedWorkflow("ternary-falsy-branch", workflow))
                .contains("run-name: a${{ (case(github.ref == 'a', '', vars.B)) }}\n");
    }

    @Test
    void tellsThatAnEventStartsNoRun() {
        assertThat(inCondition("[push, pull_request]", "github.event_name == 'pull_requests'"))
                .containsExactly(
                        "6 WARNING event-name-impossible: \"github.event_name\" is never \"pull_requests\" here:"
                                + " \"on\" has \"push\" and \"pull_request\", so this is always false; did you mean \"pull_request\"?");
        assertThat(inCondition("push", "github.event_name != 'push'"))
                .containsExactly("6 WARNING event-name-impossible: \"github.event_name\" is \"push\" in every run,"
                        + " as \"on\" has nothing else, so this is always false");
    }

    @Test
    void onlyRemarksThatAnEventIsAskedForOnceMore() {
        assertThat(inCondition("push", "github.event_name == 'push'"))
                .containsExactly("6 INFO event-name-impossible: \"github.event_name\" is \"push\" in every run,"
                        + " as \"on\" has nothing else, so this is always true");
        assertThat(inCondition("push", "github.actor == 'a' || github.event_name == 'release'"))
                .singleElement()
                .asString()
                .contains("INFO event-name-impossible");
        assertThat(inCondition("push", "github.actor == 'a' && github.event_name == 'release'"))
                .anyMatch(said -> said.contains("WARNING event-name-impossible"));
    }

    @Test
    void tellsThatNoRunIsOnABranch() {
        assertThat(inCondition("{push: {branches: [main]}}", "github.ref == 'refs/heads/master'"))
                .containsExactly(
                        "6 WARNING ref-impossible: \"github.ref\" is never \"refs/heads/master\" here, so this is"
                                + " always false; the events and filters in \"on\" leave it out");
        assertThat(inCondition("{push: }", "github.ref == 'main'"))
                .containsExactly(
                        "6 WARNING ref-impossible: \"github.ref\" is never \"main\" here, so this is always false;"
                                + " it begins with \"refs/\"; compare \"github.ref_name\", or write \"refs/heads/main\"");
        assertThat(inCondition("pull_request", "github.ref == 'refs/heads/main'"))
                .containsExactly(
                        "6 WARNING ref-impossible: \"github.ref\" is never \"refs/heads/main\" here, so this is"
                                + " always false; runs of \"pull_request\" are on \"refs/pull/N/merge\", and \"github.base_ref\" is"
                                + " the branch that they go to");
        assertThat(inCondition("push", "github.head_ref == 'a'"))
                .containsExactly("6 WARNING ref-impossible: \"github.head_ref\" is never \"a\" here, so this is always"
                        + " false; only pull requests have it");
    }

    @Test
    void onlyRemarksThatABranchIsAskedForOnceMore() {
        assertThat(inCondition("pull_request", "github.ref != 'refs/heads/main'"))
                .singleElement()
                .asString()
                .contains("INFO ref-impossible");
        assertThat(inCondition(
                        "{push: {branches: [main]}}", "github.ref == 'refs/heads/main' || github.ref_name == 'x'"))
                .singleElement()
                .asString()
                .contains("INFO ref-impossible");
        assertThat(inCondition("{push: {branches: [main]}}", "github.ref != 'refs/heads/master'"))
                .singleElement()
                .asString()
                .contains("WARNING ref-impossible");
    }

    @Test
    void readsFiltersAsGitHubDoes() {
        var filtered = "{push: {branches: ['release/*', '**-beta', '!release/x']}}";
        assertThat(inCondition(filtered, "github.ref_name == 'release/1'")).isEmpty();
        assertThat(inCondition(filtered, "github.ref_name == 'a/b-beta'")).isEmpty();
        assertThat(inCondition(filtered, "github.ref_name == 'release/1/2'")).hasSize(1);
        assertThat(inCondition(filtered, "github.ref_name == 'release/x'")).hasSize(1);
        assertThat(inCondition("{push: {branches-ignore: [main]}}", "github.ref == 'refs/heads/main'"))
                .hasSize(1);
        // v? is v or nothing.
        assertThat(inCondition("{push: {branches-ignore: ['v?']}}", "github.ref == 'refs/heads/v'"))
                .hasSize(1);
        assertThat(inCondition("{push: {branches-ignore: ['v?']}}", "github.ref == 'refs/heads/v1'"))
                .isEmpty();
        assertThat(inCondition("{push: {branches: ['v[0-9]+']}}", "github.ref == 'refs/heads/main'"))
                .hasSize(1);
        assertThat(inCondition("{push: {branches-ignore: ['*', '!main']}}", "github.ref == 'refs/heads/main'"))
                .isEmpty();
        assertThat(inCondition("{push: {tags: [v1]}}", "github.ref == 'refs/tags/v1'"))
                .isEmpty();
        assertThat(inCondition("{push: {tags: [v1]}}", "github.ref == 'refs/heads/v1'"))
                .hasSize(1);
    }
}
