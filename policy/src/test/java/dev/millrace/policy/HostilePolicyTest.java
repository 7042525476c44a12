package dev.millrace.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.core.source.SourceFile;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Schemas and texts that would take all day. */
final class HostilePolicyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aPatternThatTriesEveryWayGivesUp() {
        var checked = Checked.by("{\"properties\": {\"name\": {\"pattern\": \"^(.*a){12}$\"}}}");

        Assertions.assertTimeout(
                SOON,
                () -> assertThat(checked.workflow("name: " + "a".repeat(60) + "b\non: push\n"))
                        .containsExactly(
                                "1:1 the policy p.json cannot be checked to its end here: the pattern \"^(.*a){12}$\" takes too long"
                                        + " on \"" + "a".repeat(60)
                                        + "b\"; write it so that it can match in one way only"));
    }

    @Test
    void aPatternThatNeedsMoreStackThanAThreadHasIsMatched() {
        var checked = Checked.by("{\"properties\": {\"name\": {\"pattern\": \"^(.|\\\\n)*done$\"}}}");

        assertThat(checked.workflow("name: " + "ab".repeat(10_000) + "done\non: push\n"))
                .isEmpty();
        assertThat(checked.workflow("name: " + "ab".repeat(10_000) + "\non: push\n"))
                .singleElement()
                .asString()
                .contains("does not match the pattern");
    }

    @Test
    void aPatternThatNeedsAllTheStackGivesUpAndSaysWhatHelps() {
        var checked = Checked.by("{\"properties\": {\"name\": {\"pattern\": \"^(a|b)*$\"}}}");

        // So large that GitHub would not read the file.
        assertThat(checked.workflow("name: " + "ab".repeat(1_000_000) + "\non: push\n"))
                .containsExactly(
                        "1:1 the policy p.json cannot be checked to its end here: the pattern \"^(a|b)*$\" goes too deep"
                                + " on a text of 2000000 characters; write one class for its choice of characters, such as [\\s\\S]* for"
                                + " (.|\\n)*");
        assertThat(checked.workflow("name: ab\non: push\n")).isEmpty();
    }

    @Test
    void schemasThatDoubleAtEachStepGiveUp() {
        var definitions = IntStream.range(0, 60)
                .mapToObj(i -> "\"d" + i + "\": {\"allOf\": [{\"$ref\": \"#/$defs/d" + (i + 1)
                        + "\"}, {\"$ref\": \"#/$defs/d" + (i + 1) + "\"}]}")
                .collect(joining(", "));
        var schema =
                "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + ", \"d60\": {\"required\": [\"name\"]}}}";

        Assertions.assertTimeout(
                SOON,
                () -> assertThat(catchThrowableOfType(
                                PolicyException.class, () -> Policy.read(SourceFile.of("p.json", schema))))
                        .hasMessage("p.json: it takes more than 1000000 steps; make it simpler"));
    }

    @Test
    void schemasThatDoubleWithEachLevelOfTheFileGiveUp() {
        var checked = Checked.by("""
                {"$ref": "#/$defs/n", "$defs": {"n": {"allOf": [
                   {"additionalProperties": {"$ref": "#/$defs/n"}}, {"additionalProperties": {"$ref": "#/$defs/n"}}]}}}""");
        var deep = "{a: ".repeat(40) + "1" + "}".repeat(40);

        Assertions.assertTimeout(
                SOON,
                () -> assertThat(checked.workflow("on: push\nextra: " + deep + "\n"))
                        .containsExactly(
                                "1:1 the policy p.json cannot be checked to its end here: it takes more than 1000000 steps; make"
                                        + " it simpler"));
    }

    @Test
    void deepSchemasAreReadOrRefused() {
        var deep = "{\"not\": ".repeat(40) + "{}" + "}".repeat(40);
        var tooDeep = "{\"not\": ".repeat(5000) + "{}" + "}".repeat(5000);

        assertThat(Checked.by("{\"properties\": {\"name\": " + deep + "}}").workflow("on: push"))
                .isEmpty();
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(SourceFile.of("p.json", tooDeep)))
                        .line())
                .isEqualTo(1);
    }

    @Test
    void numbersOfAnySizeAreQuick() {
        var checked = Checked.by("""
                {"properties": {"jobs": {"additionalProperties": {"properties": {"timeout-minutes": {
                   "multipleOf": 0.1, "maximum": 1e300, "type": "integer"}}}}}}""");

        Assertions.assertTimeout(
                SOON,
                () -> assertThat(
                                checked.workflow(
                                        "jobs: {a: {timeout-minutes: 1e300, steps: []}, b: {timeout-minutes: 1e-300, steps: []}}"))
                        .isNotEmpty());
    }

    @Test
    void aLargeWorkflowIsChecked() {
        var checked = Checked.byReady("allowed-actions.schema.json");
        var steps = "      - uses: actions/checkout@v7\n".repeat(14_000);

        Assertions.assertTimeout(
                SOON,
                () -> assertThat(checked.workflow(
                                "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n" + steps))
                        .isEmpty());
    }
}
