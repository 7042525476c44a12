package dev.millrace.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.expression.evaluation.EvaluationException;
import dev.millrace.core.expression.evaluation.Evaluator;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.facts.Availability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Any text at all, as an expression and as a template. An ordinary build runs the seeds beside this class among the resources; the README
 * of the benchmarks has the command that looks for more.
 */
class ExpressionFuzzTest {

    private static final Availability EVERYTHING = Availability.of("step");

    private static final Map<String, Data> CONTEXTS = Map.of(
            "a",
            Data.object(Map.of("b", Data.array(List.of(Data.of("x"), Data.of(1.5), Data.NULL)), "c", Data.of("it's"))),
            "github",
            Data.object(Map.of("ref", Data.of("refs/heads/main"), "event", Data.object(Map.of("forced", Data.TRUE)))));

    @FuzzTest(maxDuration = "10m")
    void whatIsReadIsPrintedAndReadAgain(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var parsed = ExpressionParser.parse(text);
        assertThat(parsed.tree().isPresent()).isEqualTo(parsed.errors().isEmpty());
        parsed.errors().forEach(error -> assertInside(error.range(), text));
        parsed.tree().ifPresent(tree -> {
            assertInside(tree.range(), text);
            var printed = tree.toString();
            assertThat(ExpressionParser.parse(printed).tree()).as(printed).hasValue(tree);
            assertEvaluates(tree);
            TypeChecker.check(tree, EVERYTHING, Contexts.UNKNOWN)
                    .problems()
                    .forEach(problem -> assertInside(problem.range(), text));
        });
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextIsATemplate(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var template = Template.parse(text);
        var end = 0;
        for (var segment : template.segments()) {
            assertThat(segment.range().start()).isEqualTo(end);
            end = segment.range().end();
        }
        assertThat(end).isEqualTo(text.length());
        template.errors().forEach(error -> assertInside(error.range(), text));
        Template.condition(text).errors().forEach(error -> assertInside(error.range(), text));
    }

    // It may fail as GitHub does, and not otherwise; what is printed comes to the same.
    private static void assertEvaluates(Expression tree) {
        var printed = ExpressionParser.parse(tree.toString()).tree().orElseThrow();
        assertThat(outcome(printed)).isEqualTo(outcome(tree));
    }

    private static String outcome(Expression tree) {
        try {
            var value = Evaluator.of(CONTEXTS).evaluate(tree);
            return value.kind() + " " + value.asText() + " " + value.isTruthy();
        } catch (EvaluationException e) {
            return e.problem();
        }
    }

    private static void assertInside(TextRange range, String text) {
        assertThat(range.start()).isBetween(0, range.end());
        assertThat(range.end()).isBetween(range.start(), text.length());
    }
}
