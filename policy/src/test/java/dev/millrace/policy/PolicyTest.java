package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Position;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the findings of a policy stand, and what they say. */
final class PolicyTest {

    private static final String JOBS = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - name: Build
                    run: make
                    env: {LEVEL: '3'}
            """;

    private static Checked jobs(String schemaOfJob) {
        return Checked.by("{\"properties\": {\"jobs\": {\"additionalProperties\": " + schemaOfJob + "}}}");
    }

    @Test
    void whatIsMissingIsMissedAtTheKeyOfTheMapping() {
        assertThat(jobs("{\"required\": [\"name\"]}").workflow(JOBS)).containsExactly("3:3 \"build\" lacks \"name\"");
    }

    @Test
    void aStepThatLacksSomethingIsReportedWhereItBegins() {
        assertThat(jobs("{\"properties\": {\"steps\": {\"items\": {\"required\": [\"id\"]}}}}")
                        .workflow(JOBS))
                .containsExactly("6:9 item 1 of \"steps\" lacks \"id\"");
    }

    @Test
    void whatIsWrongWithTheWholeFileIsReportedAtItsFirstLineAlone() {
        var spans = Checked.by("{\"required\": [\"name\"]}").findings("# Why.\r\non: push\r\njobs: {}\r\n").stream()
                .map(finding -> finding.origin().span().orElseThrow());

        assertThat(spans)
                .extracting(span -> span.startPosition() + "-" + span.endPosition() + " " + span.text())
                .containsExactly(new Position(2, 1) + "-" + new Position(2, 9) + " on: push");
    }

    @Test
    void aWrongValueIsReportedAtTheValue() {
        assertThat(
                        jobs("{\"properties\": {\"name\": {\"pattern\": \"^[A-Z]\"}, \"timeout-minutes\": {\"maximum\": 60}}}")
                                .workflow("""
                                on: push
                                jobs:
                                  build:
                                    name: build it
                                    timeout-minutes: 90
                                    runs-on: ubuntu-latest
                                    steps: [{run: make}]
                                """))
                .containsExactly(
                        "4:11 \"build it\" does not match the pattern ^[A-Z]",
                        "5:22 90 for \"timeout-minutes\" is more than 60");
    }

    @Test
    void aKeyThatMayNotBeThereIsReportedAtTheKey() {
        var forbidding = jobs("{\"properties\": {\"steps\": {\"items\": {\"properties\": {\"env\": false}}}}}");
        var closed = jobs("{\"properties\": {\"steps\": {}}, \"additionalProperties\": false}");

        assertThat(forbidding.workflow(JOBS)).containsExactly("8:9 \"env\" is not allowed here");
        assertThat(closed.workflow(JOBS)).containsExactly("4:5 \"runs-on\" is not allowed in \"build\"");
    }

    @Test
    void aChoiceOfWhichNothingFitsIsOneFinding() {
        var checked = jobs(
                "{\"anyOf\": [{\"required\": [\"name\"]}, {\"properties\": {\"steps\": {\"items\": {\"required\": [\"id\"]}}}}]}");

        assertThat(checked.workflow(JOBS))
                .containsExactly(
                        "3:3 \"build\" fits none of what is allowed: \"build\" lacks \"name\"; or item 1 of \"steps\" lacks \"id\"");
    }

    @Test
    void eachJobThatFitsNoChoiceHasItsFinding() {
        var checked = jobs("{\"oneOf\": [{\"required\": [\"name\"]}, {\"required\": [\"environment\"]}]}");

        assertThat(checked.workflow(JOBS + "  test:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n"))
                .containsExactly(
                        "3:3 \"build\" fits none of what is allowed: \"build\" lacks \"name\"; or \"build\" lacks \"environment\"",
                        "9:3 \"test\" fits none of what is allowed: \"test\" lacks \"name\"; or \"test\" lacks \"environment\"");
    }

    @Test
    void moreThanOneOfAChoiceIsOneFinding() {
        var checked = jobs("{\"oneOf\": [{\"required\": [\"steps\"]}, {\"required\": [\"runs-on\"]}]}");

        assertThat(checked.workflow(JOBS))
                .containsExactly("3:3 \"build\" fits more than one of the schemas of which it may fit one");
    }

    @Test
    void someOfAChoiceThatFitAreOneFindingToo() {
        var checked = jobs(
                "{\"oneOf\": [{\"required\": [\"name\"]}, {\"required\": [\"steps\"]}, {\"required\": [\"runs-on\"]}]}");

        assertThat(checked.workflow(JOBS))
                .containsExactly("3:3 \"build\" fits more than one of the schemas of which it may fit one");
    }

    @Test
    void kindsAndListsOfValuesAreNamedInWords() {
        var checked = jobs("""
                {"properties": {"runs-on": {"properties": {"labels": {"items": {"enum": ["small", "large"]}}}},
                                "steps": {"type": ["object", "integer"]}}}""");

        assertThat(checked.workflow(JOBS))
                .containsExactly(
                        "4:14 \"ubuntu-latest\" is not allowed for item 1 of \"labels\"; allowed: small, large",
                        "5:5 \"steps\" is a list, and has to be a mapping or a whole number");
    }

    @Test
    void theNearestMessageAndSeverityOfThePolicyHold() {
        var checked = Checked.by("""
                {"x-millrace-message": "far", "properties": {"jobs": {"additionalProperties": {
                   "$ref": "#/$defs/job", "x-millrace-message": "{key} is no job of ours"}}},
                 "$defs": {"job": {"required": ["name"], "x-millrace-severity": "warning"}}}""");

        var found = checked.findings(JOBS);

        assertThat(found).extracting(Finding::message).containsExactly("build is no job of ours (policy p.json)");
        assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(found.get(0).rule().id()).isEqualTo("policy-violation");
    }

    @Test
    void aMessageIsFoundThroughAnAnchor() {
        var checked = jobs("{\"$ref\": \"#job\", \"$defs\": {\"j\": {\"$anchor\": \"job\", \"required\": [\"name\"],"
                + " \"x-millrace-message\": \"name {key}\"}}}");

        assertThat(checked.workflow(JOBS)).containsExactly("3:3 name build");
    }

    @Test
    void whatAnAnchorSharesIsReportedOnce() {
        assertThat(jobs("{\"properties\": {\"env\": {\"additionalProperties\": {\"maxLength\": 3}}}}")
                        .workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env: &env
                              LEVEL: debug
                            steps: [{run: make}]
                          test:
                            runs-on: ubuntu-latest
                            env: *env
                            steps: [{run: make}]
                        """))
                .containsExactly("6:14 \"debug\" for \"LEVEL\" has more than 3 characters");
    }

    @Test
    void whatTheReaderHasDroppedIsNotMissing() {
        assertThat(jobs("{\"required\": [\"timeout-minutes\", \"environment\"]}")
                        .workflow("""
                        on: push
                        jobs:
                          build:
                            timeout-minutes: [1]
                            enviroment: production
                            runs-on: ubuntu-latest
                            steps: [{run: make}]
                        """))
                .isEmpty();
    }

    @Test
    void aChoiceThatMayHaveFittedIsNoFinding() {
        assertThat(jobs("{\"anyOf\": [{\"required\": [\"timeout-minutes\"]}, {\"required\": [\"name\"]}]}")
                        .workflow("""
                        on: push
                        jobs:
                          build:
                            timeout-minutes: [1]
                            runs-on: ubuntu-latest
                            steps: [{run: make}]
                        """))
                .isEmpty();
    }

    @Test
    void aWorkflowOfJavaIsReportedAtItsLines() {
        var job = StepsJob.builder(Text.of("build"))
                .steps(Items.of(List.of(RunStep.builder(Text.of("make")).build()), Origin.UNKNOWN))
                .origin(JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12)))
                .build();
        var workflow = Workflow.builder()
                .jobs(Items.of(List.of(job), Origin.UNKNOWN))
                .origin(JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 10)))
                .build();
        var policy = Checked.by("""
                        {"required": ["permissions"], "properties": {"jobs": {"additionalProperties": {
                           "required": ["timeout-minutes"], "properties": {"steps": {"items": {"required": ["name"]}}}}}}}""").policy();

        assertThat(policy.check(workflow))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "com/acme/Ci.java:10 the workflow lacks \"permissions\" (policy p.json)",
                        "com/acme/Ci.java:12 \"build\" lacks \"timeout-minutes\" (policy p.json)",
                        "com/acme/Ci.java:12 item 1 of \"steps\" lacks \"name\" (policy p.json)");
    }

    @Test
    void aPolicyIsForWorkflowsUnlessItSaysMore() {
        var schema = "{\"required\": [\"author\"]%s}";
        var action = "name: Greet\ndescription: Says hello\n";

        assertThat(Checked.by(schema.formatted("")).action(action)).isEmpty();
        assertThat(Checked.by(schema.formatted(", \"x-millrace-applies-to\": \"actions\""))
                        .action(action))
                .containsExactly("1:1 the action lacks \"author\"");
        assertThat(Checked.by(schema.formatted(", \"x-millrace-applies-to\": \"actions\""))
                        .workflow(JOBS))
                .isEmpty();
        assertThat(Checked.by(schema.formatted(", \"x-millrace-applies-to\": [\"actions\", \"workflows\"]"))
                        .workflow(JOBS))
                .containsExactly("1:1 the workflow lacks \"author\"");
    }
}
