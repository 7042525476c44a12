package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.TextRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final Data EVENT = DataJson.read("""
            {
              "label": "Bug",
              "none": null,
              "zero": 0,
              "list": ["a", "b", "c"],
              "empty": [],
              "object": {"One": 1, "two": 2},
              "": "nameless",
              "1": "first",
              "commits": [
                {"id": 1, "files": ["x", "y"], "author": {"name": "Ada"}},
                {"id": 2, "files": ["z"], "author": {}},
                "no commit",
                {"id": null, "files": []}
              ]
            }
            """);

    private static Data evaluate(String expression) {
        return Evaluator.of(Map.of("e", EVENT))
                .evaluate(ExpressionParser.parse(expression).tree().orElseThrow());
    }

    private static String json(String expression) {
        return DataJson.print(evaluate(expression)).replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                null == 0 ; true
                false == '' ; true
                true == '1' ; true
                true == 'true' ; false
                '0x10' == 16 ; true
                ' 1e2 ' == 100 ; true
                'abc' == 0 ; false
                NaN == NaN ; false
                NaN != NaN ; true
                0 == -0 ; true
                null == null ; true
                'Release' == 'RELEASE' ; true
                'a' == 'a ' ; false
                e.list == e.list ; true
                e.list == fromJSON('["a","b","c"]') ; false
                e.object == e.object ; true
                e.object == 'Object' ; false
                e.list == 0 ; false
                e.empty == null ; false
                """)
    void comparesMixedKindsAsNumbersAndListsByIdentity(String expression, boolean expected) {
        assertThat(evaluate(expression)).isEqualTo(Data.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                'straße' == 'STRASSE' ; false
                'ı' == 'I' ; false
                'ı' == 'i' ; false
                'İ' == 'i' ; false
                'İ' == 'I' ; false
                'ı' == 'ı' ; true
                'ς' == 'Σ' ; true
                'σ' == 'ς' ; true
                'Köln' == 'KÖLN' ; true
                contains('Straßenbahn', 'BAHN') ; true
                startsWith('ΣΑΣ', 'σας') ; true
                endsWith('Diyarbakır', 'KIR') ; false
                """)
    void ignoresCaseByTheCapitalOfEachCharacter(String expression, boolean expected) {
        assertThat(evaluate(expression)).isEqualTo(Data.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                'a' < 'B' ; true
                'Z' < '_' ; true
                'a' < '_' ; true
                'ab' > 'a' ; true
                'a' <= 'A' ; true
                '10' < '9' ; true
                '10' < 9 ; false
                true > false ; true
                null >= null ; true
                null < 1 ; true
                NaN <= NaN ; false
                'x' > 1 ; false
                'x' <= 1 ; false
                e.list >= e.list ; true
                e.list > e.list ; false
                e.list < e.object ; false
                """)
    void ordersStringsByCapitalsAndTheRestAsNumbers(String expression, boolean expected) {
        assertThat(evaluate(expression)).isEqualTo(Data.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                '' || 'b' ; "b"
                'a' && 'b' ; "b"
                0 && 'b' ; 0
                NaN || null ; null
                'a' || format('{9}') ; "a"
                false && fromJSON('') ; false
                case(true, 'a', format('{9}')) ; "a"
                case(false, format('{9}'), true, 'b', 'c') ; "b"
                case(false, 'a', false, 'b', 'c') ; "c"
                !'' ; true
                !e.empty ; false
                """)
    void givesAnOperandAndLeavesTheRestUnread(String expression, String expected) {
        assertThat(json(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                e.LABEL ; "Bug"
                e['label'] ; "Bug"
                e.object.ONE ; 1
                e.missing ; null
                e.missing.deeper ; null
                e.label.length ; null
                e[null] ; "nameless"
                e[1] ; "first"
                e[e.list] ; null
                e.list[0] ; "a"
                e.list['2'] ; "c"
                e.list[1.9] ; "b"
                e.list[-0.5] ; null
                e.list[true] ; "b"
                e.list['x'] ; null
                e.list[NaN] ; null
                e.list[3] ; null
                e.list[Infinity] ; null
                e.list[''] ; "a"
                e.list.name ; null
                """)
    void findsPropertiesAndItemsOrNull(String expression, String expected) {
        assertThat(json(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                e.commits.*.id ; [ 1, 2, null ]
                e.commits.*.author.name ; [ "Ada" ]
                e.commits.*.files[0] ; [ "x", "z" ]
                e.commits.*.files.* ; [ "x", "y", "z" ]
                e.object.* ; [ 1, 2 ]
                e.object[*] ; [ 1, 2 ]
                e.label.* ; []
                e.none.*.any ; []
                (e.commits.*)['id'] ; [ 1, 2, null ]
                (e.nothing || e.commits.*).id ; [ 1, 2, null ]
                fromJSON(toJSON(e.commits.*.files))[1] ; [ "z" ]
                e.commits.*.missing ; []
                """)
    void appliesWhatFollowsAFilterToEachItem(String expression, String expected) {
        assertThat(json(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                contains('millrace', 'RACE') ; true
                contains('aabaabaaa', 'aabaaa') ; true
                contains('abc', '') ; true
                contains(1234, 23) ; true
                contains(e.list, 'B') ; true
                contains(e.list, 'ab') ; false
                contains(e.commits.*.id, '2') ; true
                contains(e.empty, format('{9}')) ; false
                contains(e.object, 'One') ; false
                contains('Array', e.list) ; false
                startsWith('refs/heads/x', 'REFS/') ; true
                startsWith('ab', 'abc') ; false
                startsWith(e.list, 'a') ; false
                endsWith('a.YML', '.yml') ; true
                endsWith(123, 3) ; true
                endsWith('Object', e.object) ; false
                """)
    void searchesTextsAndLists(String expression, boolean expected) {
        assertThat(evaluate(expression)).isEqualTo(Data.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                format('v{0}.{1}', 1, 'x') ; v1.x
                format('{1}{0}{1}', 'a', 'b') ; bab
                format('{{{0}}}', 1) ; {1}
                format('{{0}}', 1) ; {0}
                format('{0}', e.list) ; Array
                format('{0}|{1}|{2}', null, true, e.object) ; |true|Object
                format('{0}', -0) ; 0
                format('{0}', 1e21) ; 1E+21
                format('{0}', 0.1) ; 0.1
                format('{00}', 'a') ; a
                join(e.list) ; a,b,c
                join(e.list, ' - ') ; a - b - c
                join(e.list, null) ; abc
                join(e.list, e.object) ; a,b,c
                join('x', '-') ; x
                join(e.commits.*.id) ; 1,2,
                """)
    void makesTexts(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(Data.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                format('{0') | format: the format string is invalid: "{0"
                format('a}') | format: the format string is invalid: "a}"
                format('{}', 1) | format: the format string is invalid: "{}"
                format('{0:N}', 1) | format: the format string is invalid: "{0:N}"
                format('{256}', 1) | format: the format string is invalid: "{256}"
                format('{1}', 'a') | format: the format string refers to {1}, and the arguments that follow it are 1: "{1}"
                case(1, 'a', 'b') | case: a condition must be true or false, and this is of the kind Number
                fromJSON('') | fromJSON: an empty text is no JSON
                fromJSON('[1,') | fromJSON: "[1," is no JSON at offset 3
                fromJSON('[1] 2') | fromJSON: "[1] 2" is no JSON at offset 4
                fromJSON('{a: 1}') | fromJSON: "{a: 1}" is no JSON at offset 1
                fromJSON('NaN') | fromJSON: "NaN" is no JSON
                fromJSON(e.list) | fromJSON: "Array" is no JSON
                hashFiles('*') | hashFiles: there is no workspace here
                nothing() | there is no function "nothing"
                joni(e) | there is no function "joni"; did you mean "join"?
                """)
    void saysWhatGitHubFailsOn(String expression, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate(expression))
                .satisfies(e -> assertThat(e.problem()).startsWith(message));
    }

    @Test
    void tellsWhereItFailed() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate("'a' && format('{1}')"))
                .satisfies(e -> assertThat(e.range()).hasToString("7..20"));
    }

    @Test
    void writesJsonInGitHubsLayout() {
        var value = "{\"a\": [1, -0.5, 1e30], \"b\": {}, \"c\": [], \"d\": \"\\u0001\\\"\\n/\\u2028\", \"e\": null}";

        assertThat(DataJson.print(DataJson.read(value))).isEqualTo("""
                {
                  "a": [
                    1,
                    -0.5,
                    1E+30
                  ],
                  "b": {},
                  "c": [],
                  "d": "\\u0001\\"\\n/\\u2028",
                  "e": null
                }""");
    }

    @Test
    void readsPropertiesOfTheSameNameOnce() {
        assertThat(json("fromJSON('{\"a\": 1, \"b\": 2, \"A\": 3}')")).isEqualTo("{ \"A\": 3, \"b\": 2 }");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SUCCESS,   true,  false, false",
        "FAILURE,   false, true,  false",
        "CANCELLED, false, false, true",
    })
    void statusFunctionsTellHowTheJobStands(JobStatus status, boolean success, boolean failure, boolean cancelled) {
        assertThat(condition("success()", status)).isEqualTo(success);
        assertThat(condition("failure()", status)).isEqualTo(failure);
        assertThat(condition("cancelled()", status)).isEqualTo(cancelled);
        assertThat(condition("always()", status)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void aConditionWithoutStatusFunctionAsksForSuccess(JobStatus status) {
        assertThat(condition("'x'", status)).isEqualTo(status == JobStatus.SUCCESS);
        assertThat(condition("!Cancelled() && 'x'", status)).isEqualTo(status != JobStatus.CANCELLED);
        assertThat(condition("''", status)).isFalse();
    }

    private static boolean condition(String expression, JobStatus status) {
        return Evaluator.of(Map.of())
                .status(status)
                .condition(ExpressionParser.parse(expression).tree().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                always() ; true
                a && (b || FAILURE('build')) ; true
                'success()' ; false
                a.success ; false
                """)
    void knowsWhetherAnExpressionAsksForTheStatus(String expression, boolean expected) {
        assertThat(ExpressionParser.parse(expression).tree().orElseThrow().hasStatusFunction())
                .isEqualTo(expected);
    }

    @Test
    void stopsWhenResultsTakeMoreMemoryThanGitHubGives() {
        var contexts = Map.of("big", Data.of("x".repeat(2_000_000)));

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Evaluator.of(contexts)
                        .evaluate(ExpressionParser.parse("format('{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}', big)")
                                .tree()
                                .orElseThrow()))
                .satisfies(e -> assertThat(e.problem()).contains("more than 10485760 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fromJSON(x)", "toJSON(y)"})
    void followsHostileDepthNoFurtherThanItsLimit(String expression) {
        var deep = Data.NULL;
        for (var i = 0; i < 100_000; i++) {
            deep = Data.array(List.of(deep));
        }
        var contexts = Map.of("x", Data.of("[".repeat(100_000)), "y", deep);

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Evaluator.of(contexts)
                        .evaluate(ExpressionParser.parse(expression).tree().orElseThrow()));
    }

    @Test
    void followsATreeMadeByHandNoDeeperThanGitHub() {
        Expression deep = new Literal(Data.TRUE, new TextRange(0, 0));
        for (var i = 0; i < 100_000; i++) {
            deep = new Not(deep, new TextRange(0, 0));
        }
        var tree = deep;

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Evaluator.of(Map.of()).evaluate(tree))
                .satisfies(e -> assertThat(e.problem()).contains("more than 50 levels"));
    }

    @Test
    void searchesHostileTextsInLinearTime() {
        var contexts = Map.of("text", Data.of("a".repeat(1_000_000)), "part", Data.of("a".repeat(500_000) + "b"));
        var tree = ExpressionParser.parse("contains(text, part)").tree().orElseThrow();

        assertThat(Evaluator.of(contexts).evaluate(tree)).isEqualTo(Data.FALSE);
    }
}
