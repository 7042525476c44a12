package dev.millrace.rules.expression;

import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of expressions that cannot be read, or stand in the wrong place. */
class ExpressionSyntaxRulesTest {

    private static List<String> env(String value) {
        return Checked.workflow("""
                on: push
                env:
                  A: %s
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """.formatted(value));
    }

    private static String step(String key, String value) {
        return """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        os: [a, b]
                    steps:
                      - %s: %s
                        name: Make
                """.formatted(key, value);
    }

    private static String condition(String condition) {
        return step("run", "make\n        if: " + condition);
    }

    @Test
    void namesTheQuotesOfStrings() {
        assertThat(env("${{ github.ref == \"a\" }}"))
                .containsExactly(
                        "3 ERROR expr-lex-error: unexpected '\"': strings stand in single quotes, 'like this'");
    }

    @Test
    void tellsAStringWithoutItsEndFromAMissingParenthesis() {
        assertThat(Checked.workflow(condition("(github.ref != 'a' || github.sha != 'b) && success()")))
                .containsExactly(
                        "10 ERROR expr-lex-error: the string has no closing quote; a quote inside a string is written twice");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(env("${{ github.ref == }}"))
                .containsExactly("3 ERROR expr-syntax-error: the expression ends too early: a value is missing here");
    }

    @Test
    void tellsThatThereIsNoExpression() {
        assertThat(env("a ${{ }}"))
                .containsExactly("3 ERROR expr-empty: there is no expression between \"${{\" and \"}}\"");
    }

    @Test
    void tellsWhyAnExpressionIsNotClosed() {
        assertThat(env("${{ github.ref"))
                .containsExactly("3 ERROR expr-unclosed: \"${{\" is not closed: \"}}\" is missing");
    }

    @Test
    void countsTheCharactersAndTheLevels() {
        assertThat(env("${{ '" + "a".repeat(21000) + "' }}"))
                .containsExactly(
                        "3 ERROR expr-too-long: the expression has 21002 characters, and GitHub reads at most 21000");
        assertThat(env("${{ " + "(".repeat(51) + "1" + ")".repeat(51) + " }}"))
                .containsExactly("3 ERROR expr-too-deep: the expression has more than 50 levels, where GitHub stops");
    }

    @Test
    void tellsWhereInsertStands() {
        assertThat(env("${{ insert }}"))
                .containsExactly(
                        "3 ERROR expr-insert-directive-args: \"${{ insert }}\" is no expression: \"insert\" is a key of a mapping, whose entries its value gives; the value itself is any expression");
    }

    @Test
    void tellsWhatTakesAnExpressionInstead() {
        assertThat(Checked.workflow(step("uses", "actions/checkout@${{ matrix.os }}")))
                .containsExactly(
                        "9 ERROR expr-not-allowed-here: \"${{ matrix.os }}\" cannot stand here: \"uses\" takes no expression; write it out, and to choose, give each its own step with an \"if\"");
        assertThat(Checked.workflow(step("run", "make\n        shell: ${{ matrix.os }}")))
                .containsExactly(
                        "10 ERROR expr-not-allowed-here: \"${{ matrix.os }}\" cannot stand here: \"shell\" takes no expression over contexts, which have no values yet when GitHub reads it; \"defaults.run.shell\" of a job takes one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a-${{ matrix.os }}",
                "id: ${{ 'a' }}",
                "shell: ${{ matrix.os }}",
                "background: a ${{ true }}"
            })
    void saysOneThingOfATextWithAnExpressionWhereNoneCanStand(String line) {
        assertThat(Checked.workflow(step("run", "make\n        " + line)))
                .singleElement()
                .asString()
                .startsWith("10 ERROR expr-not-allowed-here");
    }

    @Test
    void tellsWhatMakesATextOfANumber() {
        assertThat(Checked.workflow(step("run", "make\n        timeout-minutes: 1${{ matrix.os }}")))
                .containsExactly(
                        "10 ERROR expr-single-expression-required: \"timeout-minutes\" takes a number, or one \"${{ }}\" that gives it; with \"1\" beside it, that is a text");
    }

