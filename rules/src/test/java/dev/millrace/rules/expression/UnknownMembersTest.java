package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules say of the steps, jobs, inputs and the like that an expression names and that are not there. */
class UnknownMembersTest {

    @Test
    void anUnknownStepIsNamedWithTheNearestOrWithAllBeforeIt() {
        assertThat(said("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - id: version
                      run: make
                    - id: package
                      run: make ${{ steps.verison.outcome }}
                    - run: make ${{ steps.sign.outcome }}
                """))
                .containsExactly(
                        "9 ERROR expr-unknown-step: no step of job \"build\" has the id \"verison\";"
                                + " did you mean \"version\"?",
                        "10 ERROR expr-unknown-step: no step of job \"build\" has the id \"sign\";"
                                + " the ids of steps before this place are \"version\" and \"package\"");
    }

    @Test
    void aStepSeesNeitherItselfNorALaterOneNorItsNeighborInAGroup() {
        assertThat(said("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - id: first
                      run: make ${{ steps.first.outcome }}
                    - run: make ${{ steps.last.outcome }}
                    - parallel:
                        - id: left
                          run: make
                        - run: make ${{ steps.left.outcome }}
                    - id: last
                      run: make ${{ steps.left.outcome }}
                """))
                .containsExactly(
                        "7 ERROR expr-step-not-yet-run: step \"first\" asks for itself, but \"steps.first\""
                                + " is empty until it has ended",
                        "8 ERROR expr-step-not-yet-run: step \"last\" has not ended when this step starts, so"
                                + " \"steps.last\" is empty; move this step behind it",
                        "12 ERROR expr-step-not-yet-run: step \"left\" has not ended when this step starts, so"
                                + " \"steps.left\" is empty; move this step behind it");
    }

    @Test
    void anUnknownOutputOfARemoteActionIsAWarningWithTheDayOfTheFact() {
        assertThat(said("""
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - id: cache
                      uses: actions/cache@v4
                      with: {path: a, key: b}
                    - run: make ${{ steps.cache.outputs.cache-hits }} ${{ steps.cache.outputs.x }}
                """))
                .hasSize(2)
                .allSatisfy(
                        message -> assertThat(message)
                                .startsWith(
                                        "9 WARNING expr-unknown-step-output: action \"actions/cache@v4\" declares no output \"")
                                .containsPattern(
                                        "\\(as of 20\\d\\d-\\d\\d-\\d\\d\\); (did you mean \"cache-hit\"\\?|it has \"cache-hit\")"));
    }

    @Test
    void aNeedOfANeedHasToBeAdded() {
        assertThat(said("""
                a: {runs-on: ubuntu-latest, steps: [run: make]}
                b: {needs: a, runs-on: ubuntu-latest, steps: [run: make]}
                c: {needs: b, runs-on: ubuntu-latest, steps: [run: "make ${{ needs.a.result }} ${{ needs.d.result }}"]}
                """))
                .containsExactly(
                        "5 ERROR expr-unknown-need: job \"c\" does not name \"a\" in \"needs\", so \"needs.a\" is empty;"
                                + " add it there, for what other jobs need does not count",
                        "5 ERROR expr-unknown-need: job \"c\" needs no job \"d\", and there is none;"
                                + " did you mean \"b\"?");
    }

    @Test
    void anUnknownOutputOfANeedIsNamedWithItsJob() {
        assertThat(said("""
                a: {runs-on: ubuntu-latest, outputs: {version: "1"}, steps: [run: make]}
                b: {runs-on: ubuntu-latest, steps: [run: make]}
                c:
                  needs: [a, b]
                  if: needs.a.outputs.verison || needs.b.outputs.x
                  runs-on: ubuntu-latest
                  steps: [run: "make ${{ join(needs.*.outputs.none) }}"]
                """))
                .containsExactly(
                        "7 ERROR expr-unknown-need-output: job \"a\" declares no output \"verison\";"
                                + " did you mean \"version\"?",
                        "7 ERROR expr-unknown-need-output: job \"b\" declares no output \"x\"",
                        "9 ERROR expr-unknown-need-output: no job that is needed here declares an output \"none\";"
                                + " there is \"version\"");
    }

    @Test
    void aMatrixIsMissingOrLacksAKeyOrNoneOfItsObjectsHasIt() {
        assertThat(said("""
                a: {runs-on: "${{ matrix.os }}", steps: [run: make]}
                b:
                  strategy: {matrix: {system: [x], java: [{version: 17}, {version: 21}]}}
                  runs-on: ${{ matrix.os }}
                  continue-on-error: ${{ matrix.early || false }}
                  steps: [run: "make ${{ matrix.java.verison }}"]
                """))
                .containsExactly(
                        "3 ERROR expr-unknown-matrix-key: job \"a\" has no matrix, so \"matrix.os\" is empty",
                        "6 ERROR expr-unknown-matrix-key: the matrix of job \"b\" has no key \"os\";"
                                + " it has \"system\" and \"java\"",
                        "7 INFO expr-unknown-matrix-key: the matrix of job \"b\" has no key \"early\";"
                                + " it has \"system\" and \"java\"",
                        "8 ERROR expr-unknown-matrix-key: \"matrix.java.verison\" is in no combination of the matrix"
                                + " of job \"b\"; did you mean \"version\"?");
    }

