package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepRulesTest {

    @Test
    void whatGoesWithTheOtherOfTwoActionsIsNotReportedToo() {
        assertThat(messages("""
                - run: make
                  uses: actions/checkout@v7
                  with: {fetch-depth: 0}
                """))
                .containsExactly("step-key-mismatch: this step has both \"run\" and \"uses\"; make a step of each");
    }

    @Test
    void aKeyOfTheOtherKindIsToldWhereItBelongs() {
        assertThat(messages("""
                - uses: actions/checkout@v7
                  shell: bash
                - wait-all:
                  if: always()
                - parallel: [run: make]
                  name: Both
                """))
                .containsExactly(
                        "step-key-mismatch: \"shell\" goes with \"run\", but this step has \"uses\"",
                        "step-key-mismatch: \"if\" does not go with \"wait-all\"; such a step takes only"
                                + " name, id, continue-on-error beside it",
                        "step-key-mismatch: \"name\" does not go with \"parallel\"; such a step takes nothing else");
    }

    @Test
    void anUnknownTargetIsToldApartFromOneThatComesLater() {
        assertThat(messages("""
                - {id: server, run: ./serve, background: true}
                - wait: Server
                - cancel: late
                - {id: late, run: ./late, background: true}
                """))
                .containsExactly(
                        "wait-unknown-step: \"wait\" names \"Server\", but no step has that id, letter by letter;"
                                + " did you mean \"server\"?",
                        "wait-unknown-step: \"cancel\" names \"late\", but that step comes later;"
                                + " a step can only wait for one before it");
    }

    @Test
    void aStepThatCouldNotBeReadMayBeTheTarget() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - [run, ./serve]
                    - wait: server
                """)).containsExactly("wrong-node-kind");
    }

    @Test
    void aTargetWhoseBackgroundCouldNotBeReadMayRunThere() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - {id: server, run: ./serve, background: yes}
                    - wait: server
                """)).containsExactly("invalid-boolean");
    }

    @Test
    void aWaitInParallelIsForbiddenAndNothingElse() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - parallel: [wait: nobody, run: make]
                """)).containsExactly("parallel-forbidden-step");
    }

    @Test
    void idsThatCannotBeGuessedGetNoHint() {
        assertThat(messages("""
                - {id: 1st step, run: make}
                - {id: прüf, run: make}
                """))
                .containsExactly(
                        "invalid-step-id: step id \"1st step\" is not valid: use letters, digits, - and _, and start"
                                + " with a letter or _; did you mean \"_1st-step\"?",
                        "invalid-step-id: step id \"прüf\" is not valid: use letters, digits, - and _, and start"
                                + " with a letter or _");
    }

    private static Iterable<String> messages(String steps) {
        return CheckedWorkflow.messages("build:\n  runs-on: ubuntu-latest\n  steps:\n" + steps.indent(4));
    }
}
