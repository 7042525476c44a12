package dev.millrace.core.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.facts.Availability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedConversionsTest {

    private static final ObjectType EVENT = object(
            Member.EVENT_FIELD, Map.of("issue", ObjectType.loose(), "commits", ArrayType.of(ObjectType.loose())));
    private static final Map<String, Type> CONTEXTS = Map.of(
            "github",
            object(Member.PROPERTY, Map.of("event", EVENT, "ref", ScalarType.STRING)),
            "inputs",
            object(Member.INPUT, Map.of("flag", ScalarType.BOOLEAN, "count", ScalarType.NUMBER)),
            "matrix",
            object(Member.MATRIX_KEY, Map.of("list", ArrayType.of(ScalarType.STRING), "any", ScalarType.ANY)),
            "steps",
            object(
                    Member.STEP,
                    Map.of("a", object(Member.PROPERTY, Map.of("outputs", ObjectType.map(ScalarType.STRING))))),
            "env",
            ObjectType.map(ScalarType.STRING),
            "job",
            object(Member.PROPERTY, Map.of("ports", object(Member.SERVICE, Map.of("6379", ScalarType.STRING)))));

    private static ObjectType object(Member members, Map<String, Type> properties) {
        return ObjectType.strict(members, properties.keySet(), properties::get);
    }

    private static Typing check(String text) {
        return TypeChecker.check(
                tree(text), Availability.of("step"), name -> CONTEXTS.getOrDefault(name, ScalarType.ANY));
    }

    private static List<TypeProblem> inCondition(String text) {
        return TypeChecker.checkCondition(
                        tree(text), Availability.of("step-if"), name -> CONTEXTS.getOrDefault(name, ScalarType.ANY))
                .problems();
    }

    private static Expression tree(String text) {
        return ExpressionParser.parse(text).tree().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs.flag == true",
                "inputs.flag == 1",
                "inputs.flag == ''",
                "inputs.flag != null",
                "inputs.count == '3'",
                "inputs.count > github.ref",
                "github.ref == null",
                "matrix.any == true",
                "matrix.list == ''",
                "github.event.issue != ''",
                "github.event.issue != null"
            })
    void leavesAloneWhatGitHubCanCompare(String comparison) {
        assertThat(check(comparison).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs.flag == 'true'",
                "steps.a.outputs.b == true",
                "github.ref != false",
                "inputs.flag > 60",
                "inputs.count == 'many'",
                "github.event == 'push'",
                "github.event.issue == true",
                "steps.a.outputs == ''"
            })
    void findsWhatNumbersCannotTell(String comparison) {
        assertThat(check(comparison).problems(TypeProblem.Incomparable.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matrix.list[github.ref]",
                "matrix.list[inputs.flag]",
                "matrix.list['0']",
                "job.ports[6379]",
                "job.ports[inputs.count]",
                "steps.a.outputs[0]",
                "github.event.commits.*.author['name']"
            })
    void leavesAloneWhatGitHubFinds(String access) {
        assertThat(check(access).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env[0]",
                "env[inputs.flag]",
                "inputs[inputs.count]",
                "matrix.list[null]",
                "env[matrix.list]",
                "env[github.event]"
            })
    void findsWhatIsNoIndex(String access) {
        assertThat(check(access).problems(TypeProblem.BadIndexType.class)).hasSize(1);
    }

    @Test
    void takesAnIndexOfEachItemAfterAFilter() {
        assertThat(check("github.event.commits.*[github.ref]").problems()).isEmpty();
        assertThat(check("matrix.*.list").type()).hasToString("array");
        assertThat(check("github.event.commits.*.id").type()).isInstanceOf(ArrayType.class);
        assertThat(check("fromJSON('[{\"a\": 1}]').*.a[0]").problems(TypeProblem.PropertyOfScalar.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"matrix.list.*", "fromJSON('[[1], [2]]').*.*", "github.event.commits.*.labels.*", "matrix.*"})
    void leavesAloneWhatHasParts(String filter) {
        assertThat(check(filter).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.ref.*", "inputs.flag.*", "fromJSON('[1]').*.*"})
    void findsFiltersOfWhatHasNoParts(String filter) {
        assertThat(check(filter).problems(TypeProblem.BadFilter.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!github.event",
                "!github.event.commits.*",
                "steps.a && 1",
                "steps.a.outputs || 1",
                "!(github.ref && steps.a)",
                "fromJSON('[]') || 1"
            })
    void findsOperandsThatAreAlwaysTrue(String expression) {
        assertThat(check(expression).problems(TypeProblem.BadOperand.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!github.event.issue",
                "github.event.commits && 1",
                "matrix.list || 1",
                "github.ref && steps.a",
                "github.ref && fromJSON('[1]') || fromJSON('[2]')"
            })
    void leavesAloneWhatMayBeMissingOrIsTheValue(String expression) {
        assertThat(check(expression).problems()).isEmpty();
    }

    @Test
    void asksOfAConditionWhetherItIsTrue() {
        assertThat(inCondition("github.event")).hasSize(1);
        assertThat(inCondition("github.ref && steps.a")).hasSize(1);
        assertThat(inCondition("github.ref && steps.a || github.ref")).hasSize(1);
        assertThat(inCondition("github.event.issue")).isEmpty();
        assertThat(inCondition("github.ref")).isEmpty();
    }

    @Test
    void knowsWhatWrittenJsonHolds() {
        assertThat(check("fromJSON('[\"a\", \"b\"]')").type()).hasToString("array of string");
        assertThat(check("fromJson('true')").type()).isEqualTo(ScalarType.BOOLEAN);
        assertThat(check("fromJSON('{\"a\": 1}').a").type()).isEqualTo(ScalarType.NUMBER);
        assertThat(check("fromJSON('[')").type()).isEqualTo(ScalarType.ANY);
        assertThat(check("fromJSON(github.ref)").type()).isEqualTo(ScalarType.ANY);
    }
}