    @Test
    void anInputIsUndeclaredOrNoneIsDeclared() {
        assertThat(said("a: {runs-on: ubuntu-latest, steps: [run: \"make ${{ inputs.version }}\"]}\n"))
                .containsExactly("3 ERROR expr-unknown-input: the workflow declares no inputs, so \"inputs.version\""
                        + " is empty; declare it below \"workflow_dispatch\" or \"workflow_call\"");
        assertThat(Checked.workflow("""
                on: {workflow_dispatch: {inputs: {version: {type: string}}}}
                run-name: ${{ inputs.verison }} ${{ github.event.inputs.ref }}
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [run: make]}
                """))
                .containsExactly(
                        "2 ERROR expr-unknown-input: the workflow declares no input \"verison\";"
                                + " did you mean \"version\"?",
                        "2 ERROR expr-unknown-input: the workflow declares no input \"ref\"; it has \"version\"");
    }

    @Test
    void anUndeclaredSecretMayBeInherited() {
        assertThat(Checked.workflow("""
                on: {workflow_call: {secrets: {TOKEN: {}}}}
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [run: "make ${{ secrets.TOKNE }}"]}
                """))
                .containsExactly("3 WARNING expr-unknown-call-secret: the workflow declares no secret \"TOKNE\" below"
                        + " \"workflow_call\", so it is empty unless a caller says \"secrets: inherit\";"
                        + " did you mean \"TOKEN\"?");
    }

    @Test
    void anOutputOfACalledWorkflowLacksItsJobOrTheOutputOfIt() {
        assertThat(Checked.workflow("""
                on:
                  workflow_call:
                    outputs:
                      a: {value: "${{ jobs.biuld.outputs.version }}"}
                      b: {value: "${{ jobs.build.outputs.verison }}"}
                jobs:
                  build: {runs-on: ubuntu-latest, outputs: {version: "1"}, steps: [run: make]}
                """))
                .containsExactly(
                        "4 ERROR expr-unknown-job-output: there is no job \"biuld\"; did you mean \"build\"?",
                        "5 ERROR expr-unknown-job-output: job \"build\" declares no output \"verison\";"
                                + " did you mean \"version\"?");
    }

    @Test
    void aFieldBelongsToAnotherEventOrToAnotherTypeOfThisOneOrToNone() {
        assertThat(Checked.workflow("""
                on: pull_request
                jobs:
                  a:
                    if: github.event.label.name == 'x'
                    name: ${{ github.event.workflow_run.id }}
                    runs-on: ubuntu-latest
                    steps:
                      - run: make ${{ github.event.pull_request.nubmer }}
                """))
                .containsExactly(
                        "4 WARNING expr-unknown-event-field: \"github.event.label\" is empty here: of event"
                                + " \"pull_request\" only the activity types \"labeled\" and \"unlabeled\" have it,"
                                + " for which the workflow does not run",
                        "5 WARNING expr-unknown-event-field: \"github.event.workflow_run\" is empty here: the workflow"
                                + " runs on \"pull_request\", and it belongs to \"deployment\", \"deployment_status\""
                                + " and \"workflow_run\"",
                        "8 WARNING expr-unknown-event-field: \"github.event.pull_request.nubmer\" is empty here:"
                                + " the workflow runs on \"pull_request\", without it; did you mean \"number\"?");
    }

    @Test
    void anExpressionThatIsWrittenForManyEventsIsRight() {
        assertThat(said("""
                a:
                  if: github.event_name != 'issues' || github.event.issue.number == 1
                  name: ${{ github.event.number || github.ref }} ${{ github.event.release && 'released' }}
                  runs-on: ubuntu-latest
                  steps: [run: "make ${{ case(github.event_name == 'release', github.event.release.url, 'none') }}"]
                """)).isEmpty();
    }

    @Test
    void aServiceOrItsPortIsMissing() {
        assertThat(said("""
                a:
                  runs-on: ubuntu-latest
                  services: {redis: {image: redis, ports: [6379]}, silent: {image: redis}}
                  steps:
                    - run: make ${{ job.services.reddis.id }} ${{ job.services.redis.ports[6380] }}
                    - run: make ${{ job.services.silent.ports['6379'] }}
                """))
                .containsExactly(
                        "7 WARNING expr-unknown-service: job \"a\" has no service \"reddis\"; did you mean \"redis\"?",
                        "7 WARNING expr-unknown-service: service \"redis\" of job \"a\" publishes no port \"6380\";"
                                + " its ports are \"6379\"",
                        "8 WARNING expr-unknown-service: service \"silent\" of job \"a\" publishes no port \"6379\";"
                                + " list it in \"ports\"");
    }

    @Test
    void aContextThatTheKeyDoesNotOfferIsNotLookedInto() {
        assertThat(said("a: {if: matrix.x == 1, runs-on: ubuntu-latest, steps: [run: make]}\n"))
                .noneMatch(message -> message.contains("expr-unknown-matrix-key"));
    }

    private static List<String> said(String jobs) {
        return Checked.workflow("on: push\njobs:\n" + jobs.indent(2)).stream()
                .filter(message -> message.contains(" expr-"))
                .toList();
    }
}