    @Test
    void tellsWhyAConditionIsAlwaysTrue() {
        assertThat(Checked.workflow(condition("${{ github.ref }} == 'a'")))
                .containsExactly(
                        "10 ERROR if-text-around-expression: this condition is always true: \"${{ }}\" with \"== 'a'\" beside it is a text, and GitHub takes any text but an empty one for true; write the whole condition in one \"${{ }}\", or without markers");
        assertThat(Checked.workflow(condition(">\n          ${{ github.ref_name == 'a' }}")))
                .containsExactly(
                        "11 ERROR if-text-around-expression: this condition is always true: \"${{ }}\" with the newline at its end is a text, and GitHub takes any text but an empty one for true; leave the markers out, or write \">-\" in place of \">\"");
    }

    @Test
    void tellsThatAMarkerIsMisplaced() {
        assertThat(env("'$ {{ github.ref }}'"))
                .containsExactly(
                        "3 WARNING expr-misplaced-marker: \"$ {{ github.ref }}\" is plain text to GitHub: an expression begins with \"${{\"");
        assertThat(env("${{ github.ref }} == 'a' }}"))
                .containsExactly(
                        "3 WARNING expr-misplaced-marker: \"}}\" stands alone: the expression before it ended at the first \"}}\", so \"== 'a' }}\" is plain text");
    }

    @Test
    void tellsWhatGitHubReadsForANumber() {
        assertThat(env("${{ 0b11 }}"))
                .containsExactly(
                        "3 WARNING expr-number-literal: GitHub reads \"0b11\" as 3, and other tools read it otherwise or not at all; write 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            github.ref == "a"                   | github.ref == 'a'
            github.ref == "it's"                | github.ref == 'it''s'
            "${{ github.ref == \\"a\\" }}"      | "${{ github.ref == 'a' }}"
            '${{ github.ref == "a" }}'          | '${{ github.ref == ''a'' }}'
            contains("a", "b")                  | contains('a', 'b')
            github.ref == "a\\b"                | github.ref == "a\\b"
            """)
    void aStringGetsItsQuotes(String condition, String fixed) {
        assertThat(fixedWorkflow("expr-lex-error", condition(condition))).isEqualTo(condition(fixed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ${{ always() }} && ${{ true }}   ; always() && true
            ${{ github.ref }} == 'a'   ; github.ref == 'a'
            ${{ !cancelled() }} && ${{ success() }}   ; ${{ !cancelled() && success() }}
            ${{ !cancelled() }} && success()   ; ${{ !cancelled() && success() }}
            github.ref == 'a' && ${{ !cancelled() }}   ; github.ref == 'a' && !cancelled()
            ${{ matrix.a || matrix.b }} && ${{ true }}   ; (matrix.a || matrix.b) && (true)
            "!${{ matrix.a == 'b' }}"   ; "!(matrix.a == 'b')"
            '${{ matrix.a == ''b'' }} '   ; 'matrix.a == ''b'' '
            "'${{ matrix.a }}' == 'b'"   ; "'${{ matrix.a }}' == 'b'"
            ${{ matrix.a }} and ${{ matrix.b }}   ; ${{ matrix.a }} and ${{ matrix.b }}
            ${{ true }}${{ true }}   ; ${{ true }}${{ true }}
            """)
    void aConditionLosesItsMarkers(String condition, String fixed) {
        assertThat(fixedWorkflow("if-text-around-expression", condition(condition)))
                .isEqualTo(condition(fixed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            make {{ matrix.os }}          | make ${{ matrix.os }}
            make $ {{ matrix.os }}        | make ${{ matrix.os }}
            make ${ { matrix.os }}        | make ${{ matrix.os }}
            make $  { { matrix.os }}      | make ${{ matrix.os }}
            make {{ matrix.other }}       | make {{ matrix.other }}
            make {{ .Name }}{{ matrix.os }} | make {{ .Name }}{{ matrix.os }}
            """)
    void aMarkerIsPutInPlace(String run, String fixed) {
        assertThat(fixedWorkflow("expr-misplaced-marker", step("run", run))).isEqualTo(step("run", fixed));
    }

    @ParameterizedTest
    @CsvSource({
        "010, 10",
        "0b101, 5",
        "+1, 1",
        ".5, 0.5",
        "5., 5",
        "1e+3, 1000",
        "-.5, -0.5",
        "-0, -0",
        "0x10, 0x10",
        "1e20, 1e20",
        "1e+20, 1E20"
    })
    void aNumberIsWrittenPlainly(String number, String fixed) {
        assertThat(fixedWorkflow("expr-number-literal", condition("github.run_attempt > " + number)))
                .isEqualTo(condition("github.run_attempt > " + fixed));
    }
}
