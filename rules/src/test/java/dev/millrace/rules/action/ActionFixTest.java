package dev.millrace.rules.action;

import static dev.millrace.rules.Checked.fixedAction;
import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the fixes of the rules on actions and their use make of a file. */
final class ActionFixTest {

    @Test
    void missingInputsAreAddedInAWithOfTheirOwn() {
        assertThat(fixedWorkflow("action-missing-input", job("""
                - uses: actions/cache@v5 # for speed
                  id: cache
                """))).isEqualTo(job("""
                - uses: actions/cache@v5 # for speed
                  with:
                    path: TODO
                    key: TODO
                  id: cache
                """));
    }

    @Test
    void missingInputsAreAddedAboveTheOthers() {
        assertThat(fixedWorkflow("action-missing-input", job("""
                - name: Cache
                  uses: actions/cache@v5
                  with:
                    path: target
                """))).isEqualTo(job("""
                - name: Cache
                  uses: actions/cache@v5
                  with:
                    key: TODO
                    path: target
                """));
    }

    @Test
    void missingInputsAreNotAddedWhereTheStepIsNotWrittenInLines() {
        var steps = job("""
                - {uses: actions/cache@v5}
                - uses: actions/cache@v5
                  with: {path: target}
                """);

        assertThat(fixedWorkflow("action-missing-input", steps)).isEqualTo(steps);
    }

    @Test
    void aShortShaOfAKnownReleaseIsWrittenWhole() {
        assertThat(fixedWorkflow("uses-short-sha", job("""
                - uses: "actions/checkout@3d3c42e" # v7
                """))).isEqualTo(job("""
                - uses: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1" # v7
                """));
    }

    @Test
    void aRuntimeThatIsGoneIsReplacedByTheNext() {
        assertThat(fixedAction("metadata-bad-using", "name: A\ndescription: B\nruns: {using: node16, main: a.js}\n"))
                .isEqualTo("name: A\ndescription: B\nruns: {using: node24, main: a.js}\n");
    }

    private static String job(String steps) {
        return "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n" + steps.indent(6);
    }
}
