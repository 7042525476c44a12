package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingKeysTest {

    @Test
    void aMisspelledKeyIsNotMissingToo() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  runs_on: ubuntu-latest
                  step:
                    - run: make
                """)).containsExactly("unexpected-key", "unexpected-key");
    }

    @Test
    void aKeyOfTheWrongKindIsNotMissingToo() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  runs-on: ubuntu-latest
                  steps: make
                """)).containsExactly("wrong-node-kind");
    }

    @Test
    void aMergeKeyMayBringEveryKey() {
        assertThat(CheckedWorkflow.ids("""
                build:
                  <<: {runs-on: ubuntu-latest}
                  steps:
                    - <<: {run: make}
                """)).containsExactly("yaml-merge-key", "yaml-merge-key");
    }

    @Test
    void aMergeKeyAmongJobsIsNoJob() {
        assertThat(CheckedWorkflow.ids("""
                <<: {lint: {runs-on: ubuntu-latest}}
                build:
                  needs: lint
                  runs-on: ubuntu-latest
                  steps:
                    - run: make
                """)).containsExactly("yaml-merge-key");
    }

    @Test
    void aCallWithoutUsesNeedsNeitherRunnerNorSteps() {
        assertThat(CheckedWorkflow.ids("""
                call:
                  use: ./.github/workflows/call.yml
                  needs: [other]
                other:
                  secrets: inherit
                """)).containsExactly("unexpected-key", "job-key-mismatch");
    }

    @Test
    void aStepWithoutRunOrUsesIsToldWhichItsOtherKeysWant() {
        assertThat(CheckedWorkflow.messages("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - with: {path: target}
                    - shell: bash
                    - Run: make
                """))
                .containsExactly(
                        "step-without-action: this step does nothing: it has \"with\", but no \"uses\"",
                        "step-without-action: this step does nothing: it has \"shell\", but no \"run\"",
                        "unexpected-key: \"Run\" is no key of a step; did you mean \"run\"?");
    }
}
